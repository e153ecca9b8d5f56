import { expect } from '@open-wc/testing';
import {
  facetNames,
  facets,
  indexing,
  narrow,
  regionBetween,
  search,
  stateOf,
  type FacetName,
} from '../src/facts/facets.js';
import { link, type Dataset, type Group } from '../src/facts/link.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { academy, tiny } from './tiny.js';

const sources = ['page'];

/** Groups by académie, by région académique and by neither; at work, ended, to come, and not known. */
const json: DatasetJson = {
  ...tiny,
  academies: [
    academy('region-academique-ouest', 'region-academique', 'région académique Ouest'),
    academy('academie-de-poitiers', 'academie', 'académie de Poitiers', 'region-academique-ouest'),
    academy('academie-de-bordeaux', 'academie', 'Académie de Bordeaux', 'region-academique-ouest'),
    academy('academie-de-lille', 'academie', 'vice-rectorat de Lille', 'region-academique-nord'),
    academy('region-academique-nord', 'region-academique', 'région académique Nord'),
  ],
  organisations: [
    { id: 'techne', name: 'Techné', sources },
    {
      id: 'ecp',
      name: 'ÉCP',
      fullName: 'Éducation, cultures, politiques',
      institution: 'Lyon',
      sources,
    },
    { id: 'mica', name: 'MICA', sources },
  ],
  groups: [
    tiny.groups[0]!,
    tiny.groups[1]!,
    {
      id: 'ouest',
      name: '#Ouest',
      otherNames: ['Cartes et territoires'],
      title: 'Jouer en classe',
      expansion: 'Outils pour enseigner',
      subject: 'Géographie',
      period: { start: '2020', end: '2099' },
      wave: '2021-2024',
      themes: [
        { theme: 'donnees', sources },
        { theme: 'ecosysteme', sources },
      ],
      organisations: [
        { organisation: 'techne', role: 'lead' },
        { organisation: 'techne', role: 'associated' },
        { organisation: 'ecp', role: 'associated' },
      ],
      territories: [{ academy: 'region-academique-ouest' }, { name: 'Ateliers du Val' }],
      sources,
    },
    {
      id: 'ouvert',
      name: 'GTnum Ouvert',
      title: 'Sans fin connue',
      period: { start: '2020' },
      territories: [{ academy: 'academie-de-lille' }],
      sources,
    },
    {
      id: 'demain',
      name: 'GTnum Demain',
      title: 'Demain',
      period: { start: '2098', end: '2099' },
      sources,
    },
    { id: 'nu', name: 'GTnum Nu', title: 'Rien de plus', sources },
  ],
  synonyms: [
    ['jouer', 'ludique'],
    ['Pictave', 'Poitiers'],
  ],
};
const data = link(json);
const day = '2026-11-23';
const known = facets(data, day);
const facet = (name: FacetName) => known.find((each) => each.name === name)!;
const ids = (places: readonly number[]) => places.map((place) => data.groups[place]!.id);
const group = (id: string) => data.groups.find((each) => each.id === id)!;

/** All that an index has to wait for. */
function wholeOf(of: Dataset) {
  const steps = indexing(of);
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next();
    if (done) return { index: value, pauses };
  }
}

