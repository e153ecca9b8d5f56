import { expect } from '@open-wc/testing';
import { link } from '../src/facts/link.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

describe('references resolved', () => {
  it('leaves the data that it is given as it was', () => {
    const before = structuredClone(tiny);
    const { groups } = link(tiny);
    expect(groups[0]!.organisations[0]!.organisation.name).to.equal('MICA');
    expect(groups[0]!.notes![0]!.sources![0]!.title).to.equal('Page du carnet');
    expect(groups[0]!.inferred).to.deep.equal({ theme: 'Même intitulé.' });
    expect(tiny).to.deep.equal(before);
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
