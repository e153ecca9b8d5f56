import { expect } from '@open-wc/testing';
import { lanes } from '../src/elements/parts/lanes.js';

describe('labels under an axis', () => {
  it('hang on the first line where they do not meet', () => {
    const spots = lanes([
      { at: 0, length: 11 },
      { at: 0.5, length: 11 },
    ]);
    expect(spots.map(({ lane }) => lane)).to.deep.equal([0, 0]);
  });

  it('hang lower the earlier they are, so that no line to the axis crosses a label', () => {
    const spots = lanes([
      { at: 0.1, length: 25 },
      { at: 0.2, length: 11 },
      { at: 0.3, length: 11 },
    ]);
    expect(spots.map(({ lane }) => lane)).to.deep.equal([2, 1, 0]);
  });

  it('end where they belong, and hang lower the later they are, where they would leave the axis', () => {
    const spots = lanes([
      { at: 0.9, length: 20 },
      { at: 0.95, length: 20 },
    ]);
    expect(spots.map(({ isLate }) => isLate)).to.deep.equal([true, true]);
    expect(spots.map(({ lane }) => lane)).to.deep.equal([0, 1]);
  });

  it('have no more room than there is', () => {
    const [early, late] = lanes([
      { at: 0.2, length: 200 },
      { at: 0.8, length: 200 },
    ]);
    expect(early!.room).to.be.closeTo(0.8, 0.001);
    expect(late!.room).to.be.closeTo(0.8, 0.001);
  });
});
