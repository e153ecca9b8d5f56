import { dateInWords } from '../facts/dates.js';
import type { Dataset, Milestone } from '../facts/model.js';
import { milestoneKinds } from './columns.js';
import { dayAfter, firstDay, midnight } from './days.js';

/** What ids of milestones are within, so that no other calendar has them: drawn once, and kept. */
const namespace = '6f6e2c1a-3f0e-4d55-9a0b-7b8e1d2c9f47';

/** The milestones as a calendar (iCalendar, RFC 5545), to subscribe to or to take away. */
export function calendar({ updated, milestones, programme }: Dataset): string {
  const name = `Repères ${programme?.acronym ?? 'GTnum'}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//GTnum widgets//Reperes//FR',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `LAST-MODIFIED:${compact(midnight(updated))}`,
    ...milestones.flatMap((milestone) => event(milestone, updated)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(milestone: Milestone, updated: string): string[] {
  const { id, date, end = date, title, kind, url } = milestone;
  // A month or a year is drawn as long as it is; no day is made up.
  const isWhole = date.length < 10;
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${id}@${namespace}`)}`,
    `DTSTAMP:${compact(midnight(updated))}`,
    `DTSTART;VALUE=DATE:${compact(firstDay(date))}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(end))}`,
    `SUMMARY:${text(isWhole ? `${title} (${dateInWords(date, 'fr')})` : title)}`,
    `DESCRIPTION:${text(about(milestone, isWhole))}`,
    `CATEGORIES:${text(milestoneKinds[kind])}`,
    ...(url ? [`URL:${url.replace(/\p{Cc}/gu, '')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function about({ notes = [], sources, inferred }: Milestone, isWhole: boolean): string {
  return [
    ...(isWhole ? ['Jour non précisé par les sources.'] : []),
    ...Object.values(inferred ?? {}).map((reason) => `Date déduite\u00a0: ${reason}`),
    ...notes.map((note) => note.text),
    `Sources\u00a0: ${sources.map(({ title }) => title).join('\u202f; ')}`,
  ].join('\n');
}

function text(value: string): string {
  return (
    value
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // No other control character may stand in a calendar.
      .replace(/\p{Cc}/gu, ' ')
  );
}

/** 2022-05-25 as 20220525. */
function compact(date: string): string {
  return date.replace(/[-:]/g, '');
}

/** A line has 75 bytes at most; what is longer goes on behind a space. No character is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let made = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      made += '\r\n ';
      bytes = 1;
    }
    made += character;
    bytes += size;
  }
  return made;
}
