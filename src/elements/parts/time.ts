import { html, type TemplateResult } from 'lit';

/** A date of the dataset in words: « 2022 », « mai 2022 », « 25 mai 2022 ». */
export function dateInWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    year: 'numeric',
    month: 'long',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
  const words = format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return words.replace(/^(\d+) /, '$1\u00a0');
}

/** A date as a `<time>`. */
export function time(date: string, lang: string): TemplateResult {
  return html`<time datetime=${date} lang=${lang}>${dateInWords(date, lang)}</time>`;
}

/** A period as two `<time>`s: « 2020–2022 », « 4–5 novembre 2020 », « septembre 2020 – mai 2023 ». */
export function periodInWords(
  { start, end }: { start: string; end?: string },
  lang: string,
): TemplateResult {
  if (!end) return html`${time(start, lang)} &ndash;`;
  if (start.length > 7 && start.slice(0, 7) === end.slice(0, 7)) {
    const day = html`<time datetime=${start}>${Number(start.slice(8))}</time>`;
    return html`<span class="nobr">${day}&ndash;${time(end, lang)}</span>`;
  }
  if (start.length > 4 || end.length > 4)
    return html`${time(start, lang)} &ndash; ${time(end, lang)}`;
  return html`<span class="nobr">${time(start, lang)}&ndash;${time(end, lang)}</span>`;
}
