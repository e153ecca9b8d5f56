import { expect } from '@open-wc/testing';
import { extend } from '../src/facts/extend.js';
import { link } from '../src/facts/link.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

const later: Partial<DatasetJson> = {
  publications: tiny.publications,
  sources: [{ id: 'book', title: 'Un livre', kind: 'livre' }],
};
const publications = [{ ...tiny.publications[0]!, sources: ['book', 'page'] }];

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
      'Un livre',
      'Page du carnet',
    ]);
    expect(publication!.sources[1] === aeson!.sources[0]).to.equal(true);
  });

  it('may be of no group', () => {
    const dataset = first();
    extend(dataset, 'publications', {
      publications: publications.map((each) => ({ ...each, group: undefined })),
      sources: later.sources,
    });
    expect(dataset.publications).to.have.length(1);
  });

  it('is added once, though two widgets ask for it, and takes no other away', () => {
    const dataset = first();
    for (let times = 0; times < 2; times++) extend(dataset, 'publications', later);
    expect(dataset.publications).to.have.length(1);
    expect(dataset.groups[0]!.publications).to.have.length(1);
    expect(dataset.sources).to.have.length(3);
    expect([...dataset.missing.keys()]).to.deep.equal(['details']);
  });

  it('adds fields to entries, and leaves what is known of them', () => {
    const dataset = first();
    const programme = { name: 'Groupes', sources: ['deck'] } as DatasetJson['programme'];
    extend(dataset, 'details', {
      programme,
      organisations: [{ id: 'techne', unit: 'UR 20297', sources: ['page'] }] as any,
    });
    expect(dataset.organisations[1]).to.include({ name: 'Techné', unit: 'UR 20297' });
    expect(dataset.organisations[1]!.sources[0]!.title).to.equal('Page du carnet');
    expect(dataset.programme!.name).to.equal('Groupes');
    expect(dataset.sources).to.have.length(2);
    expect(dataset.programme!.sources[0]!.title).to.equal('Présentation générale');
    expect(dataset.publications).to.deep.equal([]);
    extend(dataset, 'publications', later);
    expect(dataset.programme!.name).to.equal('Groupes');
  });

  it("is none of a page's own facts, which are all there", () => {
    const dataset = link(tiny);
    extend(dataset, 'publications', later);
    expect(dataset.publications).to.have.length(1);
  });
});
