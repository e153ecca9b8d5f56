import { expect } from '@open-wc/testing';
import { fr } from '../src/elements/strings/fr.js';
import { jsonLd } from '../src/exports/json-ld.js';
import { link } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

interface Said {
  '@type': string;
  '@id'?: string;
  name: string;
  genre?: string;
  keywords?: string[];
  member?: unknown[];
  foundingDate?: string;
  contactPoint?: { email: string };
}
const kinds = fr.publicationTypes;
const graph = (text: string) => (JSON.parse(text) as { '@graph': Said[] })['@graph'];

describe('what search engines are told', () => {
  it('is the programme with the groups of the view and their publications', () => {
    const names = (groups: typeof data.groups) =>
      graph(jsonLd(data, { groups }, { kinds })).map(({ name }) => name);
    expect(names(data.groups)).to.deep.equal([
      'Groupes thématiques numériques',
      'Adopter une éducation à la sobriété numérique',
      'Gestes professionnels',
      'État de l’art',
    ]);
    expect(names([data.groups[1]!])).to.deep.equal([
      'Groupes thématiques numériques',
      'Gestes professionnels',
    ]);
  });

  it('is the programme with the contact of the view', () => {
    const said = graph(jsonLd(data, {}, { kinds, contact: data.contacts[0] }));
    expect(said.map(({ contactPoint }) => contactPoint?.email)).to.deep.equal([
      'camille@example.org',
    ]);
  });

  it('is since when there are groups, in whatever order the waves stand', () => {
    const shuffled = { ...data, waves: [...data.waves].reverse() };
    expect(graph(jsonLd(shuffled, {}, { kinds }))[0]!.foundingDate).to.equal('2020');
  });

  /** What is said of the one publication of a group, changed. */
  const workOf = (change: Partial<DatasetJson['publications'][number]>) => {
    const publications = [{ ...tiny.publications[0]!, ...change }];
    const { groups } = link(parseDataset({ ...tiny, publications }));
    return graph(jsonLd(data, { groups: [groups[0]!] }, { kinds }))[2];
  };

  it('is when a text was published or updated, and when an event is held', () => {
    const dates = (change: Parameters<typeof workOf>[0]) =>
      Object.entries(workOf(change)!).filter(([key]) => /date|Date/.test(key));
    expect(dates({})).to.deep.equal([['datePublished', '2021-03']]);
    expect(dates({ dateKind: 'updated' })).to.deep.equal([['dateModified', '2021-03']]);
    expect(dates({ type: 'webinar', dateKind: 'held' })).to.deep.equal([['startDate', '2021-03']]);
    // A post about a day is not of that day.
    expect(dates({ type: 'blog-post', dateKind: 'held' })).to.deep.equal([]);
    expect(dates({ inferred: { date: 'Deviné.' } })).to.deep.equal([]);
  });

  it('calls scholarly only what a journal or proceedings print', () => {
    const types = (['article', 'web-article', 'press-article', 'interview', 'thesis'] as const).map(
      (type) => workOf({ type })!['@type'],
    );
    expect(types).to.deep.equal([
      'ScholarlyArticle',
      'Article',
      'NewsArticle',
      'Article',
      'Thesis',
    ]);
    expect(workOf({ type: 'state-of-the-art' })!.genre).to.equal('état de l’art');
  });

  it('is who wrote, by name, with where they work beside the name', () => {
    const authors = [{ name: 'Ada Exemple', affiliation: 'MICA', role: 'coordination' }];
    const person = {
      '@type': 'Person',
      name: 'Ada Exemple',
      affiliation: { '@type': 'Organization', name: 'MICA' },
    };
    expect(workOf({ authors })).to.deep.include({ author: [person] });
    expect(workOf({ authors, type: 'webinar' })).to.deep.include({ performer: [person] });
  });

  it('is who leads a group, but for those inferred', () => {
    const leader = tiny.groups[0]!.people![0]!;
    const people = [leader, { ...leader, name: 'Bob', inferred: { name: 'Coupé.' } }];
    const { groups } = link({ ...tiny, groups: [{ ...tiny.groups[0]!, people }] });
    const said = JSON.stringify(graph(jsonLd(data, { groups }, { kinds }))[1]!.member);
    expect(said).to.include('"roleName":"porteur ou porteuse","member":{"@type":"Person"');
    expect(said)
      .to.include('"name":"Ada Exemple"')
      .and.not.include('Bob')
      .and.not.include('Techné');
  });

  it('is nothing inferred: no subject, title, group or name of a work', () => {
    const said = graph(jsonLd(data, { groups: data.groups }, { kinds }));
    expect(said[1]!.keywords).to.equal(undefined);
    const inferred = { title: 'Deviné.' };
    const { groups } = link({ ...tiny, groups: [{ ...tiny.groups[0]!, inferred }] });
    expect(graph(jsonLd(data, { groups }, { kinds }))[1]!.name).to.equal('#ÆSON');
    expect(workOf({ inferred })).to.equal(undefined);
    expect(workOf({ inferred: { group: 'Même sujet.' } })).not.to.have.property('producer');
  });

  it('is the same whatever our data infers', async () => {
    const file = await (await fetch('/data/gtnum.json')).text();
    const said = (json: unknown) => {
      const linked = link(parseDataset(json));
      const nodes = graph(jsonLd(linked, { groups: linked.groups }, { kinds }));
      return nodes.map((node) => JSON.stringify(node)).sort();
    };
    const other = JSON.parse(file) as Record<string, { id: string }[]>;
    let count = 0;
    const otherwise = (value: unknown): void => {
      if (typeof value !== 'object' || !value) return;
      const fields = value as Record<string, any>;
      for (const path of Object.keys(fields['inferred'] ?? {})) {
        count++;
        const [key, part] = path.split('.') as [string, string?];
        if (part) fields[key][part] = '2030';
        else if (key === 'period') fields[key] = { start: '2012' };
        else if (key === 'date') fields[key] = '2012';
        else if (key === 'hashtag') fields[key] = '#Autre';
        else if (key === 'role') fields[key] = 'co-lead';
        else if (key === 'academy') fields[key] = other['academies']![0]!.id;
        else if (Array.isArray(fields[key])) fields[key] = ['autre'];
        else fields[key] = other[`${key}s`]?.at(-1)!.id ?? 'autre';
      }
      Object.values(fields).forEach(otherwise);
    };
    otherwise(other);
    expect(count).to.be.above(80);
    expect(said(other)).to.deep.equal(said(file));
  });

  it('leads to no copy, but to what a DOI or a number of HAL stands for', () => {
    const copies = ['https://copies.example/rapport'];
    expect(workOf({ url: undefined, copies })).not.to.have.property('url');
    expect(JSON.stringify(workOf({ copies }))).not.to.include('copies.example');
    expect(workOf({ url: undefined, hal: 'hal-01234567' })).to.include({
      url: 'https://hal.science/hal-01234567',
    });
  });

  it('has the identifiers that are known, each with the list that it is of', () => {
    const value = (propertyID: string, of: string) => ({
      '@type': 'PropertyValue',
      propertyID,
      value: of,
    });
    expect(workOf({ doi: '10.1234/abc', hal: 'hal-01234567' })).to.deep.include({
      identifier: ['doi:10.1234/abc', value('HAL', 'hal-01234567')],
    });
    expect(workOf({})).not.to.have.property('identifier');
    const organisations = [
      { ...tiny.organisations![0]!, unit: 'EA 4426' },
      { ...tiny.organisations![1]!, unit: 'UR 1', inferred: { unit: 'Deviné.' } },
    ];
    const members = [
      { organisation: 'mica', role: 'lead' as const },
      { organisation: 'techne', role: 'lead' as const },
    ];
    const [first] = tiny.groups;
    const { groups } = link({
      ...tiny,
      organisations,
      groups: [{ ...first!, organisations: members }],
    });
    const said = JSON.stringify(graph(jsonLd(data, { groups }, { kinds }))[1]);
    expect(said).to.include(JSON.stringify(value('unité de recherche', 'EA 4426')));
    expect(said).not.to.include('UR 1');
    const code = value('code de l’académie ou de la région académique', '04');
    expect(said).to.include(JSON.stringify(code));
  });

  it('is what is shown and no more: subjects, waves, or publications alone', () => {
    const { themes, waves, publications } = data;
    const names = (shown: Parameters<typeof jsonLd>[1]) =>
      graph(jsonLd(data, shown, { kinds })).map(({ name }) => name);
    expect(names({ publications })).to.deep.equal(['État de l’art']);
    expect(names({ themes: [themes[1]!], waves: [waves[0]!] })).to.deep.equal([
      'Groupes thématiques numériques',
      'GTnum 2020–2022',
      'Littératie des données',
    ]);
    const [, wave] = graph(jsonLd(data, { waves: [waves[0]!] }, { kinds }));
    // That the other group is of this wave is inferred.
    expect(wave).to.deep.include({ subOrganization: [{ '@id': '#gtnum-aeson' }] });
  });

  it('ends no script and no line, whatever the texts hold', () => {
    const title = 'A </script><!-- \u2028 B \u2029 C \u0085 D\nE';
    const hostile = link({ ...tiny, groups: [{ ...tiny.groups[0]!, title }] });
    const text = jsonLd(hostile, { groups: hostile.groups }, { kinds });
    expect(text).not.to.match(/[<\n\r\u0085\u2028\u2029]/);
    expect(graph(text)[1]!.name).to.equal(title);
  });
});
