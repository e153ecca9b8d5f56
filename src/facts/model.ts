import type { DatasetJson } from './schema.js';

/** A source as the file gives it; `url` is http(s) or absent. */
export type Source = DatasetJson['sources'][number];

/** The same entry with its sources, and those of the notes inside it, resolved. */
type Cited<T> = T extends readonly (infer I)[]
  ? Cited<I>[]
  : T extends object
    ? { [K in keyof T]: K extends 'sources' ? Source[] : Cited<T[K]> }
    : T;

type Entry<List extends keyof DatasetJson> = Cited<
  Extract<DatasetJson[List], readonly unknown[]>[number]
>;

export type Note = NonNullable<Entry<'waves'>['notes']>[number];
export type Organisation = Entry<'organisations'>;
export type Academy = Entry<'academies'>;
export type Programme = Cited<NonNullable<DatasetJson['programme']>>;

export interface Wave extends Entry<'waves'> {
  themes: Theme[];
  groups: Group[];
}

export interface Theme extends Omit<Entry<'themes'>, 'wave'> {
  wave?: Wave;
  groups: Group[];
}

type GroupEntry = Entry<'groups'>;
type Member = NonNullable<GroupEntry['organisations']>[number];
type Territory = NonNullable<GroupEntry['territories']>[number];

export interface Group extends Omit<
  GroupEntry,
  'wave' | 'theme' | 'organisations' | 'territories' | 'partners' | 'links'
> {
  wave?: Wave;
  theme?: Theme;
  organisations: (Omit<Member, 'organisation'> & { organisation: Organisation })[];
  territories: (Omit<Territory, 'academy'> & { academy?: Academy })[];
  partners: string[];
  links: { label: string; url: string }[];
  publications: Publication[];
}

export interface Publication extends Omit<Entry<'publications'>, 'group'> {
  group?: Group;
}

export interface Milestone extends Omit<Entry<'milestones'>, 'group'> {
  group?: Group;
}

export type Contact = Entry<'contacts'>;

/**
 * The facts with their references resolved: `group.wave` is the wave itself, `wave.groups` the
 * groups that point at it. Dates stay as written (`2022`, `2022-05`, `2022-05-25`); a value that is
 * not known is absent; `inferred` gives, by field name, why a value is the compiler's reading.
 */
export interface Dataset {
  updated: string;
  programme?: Programme;
  waves: Wave[];
  themes: Theme[];
  groups: Group[];
  organisations: Organisation[];
  academies: Academy[];
  publications: Publication[];
  milestones: Milestone[];
  contacts: Contact[];
  sources: Source[];
}

/** The fields that hold an id, and the list that it is looked up in. */
const references: Readonly<Record<string, keyof Dataset>> = {
  wave: 'waves',
  theme: 'themes',
  group: 'groups',
  organisation: 'organisations',
  academy: 'academies',
};

/**
 * Resolves the references of a dataset that `schema.ts` has accepted, and sets its sentences in
 * French typography.
 *
 * @param json what `parseDataset` returns; not modified
 */
export function link(json: DatasetJson): Dataset {
  const dataset = typeset(json) as Dataset;
  const { waves, themes, groups, publications, milestones } = dataset;
  for (const wave of waves) Object.assign(wave, { themes: [], groups: [] });
  for (const theme of themes) theme.groups = [];
  // Not `entries()`: old libraries that a page may carry (prototype.js) have one of their own.
  groups.forEach((group, index) => {
    const lists = { organisations: [], territories: [], partners: [], links: [], publications: [] };
    groups[index] = { ...lists, ...group };
  });
  resolve(dataset, (list, id) =>
    (dataset[list] as { id: string }[]).find((each) => each.id === id),
  );
  for (const theme of themes) theme.wave?.themes.push(theme);
  for (const group of groups) {
    group.wave?.groups.push(group);
    group.theme?.groups.push(group);
  }
  for (const publication of publications) publication.group?.publications.push(publication);
  milestones.sort((a, b) => a.date.localeCompare(b.date));
  return dataset;
}

/** Puts entries in the place of their ids, all through a tree that holds no entry twice yet. */
function resolve(tree: object, find: (list: keyof Dataset, id: string) => unknown): void {
  const fields = tree as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'inferred') continue;
    if (key === 'sources' && typeof (value as unknown[])[0] === 'string') {
      fields[key] = (value as string[]).map((id) => find('sources', id)).filter(Boolean);
    } else if (references[key] && typeof value === 'string') {
      fields[key] = find(references[key], value);
    } else if (typeof value === 'object' && value) {
      resolve(value, find);
    }
  }
}

/**
 * A copy of a JSON tree. The file is typed on an ordinary keyboard; readers get typographic
 * apostrophes, no-break spaces and en dashes in periods. No word changes; addresses stay as they
 * are, and so do strings without a space (ids, dates) but for their apostrophes.
 */
function typeset(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typeset);
  if (typeof value === 'object' && value) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typeset(each)]));
  }
  if (typeof value !== 'string') return value;
  const isSentence = value.includes(' ');
  return value
    .split(/((?:https?:|mailto:)\S+)/)
    .map((part, index) => (index % 2 ? part : typesetWords(part, isSentence)))
    .join('');
}

function typesetWords(text: string, isSentence: boolean): string {
  const words = text.replace(/(\p{L})'(?=[\p{L}\p{N}«#])/gu, '$1’');
  if (!isSentence) return words;
  return words
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/\b((?:19|20)\d\d)-((?:19|20)\d\d)\b/g, '$1–$2');
}

/** What a group is called in a list: its hashtag, else its acronym, else its title. */
export function nameOf(group: Group): string {
  return group.hashtag ?? group.acronym ?? group.title;
}

/**
 * How many groups the waves announce in all, and until which year. A wave may announce « 4+1 »: its
 * parts are added here and nowhere else; a wave that announces nothing counts for nothing.
 */
export function announcedIn(waves: readonly Wave[]): { groups: number; until?: string } {
  const counted = waves.filter((wave) => wave.announced);
  return {
    groups: counted.reduce((total, wave) => total + sum(wave.announced!), 0),
    until: counted
      .map((wave) => yearOf(wave.period.end ?? wave.period.start))
      .sort()
      .at(-1),
  };
}

function sum(announced: string): number {
  return announced.split('+').reduce((total, part) => total + Number(part), 0);
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

/**
 * Where a date starts on an axis of years: 2020 is 2020, 2020-07 is 2020.5. A date without month or
 * day starts with its year or month.
 */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** Where a date ends on such an axis: a period until 2022 has all of 2022 in it. */
export function endOf(date: string): number {
  const length = date.length === 4 ? 1 : date.length === 7 ? 1 / 12 : 1 / 365;
  return startOf(date) + length;
}
