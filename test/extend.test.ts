import { expect } from '@open-wc/testing';
import { extend } from '../src/facts/extend.js';
import { link } from '../src/facts/link.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

const later: Partial<DatasetJson> = { publications: tiny.publications };
const publications = [{ ...tiny.publications[0]!, sources: ['deck', 'page'] }];

/** What is there before the parts that come later. */
const first = () => ({
  ...link({ ...tiny, publications: [] }),
  missing: new Map(
    (['publications', 'details'] as const).map((part) => [part, () => Promise.resolve()]),
  ),
});

describe('a part of the facts that comes later', () => {
  it('is linked with what is there, and with what comes with it', () => {
    const dataset = first();
    extend(dataset, 'publications', { ...later, publications });
    const [publication] = dataset.publications;
    const [aeson] = dataset.groups;
    expect(publication!.group === aeson).to.equal(true);
    expect(aeson!.publications.map(({ id }) => id)).to.deep.equal(['etat-de-l-art']);
    expect(publication!.sources.map(({ title }) => title)).to.deep.equal([
      'Présentation générale',
      'Page du carnet',
    ]);
    expect(publication!.sources[1] === aeson!.sources[0]).to.equal(true);
  });

  it('may be of no group', () => {
    const dataset = first();
    extend(dataset, 'publications', {
      publications: publications.map((each) => ({ ...each, group: undefined })),
    });
    expect(dataset.publications).to.have.length(1);
  });

  it('is added once, though two widgets ask for it, and takes no other away', () => {
    const dataset = first();
    for (let times = 0; times < 2; times++) extend(dataset, 'publications', later);
    expect(dataset.publications).to.have.length(1);
    expect(dataset.groups[0]!.publications).to.have.length(1);
    expect([...dataset.missing.keys()]).to.deep.equal(['details']);
  });

  it('adds fields to entries, and leaves what is known of them', () => {
    const dataset = first();
    const programme = { name: 'Groupes', sources: ['deck'] } as DatasetJson['programme'];
    extend(dataset, 'details', {
      programme,
      organisations: [{ id: 'techne', unit: 'UR 20297' }] as any,
      milestones: [{ id: dataset.milestones[0]!.id, notes: [{ sources: ['page'] }] }] as any,
    });
    expect(dataset.organisations[1]).to.include({ name: 'Techné', unit: 'UR 20297' });
    expect(dataset.milestones[0]!.notes![0]!.sources![0]!.title).to.equal('Page du carnet');
    expect(dataset.programme!.name).to.equal('Groupes');
    expect(dataset.sources).to.have.length(2);
    expect(dataset.programme!.sources[0]!.title).to.equal('Présentation générale');
    expect(dataset.publications).to.deep.equal([]);
    extend(dataset, 'publications', later);
    expect(dataset.programme!.name).to.equal('Groupes');
  });

  it('puts titles, remarks and reasons where they belong', () => {
    const [, wave] = tiny.waves;
    const [aeson] = tiny.groups;
    const dataset = {
      ...link({
        ...tiny,
        waves: [{ ...wave!, notes: [{ text: '…', sources: ['page'] }] }],
        groups: [{ ...aeson!, themes: [{ theme: 'ecosysteme', inferred: { theme: '…' } }] }],
        sources: tiny.sources.map((each) => ({ ...each, title: '…' })),
      }),
      missing: new Map([['details', () => Promise.resolve()] as const]),
    };
    extend(dataset, 'details', {
      waves: [{ id: wave!.id, notes: [{ text: 'Une remarque' }] }],
      groups: [{ id: 'aeson', themes: [{ inferred: { theme: 'Une raison' } }] }],
      sources: tiny.sources,
    } as any);
    const [note] = dataset.waves[0]!.notes!;
    expect(note!.text).to.equal('Une remarque');
    expect(note!.sources!.map(({ title }) => title)).to.deep.equal(['Page du carnet']);
    const [{ theme, inferred }] = dataset.groups[0]!.themes as [any];
    expect(theme.label).to.equal('Écosystème numérique');
    expect(inferred).to.deep.equal({ theme: 'Une raison' });
    expect(dataset.sources[1]).to.deep.equal(tiny.sources[1]);
  });

  it("is none of a page's own facts, which are all there", () => {
    const dataset = link(tiny);
    extend(dataset, 'publications', later);
    expect(dataset.publications).to.have.length(1);
  });
});
