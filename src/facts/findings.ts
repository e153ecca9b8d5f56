import { getMetadata, type BaseIssue, type GenericSchema } from 'valibot';
import { closest } from './closest.js';
import { get, inFrench, nouns, quote, type Finding } from './errors.js';

/*
 * Everything that is wrong with a dataset: what valibot finds and, by a walk over the data along its
 * description, what valibot does not see.
 */

/** What is read of valibot's schemas. */
export interface Schema {
  type: string;
  wrapped?: Schema;
  item?: Schema;
  value?: Schema;
  entries?: Readonly<Record<string, Schema>>;
}

/**
 * @param description what the data must be; `metadata({ list })` says where an id is looked up
 * @param json the data
 * @param issues what valibot says of it
 * @returns what is wrong with its shape or, if that is right, with its references
 */
export function findings(
  description: Schema,
  json: unknown,
  issues: readonly BaseIssue<unknown>[] = [],
): Finding[] {
  const places = [...walk(description, json)];
  const shape = [...issues.filter(isTrusted).map(inFrench), ...places.flatMap(strays)];
  if (shape.length) return shape;
  const lists = listsIn(description, json);
  return [...doubled(lists), ...dangling(places, lists)];
}

/** A value of the data, where it stands, and what describes it. */
interface Place {
  schema: Schema;
  value: unknown;
  path: Finding['path'];
}

function* walk(schema: Schema, value: unknown, path: Finding['path'] = []): Generator<Place> {
  if (value === undefined) return;
  if (schema.wrapped) {
    yield* walk(schema.wrapped, value, path);
    return;
  }
  yield { schema, value, path };
  if (typeof value !== 'object' || !value || (schema.item && !Array.isArray(value))) return;
  for (const [key, each] of Object.entries(value)) {
    const inner = schema.item ?? schema.value ?? (get(schema.entries, key) as Schema | undefined);
    if (inner) yield* walk(inner, each, [...path, schema.item ? Number(key) : key]);
  }
}

/** valibot takes a list for an object, and of fields that do not exist it names the first: see `strays`. */
function isTrusted({ expected, path }: BaseIssue<unknown>): boolean {
  return (
    expected !== 'never' &&
    !path?.some(({ type, input }) => type === 'object' && Array.isArray(input))
  );
}

function strays({ schema: { type, entries }, value, path }: Place): Finding[] {
  if (Array.isArray(value)) {
    const isMeant = nouns[type] !== nouns['record'];
    return isMeant ? [] : [{ path, message: `${quote(value)} n'est pas ${nouns[type]}` }];
  }
  if (!entries || typeof value !== 'object' || !value) return [];
  return Object.keys(value)
    .filter((key) => !get(entries, key))
    .map((key) => ({ path: [...path, key], message: 'champ inconnu' }));
}

/** The ids of each list at the top, and where each stands first. */
type Lists = ReadonlyMap<string, { ids: readonly string[]; first: ReadonlyMap<string, number> }>;

function listsIn({ entries = {} }: Schema, json: unknown): Lists {
  const names = Object.keys(entries).filter((name) => entries[name]!.wrapped?.item?.entries);
  return new Map(
    names.map((name) => {
      const list = (get(json, name) ?? []) as unknown[];
      const ids = list.map((entry) => get(entry, 'id') as string);
      const first = new Map<string, number>();
      ids.forEach((id, index) => {
        if (!first.has(id)) first.set(id, index);
      });
      return [name, { ids, first }];
    }),
  );
}

function doubled(lists: Lists): Finding[] {
  return [...lists].flatMap(([name, { ids, first }]) =>
    ids.flatMap((id, index) =>
      first.get(id) === index
        ? []
        : [
            {
              path: [name, index, 'id'],
              message: `${quote(id)} est déjà utilisé par ${name}[${first.get(id)}]`,
              isDoubled: true,
            },
          ],
    ),
  );
}

/** Of how many ids that do not exist the nearest one is told: to look for it takes time. */
const most = 3;

/** Ids that do not exist, and reasons given for what is not there. */
function dangling(places: readonly Place[], lists: Lists): Finding[] {
  const found: Finding[] = [];
  for (const { schema, value, path } of places) {
    for (const key of Object.keys(get(value, 'inferred') ?? {})) {
      if (key.split('.').reduce(get, value) === undefined) {
        found.push({
          path: [...path, 'inferred', key],
          message: "ce champ n'est pas renseigné",
        });
      }
    }
    const { list = '' } = getMetadata(schema as unknown as GenericSchema) as { list?: string };
    const known = lists.get(list);
    if (known && !known.first.has(value as string)) {
      found.push({
        path,
        message: `${quote(value)} n'existe pas`,
        near: found.length < most ? closest(value as string, known.ids, 1)[0] : undefined,
      });
    }
  }
  return found;
}
