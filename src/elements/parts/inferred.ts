import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/fr.js';

/**
 * The one mark of what is inferred and not written by a source. It stands directly after the very
 * thing that it is about: `${wave}${inferredMark(strings)}`. The reasons are with the sources.
 */
export function inferredMark(strings: Strings): TemplateResult {
  return html`<span class="mark">*<span class="hidden">${` (${strings.inferred})`}</span></span>`;
}

/** The mark where one of these fields of an entry is inferred; nothing where none is. */
export function markOf(
  inferred: Readonly<Record<string, string>> | undefined,
  fields: readonly string[],
  strings: Strings,
): TemplateResult | typeof nothing {
  return fields.some((field) => inferred?.[field]) ? inferredMark(strings) : nothing;
}

/** Of the reasons why values of an entry are inferred, those for the fields that are shown. */
export function only(
  inferred: Readonly<Record<string, string>> = {},
  ...fields: string[]
): Record<string, string> {
  return Object.fromEntries(Object.entries(inferred).filter(([field]) => fields.includes(field)));
}
