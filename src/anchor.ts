import { html, nothing, type TemplateResult } from 'lit';

/**
 * A link to an address that came with the data, or its text alone when the address is not http(s)
 * or mailto. `label` names the link out of context where its text does not.
 */
export function anchor(
  url: string | undefined,
  text: string,
  { label, lang }: { label?: string; lang?: string } = {},
): TemplateResult {
  return url && /^(https?|mailto):/i.test(url)
    ? html`<a href=${url} aria-label=${label ?? nothing} lang=${lang ?? nothing}>${text}</a>`
    : html`<span lang=${lang ?? nothing}>${text}</span>`;
}
