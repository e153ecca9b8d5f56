import { expect } from '@open-wc/testing';
import { link } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { presentation } from './presentation.js';

const text = await (await fetch('/data/gtnum.json')).text();
const json = JSON.parse(text) as Required<DatasetJson>;
const dataset: DatasetJson = parseDataset(text);
const { programme } = json;

const texts = (entries: { text: string }[]) => entries.map(({ text }) => text);

describe('the dataset, against the presentation', () => {
  it('has every part of the file, and no other', () => {
    expect(Object.keys(json)).to.deep.equal([
      '$schema',
      'version',
      'updated',
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
