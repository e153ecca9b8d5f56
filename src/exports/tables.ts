import type { Dataset } from '../facts/model.js';
import {
  academyColumns,
  groupColumns,
  milestoneColumns,
  organisationColumns,
  publicationColumns,
  sourceColumns,
  themeColumns,
  waveColumns,
  type Filled,
  type Kinds,
} from './columns.js';

/* The facts as tables, for spreadsheets and open-data portals. */

/** What stands in a cell; a list where there may be several values. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** What a column holds, as its Table Schema says it. */
export interface Column {
  name: string;
  description: string;
  /** Default: `string`. */
  type?: 'string' | 'integer' | 'boolean';
  /** A cell may hold several values. */
  several?: true;
  required?: true;
  unique?: true;
  pattern?: string;
  /** All that may stand in it. */
  among?: readonly string[];
}

export interface Table {
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** What of the facts is told, by the names of their lists. */
export type Shown = Partial<{
  readonly [
    List in
      | 'groups'
      | 'waves'
      | 'themes'
      | 'organisations'
      | 'academies'
      | 'publications'
      | 'milestones'
      | 'sources'
  ]: Readonly<Dataset[List]>;
}>;

/**
 * @param kinds what kinds of publications are called, in French
 * @param shown what of the facts the tables hold. Default: all
 */
export function tables(dataset: Dataset, kinds: Kinds, shown: Shown = dataset): Table[] {
  const { groups } = dataset;
  return [
    ...table(
      'groupes',
      'Groupes thématiques numériques',
      'Un groupe par ligne.',
      shown.groups,
      groupColumns,
    ),
    ...table('vagues', 'Vagues de GTnum', 'Une vague par ligne.', shown.waves, waveColumns),
    ...table('thematiques', 'Thématiques', 'Un sujet par ligne.', shown.themes, themeColumns),
    ...table(
      'laboratoires',
      'Laboratoires et organismes',
      'Un laboratoire ou organisme par ligne.',
      shown.organisations,
      organisationColumns(groups),
    ),
    ...table(
      'academies',
      'Académies et groupes',
      'Une académie, région académique ou collectivité par ligne, avec les groupes qui y travaillent.',
      shown.academies,
      academyColumns(groups),
    ),
    ...table(
      'publications',
      'Publications',
      'Une publication par ligne.',
      shown.publications,
      publicationColumns(kinds),
    ),
    ...table('reperes', 'Repères', 'Un repère daté par ligne.', shown.milestones, milestoneColumns),
    ...table(
      'sources',
      'Sources',
      'Une source par ligne ; les autres tables les citent par leur identifiant.',
      shown.sources,
      sourceColumns,
    ),
  ];
}

function table<Row>(
  name: string,
  title: string,
  description: string,
  rows: readonly Row[] | undefined,
  filled: readonly Filled<Row>[],
): Table[] {
  if (!rows) return [];
  const cells = rows.map((row) => filled.map(({ value }) => value(row)));
  return [{ name, title, description, columns: filled, rows: cells }];
}
