/*
 * The facts as files, as those who reuse them read them: spreadsheets, calendars, feed readers and
 * open-data portals, each by a library of its own kind.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import tableschema from 'tableschema';
import { fr } from '../dist/elements/strings/fr.js';
import { files } from '../dist/exports/files.js';
import { citations } from '../dist/facts/citations.js';
import { link } from '../dist/facts/link.js';
import { parseDataset } from '../dist/facts/schema.js';

const json = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
const tiny = JSON.parse(readFileSync('test/tiny.json', 'utf8'));
const hosts = JSON.parse(readFileSync('data/reference-hosts.json', 'utf8'));
const published = new Map(
  readdirSync('dist/data').map((name) => [name, readFileSync(`dist/data/${name}`, 'utf8')]),
);
const at = (name) => published.get(name);

/** The columns of each table, which whoever reuses the data counts on: see `version` in table-schema.ts. */
const columns = {
  groupes:
    'identifiant nom mot_diese mot_diese_deduit sigle developpe autres_noms titre titre_deduit sujet resume debut fin periode_deduite fin_deduite vague vague_deduite thematiques thematiques_deduites laboratoires_porteurs laboratoires_co_animateurs laboratoires_associes laboratoires_deduits portage_selon_source porteurs direction_scientifique co_animation personnes_deduites partenaires territoires territoires_deduits terrains_enquete pages remarques sources',
  vagues:
    'identifiant debut fin groupes_annonces groupes_connus phrase appel_date appel_dotation appel_groupes_attendus appel_thematiques_proposees appel_page appel_deduit appel_remarques appel_sources remarques sources',
  thematiques:
    'identifiant nom phrase formulations formulations_deduites rapprochement vagues groupes remarques sources',
  laboratoires:
    'identifiant nom nom_complet autres_noms autres_noms_deduits unite unite_deduite etablissement groupes_portes groupes_co_animes groupes_associes remarques sources',
  academies:
    'identifiant nom nature code region_academique groupes groupes_de_la_region remarques sources',
  publications:
    'identifiant titre titre_deduit intitule intitule_deduit nature date date_deduite nature_date auteurs editeur editeur_deduit revue doi hal licence page groupe groupe_deduit remarques sources',
  reperes: 'identifiant date fin date_deduite titre nature important groupe page remarques sources',
  sources: 'identifiant titre titre_deduit auteur editeur page nature lue_en_extrait',
};

/** The list of the data that each table has line by line. */
const lists = {
  groupes: json.groups,
  vagues: json.waves,
  thematiques: json.themes,
  laboratoires: json.organisations,
  academies: json.academies,
  publications: json.publications,
  reperes: json.milestones,
  sources: json.sources,
};

/** The files that somebody else's data makes. */
function made(data, base) {
  const given = { json: data, jsonLd: '{}', kinds: fr.publicationTypes, citations, base };
  return files(link(parseDataset(data)), given);
}

/** A table as a spreadsheet reads it: one object a line. */
function rows(text) {
  return parse(text, { bom: true, delimiter: ';', columns: true });
}

const table = (name) => rows(at(`${name}.csv`));
const row = (name, id) => table(name).find(({ identifiant }) => identifiant === id);
const values = (cell) => (cell ? cell.split(' | ') : []);

