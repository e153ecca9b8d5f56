import { expect } from '@open-wc/testing';
import { contact } from '../src/elements/strings/fr/gtnum-contact.js';
import { dateInWords, periodAsText, today } from '../src/facts/dates.js';
import { endOf, startOf } from '../src/facts/model.js';

const text = (period: { start: string; end?: string }, lang = 'fr') =>
  periodAsText(period, lang).replace(/\s+/g, ' ');

describe('dates in words', () => {
  it('are as precise as they are known, wherever the reader is', () => {
    expect(['2022', '2022-05', '2022-05-25'].map((date) => dateInWords(date, 'fr'))).to.deep.equal([
      '2022',
      'mai 2022',
      '25\u00a0mai 2022',
    ]);
    expect(dateInWords('2022-05-25', 'en')).to.equal('25\u00a0May 2022');
  });

  it('have a first of the month in French, and no other ordinal', () => {
    expect(dateInWords('2022-10-01', 'fr')).to.equal('1er\u00a0octobre 2022');
    expect(dateInWords('2022-10-11', 'fr')).to.equal('11\u00a0octobre 2022');
    expect(dateInWords('2022-10-01', 'en')).to.equal('1\u00a0October 2022');
  });

  it('follow « datée » with the word that French wants', () => {
    const said = (date: string) => contact.asOf(dateInWords(date, 'fr'));
    expect(['2024-04-12', '2024-04-01', '2024-04', '2024-08', '2024-05', '2024'].map(said)).to.eql([
      'Information datée du 12\u00a0avril 2024',
      'Information datée du 1er\u00a0avril 2024',
      'Information datée d’avril 2024',
      'Information datée d’août 2024',
      'Information datée de mai 2024',
      'Information datée de 2024',
    ]);
  });

  it('make periods, short where both ends are in one month', () => {
    expect(text({ start: '2020', end: '2022' })).to.equal('2020–2022');
    expect(text({ start: '2020' })).to.equal('2020 –');
    expect(text({ start: '2020-11-04', end: '2020-11-05' })).to.equal('4–5 novembre 2020');
    expect(text({ start: '2020-10-01', end: '2020-10-05' })).to.equal('1er–5 octobre 2020');
    expect(text({ start: '2020-10-01', end: '2020-10-05' }, 'en')).to.equal('1–5 October 2020');
    expect(text({ start: '2020-09', end: '2023-05' })).to.equal('septembre 2020 – mai 2023');
  });

  it('make a single date of a period that ends as it starts', () => {
    expect(text({ start: '2020', end: '2020' })).to.equal('2020');
    expect(text({ start: '2020-11-04', end: '2020-11-04' })).to.equal('4 novembre 2020');
  });

  it('keep a year apart from a month of another, and a day from that of another month', () => {
    expect(text({ start: '2020', end: '2022-05' })).to.equal('2020 – mai 2022');
    expect(text({ start: '2020-05', end: '2022' })).to.equal('mai 2020 – 2022');
    expect(text({ start: '2020-10-30', end: '2020-11-02' })).to.equal(
      '30 octobre 2020 – 2 novembre 2020',
    );
  });

  it('keep a day and its month apart', () => {
    expect(text({ start: '2020-11-04', end: '2020-11' })).to.equal(
      '4 novembre 2020 – novembre 2020',
    );
    expect(text({ start: '2020-11', end: '2020-11-04' })).to.equal(
      'novembre 2020 – 4 novembre 2020',
    );
  });
});

describe('dates on an axis of years', () => {
  it('know today, where the reader is', () => {
    const now = new Date();
    expect(today()).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(new Date(`${today()}T12:00`).toDateString()).to.equal(now.toDateString());
  });

  it('stay within their year and their month', () => {
    for (const year of ['2022', '2023', '2024']) {
      const next = String(Number(year) + 1);
      for (const date of [year, `${year}-12`, `${year}-12-31`]) {
        expect(endOf(date), date).to.equal(startOf(next));
      }
      for (const date of [year, `${year}-01`, `${year}-01-01`]) {
        expect(startOf(date), date).to.equal(Number(year));
      }
    }
    expect(endOf('2024-02-29')).to.equal(startOf('2024-03'));
    expect(endOf('2023-02-28')).to.equal(startOf('2023-03-01'));
    expect(endOf('2023-05-30')).to.be.below(startOf('2023-06'));
    expect(startOf('2020-07')).to.equal(2020.5);
    expect(startOf('2022-06-16')).to.be.closeTo(2022 + 5.5 / 12, 1e-9);
    expect(endOf('2022-06-15')).to.be.closeTo(2022 + 5.5 / 12, 1e-9);
  });
});
