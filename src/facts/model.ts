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

type ThemeEntry = Entry<'themes'>;

/** How a source words a subject. */
export type Wording = Omit<ThemeEntry['wordings'][number], 'wave' | 'group'> & {
  wave?: Wave;
  group?: Group;
};

/** A subject, as readers see it; `waves` are those of its wordings. */
export interface Theme extends Omit<ThemeEntry, 'wordings'> {
  wordings: Wording[];
  waves: Wave[];
  groups: Group[];
}

type GroupEntry = Entry<'groups'>;
type Each<Field extends keyof GroupEntry> = Extract<GroupEntry[Field], readonly unknown[]>[number];

export type Person = Each<'people'>;
export type Territory = Omit<Each<'territories'>, 'academy'> & { academy?: Academy };

export interface Group extends Omit<
  GroupEntry,
  'wave' | 'themes' | 'people' | 'organisations' | 'territories' | 'partners' | 'links'
> {
  wave?: Wave;
  themes: (Omit<Each<'themes'>, 'theme'> & { theme: Theme })[];
  people: Person[];
  organisations: (Omit<Each<'organisations'>, 'organisation'> & { organisation: Organisation })[];
  territories: Territory[];
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
export type Change = Entry<'changes'>;

/** A publication as a reader cites it: a French reference, and what citation managers read. */
export interface Citation {
  text: string;
  bibtex: string;
  ris: string;
}

/**
 * What the bundled data brings only to those who show it. Until the details have come, « … » stands for the titles
 * of sources, for remarks and for reasons.
 */
export type Part = 'programme' | 'publications' | 'details';

/**
 * The facts with their references resolved: `group.wave` is the wave itself, `wave.groups` the
 * groups that point at it. Dates stay as written (`2022`, `2022-05`, `2022-05-25`); a value that is
 * not known is absent; `inferred` gives, by field name, why a value is the compiler's reading.
 */
export interface Dataset {
  updated: string;
  corrections?: string;
  publisher?: string;
  licence?: string;
  changes?: Change[];
  programme?: Programme;
  waves: Wave[];
  themes: Theme[];
  groups: Group[];
  organisations: Organisation[];
  academies: Academy[];
  publications: Publication[];
  milestones: Milestone[];
  contacts: Contact[];
  synonyms: string[][];
  sources: Source[];
  /** Loads parts of the bundled data that are files of their own, and adds them in place. */
  missing?: Map<Part, () => Promise<void>>;
  /** Loads the citations of the bundled publications, by id: they are made when it is bundled. */
  citations?: () => Promise<Record<string, Citation>>;
}

/** What a group is called wherever it is named. */
export function nameOf(group: Group): string {
  return group.name;
}

/** What a territory is called: the académie or région académique that it is, else as the file says. */
export function territoryName({ academy, name }: Territory): string {
  return academy?.name ?? name!;
}

/** Where a publication can be read, if that is known: its page, or what its DOI or HAL number leads to. */
export function addressOf({ url, doi, hal }: Publication): string | undefined {
  return url ?? (doi && `https://doi.org/${doi}`) ?? (hal && `https://hal.science/${hal}`);
}

/** Of how many groups a file tells, counted from what the waves announce. */
export interface Coverage {
  /** Groups known of the waves that announce a number; of all waves where none does. */
  known: number;
  /** How many groups these waves announce in all. */
  announced: number;
  /** The last year of these waves. */
  until?: string;
  /** Groups known of the waves that come after them and announce no number. */
  later: number;
}

/**
 * How many of the groups that the waves announce are known, and how many more of later calls. A wave
 * may announce « 4+1 »: its parts are added here and nowhere else.
 */
export function coverage(waves: readonly Wave[]): Coverage {
  const counted = waves.filter((wave) => wave.announced);
  const until = counted.map(lastYear).sort().at(-1);
  const later = waves.filter((wave) => until && lastYear(wave) > until);
  return {
    known: groupsOf(until ? counted : waves),
    announced: counted.reduce((total, wave) => total + sum(wave.announced!), 0),
    until,
    later: groupsOf(later),
  };
}

function groupsOf(waves: readonly Wave[]): number {
  return new Set(waves.flatMap(({ groups }) => groups)).size;
}

function lastYear({ period: { start, end = start } }: Wave): string {
  return end.slice(0, 4);
}

function sum(announced: string): number {
  return announced.split('+').reduce((total, part) => total + Number(part), 0);
}

/**
 * Where a date starts on an axis of years: 2020 is 2020, 2020-07 is 2020.5. A date without month or
 * day starts with its year or month. Months are equally long; their days share them.
 */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / daysIn(year, month)) / 12;
}

/** Where a date ends on such an axis: a period until 2022, or until 2022-12-31, has all of 2022 in it. */
export function endOf(date: string): number {
  const [year = 0, month = 12, day = daysIn(year, month)] = date.split('-').map(Number);
  return year + (month - 1 + day / daysIn(year, month)) / 12;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
