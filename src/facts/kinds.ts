import * as v from 'valibot';
import { years } from './dates.js';
import { notUtf8, quote } from './errors.js';

/*
 * What a single value of the dataset may be. Messages are French, for data editors; where a value
 * breaks several rules, only the first is told.
 */

/** A text that says something. */
export const text = v.pipe(
  v.string(),
  v.regex(/\S/, 'texte vide'),
  // What is left of letters that were written in another encoding, or cut in two.
  v.check((value) => !/[\uFFFD\p{Cs}]/u.test(value), notUtf8),
);

export const anyText = v.string();

/** A text about a person: nothing in it that leads to somebody's home, mailbox or telephone. */
export const personal = v.pipe(
  text,
  v.check(isNotPrivate, 'ni adresse ni numéro de téléphone attendus pour une personne'),
);

export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'identifiant attendu (minuscules sans accent, chiffres, tirets)',
  ),
  v.check(isFree, 'ce mot a déjà un sens pour les programmes : choisir un autre identifiant'),
);

/** The id of an entry of a list at the top. */
export const ref = (list: string) => v.pipe(v.string(), v.metadata({ list }));

const notAddress = 'adresse http(s) ou mailto attendue';

export const url = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/|mailto:)\S+$/i, notAddress),
  v.check(isAddress, notAddress),
  v.check(isVisible, 'adresse avec un caractère invisible'),
  v.check(isPublic, "adresse attendue sans nom d'utilisateur ni mot de passe"),
  v.check(isToOne, 'une seule adresse électronique attendue après « mailto: », et rien après elle'),
);

export const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)',
  ),
  v.check(isInYears, `année attendue de ${years.first} à ${years.last}`),
  v.check(isRealDay, "ce jour n'existe pas"),
);

export const day = v.pipe(date, v.regex(/-..-/, 'jour attendu (AAAA-MM-JJ)'));

export const hashtag = v.pipe(
  v.string(),
  v.regex(/^#[^\s#]+$/, 'mot-dièse attendu, avec le # et sans espace'),
);

/** A number as a source writes it: « 12 », « 4+1 ». */
export const count = v.pipe(
  v.string(),
  v.regex(
    /^\d+(\+\d+)*$/,
    'nombre attendu, tel que la source l’écrit (par exemple « 12 » ou « 4+1 »)',
  ),
);

export const twoDigits = v.pipe(v.string(), v.regex(/^\d{2}$/, 'code à deux chiffres attendu'));

export const doi = v.pipe(v.string(), v.regex(/^10\.[^\s/]+\/\S+$/, 'DOI attendu (10.…/…)'));

export const email = v.pipe(v.string(), v.email('adresse électronique attendue'));

export const integer = v.pipe(v.number(), v.integer('nombre entier attendu'));

export const positive = v.pipe(
  v.number(),
  v.integer('nombre entier positif attendu'),
  v.minValue(1, 'nombre entier positif attendu'),
);

export const oneOf = <const T extends readonly string[]>(...options: T) =>
  v.picklist(options, `n'est pas possible ; attendu : ${options.map(quote).join(' ou ')}`);

export const exactly = <const T extends number>(value: T) =>
  v.literal(value, `n'est pas possible ; attendu : le nombre ${value}`);

/** An object with these fields and no others. */
export const object = <F extends v.ObjectEntries>(fields: F) =>
  // Without a prototype: old libraries that a page may carry add fields to every object's.
  v.strictObject(Object.assign(Object.create(null) as object, fields));

/** A list at the top: each entry has an id of its own. It may be left out, and is empty then. */
export const entries = <S extends v.GenericSchema<unknown, { id: string }>>(entry: S) =>
  v.optional(v.array(entry), () => []);

/** A period, or something dated, whose end, if any, does not come before its start. */
export const inOrder = <S extends v.GenericSchema<unknown, Dated>>(schema: S) =>
  v.pipe(schema, v.check(isInOrder, 'la fin précède le début')) as unknown as S;

/** What has a `title`, or else a `label`. */
export const named = <S extends v.GenericSchema<unknown, Named>>(schema: S) =>
  v.pipe(
    schema,
    v.check(isNamed, "écrire « title », ou « label » si le titre n'est pas connu"),
  ) as unknown as S;

/** What is said of a source or, with a reason, by the compiler. */
export const supported = <S extends v.GenericSchema<unknown, Supported>>(schema: S) =>
  v.pipe(
    schema,
    v.check(isSupported, 'écrire « sources », ou la raison dans « inferred »'),
  ) as unknown as S;

/** What has an `academy`, or else a `name`. */
export const placed = <S extends v.GenericSchema<unknown, Placed>>(schema: S) =>
  v.pipe(
    schema,
    v.check(isPlaced, 'écrire « academy », ou « name » si aucune académie ne convient'),
  ) as unknown as S;

/** Names that every object of JavaScript has; programs of a page may look ids up in one. */
const taken = [
  'constructor',
  'hasownproperty',
  'isprototypeof',
  'propertyisenumerable',
  'prototype',
  'tolocalestring',
  'tostring',
  'valueof',
];

function isFree(value: string): boolean {
  return !taken.includes(value.replaceAll('-', ''));
}

function isNotPrivate(value: string): boolean {
  const street = /\d( ?(bis|ter))?,? (rue|avenue|boulevard|allée|chemin|impasse|place|quai)\b/i;
  return !value.includes('@') && !/(\d[\s.()/-]*){8}/.test(value) && !street.test(value);
}

function isAddress(value: string): boolean {
  try {
    return Boolean(new URL(value));
  } catch {
    return false;
  }
}

function isInYears(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= years.first && year <= years.last;
}

/** Control characters and those that turn the direction of what follows show another address than the real one. */
function isVisible(value: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value);
}

function isPublic(value: string): boolean {
  const { username, password } = new URL(value);
  return !username && !password;
}

function isToOne(value: string): boolean {
  const { protocol, href } = new URL(value);
  return protocol !== 'mailto:' || v.is(email, href.replace('mailto:', ''));
}

/** 30 February rolls over to another day, or is none. */
function isRealDay(value: string): boolean {
  return new Date(value).getUTCDate() === Number(value.slice(8) || 1);
}

/** The less precise of the two decides. */
function isInOrder({ start, date = start!, end = date }: Dated): boolean {
  return date.slice(0, end.length) <= end;
}

interface Dated {
  start?: string;
  date?: string;
  end?: string;
}

interface Named {
  title?: string;
  label?: string;
}

function isNamed({ title, label }: Named): boolean {
  return Boolean(title ?? label);
}

interface Supported {
  sources?: unknown;
  inferred?: unknown;
}

function isSupported({ sources, inferred }: Supported): boolean {
  return Boolean(sources ?? inferred);
}

interface Placed {
  academy?: string;
  name?: string;
}

function isPlaced({ academy, name }: Placed): boolean {
  return Boolean(academy ?? name);
}
