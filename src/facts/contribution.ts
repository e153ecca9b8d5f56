import * as v from 'valibot';
import { DatasetError, get, inFrench, quote, sentence } from './errors.js';
import { fieldWords, valueWords, type SchemaNode } from './field-words.js';
import { parseJson } from './json.js';
import { date, oneOf, text } from './kinds.js';
import { typeset } from './typeset.js';

/*
 * What somebody proposes to change in the data: of each entry, the fields that change, as they were
 * when it was proposed and as they would be. The former tell whether the data has changed meanwhile.
 */

/** The lists that a contribution may change, and what one of their entries is called. */
const lists = {
  groups: { noun: 'Groupe', isNew: 'Nouveau groupe' },
  organisations: { noun: 'Organisme', isNew: 'Nouvel organisme' },
  publications: { noun: 'Publication', isNew: 'Nouvelle publication' },
  sources: { noun: 'Source', isNew: 'Nouvelle source' },
};

export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

/** An entry of the data, or some of its fields. */
export type Fields = Record<string, unknown>;

/** What `data/gtnum.json` holds, as far as contributions go. */
export type Lists = Record<ListName, readonly Fields[]>;

const fields = v.record(v.string(), v.unknown());

const contributionSchema = v.strictObject({
  /** The version of this form. */
  contribution: v.literal(1, 'n’est pas une contribution de ce projet : « 1 » est attendu'),
  /** The day of the data that it was made from. */
  data: date,
  /** Ids of the sources that say what it says. */
  sources: v.pipe(v.array(text), v.minLength(1, 'aucune source')),
  /** A word to whoever keeps the data. */
  message: v.optional(text),
  changes: v.pipe(
    v.array(
      v.strictObject({
        list: oneOf(...listNames),
        id: text,
        /** Absent where the entry is new. */
        before: v.optional(fields),
        after: fields,
      }),
    ),
    v.minLength(1, 'aucun changement'),
  ),
});

export type Contribution = v.InferOutput<typeof contributionSchema>;
export type Change = Contribution['changes'][number];

/**
 * Reads a contribution: a file, or a text or mail that ends with one.
 *
 * @throws {DatasetError} in French, when it is none
 */
export function parseContribution(file: string): Contribution {
  const start = file.search(/^\s*\{\s*"contribution"/m);
  const json = parseJson(start < 0 ? file : file.slice(start, file.lastIndexOf('}') + 1));
  const { output, issues, success } = v.safeParse(contributionSchema, json, {
    abortPipeEarly: true,
  });
  if (!success) throw new DatasetError(issues.map((issue) => sentence(inFrench(issue), json)));
  return output;
}

/** What has to change in `from` so that it says what `to` says. An entry that `to` lacks stays as it is. */
export function changesBetween(from: Lists, to: Lists): Change[] {
  return listNames.flatMap((list) => {
    const known = new Map(from[list].map((entry) => [entry['id'], entry]));
    return to[list].flatMap((entry): Change[] => {
      const id = entry['id'] as string;
      const old = known.get(id);
      if (!old) return [{ list, id, after: entry }];
      const names = [...new Set([...Object.keys(entry), ...Object.keys(old)])];
      const changed = names.filter((name) => !isSame(old[name], entry[name]));
      const of = (all: Fields) =>
        Object.fromEntries(changed.filter((name) => name in all).map((name) => [name, all[name]]));
      return changed.length ? [{ list, id, before: of(old), after: of(entry) }] : [];
    });
  });
}

/** A value to be written at a place of the data; undefined takes away what is there. */
export interface Edit {
  path: (string | number)[];
  value: unknown;
}

/** What to write where. New entries come last in their list. */
export function editsOf(data: Lists, changes: readonly Change[]): Edit[] {
  const added: Record<string, number> = {};
  return changes.flatMap(({ list, id, before, after }): Edit[] => {
    if (!before) {
      added[list] ??= data[list].length;
      return [{ path: [list, added[list]++], value: after }];
    }
    const index = data[list].findIndex((entry) => entry['id'] === id);
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].map((name) => ({ path: [list, index, name], value: after[name] }));
  });
}

