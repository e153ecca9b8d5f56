import { html, type TemplateResult } from 'lit';
import { dateInWords } from '../../facts/dates.js';

/** A date as a `<time>`. */
export function time(date: string, lang: string): TemplateResult {
  return html`<time datetime=${date} lang=${lang}>${dateInWords(date, lang)}</time>`;
}