/** As a spreadsheet has it: typographic apostrophes, ordinary spaces. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

function* textsIn(value, path = []) {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || !value) return;
  for (const [key, each] of Object.entries(value)) yield* textsIn(each, [...path, key]);
}

test('each table opens in a French spreadsheet, with a line for each entry of the data', () => {
  for (const [name, entries] of Object.entries(lists)) {
    const text = at(`${name}.csv`);
    assert.ok(text.startsWith('\uFEFFidentifiant;'), name);
    assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text), name);
    const read = rows(text);
    assert.deepEqual(Object.keys(read[0]), columns[name].split(' '));
    assert.deepEqual(
      read.map(({ identifiant }) => identifiant).sort(),
      entries.map(({ id }) => id).sort(),
    );
  }
});

test('each table is what its Table Schema says', async () => {
  for (const name of Object.keys(lists)) {
    const descriptor = JSON.parse(at(`${name}.schema.json`));
    const { valid, errors } = await tableschema.validate(descriptor);
    assert.deepEqual({ valid, errors: errors.map(String) }, { valid: true, errors: [] }, name);
    const schema = await tableschema.Schema.load(descriptor, { strict: true });
    assert.deepEqual(schema.fieldNames, columns[name].split(' '));
    const read = table(name);
    for (const each of read) schema.castRow(Object.values(each));
    for (const { name: field, constraints } of descriptor.fields) {
      if (!constraints.unique) continue;
      assert.equal(new Set(read.map((each) => each[field])).size, read.length, field);
    }
    for (const key of ['title', 'description', 'version']) assert.ok(descriptor[key], key);
    for (const { description } of descriptor.fields) assert.match(description, /\S/);
  }
});

test('a table says what the data says, in its letters', () => {
  const { titre, nom, territoires, porteurs, laboratoires_porteurs } = row('groupes', 'aeson');
  assert.equal(nom, '#ÆSON');
  assert.equal(titre, 'Adopter une éducation à la sobriété numérique');
  assert.deepEqual(values(territoires), ['région académique Nouvelle-Aquitaine']);
  assert.deepEqual(values(porteurs), ['Nadège Soubiale']);
  assert.deepEqual(values(laboratoires_porteurs), ['MICA']);
  const { doi, licence, groupe } = row('publications', 'hybridation-des-enseignements');
  assert.deepEqual([doi, licence, groupe], ['10.4000/dms.8566', 'CC by sa', 'RINOREP']);
  assert.equal(row('publications', 'humanites-numeriques-et-formation').hal, 'hal-02321700');
  assert.equal(row('reperes', 'etats-generaux-2020').important, 'oui');
});

test('who looks for an académie finds its code, its groups and those of its region', () => {
  const { code, groupes, groupes_de_la_region } = row('academies', 'academie-de-bordeaux');
  assert.equal(code, '04');
  assert.deepEqual(values(groupes), ['#DEFI', '#CreaJV']);
  assert.deepEqual(values(groupes_de_la_region), ['#ELN', '#ÆSON']);
});

test('what a table names stands in the table that it names', () => {
  const known = (name, field) => new Set(table(name).map((each) => each[field]));
  const leads = [
    ['groupes', 'vague', 'vagues', 'identifiant'],
    ['groupes', 'thematiques', 'thematiques', 'nom'],
    ['groupes', 'laboratoires_porteurs', 'laboratoires', 'nom'],
    ['groupes', 'laboratoires_co_animateurs', 'laboratoires', 'nom'],
    ['groupes', 'laboratoires_associes', 'laboratoires', 'nom'],
    ['thematiques', 'vagues', 'vagues', 'identifiant'],
    ['thematiques', 'groupes', 'groupes', 'nom'],
    ['laboratoires', 'groupes_portes', 'groupes', 'nom'],
    ['academies', 'region_academique', 'academies', 'identifiant'],
    ['academies', 'groupes', 'groupes', 'nom'],
    ['publications', 'groupe', 'groupes', 'nom'],
    ['reperes', 'groupe', 'groupes', 'nom'],
    ...Object.keys(lists)
      .filter((name) => name !== 'sources')
      .map((name) => [name, 'sources', 'sources', 'identifiant']),
  ];
  for (const [from, field, to, by] of leads) {
    const named = table(from).flatMap((each) => values(each[field]));
    assert.ok(named.length, `${from}.${field}`);
    for (const each of named) assert.ok(known(to, by).has(each), `${from}.${field}: ${each}`);
  }
});

test('all that is inferred says why', () => {
  const tables = Object.keys(lists)
    .map((name) => JSON.stringify(table(name)))
    .join();
  const reasons = [
    ...textsIn(parseDataset({ ...json, programme: undefined, contacts: [] })),
  ].filter(({ path }) => path.at(-2) === 'inferred');
  assert.ok(reasons.length > 60);
  for (const { path, text } of reasons) {
    assert.ok(tables.includes(JSON.stringify(plain(text)).slice(1, -1)), path.join('.'));
  }
});

test('copies and memos are in no file, and addresses lead to references', () => {
  const evidence = [...textsIn(json)].filter(({ path }) =>
    path.some((key) => ['copy', 'copies', 'locator', 'memo'].includes(key)),
  );
  assert.ok(evidence.length > 30);
  for (const [name, text] of published) {
    for (const each of evidence) assert.ok(!text.includes(each.text), `${name}: ${each.text}`);
  }
  for (const name of Object.keys(lists)) {
    for (const [address] of at(`${name}.csv`).matchAll(/https?:\/\/[^\s;"|]+/g)) {
      const { hostname } = new URL(address);
      const leads = ['doi.org', 'hal.science', ...hosts].includes(hostname);
      assert.ok(leads, `${name}: ${address}`);
    }
  }
});

test('no cell runs as a formula, breaks its line or takes another cell’s place', () => {
  const titles = [
    '=1+1',
    '+33',
    '-2',
    '@SUM(A1)',
    '\tx',
    '＝1',
    'a;b',
    'a "b"',
    'a\nb',
    'x=1',
    '4+1',
  ];
  const groups = titles.map((title, index) => ({ ...tiny.groups[0], id: `g${index}`, title }));
  const otherNames = ['=1|2', 'a | b'];
  groups[0].otherNames = otherNames;
  const read = rows(made({ ...tiny, groups: [...tiny.groups, ...groups] }).get('groupes.csv'));
  const seen = read.filter(({ identifiant }) => /^g\d/.test(identifiant));
  assert.deepEqual(
    seen.map(({ titre }) => titre),
    titles.map((title) => (/^[=+\-@\t＝]/.test(title) ? `'${title}` : title)),
  );
  assert.deepEqual(values(seen[0].autres_noms), ["'=1/2", 'a / b']);
});

test('gtnum.json is a dataset that a page may take, with all the facts', () => {
  const shared = parseDataset(at('gtnum.json'));
  for (const [name, list] of Object.entries(shared)) {
    if (Array.isArray(list)) assert.equal(list.length, json[name].length, name);
  }
});

/** What the addresses of vocabularies give, without asking them. */
async function documentLoader(url) {
  assert.match(url, /^https:\/\/schema\.org\/?$/);
  return { document: { '@context': { '@vocab': 'https://schema.org/' } }, documentUrl: url };
}