/** Why changes that were made from other data do not fit this; in French. */
export function conflictsOf(data: Lists, changes: readonly Change[], schema: SchemaNode): string[] {
  return changes.flatMap(({ list, id, before, after }) => {
    const { noun } = lists[list];
    const entry = data[list].find((each) => each['id'] === id);
    if (!before) return entry ? [`${noun} ${quote(id)} : existe déjà`] : [];
    if (!entry) return [`${noun} ${quote(id)} : n'existe pas, ou plus`];
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names]
      .filter((name) => !isSame(entry[name], before[name]))
      .map((name) => {
        const { name: field } = fieldWords(nodeOf(schema, list)?.properties?.[name] ?? {});
        return `${noun} ${quote(id)}, ${field || name} : a changé depuis ; c'est maintenant ${quote(entry[name] ?? 'absent')}`;
      });
  });
}

/** A field that changes: what it no longer says, and what it says. */
export interface FieldChange {
  name: string;
  removed: readonly string[];
  added: readonly string[];
}

export interface ChangeInWords {
  title: string;
  fields: readonly FieldChange[];
}

/** Changes as somebody reads them. `data` has them, so that what they name is known. */
export function inWords(
  changes: readonly Change[],
  data: Lists & Fields,
  schema: SchemaNode,
): ChangeInWords[] {
  return changes.map(({ list, id, before = {}, after }, index) => {
    const entry = data[list].find((each) => each['id'] === id) ?? after;
    const { noun, isNew } = lists[list];
    const node = nodeOf(schema, list) ?? {};
    const names = Object.keys(node.properties ?? {});
    const unknown = Object.keys({ ...before, ...after }).filter((name) => !names.includes(name));
    const title = changes[index]!.before ? noun : isNew;
    return typeset({
      title: `${title} « ${nameOf(entry)} » (${id})`,
      fields: [...names, ...unknown]
        .filter((name) => name !== 'id' && !isSame(before[name], after[name]))
        .map((name) => {
          const of = node.properties?.[name] ?? {};
          return {
            name: fieldWords(of).name || name,
            ...difference(before[name], after[name], of),
          };
        }),
    });

    function difference(from: unknown, to: unknown, of: SchemaNode) {
      if (Array.isArray(from) || Array.isArray(to)) {
        const [old, now] = [listOf(from), listOf(to)];
        const removed = old.filter((each) => !now.some((other) => isSame(each, other)));
        const added = now.filter((each) => !old.some((other) => isSame(each, other)));
        const say = (all: unknown[]) => all.map((each) => valueInWords(each, of.items ?? {}, data));
        return removed.length || added.length
          ? { removed: say(removed), added: say(added) }
          : { removed: [], added: [`nouvel ordre : ${say(now).join(' ; ')}`] };
      }
      const say = (value: unknown) => (value === undefined ? [] : [valueInWords(value, of, data)]);
      return { removed: say(from), added: say(to) };
    }
  });
}

/** The same as a text, for mails and terminals. */
export function asText(changes: readonly ChangeInWords[]): string {
  return changes
    .map(({ title, fields }) =>
      [
        title,
        ...fields.flatMap(({ name, removed, added }) =>
          !removed.length && added.length === 1
            ? [`  ${name}\u00a0: ${added[0]}`]
            : [
                `  ${name}`,
                ...removed.map((each) => `    − ${each}`),
                ...added.map((each) => `    + ${each}`),
              ],
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function valueInWords(value: unknown, node: SchemaNode, data: Fields): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) {
    return value.map((each) => valueInWords(each, node.items ?? {}, data)).join(', ');
  }
  if (typeof value === 'object' && value) {
    return Object.entries(value)
      .map(([key, each]) => {
        const of = node.properties?.[key] ?? {};
        return `${fieldWords(of).name || key} : ${valueInWords(each, of, data)}`;
      })
      .join(' ; ');
  }
  const said = String(value);
  if (node.list) {
    const entry = listOf(data[node.list]).find((each) => get(each, 'id') === value);
    return entry ? nameOf(entry as Fields) : said;
  }
  return valueWords(node).find(([each]) => each === value)?.[1] ?? said;
}

/** What readers call an entry. */
export function nameOf({ name, title, label, id }: Fields): string {
  return String(name ?? title ?? label ?? id);
}

function nodeOf(schema: SchemaNode, list: string): SchemaNode | undefined {
  return schema.properties?.[list]?.items;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether two values of JSON say the same, in whatever order their fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
