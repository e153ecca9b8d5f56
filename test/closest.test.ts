import { expect } from '@open-wc/testing';
import { closest } from '../src/facts/closest.js';

describe('the ids nearest to a mistyped one', () => {
  const ids = [...Array(10_000)].map((_, index) => `groupe-${index}`);

  it('come best first, and of equals the first', () => {
    expect(closest('AESOM', ['gestes', 'aeson', 'mason', 'eson'])).to.deep.equal([
      'aeson',
      'eson',
      'mason',
    ]);
    expect(closest('groupe-12x', ids)).to.deep.equal(['groupe-12', 'groupe-120', 'groupe-121']);
    expect(closest('x', [])).to.deep.equal([]);
  });

  it('are none of a text over 100 letters, nor such a text', () => {
    const long = 'x'.repeat(101);
    expect(closest(long, ids)).to.deep.equal([]);
    expect(closest(long.slice(1), [long, 'y'])).to.deep.equal(['y']);
    expect(closest('y', [long.slice(1)])).to.have.length(1);
  });
});