describe('the facets by which groups are told apart', () => {
  const values = (name: FacetName) => facet(name).values.map(({ id, total }) => `${id} ${total}`);

  it('are in one order, each with its values in the order that a reader expects', () => {
    expect(known.map(({ name }) => name)).to.deep.equal([...facetNames]);
    expect(values('wave')).to.deep.equal(['2020-2022 2', '2021-2024 1', '2023-2026 0']);
    expect(values('theme')).to.deep.equal(['blockchain 0', 'ecosysteme 2', 'donnees 1']);
    expect(values('academy')).to.deep.equal([
      'academie-de-bordeaux 2',
      'academie-de-poitiers 1',
      'academie-de-lille 1',
      'region-academique-nord 0',
      'region-academique-ouest 2',
    ]);
    expect(values('organisation')).to.deep.equal(['ecp 1', 'mica 1', 'techne 2']);
    expect(values('state')).to.deep.equal(['current 1', 'coming 1', 'ended 2', 'unknown 2']);
  });

  it('have for each value what it is', () => {
    const [blockchain] = facet('theme').values;
    expect(blockchain!.entry === data.themes[2]).to.equal(true);
    expect(facet('wave').of).to.deep.equal([[0], [0], [1], [], [], []]);
  });

  it('put a group of a région académique under its académies, and the other way round', () => {
    const placesOf = (id: string) =>
      facet('academy').of[data.groups.indexOf(group(id))]!.map(
        (place) => facet('academy').values[place]!.id,
      );
    expect(placesOf('ouest')).to.deep.equal([
      'region-academique-ouest',
      'academie-de-poitiers',
      'academie-de-bordeaux',
    ]);
    expect(placesOf('aeson')).to.deep.equal(['academie-de-bordeaux', 'region-academique-ouest']);
    // No group names this région académique: of none it would be said that it is at work there.
    expect(placesOf('ouvert')).to.deep.equal(['academie-de-lille']);
  });

  it('say by which région académique alone a group has an académie', () => {
    const [ouest, poitiers, bordeaux, lille] = data.academies as [any, any, any, any];
    expect(regionBetween(group('ouest'), poitiers) === ouest).to.equal(true);
    expect(regionBetween(group('ouest'), lille)).to.equal(undefined);
    expect(regionBetween(group('ouest'), ouest)).to.equal(undefined);
    expect(regionBetween(group('aeson'), bordeaux)).to.equal(undefined);
    const both = { territories: [{ academy: ouest }, { academy: bordeaux }] };
    expect(regionBetween(both as Group, bordeaux)).to.equal(undefined);
  });
});

describe('what a group is doing on a day', () => {
  const on = (day: string, start?: string, end?: string) =>
    stateOf({ period: start && { start, end } } as Group, day);

  it('is told by the period alone, its first and last days in it', () => {
    expect(on('2019-12-31', '2020', '2022')).to.equal('coming');
    expect(on('2020-01-01', '2020', '2022')).to.equal('current');
    expect(on('2022-12-31', '2020', '2022')).to.equal('current');
    expect(on('2023-01-01', '2020', '2022')).to.equal('ended');
    expect(on('2020-04-30', '2020-05', '2020-06-01')).to.equal('coming');
    expect(on('2020-05-01', '2020-05', '2020-06-01')).to.equal('current');
    expect(on('2020-06-01', '2020-05', '2020-06-01')).to.equal('current');
    expect(on('2020-06-02', '2020-05', '2020-06-01')).to.equal('ended');
  });

  it('is not known where its end is not, but that it has not begun is', () => {
    expect(on('2020-01-01', '2020')).to.equal('unknown');
    expect(on('2019-12-31', '2020')).to.equal('coming');
    expect(on('2020-01-01')).to.equal('unknown');
  });

  it('is what its wave does, where it has no period of its own', () => {
    expect(stateOf(group('gestes'), '2022-12-31')).to.equal('current');
    expect(stateOf(group('gestes'), '2023-01-01')).to.equal('ended');
    expect(stateOf(group('ouest'), '2098-01-01')).to.equal('current');
  });
});

