import { expect, fixture } from '@open-wc/testing';
import { elements } from '../src/elements/elements.js';
import { houseProblems } from '../src/facts/house-rules.js';
import type { GtnumElement } from '../src/elements/gtnum-element.js';
import { dataset as bundled } from '../src/facts/bundled.js';
import { coverage, link } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { presentation } from './presentation.js';
import { statements, type Statement } from './statements.js';
import { waitUntil } from './seen.js';

await Promise.all([...bundled.missing!.values()].map((load) => load()));

const text = await (await fetch('/data/gtnum.json')).text();
const json = JSON.parse(text) as Required<DatasetJson>;
const dataset: DatasetJson = parseDataset(text);
const { programme } = json;
const hosts = (await (await fetch('/data/reference-hosts.json')).json()) as string[];

const texts = (entries: { text: string }[]) => entries.map(({ text }) => text);

describe('the dataset, against the presentation', () => {
  it('has every part of the file, and no other', () => {
    expect(Object.keys(json)).to.deep.equal([
      '$schema',
      'version',
      'updated',
      'changes',
      'programme',
      'waves',
      'themes',
      'groups',
      'organisations',
      'academies',
      'publications',
      'milestones',
      'contacts',
      'synonyms',
      'sources',
    ]);
  });

  it('keeps the definition, the audiences, what the groups offer and the orientation', () => {
    expect(texts(programme.definition)).to.deep.equal(presentation.definition);
    expect(programme.audiences).to.deep.equal(presentation.audiences);
    expect(programme.offers).to.deep.equal(presentation.offers);
    expect(texts(programme.orientation)).to.deep.equal(presentation.orientation);
  });

  it('keeps objectives, calendar and propositions, in their own words', () => {
    expect(texts(programme.objectives)).to.deep.equal(presentation.objectives);
    expect(texts(programme.calendar)).to.deep.equal(presentation.calendar);
    const { introduction, items, continuation } = programme.propositions!;
    expect([
      introduction,
      ...items.map(({ number, text }) => [number, text]),
      continuation,
    ]).to.deep.equal(presentation.propositions);
  });

  it('keeps the publication space, TraAM and Édubase', () => {
    const space = programme.publicationSpace!;
    expect([
      space.title,
      space.url,
      ...space.purposes,
      space.access,
      ...space.contents,
      space.aim,
    ]).to.deep.equal(presentation.publicationSpace);
    const addresses = programme.links.map(({ url }) => url);
    expect(addresses).to.include(
      'https://eduscol.education.fr/692/les-travaux-academiques-mutualises-traam',
    );
    expect(addresses).to.include('https://edubase.eduscol.education.fr/');
  });

  it('keeps what is left of the map and of the webinars', () => {
    const { title, label, caption, credit } = programme.map!;
    expect([title, label, caption, credit]).to.deep.equal(presentation.map);
    expect([programme.webinars!.text]).to.deep.equal(presentation.webinars);
  });

  /** What a list of a source holds, read back from the subjects that it was put under. */
  const listed = (origin: string, period?: string) =>
    json.themes
      .flatMap(({ wordings }) => wordings)
      .filter((each) => each.origin === origin && (!period || each.wave === period))
      .sort((a, b) => a.number! - b.number!);

  it('keeps the seven themes with their full titles, and the lists by period', () => {
    expect(listed('presentation').map(({ label, text }) => [label, text])).to.deep.equal(
      presentation.themes,
    );
    for (const [period, labels] of Object.entries(presentation.themesByPeriod)) {
      expect(texts(listed('period-list', period))).to.deep.equal(labels);
    }
  });

  it('cuts the parenthesis on 2022-2025 without a word lost, and says that it does', () => {
    const wordings = listed('wave-sentence', '2022-2025');
    const [, sentence] = presentation.phases['2022-2025'];
    expect(`4+1 GTnum 2022-2025 (${texts(wordings).join(', ')})`).to.equal(sentence);
    expect(wordings.map(({ inferred }) => inferred?.['text'])).not.to.include(undefined);
  });

  it('keeps the phases with their texts and announced numbers as stated', () => {
    for (const [period, stated] of Object.entries(presentation.phases)) {
      const wave = json.waves.find(({ id }) => id === period)!;
      expect([wave.announced, wave.statement]).to.deep.equal(stated);
    }
  });

  it('keeps the contact', () => {
    const { email, role, bureau, mission, links, handle, hashtag } = json.contacts[0]!;
    expect([email, role, bureau, mission, links![0]!.url, handle, hashtag]).to.deep.equal(
      presentation.contact,
    );
  });
});

