import { html, type TemplateResult } from 'lit';
import { cut, type Asked } from '../../facts/search.js';

/** A text in which what a reader looks for is marked. */
export function highlighted(text: string, asked: Asked): (TemplateResult | string)[] {
  return cut(text, asked).map((piece, place) => (place % 2 ? html`<mark>${piece}</mark>` : piece));
}