describe('groups that a reader searches', () => {
  const { index: own } = wholeOf(data);
  const found = (query: string) => ids(search(own, known, query));

  it('are found by all that they say of themselves', () => {
    expect(found('gestes')).to.deep.equal(['gestes']);
    for (const query of ['ouest cartes', 'classe', 'outils', 'géographie', 'ateliers', 'ludique']) {
      expect(found(query), query).to.deep.equal(['ouest']);
    }
    expect(found('')).to.have.length(6);
    expect(found('rien-de-tel')).to.deep.equal([]);
    expect(found('outilsgéographie')).to.deep.equal([]);
  });

  it('are found by their values, whatever these are called', () => {
    expect(found('écosystème')).to.deep.equal(['aeson', 'ouest']);
    expect(found('renouvellement')).to.deep.equal(['aeson', 'ouest']);
    expect(found('2021')).to.deep.equal(['ouest']);
    expect(found('pictave')).to.deep.equal(['ouest']);
    expect(found('lille')).to.deep.equal(['ouvert']);
    expect(found('cultures')).to.deep.equal(['ouest']);
    expect(found('lyon')).to.deep.equal(['ouest']);
    expect(found('ended')).to.deep.equal([]);
  });

  it('have every word that is asked for, by themselves or by different values', () => {
    expect(found('mica bordeaux')).to.deep.equal(['aeson']);
    expect(found('jouer techné')).to.deep.equal(['ouest']);
    expect(found('jouer mica')).to.deep.equal([]);
    expect(found('gtnum demain')).to.deep.equal(['demain']);
  });

  it('are prepared a hundred at a time, so that the page can do something else', () => {
    const many = (length: number) => {
      const groups = Array.from({ length }, (_, place) => ({
        ...tiny.groups[1]!,
        id: `g${place}`,
        name: `Groupe${place}`,
      }));
      return link({ ...tiny, groups, publications: [], milestones: [] });
    };
    const { index, pauses } = wholeOf(many(201));
    expect(pauses).to.equal(2);
    expect(search(index, facets(many(201), day), 'Groupe200')).to.deep.equal([200]);
    expect(search(index, facets(many(201), day), '')).to.have.length(201);
    expect([0, 100, 101, 200].map((length) => wholeOf(many(length)).pauses)).to.eql([0, 0, 1, 1]);
  });
});

describe('groups that a reader narrows down', () => {
  const choose = (chosen: Partial<Record<FacetName, string[]>>, among?: number[]) => {
    const places = known.map(
      ({ name, values }) =>
        new Set((chosen[name] ?? []).map((id) => values.findIndex((each) => each.id === id))),
    );
    const { found, counts } = narrow(known, places, among);
    const count = (name: FacetName, id: string) => {
      const place = facetNames.indexOf(name);
      return counts[place]![known[place]!.values.findIndex((each) => each.id === id)]!;
    };
    return { found: ids(found), count };
  };

  it('are all of them where nothing is chosen, counted under each value', () => {
    const { found, count } = choose({});
    expect(found).to.have.length(6);
    for (const { name, values } of known) {
      for (const { id, total } of values) expect(count(name, id), id).to.equal(total);
    }
  });

  it('have one of the values chosen in a facet, and one in each of several', () => {
    expect(choose({ wave: ['2020-2022'] }).found).to.deep.equal(['aeson', 'gestes']);
    expect(choose({ wave: ['2020-2022', '2021-2024'] }).found).to.have.length(3);
    expect(choose({ wave: ['2020-2022'], organisation: ['mica'] }).found).to.deep.equal(['aeson']);
    expect(choose({ wave: ['2021-2024'], organisation: ['mica'] }).found).to.deep.equal([]);
    expect(choose({ state: ['unknown'] }).found).to.deep.equal(['ouvert', 'nu']);
  });

  it('count under a value as many as there would be with it and what is chosen elsewhere', () => {
    const { count } = choose({ wave: ['2020-2022'], organisation: ['mica'] });
    expect(count('wave', '2020-2022')).to.equal(1);
    expect(count('wave', '2021-2024')).to.equal(0);
    expect(count('organisation', 'mica')).to.equal(1);
    expect(count('organisation', 'techne')).to.equal(1);
    expect(count('organisation', 'ecp')).to.equal(0);
    expect(count('state', 'ended')).to.equal(1);
    expect(count('state', 'current')).to.equal(0);
    const { count: other } = choose({ wave: ['2021-2024'] });
    expect(other('wave', '2020-2022')).to.equal(2);
    expect(other('state', 'ended')).to.equal(0);
    expect(other('state', 'current')).to.equal(1);
  });

  it('are no others than those that were found', () => {
    const { found, count } = choose({ wave: ['2020-2022'] }, [1, 2]);
    expect(found).to.deep.equal(['gestes']);
    expect(count('wave', '2020-2022')).to.equal(1);
    expect(count('wave', '2021-2024')).to.equal(1);
    expect(count('state', 'ended')).to.equal(1);
    expect(choose({}, []).found).to.deep.equal([]);
  });
});
