import { closest } from './closest.js';

/*
 * Reads data by a description that `shape.ts` has packed: `parseDataset` as browsers load it. In the
 * packed text a field is its name, then `?` if it may be left out, `*` or `+` if it is a list, `%` if
 * it is an object with free keys, the sign of what it or each of its values is, and, in braces, fields.
 * Signs are those below, none (a text), `=` with the only values there are, `>` with the list that is
 * referred to.
 *
 *   id&,title?,origin=presentation|call,sources+>sources,period?({start/,end?/}
 */

type Rule = readonly [test: RegExp | ((value: never) => boolean), message: string];

const notAddress = 'adresse http(s) ou mailto attendue';

/** What a value must satisfy, by its sign. Only the first rule that it breaks is told. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  '': [[/\S/, 'texte vide']],
  '&': [
    [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'identifiant attendu (minuscules sans accent, chiffres, tirets)'],
  ],
  '@': [
    [/^(https?:\/\/|mailto:)\S+$/i, notAddress],
    [isAddress, notAddress],
  ],
  '/': [
    [
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)',
    ],
    [isRealDay, "ce jour n'existe pas"],
  ],
  '#': [[/^#\S/, 'mot-dièse attendu, avec le #']],
  '^': [
    [/^\d+(\+\d+)*$/, 'nombre attendu, tel que la source l’écrit (par exemple « 12 » ou « 4+1 »)'],
  ],
  ':': [[/^\d{2}$/, 'code à deux chiffres attendu']],
  '.': [[/^10\.\S+\/\S+$/, 'DOI attendu (10.…/…)']],
  '~': [
    [/^[\w+-]+(\.[\w+-]+)*@[a-z\d]+([.-][a-z\d]+)*\.[a-z]{2,}$/i, 'adresse électronique attendue'],
  ],
  '<': [[Number.isInteger, 'nombre entier attendu']],
  ';': [[(value: number) => value > 0 && Number.isInteger(value), 'nombre entier positif attendu']],
  '+': [[(list: unknown[]) => list.length > 0, 'aucune source']],
  '(': [[isInOrder, 'la fin précède le début']],
  ')': [[isNamed, "écrire « title », ou « label » si le titre n'est pas connu"]],
};

/** The signs of what is neither a text nor an object with fields. */
export const types: Readonly<Record<string, keyof typeof nouns>> = {
  '*': 'array',
  '+': 'array',
  '%': 'object',
  '<': 'number',
  ';': 'number',
  '!': 'boolean',
};

const nouns = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
};

function isAddress(value: string): boolean {
  try {
    return Boolean(new URL(value));
  } catch {
    return false;
  }
}

/** 30 February rolls over to another day, or is none. */
function isRealDay(value: string): boolean {
  return new Date(value).getUTCDate() === Number(value.slice(8) || 1);
}

/** Whether an end, if any, does not come before its start; the less precise of the two decides. */
function isInOrder({ start = '', date = start, end = date }: Record<string, string>): boolean {
  return date.slice(0, end.length) <= end.slice(0, date.length);
}

function isNamed({ title, label }: Record<string, string>): boolean {
  return Boolean(title ?? label);
}

/** Thrown when data does not have the shape described; `problems` are French, one per line. */
export class DatasetError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'DatasetError';
  }
}

/** A field: its marks and signs, in their order, and its own fields. */
type Spec = readonly [string, string, string, string, Fields?];
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an alias may not hold itself
interface Fields {
  [name: string]: Spec;
}

function unpack(tokens: Iterable<string[]>): Fields {
  const fields: Fields = {};
  for (const [, name, optional, many, sign, words, brace] of tokens) {
    if (!name) break;
    fields[name] = [optional!, many!, sign!, words!, brace ? unpack(tokens) : undefined];
  }
  return fields;
}

/**
 * Reads data that somebody wrote: its shape and then, if that is right, what it refers to.
 *
 * @param packed what the data must be
 * @param input parsed JSON, or JSON text
 * @returns the data, lists at the top that were left out being empty
 * @throws {DatasetError} with every problem
 */
