import type { Cell, Table } from './tables.js';

/** What stands between several values in one cell. */
const between = ' | ';

/**
 * A table as a French spreadsheet opens it: UTF-8 with a byte order mark, semicolons, lines that end as
 * in RFC 4180.
 */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(written))];
  return `\uFEFF${lines.map((line) => `${line.join(';')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'number') return String(cell);
  return quoted(
    typeof cell === 'string' ? cell : cell.map((each) => each.replaceAll('|', '/')).join(between),
  );
}

function quoted(value: string): string {
  // Who looks for « GTnum 4 » in a spreadsheet types an ordinary space.
  const text = harmless(value.replace(/[\u00a0\u202f]/g, ' '));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets take what begins like this for a formula, and a formula may send data elsewhere. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
