import type { Dataset } from './model.js';
import type { DatasetJson } from './schema.js';

export * from './model.js';

/** The fields that hold ids, and the list that these are looked up in. */
const references = new Map<string, keyof Dataset>([
  ['wave', 'waves'],
  ['theme', 'themes'],
  ['group', 'groups'],
  ['organisation', 'organisations'],
  ['academy', 'academies'],
  ['sources', 'sources'],
]);

type Fields = Record<string, unknown>;
type Find = (list: keyof Dataset, id: string) => unknown;

/**
 * Resolves the references of a dataset.
 *
 * @param json what `parseDataset` returns; not modified
 */
export function link(json: DatasetJson): Dataset {
  const { updated, programme } = json;
  const lists = {
    waves: json.waves.map((wave) => ({ ...wave, themes: [], groups: [] })),
    themes: json.themes.map((theme) => ({ ...theme, groups: [] })),
    groups: json.groups.map((group) => ({
      organisations: [],
      territories: [],
      partners: [],
      links: [],
      publications: [],
      ...group,
    })),
    organisations: json.organisations.map(copy),
    academies: json.academies.map(copy),
    publications: json.publications.map(copy),
    milestones: json.milestones.map(copy),
    contacts: json.contacts.map(copy),
    sources: json.sources.map(copy),
  };
  const index = new Map(
    Object.entries(lists).map(([name, list]) => [
      name,
      new Map((list as { id: string }[]).map((entry) => [entry.id, entry])),
    ]),
  );
  const find: Find = (list, id) => index.get(list)!.get(id);
  for (const list of Object.values(lists)) {
    for (const entry of list as Fields[]) resolve(entry, find);
  }

  const dataset = {
    ...{ updated, programme: resolved('', programme, find) },
    ...lists,
  } as unknown as Dataset;
  for (const theme of dataset.themes) theme.wave?.themes.push(theme);
  for (const group of dataset.groups) {
    group.wave?.groups.push(group);
    group.theme?.groups.push(group);
  }
  for (const publication of dataset.publications) {
    publication.group?.publications.push(publication);
  }
  dataset.milestones.sort((a, b) => a.date.localeCompare(b.date));
  return dataset;
}

function copy<T extends object>(entry: T): T {
  return { ...entry };
}

/** Puts entries in the place of their ids, all through a new object. */
function resolve(fields: Fields, find: Find): Fields {
  for (const key of Object.keys(fields)) {
    // The keys of `inferred` are names of fields, and its values reasons.
    if (key !== 'inferred') fields[key] = resolved(key, fields[key], find);
  }
  return fields;
}

/** What stands in a field, or what it refers to. */
function resolved(field: string, value: unknown, find: Find): unknown {
  if (typeof value === 'string') {
    const list = references.get(field);
    return list ? find(list, value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => resolved(field, each, find));
  return typeof value === 'object' && value ? resolve({ ...value }, find) : value;
}
