/*
 * The words that `schema.ts` describes the data with. TypeScript works out the types of what they
 * allow; `pack` makes one short text of them, which is what `check.ts` reads and browsers load.
 */

/** What a value may be. */
export interface Kind<T = unknown> {
  /** What stands for it in the packed text: see `check.ts`. */
  readonly sign: string;
  /** Of an object: its fields, and no others. */
  readonly fields?: Readonly<Record<string, Kind>>;
  /** Of a list, or of an object whose keys are free: what each of its values is. */
  readonly each?: Kind;
  readonly optional?: boolean;
  readonly description?: string;
  /** Never there; it holds the type. */
  readonly value?: T;
}

/** The type of what a kind allows. */
export type Value<K> = K extends Kind<infer T> ? T : never;

interface Optional {
  readonly optional: true;
}
type Fields = Readonly<Record<string, Kind>>;
type OptionalKey<F> = { [K in keyof F]: F[K] extends Optional ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
type ObjectOf<F> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Value<F[K]> } & {
    [K in OptionalKey<F>]?: Value<F[K]>;
  }
>;

/** Describes a kind to data editors, in French: fr`Nom complet.`(text) */
export const fr =
  ([description]: TemplateStringsArray) =>
  <K extends Kind>(kind: K): K => ({ ...kind, description });

const kind = <T>(sign: string): Kind<T> => ({ sign });

/** A text that says something, and texts that look like something. */
export const text = kind<string>('');
export const id = kind<string>('&');
export const url = kind<string>('@');
export const date = kind<string>('/');
export const hashtag = kind<string>('#');
export const email = kind<string>('~');
export const doi = kind<string>('.');
export const twoDigits = kind<string>(':');
/** A number as a source writes it: « 12 », « 4+1 ». */
export const count = kind<string>('^');
export const anyText = kind<string>('-');

export const integer = kind<number>('<');
export const positive = kind<number>(';');
export const flag = kind<boolean>('!');

export const oneOf = <const T extends string | number>(...options: T[]): Kind<T> =>
  kind(`=${options.join('|')}`);

/** The id of an entry of a list at the top. */
export const ref = (list: string): Kind<string> => kind(`>${list}`);

export const list = <T>(each: Kind<T>): Kind<T[]> => ({ sign: '*', each });

/** A list with something in it. */
export const filled = <T>(each: Kind<T>): Kind<T[]> => ({ sign: '+', each });

/** A list at the top: each entry has an id of its own. It may be left out, and is empty then. */
export const entries = <T extends { id: string }>(each: Kind<T>): Kind<T[]> => ({
  ...list(each),
  optional: true,
});

/** An object with these fields and no others. */
export const object = <F extends Fields>(fields: F): Kind<ObjectOf<F>> => ({ sign: '', fields });

/** An object whose `end`, if any, does not come before its `start` or `date`. */
export const period = <F extends Fields>(fields: F): Kind<ObjectOf<F>> => ({ sign: '(', fields });

/** An object with a `title`, or else a `label`. */
export const titled = <F extends Fields>(fields: F): Kind<ObjectOf<F>> => ({ sign: ')', fields });

/** An object whose keys are free. */
export const record = <T>(each: Kind<T>): Kind<Record<string, T>> => ({ sign: '%', each });

/** What may be left out. */
export const maybe = <T>(kind: Kind<T>): Kind<T> & Optional => ({ ...kind, optional: true });

/** The fields of an object as one text, without the descriptions. */
export function pack({ fields = {} }: Kind): string {
  return Object.entries(fields)
    .map(([name, kind]) => name + signs(kind))
    .join();
}

function signs(kind: Kind): string {
  return [
    kind.optional ? '?' : '',
    kind.sign,
    kind.each ? signs(kind.each) : '',
    kind.fields ? `{${pack(kind)}}` : '',
  ].join('');
}
