/** The years that a date of the dataset may have, or an axis of years. */
export const years = { first: 1900, last: 2100 } as const;

/** By language and precision: to make one takes longer than to use it a hundred times. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/** A date of the dataset in words: « 2022 », « mai 2022 », « 25 mai 2022 », « 1er octobre 2022 ». */
export function dateInWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const format = (formats[`${lang} ${date.length}`] ??= new Intl.DateTimeFormat(
    lang === 'en' ? 'en-GB' : lang,
    { year: 'numeric', month: 'long', day: day ? 'numeric' : undefined, timeZone: 'UTC' },
  ));
  const words = format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  // « er » as letters of their own: those made to look raised are read out one by one.
  return words.replace(/^1 /, lang === 'fr' ? '1er ' : '1 ').replace(/^(\d\w*) /, '$1\u00a0');
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