describe('the dataset, as facts', () => {
  it('names waves by their period only', () => {
    for (const { id, period } of json.waves) expect(id).to.equal(`${period.start}-${period.end}`);
  });

  it('has the groups, academies and regions that the sources document', () => {
    expect(json.groups).to.have.length(20);
    const kinds = json.academies.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'academie')).to.have.length(30);
    expect(kinds.filter((kind) => kind === 'region-academique')).to.have.length(18);
    expect(json.groups.map(({ wave }) => wave)).not.to.include(undefined);
  });

  it('uses every source it lists', () => {
    const { sources, ...citing } = json;
    const cited = JSON.stringify(citing);
    expect(sources.filter(({ id }) => !cited.includes(`"${id}"`))).to.deep.equal([]);
  });

  it('counts the groups of the waves that announce a number, and the later ones apart', () => {
    const { waves, groups } = link(dataset);
    const { known, announced, until, later } = coverage(waves);
    expect([known, announced, until, later]).to.deep.equal([17, 31, '2025', 3]);
    expect(known + later).to.equal(groups.length);
    for (const wave of waves.filter(({ announced }) => announced)) {
      expect(wave.groups.length).to.be.at.most(coverage([wave]).announced);
    }
  });

  it('has every wording under one subject, and once, though the lists of the sources overlap', () => {
    const wordings = json.themes.flatMap(({ wordings }) => wordings);
    const keys = wordings.map(({ origin, wave, text }) => [origin, wave, text].join());
    expect(new Set(keys).size).to.equal(keys.length);
    expect(keys).to.have.length(7 + 6 + 4 + 3 + 8 + 9 + 2);
    expect(json.themes).to.have.length(27);
    const merged = json.themes.filter(({ wordings }) => wordings.length > 1);
    expect(merged.filter(({ reading }) => !reading).map(({ id }) => id)).to.deep.equal([]);
  });

  it('names whom a page of the group names as leading it, and says which page', () => {
    const led = json.groups.flatMap(({ name, people = [] }) =>
      people.map((person) => `${name} ${person.name}`),
    );
    expect(led).to.deep.equal([
      'GTnum 4 Pascal Plantard',
      'GTnum 8 Pierre Boulet',
      'GTnum 8 Perrine de Coëtlogon',
      'GTnum 9 Pascal Plantard',
      '#IA_EO Fahima Djelil',
      '#IA_EO Colin de la Higuera',
      '#HN_education Béatrice Drot-Delange',
      '#HN_education Thibaud Hulin',
      '#ELN Anne Cordier',
      '#ÆSON Nadège Soubiale',
      'Feelnum Sophie Jehel',
      'Feelnum Alexandra Saemmer',
      '#EMILIE Anne Cordier',
    ]);
  });

  it('is bundled without an address that is no reference, and without what is for editors', () => {
    const texts = JSON.stringify([bundled.sources, bundled.publications], (key, value: unknown) =>
      ['group', 'groups'].includes(key) ? undefined : value,
    );
    for (const copy of [
      ...json.sources.flatMap(({ copy = [] }) => copy),
      ...json.publications.flatMap(({ copies = [] }) => copies),
      ...json.sources.flatMap(({ locator = [] }) => locator),
      '"memo"',
    ]) {
      expect(texts).not.to.include(copy);
    }
    const addresses = [...texts.matchAll(/"url":"https?:\/\/([^/"]*)/g)].map(([, host]) => host);
    expect(addresses.filter((host) => !hosts.includes(host!))).to.deep.equal([]);
  });

  it('loses nothing when its references are resolved', () => {
    const linked = link(dataset);
    expect(linked.waves.flatMap(({ groups }) => groups)).to.have.length(20);
    expect(linked.groups.flatMap(({ publications }) => publications)).to.have.length(
      json.publications.filter(({ group }) => group).length,
    );
    const aeson = linked.groups.find(({ id }) => id === 'aeson')!;
    expect(aeson.sources[0]!.url).to.match(/^https:/);
    expect(aeson.wave!.groups).to.include(aeson);
    expect(aeson.organisations[0]!.organisation.name).to.equal('MICA');
    expect(aeson.territories[0]!.academy!.kind).to.equal('region-academique');
  });

  it('is set in French typography for readers, ids and addresses left alone', () => {
    const linked = link(dataset);
    const sentence = linked.programme!.publicationSpace!.purposes[0]!;
    expect(sentence).to.equal('S’informer sur l’état de la recherche');
    expect(linked.programme!.calendar[0]!.text).to.equal('2017–2020\u00a0: première vague');
    expect(linked.waves[0]!.id).to.equal('2017-2020');
    const address = "Voir https://example.org/2017-2020/l'ami ?";
    const [first, ...others] = dataset.waves;
    const noted = parseDataset({
      ...dataset,
      waves: [{ ...first, notes: [{ text: address }] }, ...others],
    });
    expect(noted.waves[0]!.notes![0]!.text).to.equal(
      "Voir https://example.org/2017-2020/l'ami\u202f?",
    );
    expect(linked.groups.flatMap(({ links }) => links.map(({ url }) => url))).to.deep.equal(
      json.groups.flatMap(({ links = [] }) => links.map(({ url }) => url)),
    );
  });
});

