import type { BaseIssue } from 'valibot';

/* What is wrong with a dataset, said in French to whoever wrote it. */

/** How many problems an error's message tells before it counts the others. */
const most = 20;

/** Thrown when data does not have the shape described; `problems` are all of them, in French. */
export class DatasetError extends Error {
  constructor(readonly problems: readonly string[]) {
    const others = problems.length - most;
    const plural = others > 1 ? 's' : '';
    super(
      [
        ...problems.slice(0, most),
        ...(others > 0 ? [`et ${others} autre${plural} erreur${plural}`] : []),
      ].join('\n'),
    );
    this.name = 'DatasetError';
  }
}

/** What is wrong at a place of the data, and the id that was meant perhaps. */
export interface Finding {
  path: readonly (string | number)[];
  message: string;
  near?: string;
  /** Whether an id does not tell the entry. */
  isDoubled?: boolean;
}

/** What values of a kind are called, by valibot's name of the kind. */
export const nouns: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'true ou false',
  array: 'une liste',
  strict_object: 'un objet',
  record: 'un objet',
};

/** What valibot found. A message of our own is French; of wrong types it has English ones. */
export function inFrench({ kind, type, input, message, path }: BaseIssue<unknown>): Finding {
  const keys = (path ?? []).map(({ key }) => key as string | number);
  return { path: keys, message: say() };

  function say(): string {
    if (kind === 'validation') {
      return typeof input === 'string' && input.trim() ? `${quote(input)} : ${message}` : message;
    }
    if (input === undefined && keys.length) return 'champ manquant';
    const advice =
      type === 'string' && typeof input === 'number'
        ? ` ; l'écrire entre guillemets droits : "${input}"`
        : '';
    return `${quote(input)} ${nouns[type] ? `n'est pas ${nouns[type]}${advice}` : message}`;
  }
}

/**
 * A finding with its path and, since an editor knows an entry by its id and not by its index, that of
 * the entry: `groups[3].theme : « num-ia » n'existe pas (élément « aeson » ; le plus proche : « num »)`.
 */
export function sentence({ path, message, near, isDoubled }: Finding, json: unknown): string {
  const place = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${short(key)}`))
    .join('');
  const id = get(entryAt(path, json), 'id');
  const hints = [
    typeof id === 'string' && !isDoubled && `élément ${quote(id)}`,
    near && `le plus proche : ${quote(near)}`,
  ].filter(Boolean);
  return `${place.slice(1) || 'le fichier'} : ${message}${hints.length ? ` (${hints.join(' ; ')})` : ''}`;
}

/** The item of the first list on a path. */
function entryAt(path: Finding['path'], json: unknown): unknown {
  let value = json;
  for (const key of path) {
    const isList = Array.isArray(value);
    value = get(value, key);
    if (isList) return value;
  }
  return undefined;
}

/** An object's own field: what a text or an object has by nature is no fact. */
export function get(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export const notUtf8 = 'caractère illisible : le fichier doit être enregistré en UTF-8';

/** A value as it is told: what is wrong is a line, whatever the value is. */
export function quote(value: unknown): string {
  return `« ${short(typeof value === 'string' ? value : (json(value) ?? 'rien'))} »`;
}

/** The first of a text, on one line. */
export function short(text: string): string {
  const first = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return first.replace(/[\r\n\t\u2028\u2029]+/g, ' ');
}

/** A vast value, or one that is deep or holds itself, is not written out for the few letters that are told. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(beginning(value, 4));
  } catch {
    // No JSON, such as a BigInt.
    return String(value);
  }
}

function beginning(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 61);
  if (typeof value !== 'object' || !value) return value;
  if (!depth) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((each) => beginning(each, depth - 1));
  const names = Object.keys(value).slice(0, 20);
  return Object.fromEntries(
    names.map((name) => [name.slice(0, 61), beginning(get(value, name), depth - 1)]),
  );
}