test('a JSON-LD processor reads every group and publication', async () => {
  const document = JSON.parse(at('gtnum.jsonld'));
  const base = 'https://www.example.fr/gtnum/data/gtnum.jsonld';
  const nodes = await jsonld.flatten(document, null, { documentLoader, base, safe: true });
  const projects = nodes.filter(({ '@type': [type] = [] }) => type?.endsWith('/ResearchProject'));
  assert.equal(projects.length, json.groups.length + 1);
  assert.ok(projects.some((node) => node['@id'] === `${base}#gtnum-aeson`));
});

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';

/** The nodes of a description that stands at an address, by type and by id. */
async function described(text, base) {
  const nodes = await jsonld.flatten(JSON.parse(text), null, { documentLoader, base, safe: true });
  return {
    ofType: (type) => nodes.filter((node) => node['@type']?.includes(type)),
    get: (id) => nodes.find((node) => node['@id'] === id),
  };
}

test('a portal finds the dataset, its dates and each of its files', async () => {
  const home = 'https://www.example.fr/gtnum/data/';
  const { ofType, get } = await described(at('catalogue.jsonld'), `${home}catalogue.jsonld`);
  const [catalogue, ...others] = ofType(`${dcat}Catalog`);
  assert.deepEqual(others, []);
  const set = get(catalogue[`${dcat}dataset`][0]['@id']);
  assert.match(set[`${dct}title`][0]['@value'], /GTnum/);
  assert.ok(set[`${dct}description`][0]['@value']);
  assert.equal(set[`${dct}modified`][0]['@value'], json.updated);
  const distributions = set[`${dcat}distribution`].map((each) => get(each['@id']));
  const names = distributions.map((node) => {
    const address = node[`${dcat}downloadURL`][0]['@id'];
    assert.equal(node[`${dcat}accessURL`][0]['@id'], address);
    assert.ok(address.startsWith(home), address);
    const name = address.slice(home.length);
    assert.equal(
      Number(node[`${dcat}byteSize`][0]['@value']),
      Buffer.byteLength(published.get(name)),
    );
    assert.ok(node[`${dcat}mediaType`] && node[`${dct}title`], name);
    const schema = node[`${dct}conformsTo`]?.[0]['@id'];
    if (name.endsWith('.csv')) assert.ok(published.has(schema.slice(home.length)), schema);
    return name;
  });
  const expected = [...published.keys()].filter(
    (name) => !name.endsWith('.schema.json') && name !== 'catalogue.jsonld',
  );
  assert.deepEqual(names.sort(), expected.sort());
});

