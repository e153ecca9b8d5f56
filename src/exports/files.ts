import type { Citation, Dataset } from '../facts/model.js';
import { calendar } from './calendar.js';
import { catalogue } from './catalogue.js';
import type { Kinds } from './columns.js';
import { csv } from './csv.js';
import { facts } from './facts.js';
import { feed } from './feed.js';
import { tableSchema } from './table-schema.js';
import { tables } from './tables.js';

/*
 * The dataset as files for spreadsheets, calendars, feed readers and open-data portals. Functions from
 * the linked facts to text: the same facts make the same bytes on any day.
 */

/** A file of the dataset. */
export interface File {
  name: string;
  title: string;
  text: string;
  mediaType: string;
  /** What the European list of file types calls it. */
  format?: string;
  /** The file that says what its columns hold. */
  schema?: string;
}

interface Given {
  /** What `data/gtnum.json` holds. */
  json: object;
  /** The facts for search engines. */
  jsonLd: string;
  /** What kinds of publications are called, in French. */
  kinds: Kinds;
  /** The publications as they are cited, by id. */
  citations: Readonly<Record<string, Citation>>;
  /** The address of the folder that the files will be in, if it is known. */
  base?: string;
}

/** Every file of the folder, by name. */
export function files(
  dataset: Dataset,
  { json, jsonLd, kinds, citations, base }: Given,
): Map<string, string> {
  const all = tables(dataset, kinds);
  const cited = dataset.publications.flatMap(({ id }) => citations[id] ?? []);
  const schemaOf = (name: string) => `${name}.schema.json`;
  const described: File[] = [
    ...all.map((table) => ({
      name: `${table.name}.csv`,
      title: `${table.title} (CSV)`,
      text: csv(table),
      mediaType: 'text/csv',
      format: 'CSV',
      schema: schemaOf(table.name),
    })),
    {
      name: 'gtnum.json',
      title: 'Tous les faits (JSON)',
      text: facts(json),
      mediaType: 'application/json',
      format: 'JSON',
      schema: '../gtnum.schema.json',
    },
    {
      name: 'gtnum.jsonld',
      title: 'Programme, groupes et publications, avec le vocabulaire schema.org (JSON-LD)',
      text: `${jsonLd}\n`,
      mediaType: 'application/ld+json',
      format: 'JSON_LD',
    },
    {
      name: 'publications.bib',
      title: 'Publications à citer (BibTeX)',
      text: cited.map(({ bibtex }) => bibtex).join('\n'),
      mediaType: 'text/plain',
    },
    {
      name: 'publications.ris',
      title: 'Publications à citer (RIS)',
      text: cited.map(({ ris }) => ris).join('\r\n'),
      mediaType: 'text/plain',
    },
    {
      name: 'reperes.ics',
      title: 'Repères (iCalendar)',
      text: calendar(dataset),
      mediaType: 'text/calendar',
    },
    {
      name: 'nouveautes.atom',
      title: 'Ce qui a changé dans les données (Atom)',
      text: feed(dataset, 'nouveautes.atom', base),
      mediaType: 'application/atom+xml',
    },
  ];
  return new Map([
    ...described.map(({ name, text }) => [name, text] as const),
    ...all.map((table) => [schemaOf(table.name), tableSchema(table)] as const),
    ['catalogue.jsonld', catalogue(dataset, described, base)],
  ]);
}
