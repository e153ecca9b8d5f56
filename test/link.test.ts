import { expect } from '@open-wc/testing';
import { addressOf, coverage, link, nameOf, territoryName } from '../src/facts/link.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

describe('references resolved', () => {
  it('leaves the data that it is given as it was', () => {
    const before = structuredClone(tiny);
    const { groups } = link(tiny);
    expect(groups[0]!.organisations[0]!.organisation.name).to.equal('MICA');
    expect(groups[0]!.notes![0]!.sources![0]!.title).to.equal('Page du carnet');
    expect(groups[0]!.themes[0]!.inferred).to.deep.equal({ theme: 'Même intitulé.' });
    expect(tiny).to.deep.equal(before);
  });

  it('puts a subject into every wave that words it, and its groups under it', () => {
    const { waves, themes } = link(tiny);
    expect(waves.map((wave) => wave.themes.map(({ id }) => id))).to.deep.equal([
      ['ecosysteme', 'donnees'],
      ['donnees'],
      [],
    ]);
    expect(themes.map((theme) => theme.waves.map(({ id }) => id))).to.deep.equal([
      ['2020-2022'],
      ['2020-2022', '2021-2024'],
      [],
    ]);
    expect(themes[0]!.groups.map(nameOf)).to.deep.equal(['#ÆSON']);
  });

  it('puts a date that may be any day of a year after all days of that year', () => {
    const dates = ['2022', '2022-01-06', '2021-05', '2021-05-21', '2022-05'];
    const { milestones } = link({
      ...tiny,
      milestones: dates.map((date, index) => ({ ...tiny.milestones[0]!, id: `a${index}`, date })),
    });
    expect(milestones.map(({ date }) => date)).to.deep.equal([
      '2021-05-21',
      '2021-05',
      '2022-01-06',
      '2022-05',
      '2022',
    ]);
  });

  it('counts the groups known of those that the waves announce, and the later ones apart', () => {
    const { waves } = link({
      ...tiny,
      groups: [...tiny.groups, { ...tiny.groups[1]!, id: 'tard', wave: '2023-2026' }],
    });
    expect(coverage(waves)).to.deep.equal({ known: 2, announced: 17, until: '2024', later: 1 });
    expect(coverage([...waves].reverse())).to.deep.equal(coverage(waves));
    expect(coverage(waves.slice(2))).to.include({ known: 1, announced: 0, later: 0 });
  });

  it('takes a wave that ends with those that announce a number for none of the later ones', () => {
    const period = (start: string, end?: string) => ({ period: { start, end } });
    const { waves } = link({
      ...tiny,
      waves: [
        { ...tiny.waves[0]!, ...period('2020-05', '2022-06') },
        { ...tiny.waves[1]!, announced: undefined, ...period('2022-09') },
      ],
      groups: [tiny.groups[1]!, { ...tiny.groups[1]!, id: 'tard', wave: '2021-2024' }],
    });
    expect(coverage(waves)).to.deep.equal({ known: 1, announced: 12, until: '2022', later: 0 });
  });

  it('keeps what is of one date in the order of the file', () => {
    const ids = ['c', 'a', 'b'];
    const { milestones } = link({
      ...tiny,
      milestones: ids.map((id) => ({ ...tiny.milestones[0]!, id, date: '2022' })),
    });
    expect(milestones.map(({ id }) => id)).to.deep.equal(ids);
  });

  it('has an empty list of what is not known', () => {
    const { groups, waves, themes, synonyms } = link(tiny);
    const { people, organisations, territories, partners, links, publications } = groups[1]!;
    expect([groups[1]!.themes, people, organisations, territories, partners, links]).to.deep.equal(
      Array(6).fill([]),
    );
    expect([publications, waves[2]!.themes, waves[2]!.groups, synonyms]).to.deep.equal(
      Array(4).fill([]),
    );
    expect([themes[2]!.waves, themes[2]!.groups]).to.deep.equal([[], []]);
    expect(link({ ...tiny, synonyms: [['IA', 'wave']] }).synonyms).to.deep.equal([['IA', 'wave']]);
  });

  it('leaves what is no reference as it is, and finds the sources of the programme', () => {
    const { updated, waves, sources, programme } = link({
      ...tiny,
      programme: { name: 'wave', sources: ['page'] } as DatasetJson['programme'],
    });
    expect(updated).to.equal('2026-01-31');
    expect(waves[0]!.call!.themesOffered).to.equal(9);
    expect(sources[1]!.excerpt).to.equal(true);
    expect(programme!.name).to.equal('wave');
    expect(programme!.sources[0] === sources[1]).to.equal(true);
  });

  it('finds what publications, milestones, academies and wordings refer to', () => {
    const { groups, publications, milestones, waves, themes, academies, sources } = link(tiny);
    expect(publications[0]!.group === groups[0]).to.equal(true);
    expect(groups[0]!.publications[0] === publications[0]).to.equal(true);
    expect(milestones[1]!.group === groups[0]).to.equal(true);
    expect(themes[1]!.wordings[0]!.wave === waves[1]).to.equal(true);
    expect(groups[0]!.territories[0]!.academy === academies[0]).to.equal(true);
    expect(academies[0]!.sources[0] === sources[1]).to.equal(true);
  });

  it('leads to the page of a publication, else to what its DOI or its number of HAL stands for', () => {
    const { publications } = link(tiny);
    const at = (fields: object) => addressOf({ ...publications[0]!, ...fields });
    const none = { url: undefined };
    expect(at({ doi: '10.1/a', hal: 'hal-1' })).to.equal('https://example.org/rapport');
    expect(at({ ...none, doi: '10.1/a', hal: 'hal-1' })).to.equal('https://doi.org/10.1/a');
    expect(at({ ...none, hal: 'hal-1' })).to.equal('https://hal.science/hal-1');
    expect(at(none)).to.equal(undefined);
  });

  it('names a territory by its académie, else as the file does', () => {
    const { groups } = link(tiny);
    expect(groups[0]!.territories.map(territoryName)).to.deep.equal(['académie de Bordeaux']);
    expect(territoryName({ name: 'Ateliers' })).to.equal('Ateliers');
  });

  it('takes an id for nothing but an id, whatever every object has under that name', () => {
    const { waves, groups } = link({
      ...tiny,
      waves: [{ ...tiny.waves[0]!, id: 'constructor' }],
      groups: [
        { ...tiny.groups[1]!, id: 'constructor', wave: 'constructor' },
        { ...tiny.groups[1]!, id: 'valueof', wave: 'hasownproperty' },
      ],
    });
    expect(groups.map(({ wave }) => wave)).to.deep.equal([waves[0], undefined]);
    expect(waves[0]!.groups).to.deep.equal([groups[0]]);
  });

  it('takes no longer for each of 10,000 groups than for one of a few', () => {
    const ids = [...Array(10_000)].map((_, index) => `groupe-${index}`);
    const many: DatasetJson = {
      ...tiny,
      groups: ids.map((id) => ({ ...tiny.groups[1]!, id })),
      publications: ids.map((group) => ({ ...tiny.publications[0]!, id: `de-${group}`, group })),
    };
    const start = performance.now();
    const { groups } = link(many);
    expect(performance.now() - start).to.be.below(1500);
    expect(groups.at(-1)!.publications[0]!.id).to.equal('de-groupe-9999');
  });
});