test('licence and publisher are those that the data says, and none where it says none', async () => {
  const base = 'https://www.example.fr/gtnum/data/';
  const none = await described(made(tiny).get('catalogue.jsonld'), `${base}catalogue.jsonld`);
  for (const node of none.ofType(`${dcat}Distribution`))
    assert.equal(node[`${dct}license`], undefined);
  for (const type of ['Catalog', 'Dataset']) {
    assert.equal(none.ofType(dcat + type)[0][`${dct}publisher`], undefined);
  }
  const licence = 'https://example.org/licence';
  const chosen = made({ ...tiny, licence, publisher: 'Académie d’Atlantide' }, base);
  const { ofType, get } = await described(
    chosen.get('catalogue.jsonld'),
    'https://example.org/copy',
  );
  for (const type of ['Catalog', 'Dataset', 'Distribution']) {
    for (const node of ofType(dcat + type)) {
      assert.equal(node[`${dct}license`][0]['@id'], licence);
      assert.ok(node['@id'].startsWith(`${base}catalogue.jsonld#`));
      if (type === 'Distribution') continue;
      const agent = get(node[`${dct}publisher`][0]['@id']);
      assert.equal(agent['http://xmlns.com/foaf/0.1/name'][0]['@value'], 'Académie d’Atlantide');
    }
  }
});

test('a calendar has every milestone on its days; where no day is known, it says so', () => {
  const text = at('reperes.ics');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!/[^\r]\n/.test(text));
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  assert.equal(events.length, json.milestones.length);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  const found = (part) => events.find(({ summary }) => summary.includes(part));
  const days = ({ startDate, endDate }) => [String(startDate), String(endDate)];
  assert.deepEqual(days(found('États généraux')), ['2020-11-04', '2020-11-06']);
  assert.deepEqual(days(found('GTnum Forges')), ['2024-01-01', '2024-02-01']);
  assert.deepEqual(days(found('Quatre nouveaux GTnum')), ['2021-01-01', '2022-01-01']);
  assert.match(found('Quatre nouveaux GTnum').summary, /\(2021\)$/);
  assert.match(found('Quatre nouveaux GTnum').description, /^Jour non précisé/);
  assert.match(found('Webinaire de #EMILIE').description, /Date déduite/);
  assert.ok(events.every(({ startDate }) => startDate.isDate));
});

