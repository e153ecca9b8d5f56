import { expect } from '@open-wc/testing';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { trueUntil } from '../src/prerender/true-until.js';

/** A dataset of that day with waves of those periods. */
function waves(updated: string, ...periods: { start: string; end?: string }[]) {
  return link(
    parseDataset({
      version: 1,
      updated,
      waves: periods.map((period, index) => ({
        id: `vague-${index}`,
        period,
        sources: ['page'],
      })),
      sources: [{ id: 'page', title: 'Une page', kind: 'page' }],
    }),
  );
}

describe('The day until which prerendered content is true', () => {
  it('is when the next wave is over, or starts', () => {
    const two = [
      { start: '2020', end: '2022' },
      { start: '2024', end: '2026' },
    ];
    expect(trueUntil(waves('2021-06-30', ...two))).to.equal('2023-01-01');
    expect(trueUntil(waves('2023-06-30', ...two))).to.equal('2024-01-01');
    expect(trueUntil(waves('2026-11-23', ...two))).to.equal('2027-01-01');
  });

  it('knows months and days, and the whole years of the axis', () => {
    expect(trueUntil(waves('2021-06-30', { start: '2020', end: '2022-02' }))).to.equal(
      '2022-03-01',
    );
    expect(trueUntil(waves('2021-06-30', { start: '2020', end: '2024-02-28' }))).to.equal(
      '2024-02-29',
    );
    expect(trueUntil(waves('2021-06-30', { start: '2021-10-05', end: '2024' }))).to.equal(
      '2021-10-05',
    );
    expect(trueUntil(waves('2022-06-30', { start: '2020', end: '2022-02' }))).to.equal(
      '2023-01-01',
    );
  });

  it('is not, where nothing is to come', () => {
    expect(trueUntil(waves('2023-01-01', { start: '2020', end: '2022' }))).to.equal(undefined);
    expect(trueUntil(waves('2023-01-01', { start: '2020' }))).to.equal(undefined);
    expect(trueUntil(waves('2023-01-01'))).to.equal(undefined);
  });
});
