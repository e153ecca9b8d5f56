/** The years that a date of the dataset may have, or an axis of years. */
export const years = { first: 1900, last: 2100 } as const;

/** By language and precision: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(lang: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${hasDay}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      year: 'numeric',
      month: 'long',
      day: hasDay ? 'numeric' : undefined,
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format;
}

/** A date of the dataset in words: « 2022 », « mai 2022 », « 25 mai 2022 », « 1er octobre 2022 ». */
export function dateInWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const words = formatFor(lang, day !== undefined).format(time);
  // « er » as letters of their own: those made to look raised are read out one by one.
  const first = lang === 'fr' ? '1er' : '1';
  return words.replace(/^1 /, `${first} `).replace(/^(\d+\w*) /, '$1\u00a0');
}