describe('the guide for editors', () => {
  it('shows examples that the checks accept', async () => {
    const guide = await (await fetch('/data/LISEZMOI.md')).text();
    const blocks = [...guide.matchAll(/```json\n([^]*?)```/g)].map(([, block]) => block!);
    const isField = (block: string) => block.startsWith('"');
    const fields = blocks.filter(isField).map((block) => JSON.parse(`{${block}}`) as object);
    const listed = blocks
      .filter((block) => !isField(block))
      .flatMap((block) => JSON.parse(`[${block}]`) as any[]);
    const data = structuredClone(json) as any;
    const [group] = listed.filter(({ wave, text }) => wave && !text);
    data.groups.push(
      Object.assign({}, ...fields, group),
      Object.assign({}, group, ...fields, { id: 'b' }),
    );
    data.sources.push(...listed.filter(({ kind }) => kind));
    data.sources.push({ id: 'appel-2025', title: 'Appel', kind: 'appel' });
    data.waves.push({
      id: '2025-2028',
      period: { start: '2025', end: '2028' },
      sources: ['appel-2025'],
    });
    data.organisations.push(...listed.filter(({ name, wave }) => name && !wave));
    data.changes = listed.filter(({ date }) => date);
    const cartography = data.themes.find(({ id }: { id: string }) => id === 'cartographie');
    cartography.wordings.push(...listed.filter(({ origin }) => origin));
    const problems = houseProblems(parseDataset(data), [...hosts, 'example.org']);
    expect(problems).to.deep.equal([]);
    expect(blocks).to.have.length(7);
  });
});

describe('every statement of the presentation', () => {
  const folded = (texts: readonly unknown[]) =>
    texts
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const said = ({ says, besides = '' }: Statement) => folded([says.replace(besides, '')]);
  const shown: Record<string, string> = {};

  before(async () => {
    const data = link(dataset);
    for (const tag of new Set(statements.flatMap(({ shownBy = [] }) => shownBy))) {
      const load = elements[tag];
      if (!load) continue;
      await load();
      const element = await fixture<GtnumElement>(`<${tag}></${tag}>`);
      element.data = data;
      await waitUntil(() => element.shadowRoot!.querySelector('[part="heading"]'));
      element.drawAll();
      const all = element.shadowRoot!.querySelectorAll('a, [lang]');
      const addresses = [...all].map((each) => each.getAttribute('href'));
      shown[tag] = folded([element.shadowRoot!.textContent, ...addresses]);
    }
  });

  it('is one of 68', () => {
    expect(new Set(statements.map(({ id }) => id)).size).to.equal(68);
  });

  for (const statement of statements) {
    const { id, where, shownBy } = statement;
    it(`has a place in the file: ${id}`, () => {
      const held = folded(where.map(valueAt));
      if (shownBy) expect(held).to.include(said(statement));
    });

    for (const tag of [shownBy ?? []].flat()) {
      it(`is shown by ${tag}: ${id}`, () => {
        const text = shown[tag];
        const missing = where.filter((path) => !text?.includes(folded([valueAt(path)])));
        expect([text !== undefined, missing]).to.deep.equal([true, []]);
      });
    }
  }

  function valueAt(path: string): unknown {
    return path.split('.').reduce(at, json);
  }

  /** What a part of a path leads to: the id of an entry, its index, or a field. */
  function at(value: unknown, key: string): unknown {
    const entries = value as Record<string, unknown> & { id?: string }[];
    return Array.isArray(entries) && !/^\d$/.test(key)
      ? entries.find(({ id }) => id === key)
      : entries[key as never];
  }
});
