import { expect } from '@open-wc/testing';
import { entryOf, idsOf } from '../src/facts/ids.js';

describe('what a webmaster calls an entry by', () => {
  const ids = [
    'region-academique-normandie',
    'academie-de-normandie',
    'academie-d-aix-marseille',
    'region-academique-bretagne',
    'poitiers',
    'academie-de-poitiers',
  ];
  const entries = ids.map((id) => ({ id }));
  const called = (id: string) => entryOf(id, entries)?.id;

  it('is its id, or what is left of it without the kind of place', () => {
    expect(called('academie-d-aix-marseille')).to.equal('academie-d-aix-marseille');
    expect(called('aix-marseille')).to.equal('academie-d-aix-marseille');
    expect(called('bretagne')).to.equal('region-academique-bretagne');
    expect(called('poitiers')).to.equal('poitiers');
    expect(called('academie')).to.equal(undefined);
    expect(entryOf('lycee-a', [{ id: 'lycee-academie-de-a' }])).to.equal(undefined);
  });

  it('is an académie rather than a région académique of the same name', () => {
    expect(called('normandie')).to.equal('academie-de-normandie');
    expect(called('region-academique-normandie')).to.equal('region-academique-normandie');
  });

  it('is listed once, for whoever mistypes it', () => {
    expect(idsOf(entries.slice(3))).to.deep.equal([
      'region-academique-bretagne',
      'bretagne',
      'poitiers',
      'academie-de-poitiers',
    ]);
  });
});
