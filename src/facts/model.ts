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
