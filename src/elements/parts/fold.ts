import { html, nothing, type TemplateResult } from 'lit';

/** One line that opens, its text there from the start: the browser's own search and paper have it. */
export function fold(id: string, line: unknown, content: unknown): TemplateResult {
  return html`<details id=${id} part="fold">
    <summary>${line}</summary>
    ${content}
  </details>`;
}

/** French words one under the other, as the data has them. Its styles are in `fold.styles.ts`. */
export function list(items: readonly unknown[], look = ''): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<ul class=${`list ${look}`} lang="fr" role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
