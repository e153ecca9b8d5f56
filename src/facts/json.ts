import { DatasetError, notUtf8 } from './errors.js';

/**
 * What a text of JSON says, a byte order mark left aside.
 *
 * @throws {DatasetError} with the line and column where it stops being JSON
 */
export function parseJson(file: string): unknown {
  const text = file.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DatasetError([
      `JSON illisible : ${
        !text.trim()
          ? 'le texte est vide'
          : /^\s*</.test(text)
            ? "c'est une page HTML ou XML"
            : `erreur de syntaxe${whereIn(text)}`
      }`,
    ]);
  }
  // Where bytes are no UTF-8, as in a file in Latin-1, decoders leave this character.
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) throw new DatasetError([`${notUtf8} (${place(text, lost)})`]);
  return json;
}

function whereIn(text: string): string {
  const offset = firstBad(text);
  const hint = '“”‘’«»'.includes(text[offset] ?? ' ') ? ' (guillemets droits attendus : ")' : '';
  return ` ${place(text, offset)}${hint}`;
}

function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `ligne ${lines.length}, colonne ${lines.at(-1)!.length + 1}`;
}

const blanks = /[\t\n\r ]+/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// Not of any length: an engine would keep the way back from each character.
const characters = /[ !#-[\]-\uffff]{1,999}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where a text stops being JSON. Engines say it in their own ways, or, of some mistakes, not at all. */
function firstBad(text: string): number {
  /** The ends of what is open, the next one last. */
  const ends: string[] = [];
  let at = 0;

  function take(token: RegExp): boolean {
    token.lastIndex = at;
    const isThere = token.test(text);
    if (isThere) at = token.lastIndex;
    return isThere;
  }
  function takeString(): boolean {
    if (!take(/"/y)) return false;
    while (take(characters));
    return take(/"/y);
  }

  for (let expected: 'value' | 'key' | 'end or comma' = 'value'; ;) {
    take(blanks);
    if (expected === 'value') {
      if (take(/[[{]/y)) {
        const isObject = text[at - 1] === '{';
        ends.push(isObject ? '}' : ']');
        take(blanks);
        if (text[at] === ends.at(-1)) expected = 'end or comma';
        else if (isObject) expected = 'key';
      } else if (take(scalar) || takeString()) expected = 'end or comma';
      else return at;
    } else if (expected === 'key') {
      if (!takeString()) return at;
      take(blanks);
      if (!take(/:/y)) return at;
      expected = 'value';
    } else if (ends.length && text[at] === ends.at(-1)) {
      ends.pop();
      at++;
    } else if (ends.length && take(/,/y)) expected = ends.at(-1) === '}' ? 'key' : 'value';
    else return at;
  }
}
