import { html, nothing, type TemplateResult } from 'lit';
import { territoryName, type Group } from '../../facts/model.js';
import type { Strings } from '../strings/fr.js';
import { inferredMark } from './inferred.js';

type Inferred = Group['inferred'];

/** Who leads a group, and in which territories it works: what is known of both, each in one line, with its marks. */
export function placeOf(
  { organisations, territories }: Group,
  strings: Strings,
): { laboratories: string | TemplateResult; places: string | TemplateResult; isMarked: boolean } {
  const leads = organisations.filter(({ role }) => role === 'lead');
  const laboratories = leads.length ? leads : organisations;
  return {
    laboratories: inLine(laboratories, ({ organisation }) => organisation.name, strings),
    places: inLine(territories, (each) => shortName(territoryName(each)), strings),
    isMarked: [...laboratories, ...territories].some((each) => each.inferred),
  };
}

/** « Nancy-Metz » for « académie de Nancy-Metz », where many stand in one line. */
export function shortName(territory: string): string {
  return territory.replace(/^(académie|région académique) (de |du |des |d’)?/i, '');
}

/** Names in one line; most often, where none has a mark, one text. */
export function inLine<T extends { inferred?: Inferred }>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  strings: Strings,
): string | TemplateResult {
  if (!entries.some(({ inferred }) => inferred)) return entries.map(nameOf).join(', ');
  return html`${entries.map(
    (entry, index) =>
      html`${index ? ', ' : ''}${nameOf(entry)}${entry.inferred ? inferredMark(strings) : nothing}`,
  )}`;
}