test('a calendar of hostile words stays one', () => {
  const title = 'a, b; c\\n\nEND:VEVENT\u0007 é'.repeat(9);
  const text = made({ ...tiny, milestones: [{ ...tiny.milestones[0], title }] }).get('reperes.ics');
  const [event, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  assert.deepEqual(others, []);
  const { summary } = new ICAL.Event(event);
  assert.ok(summary.startsWith(plain(title).replaceAll('\u0007', ' ')), summary);
});

test('publications are cited as the data has them, in what citation managers read', () => {
  for (const [name, key] of [
    ['publications.bib', 'citation-key'],
    ['publications.ris', 'id'],
  ]) {
    const { data } = new Cite(at(name));
    assert.deepEqual(
      data.map((each) => each[key]),
      json.publications.map(({ id }) => id),
      name,
    );
    for (const [place, read] of data.entries()) {
      const {
        title,
        label,
        authors = [],
        date,
        dateKind,
        doi,
        url,
        type,
      } = json.publications[place];
      const dashed = plain(title ?? `[${label}]`)
        .replaceAll('’', "'")
        .replaceAll('-', '–');
      assert.equal(read.title.replaceAll('’', "'").replaceAll('-', '–'), dashed);
      assert.deepEqual(
        (read.author ?? []).map(({ given, family }) => `${given} ${family}`),
        authors.map(({ name }) => name),
      );
      // A post of which only the day is known that it is about has no date of its own.
      const isOwn = dateKind !== 'held' || type !== 'blog-post';
      const dated = read.issued?.['date-parts'][0].join('-');
      assert.equal(dated, isOwn ? date?.replaceAll('-0', '-') : undefined, title ?? label);
      assert.equal(read.DOI, doi);
      if (url) assert.equal(read.URL, url);
    }
  }
});

test('a French reference says what is known, and what is not', () => {
  assert.equal(
    plain(citations['usages-des-jeunes'].text),
    'LE BERVET, Soizic, 2020. Pratiques et usages numériques des jeunes (état de l’art). Réseau Canopé. Déduit par recoupement : éditeur.',
  );
  assert.equal(
    plain(citations['colloque-ebep'].text),
    'Colloque de clôture du GTnum #EBEP (colloque), 2025. A eu lieu le 12 mars 2025. Disponible à l’adresse : https://edunumrech.hypotheses.org/14238',
  );
  assert.equal(
    plain(citations['presentation-defi'].text),
    '[Présentation du GTnum DEFI] (présentation), [s. d.]. Disponible à l’adresse : https://edunumrech.hypotheses.org/4185',
  );
});

test('a feed tells what changed, latest first, under ids that stay', () => {
  const read = (text) => {
    assert.equal(XMLValidator.validate(text), true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      htmlEntities: true,
      isArray: (name) => name === 'entry',
    });
    return parser.parse(text).feed;
  };
  const feed = read(at('nouveautes.atom'));
  assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom');
  assert.equal(feed.updated, `${json.updated}T00:00:00Z`);
  assert.ok(feed.title && feed.author.name);
  assert.equal(feed.entry.length, json.changes.length);
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const { id, title, updated, content } of [feed, ...feed.entry]) {
    assert.match(id, uuid);
    assert.match(updated, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    assert.ok(title && content !== '');
  }
  const changes = [
    { id: 'un', date: '2026-01-02', text: 'Un <b> & "deux" \u0007. Puis trois.' },
    { id: 'deux', date: '2026-01-31', text: 'Deux' },
  ];
  const base = 'https://www.example.fr/gtnum/data/';
  const [here, there] = [undefined, base].map((address) =>
    read(made({ ...tiny, changes }, address).get('nouveautes.atom')),
  );
  assert.deepEqual(
    here.entry.map(({ title }) => title),
    ['Deux', 'Un <b> & "deux"  .'],
  );
  assert.deepEqual(
    here.entry.map(({ id }) => id),
    there.entry.map(({ id }) => id),
  );
  assert.equal(there.link['@_href'], `${base}nouveautes.atom`);
  assert.equal(read(made(tiny).get('nouveautes.atom')).entry, undefined);
});

test('the downloads of the site lead to the files, and the gallery names the feed', () => {
  const html = readFileSync('dist/telechargements.html', 'utf8');
  const names = [...html.matchAll(/href="\.\/data\/([^"]+)"/g)].map(([, name]) => name);
  for (const name of names) assert.ok(published.has(name), name);
  for (const name of Object.keys(lists)) assert.ok(names.includes(`${name}.csv`), name);
  const gallery = readFileSync('dist/index.html', 'utf8');
  assert.match(gallery, /<link[^>]*application\/atom\+xml[^>]*nouveautes\.atom/);
});

test('the same facts make the same files', () => {
  const again = made(json);
  assert.deepEqual([...again.keys()].sort(), [...published.keys()].sort());
  for (const [name, text] of again) {
    // The first is given; the others may name the address of the build.
    const others = ['gtnum.jsonld', 'catalogue.jsonld', 'nouveautes.atom'];
    if (!others.includes(name)) assert.equal(text, at(name), name);
  }
});
