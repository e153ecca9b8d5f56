import { html, type TemplateResult } from 'lit';
import { dateInWords } from '../../facts/dates.js';

/** A date as a `<time>`. */
export function time(date: string, lang: string): TemplateResult {
  return html`<time datetime=${date} lang=${lang}>${dateInWords(date, lang)}</time>`;
}

/** A period as `<time>`s: « 2020–2022 », « 4–5 novembre 2020 », « septembre 2020 – mai 2023 ». */
export function periodInWords(
  { start, end }: { start: string; end?: string },
  lang: string,
): TemplateResult {
  if (!end) return html`${time(start, lang)} &ndash;`;
  if (start === end) return time(start, lang);
  const areDays = start.length === 10 && end.length === 10;
  if (areDays && start.slice(0, 7) === end.slice(0, 7)) {
    const [number] = dateInWords(start, lang).split('\u00a0');
    const day = html`<time datetime=${start}>${number}</time>`;
    return html`<span class="nobr">${day}&ndash;${time(end, lang)}</span>`;
  }
  if (start.length > 4 || end.length > 4)
    return html`${time(start, lang)} &ndash; ${time(end, lang)}`;
  return html`<span class="nobr">${time(start, lang)}&ndash;${time(end, lang)}</span>`;
}
