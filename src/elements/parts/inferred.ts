import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../facts/model.js';
import type { Strings } from '../strings/fr.js';

/*
 * What is inferred, and not written by a source, has a mark, everywhere the same. The rule:
 *
 * - It stands directly after the words that it is about, within their tag or link if they have one, and the
 *   styles keep it on their line: `${wave}${inferredMark(strings)}`.
 * - A line, such as a group with its period or a wording with its wave, has one: after the last of its values
 *   that are inferred (`once`).
 * - What follows from a value that is marked beside it is not marked again: a wave, from the period of the group.
 * - The reasons, of every value shown, are with the sources.
 */

/** The mark. */
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

/** The marks of the values of one line, in their order: the last that there is, and no other. */
export function once<Mark>(...marks: Mark[]): (Mark | typeof nothing)[] {
  const last = marks.map((mark) => mark !== nothing).lastIndexOf(true);
  return marks.map((mark, place) => (place === last ? mark : nothing));
}

/** The fields that say what a group is called: its name may be its hashtag. */
export function nameOf({ name }: Group): readonly string[] {
  return name.startsWith('#') ? ['name', 'hashtag'] : ['name'];
}

/** The fields that say when a group works: its period, else its wave. */
export function whenOf({ period }: Group): readonly string[] {
  return period ? ['period', 'period.start', 'period.end'] : ['wave'];
}

/** Of the reasons why values of an entry are inferred, those for the fields that are shown. */
export function only(
  inferred: Readonly<Record<string, string>> = {},
  ...fields: string[]
): Record<string, string> {
  return Object.fromEntries(Object.entries(inferred).filter(([field]) => fields.includes(field)));
}
