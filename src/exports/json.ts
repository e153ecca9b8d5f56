import type { Source } from '../facts/model.js';
import type { Cell, Table } from './tables.js';

/**
 * Tables as JSON: by its name each table, as a list of rows with the columns that the CSV has. A cell of
 * several values is a list; what is not known is left out.
 */
export function json(tables: readonly Table[]): string {
  const lists = tables.map(({ name, columns, rows }) => [
    name,
    rows.map((row) =>
      Object.fromEntries(
        columns.map((column, index) => [column.name, row[index]] as const).filter(isKnown),
      ),
    ),
  ]);
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

function isKnown([, cell]: readonly [string, Cell]): boolean {
  return cell !== undefined && !(Array.isArray(cell) && !cell.length);
}

/** Those of some sources that the tables cite by their ids. */
export function citedIn(tables: readonly Table[], sources: readonly Source[]): Source[] {
  const ids = new Set(
    tables.flatMap(({ columns, rows }) =>
      columns.flatMap(({ name }, index) =>
        /(^|_)sources$/.test(name) ? rows.flatMap((row) => row[index] ?? []) : [],
      ),
    ),
  );
  return sources.filter(({ id }) => ids.has(id));
}
