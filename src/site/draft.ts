/*
 * What is being written: one group, and the entries that belong to it. New entries have no id that could
 * be published yet; theirs is made from their name once it is known.
 */
import {
  listNames,
  nameOf,
  type Fields,
  type ListName,
  type Lists,
} from '../facts/contribution.js';
import type { SchemaNode } from '../facts/field-words.js';

export type Data = Lists & Fields;

/** In the order of the form: whoever writes says first where they have it from. */
export interface Draft {
  sources: Fields[];
  group: Fields;
  organisations: Fields[];
  publications: Fields[];
}

type Path = readonly (string | number)[];

/** A group with what it cites; without an id, a new one. */
export function draftOf(data: Data, id?: string): Draft {
  const group = data.groups.find((each) => each['id'] === id);
  if (!group) return { sources: [], group: { id: newId() }, organisations: [], publications: [] };
  const text = JSON.stringify(group);
  const organisations = data.organisations.filter((each) =>
    text.includes(`"organisation":"${each['id'] as string}"`),
  );
  const publications = data.publications.filter((each) => each['group'] === id);
  const all = JSON.stringify([group, organisations, publications]);
  const cited = new Set(
    [...all.matchAll(/"sources":\[(.*?)\]/g)].flatMap(
      ([, ids]) => JSON.parse(`[${ids!}]`) as string[],
    ),
  );
  const sources = data.sources.filter((each) => cited.has(each['id'] as string));
  return structuredClone({ sources, group, organisations, publications });
}

let made = 0;

/** An id that no entry of the data can have. */
function newId(): string {
  return `?${++made}`;
}

/** Whether an entry is not in the data yet. */
export function isNew(id: string): boolean {
  return id.startsWith('?');
}

/** Gives entries that have just been added an id. */
export function withIds(draft: Draft): Draft {
  const given = (entries: readonly Fields[]) =>
    entries.map((entry) => (entry['id'] ? entry : { ...entry, id: newId() }));
  const { group } = draft;
  return {
    sources: given(draft.sources),
    group,
    organisations: given(draft.organisations),
    publications: given(draft.publications),
  };
}

/** The data as it would be, and where its entries stand in the form. */
export interface Proposed {
  data: Data;
  group: string;
  /** Where the form has a place of the data, if it has it. */
  placeOf: (path: Path) => Path | undefined;
  /** What an id of the draft has become. */
  idOf: (id: string) => string;
}

export function propose(data: Data, draft: Draft, schema: SchemaNode): Proposed {
  const lists: Record<ListName, readonly Fields[]> = {
    groups: [draft.group],
    organisations: draft.organisations,
    publications: draft.publications.map((each) =>
      each['group'] ? each : { ...each, group: draft.group['id'] },
    ),
    sources: draft.sources,
  };
  const ids = new Map<string, string>();
  const places = new Map<string, Path>();
  const result: Data = { ...data };
  for (const list of listNames) {
    const taken = new Set(data[list].map((each) => each['id'] as string));
    for (const entry of lists[list]) {
      const id = entry['id'] as string;
      if (!isNew(id)) continue;
      const made = freeId(nameOf({ ...entry, id: '' }), list, taken);
      taken.add(made);
      ids.set(id, made);
    }
  }
  for (const list of listNames) {
    const node = schema.properties![list]!.items!;
    const entries = [...data[list]];
    for (const [index, entry] of lists[list].entries()) {
      const written = renamed(tidy(entry, node), ids) as Fields;
      const known = entries.findIndex((each) => each['id'] === written['id']);
      const at = known < 0 ? entries.length : known;
      // An entry that nothing has changed in stays as it was laid out.
      entries[at] =
        known < 0 || !isSame(tidy(entries[at]!, node), written) ? written : entries[at]!;
      places.set(`${list}.${at}`, list === 'groups' ? ['group'] : [list, index]);
    }
    result[list] = entries;
  }
  return {
    data: result,
    group: idOf(draft.group['id'] as string),
    placeOf: ([list, index, ...rest]) => {
      const place = places.get(`${list}.${index}`);
      return place && [...place, ...rest];
    },
    idOf,
  };

  function idOf(id: string): string {
    return ids.get(id) ?? id;
  }
}

/** What was left empty is absent, and fields stand in the order of the schema. Items of lists keep their places. */
function tidy(value: unknown, node: SchemaNode): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => tidy(each, node.items ?? {}) ?? '');
  }
  if (typeof value !== 'object' || !value) return value === '' ? undefined : value;
  const fields = value as Fields;
  const names = new Set([...Object.keys(node.properties ?? {}), ...Object.keys(fields)]);
  return Object.fromEntries(
    [...names]
      .map((name) => [name, tidy(fields[name], node.properties?.[name] ?? {})] as const)
      .filter(([, each]) => !isEmpty(each)),
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && !Object.keys(value ?? {}).length);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, ids));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, ids)]));
}

/** « Carnets d’escale : présentation » becomes `carnets-d-escale-presentation`. */
function freeId(name: string, list: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/æ/gi, 'ae')
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let id = words.shift() ?? list.slice(0, -1);
  for (const word of words) {
    if (id.length + word.length > 40) break;
    id += `-${word}`;
  }
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
