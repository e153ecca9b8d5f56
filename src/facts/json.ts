import { DatasetError } from './errors.js';

/**
 * What a text of JSON says, a byte order mark left aside.
 *
 * @throws {DatasetError} with the line and column where it stops being JSON
 */
export function parseJson(file: string): unknown {
  const text = file.replace(/^\uFEFF/, '');
  const error = errorIn(text);
  if (!error) return JSON.parse(text);
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
  let [, line, column] = (/line (\d+) column (\d+)/.exec(error) ?? []).map(Number);
  const offset = Number(/position (\d+)/.exec(error)?.[1] ?? firstBad(text));
  if (!line && offset >= 0) {
    const lines = text.slice(0, offset).split('\n');
    line = lines.length;
    column = lines.at(-1)!.length + 1;
  }
  if (!line) return '';
  const character = text.split('\n')[line - 1]![column! - 1] ?? ' ';
  const hint = '“”‘’«»'.includes(character) ? ' (guillemets droits attendus : ")' : '';
  return ` ligne ${line}, colonne ${column}${hint}`;
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
