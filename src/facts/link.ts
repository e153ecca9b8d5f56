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

/** The lists that entries have in any case, whether by themselves or from those that refer to them. */
const lists: Readonly<Record<string, readonly string[]>> = {
  waves: ['themes', 'groups'],
  themes: ['groups'],
  groups: ['themes', 'people', 'organisations', 'territories', 'partners', 'links', 'publications'],
};

type Fields = Record<string, unknown>;
type Find = (list: keyof Dataset, id: string) => unknown;

/**
 * Resolves the references of a dataset.
 *
 * @param json what `parseDataset` returns; not modified
 */
export function link(json: DatasetJson): Dataset {
  const linked: Fields = { ...json };
  const index = new Map<string, Map<unknown, Fields>>();
  for (const [name, value] of Object.entries(json)) {
    // The words of `synonyms` are no entries: none has an id.
    if (!Array.isArray(value) || name === 'synonyms') continue;
    const entries = (value as Fields[]).map((entry) => {
      const copy: Fields = {};
      for (const list of lists[name] ?? []) copy[list] = [];
      return Object.assign(copy, entry);
    });
    linked[name] = entries;
    index.set(name, new Map(entries.map((entry) => [entry['id'], entry])));
  }
  const find: Find = (list, id) => index.get(list)!.get(id);
  linked['synonyms'] = json.synonyms ?? [];
  linked['programme'] = resolved('', json.programme, find);
  for (const entries of index.values()) entries.forEach((entry) => resolve(entry, find));

  const dataset = linked as unknown as Dataset;
  for (const theme of dataset.themes) {
    const worded = new Set(theme.wordings.map(({ wave }) => wave));
    theme.waves = dataset.waves.filter((wave) => worded.has(wave));
    for (const wave of theme.waves) wave.themes.push(theme);
  }
  for (const group of dataset.groups) {
    group.wave?.groups.push(group);
    for (const { theme } of group.themes) theme.groups.push(group);
  }
  for (const publication of dataset.publications) {
    publication.group?.publications.push(publication);
  }
  // Not `localeCompare`, which takes a browser 40 ms to get ready.
  dataset.milestones.sort((a, b) => Number(whole(a) > whole(b)) - Number(whole(a) < whole(b)));
  return dataset;
}

/** « 2022 » comes after every day of 2022, for it may be any of them. */
function whole({ date }: { date: string }): string {
  return `${date}-99-99`;
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
export function resolved(field: string, value: unknown, find: Find): unknown {
  if (typeof value === 'string') {
    const list = references.get(field);
    return list ? find(list, value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => resolved(field, each, find));
  return typeof value === 'object' && value ? resolve({ ...value }, find) : value;
}
