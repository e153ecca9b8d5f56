import type { Dataset } from '../facts/model.js';
import { calendar } from './calendar.js';
import type { Kinds } from './columns.js';
import { csv } from './csv.js';
import { jsonLd } from './json-ld.js';
import { citedIn, json } from './json.js';
import { tables, type Shown } from './tables.js';

/* What a reader sees of the facts, as a file to take away. */

/** A way to write what is shown. */
export type Format = 'csv' | 'ics' | 'json' | 'jsonLd';

interface Given {
  /** What kinds of publications are called, in French. */
  kinds: Kinds;
  /** The address of the page where it is shown, if it has one. */
  base?: string | undefined;
}

export interface Download {
  /** Of its first list; of the groups: `groupes`. */
  name: string;
  ending: string;
  mediaType: string;
  text: string;
}

const formats: Record<Format, [mediaType: string, ending: string]> = {
  csv: ['text/csv', 'csv'],
  ics: ['text/calendar', 'ics'],
  json: ['application/json', 'json'],
  jsonLd: ['application/ld+json', 'jsonld'],
};

/**
 * The file that is made of some of the facts.
 *
 * @param shown by the names of their lists, the entries; the first names the file
 */
export function download(data: Dataset, shown: Shown, format: Format, given: Given): Download {
  const [first] = Object.keys(shown) as (keyof Shown)[];
  const { name } = tables(data, given.kinds, { [first!]: [] })[0]!;
  const [mediaType, ending] = formats[format];
  return { name, ending, mediaType, text: write(data, shown, format, given) };
}

function write(data: Dataset, shown: Shown, format: Format, { kinds, base }: Given): string {
  switch (format) {
    case 'csv':
      return csv(tables(data, kinds, shown)[0]!);
    case 'ics':
      return calendar({ ...data, milestones: [...(shown.milestones ?? [])] });
    case 'json': {
      const made = tables(data, kinds, shown);
      return json([...made, ...tables(data, kinds, { sources: citedIn(made, data.sources) })]);
    }
    case 'jsonLd': {
      const groups = shown.waves?.flatMap((wave) => wave.groups);
      return jsonLd(data, { ...(groups && { groups }), ...shown }, { kinds, base });
    }
  }
}
