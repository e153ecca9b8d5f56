import type { Declaration } from '../build/manifest.js';
import { oneLine } from '../facts/escape.js';
import { entryOf } from '../facts/ids.js';
import type { Dataset } from '../facts/model.js';

/**
 * What a widget is called where it is not seen itself: as the title of a frame or of its page, as the link
 * that stands in for it, as the subject of a mail. That is pasted and stays, so there are no numbers in it
 * that the data may change.
 *
 * @param declaration of the element, from the manifest
 * @param attributes as in HTML; a heading of the page's own is the title
 * @param lang `en` for English; French otherwise
 */
export function titleOf(
  { fr, en }: Pick<Declaration, 'fr' | 'en'>,
  attributes: Readonly<Record<string, string>>,
  lang: string,
  { waves, groups, academies }: Pick<Dataset, 'waves' | 'groups' | 'academies'>,
): string {
  const heading = oneLine(attributes['heading'] ?? '').trim();
  if (heading) return heading;
  const isEnglish = lang === 'en';
  const group = entryOf(attributes['group'] ?? '', groups);
  const wave = entryOf(attributes['wave'] ?? '', waves);
  const academy = entryOf(attributes['academy'] ?? '', academies);
  // Some groups are known by their titles alone.
  const name = group && group.name !== group.title ? group.name : '';
  const programme = /gtnum/i.test(name) ? name : `GTnum ${name}`.trim();
  const years = wave && [wave.period.start, wave.period.end ?? ''].map((day) => day.slice(0, 4));
  const subject = (isEnglish ? en : fr)?.subject ?? group?.title ?? group?.name;
  const what = [subject, years?.join('–'), academy?.name].filter(Boolean).join(', ');
  return oneLine([programme, what].filter(Boolean).join(isEnglish ? ': ' : '\u00a0: ')).trim();
}