export function check(packed: string, input: unknown): unknown {
  const json = typeof input === 'string' ? parse(input.replace(/^\uFEFF/, '')) : input;
  const result = { ...(json as Record<string, unknown[]>) };
  const fields = unpack(packed.matchAll(/([$\w]+)(\??)([*+%]?)([^\w,{}]?)([^,{}]*)(\{?)|\}/g));
  const problems: string[] = [];
  let ids: Record<string, string[]> | undefined;
  const visitAll = () => {
    visit(['', '', '', '', fields], json, '');
  };
  visitAll();
  if (!problems.length) {
    ids = {};
    for (const [name, [optional, many]] of Object.entries(fields)) {
      if (!optional || !many) continue;
      const all = (ids[name] = (result[name] ??= []).map((entry) => get(entry, 'id') as string));
      all.forEach((id, index) => {
        const first = all.indexOf(id);
        if (first !== index) {
          problems.push(
            `${name}[${index}].id : ${quote(id)} est déjà utilisé par ${name}[${first}]`,
          );
        }
      });
    }
    visitAll();
  }
  if (problems.length) throw new DatasetError(problems);
  return result;

  /** `entry` is the item of the first list on the path: an editor knows its id, not its index. */
  function visit(
    [optional, many, sign, words, fields]: Spec,
    value: unknown,
    path: string,
    entry?: unknown,
  ): void {
    const type = types[many || sign] ?? (fields ? 'object' : 'string');
    const before = problems.length;
    const say = (message: string, at = path, near?: string) => {
      const id = get(entry, 'id');
      const hint = [
        typeof id === 'string' && `élément ${quote(id)}`,
        near && `le plus proche : ${quote(near)}`,
      ]
        .filter(Boolean)
        .join(' ; ');
      problems.push(`${at || 'le fichier'} : ${message}${hint && ` (${hint})`}`);
    };

    if (value === undefined && path) {
      if (!optional) say('champ manquant');
    } else if (!many && sign === '=') {
      const options: unknown[] = words.split('|').map((word) => Number(word) || word);
      if (!options.includes(value)) {
        say(`${quote(value)} n'est pas possible ; attendu : ${options.map(quote).join(' ou ')}`);
      }
    } else if ((Array.isArray(value) ? 'array' : value === null || typeof value) !== type) {
      const advice =
        type === 'string' && typeof value === 'number'
          ? ` ; l'écrire entre guillemets droits : "${value}"`
          : '';
      say(`${quote(value)} n'est pas ${nouns[type]}${advice}`);
    } else {
      const step = (key: string) => path + (type === 'array' ? `[${key}]` : (path && '.') + key);
      if (many || fields) {
        for (const key of Object.keys({ ...(many ? {} : fields), ...(value as object) })) {
          const inner = get(value, key);
          const spec = many
            ? (['', '', sign, words, fields] as const)
            : (get(fields, key) as Spec | undefined);
          if (spec) visit(spec, inner, step(key), entry ?? (many ? inner : undefined));
          else say('champ inconnu', step(key));
        }
      }
      if (ids) {
        for (const key of Object.keys(get(value, 'inferred') ?? {})) {
          if (key.split('.').reduce(get, value) === undefined) {
            say("ce champ n'est pas renseigné", step(`inferred.${key}`));
          }
        }
        const known = ids[words]!;
        if (!many && sign === '>' && !known.includes(value as string)) {
          say(`${quote(value)} n'existe pas`, path, closest(value as string, known, 1)[0]);
        }
      }
      if (problems.length > before) return;
      const broken = rules[many || sign]?.find(
        ([test]) => !(test instanceof RegExp ? test.test(value as string) : test(value as never)),
      );
      if (broken) {
        const isWord = type === 'string' && (value as string).trim();
        say(`${isWord ? `${quote(value)} : ` : ''}${broken[1]}`);
      }
    }
  }
}

/** An object's own field: what a text or an object has by nature is no fact. */
function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? 'rien');
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

function parse(text: string): unknown {
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
