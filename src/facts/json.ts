import { DatasetError, notUtf8 } from './errors.js';

/**
 * What a text of JSON says, a byte order mark left aside.
 *
 * @throws {DatasetError} with the line and column where it stops being JSON
 */
export function parseJson(file: string): unknown {
  const text = file.replace(/^\uFEFF/, '');
  const error = errorIn(text);
  if (error) {
    throw new DatasetError([
      `JSON illisible : ${
        !text.trim()
          ? 'le texte est vide'
          : /^\s*</.test(text)
            ? "c'est une page HTML ou XML"
            : `erreur de syntaxe${whereIn(text, error)}`
      }`,
    ]);
  }
  // Where bytes are no UTF-8, as in a file in Latin-1, decoders leave this character.
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) throw new DatasetError([`${notUtf8} (${place(text, lost)})`]);
  return JSON.parse(text);
}

function errorIn(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return String(error);
  }
}

/** Where a text stops being JSON. Engines say it in their own ways, or, of some mistakes, not at all. */
function whereIn(text: string, error: string): string {
  const [, line, column] = (/line (\d+) column (\d+)/.exec(error) ?? []).map(Number);
  const told = line ? offsetOf(text, line, column!) : /position (\d+)/.exec(error)?.[1];
  const offset = Number(told ?? firstBad(text));
  if (offset < 0) return '';
  const hint = '“”‘’«»'.includes(text[offset] ?? ' ') ? ' (guillemets droits attendus : ")' : '';
  return ` ${place(text, offset)}${hint}`;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('\n').length + Number(line > 1) + column - 1;
}

function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `ligne ${lines.length}, colonne ${lines.at(-1)!.length + 1}`;
}

/** V8 names no place for a token that it did not expect, but it does tell that from an early end. */
function firstBad(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (errorIn(text.slice(0, middle)).includes('is not valid JSON')) bad = middle;
    else good = middle;
  }
  return bad > text.length ? -1 : good;
}
