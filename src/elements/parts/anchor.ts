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
  const shown = lang ? html`<span lang=${lang}>${text}</span>` : html`${text}`;
  return url && /^(https?|mailto):/i.test(url)
    ? html`<a href=${url} aria-label=${label ?? nothing}>${shown}</a>`
    : shown;
}
