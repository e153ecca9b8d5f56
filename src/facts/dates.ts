/** The years that a date of the dataset may have, or an axis of years. */
export const years = { first: 1900, last: 2100 } as const;

/** Today as a date of the dataset, where the reader is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
}

/** Not from `Intl`, whose first date takes an old phone 50 ms. */
const months = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
};

/**
 * A date of the dataset in words: « 2022 », « mai 2022 », « 25 mai 2022 », « 1er octobre 2022 ».
 *
 * @param lang `en` for English; French otherwise
 */
export function dateInWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const isEnglish = lang === 'en';
  const name = months[isEnglish ? 'en' : 'fr'].split(' ')[Number(month) - 1]!;
  if (!day) return `${name} ${year}`;
  // « er » as letters of their own: those made to look raised are read out one by one.
  const number = day === '01' && !isEnglish ? '1er' : Number(day);
  return `${number}\u00a0${name} ${year}`;
}

/** A period in words: « 2020–2022 », « 4–5 novembre 2020 », « septembre 2020 – mai 2023 ». */
export function periodAsText(
  { start, end }: { start: string; end?: string },
  lang: string,
): string {
  const from = dateInWords(start, lang);
  if (start === end) return from;
  if (!end) return `${from}\u00a0–`;
  const until = dateInWords(end, lang);
  if (start.length === 4 && end.length === 4) return `${from}–${until}`;
  const isOneMonth =
    start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7);
  return isOneMonth ? `${from.split('\u00a0')[0]!}–${until}` : `${from} – ${until}`;
}
