import type { Academy, Dataset, Group, Organisation, Theme, Wave } from './model.js';
import { find, index, wordsOf, ask, type Index } from './search.js';

/*
 * By what groups are told apart: wave, subject, académie, laboratory, state; which of them have what is
 * chosen and asked for, and how many there would be under each value.
 */

export const facetNames = ['wave', 'theme', 'academy', 'organisation', 'state'] as const;
export type FacetName = (typeof facetNames)[number];

export const states = ['current', 'coming', 'ended', 'unknown'] as const;
export type State = (typeof states)[number];

/** One of the values by which groups are told apart: a state has nothing but its id. */
export interface Value {
  id: string;
  entry?: Wave | Theme | Academy | Organisation;
  /** How many groups have it, whatever is chosen. */
  total: number;
}

export interface Facet {
  name: FacetName;
  values: Value[];
  /** By group: the places of its values. */
  of: number[][];
  /** What the values are called, for who looks for them. */
  index: Index;
}

/** What a group is doing on a day (`2026-11-23`); where the end of its period is not known, that is not known. */
export function stateOf({ period, wave }: Group, day: string): State {
  const { start, end } = period ?? wave?.period ?? {};
  if (start && day < start) return 'coming';
  if (!start || !end) return 'unknown';
  return day.slice(0, end.length) > end ? 'ended' : 'current';
}

/** The région académique that a group names, where it has an académie by that alone. */
export function regionBetween(group: Group, academy: Academy): Academy | undefined {
  const named = group.territories.flatMap((each) => each.academy ?? []);
  return named.includes(academy) ? undefined : named.find(({ id }) => id === academy.region);
}

/** Prepares the groups of a dataset, as they are on a day. */
export function facets(data: Dataset, day: string): Facet[] {
  const { groups, waves, themes, academies, organisations, synonyms } = data;
  const byName = <T extends Theme | Academy | Organisation>(entries: readonly T[]): T[] => {
    const keys = new Map(entries.map((each) => [each, wordsOf(calledOf(each)).join(' ')]));
    // Not `localeCompare`, which takes a browser 40 ms to get ready.
    return [...entries].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
  };
  const facet = (
    name: FacetName,
    entries: readonly (Wave | Theme | Academy | Organisation)[],
    entriesOf: (group: Group) => readonly (Wave | Theme | Academy | Organisation | undefined)[],
    textsOf: (entry: never) => readonly string[],
  ): Facet => {
    const places = new Map(entries.map((entry, place) => [entry, place]));
    const values = entries.map((entry): Value => ({ id: entry.id, entry, total: 0 }));
    const of = groups.map((group) => {
      const own = new Set<number>();
      for (const entry of entriesOf(group)) if (entry) own.add(places.get(entry)!);
      return [...own];
    });
    for (const own of of) for (const place of own) values[place]!.total++;
    const texts = entries.map((entry) => textsOf(entry as never));
    return { name, values, of, index: index(texts, synonyms) };
  };
  const regions = new Map(academies.map((each) => [each.id, each]));
  // Those that groups name: of others it would be said that a group is in them.
  const named = new Set(groups.flatMap(({ territories }) => territories.map((t) => t.academy)));
  const within = new Map<string, Academy[]>();
  for (const each of academies) {
    if (each.region) within.set(each.region, [...(within.get(each.region) ?? []), each]);
  }
  const territories = (group: Group) =>
    group.territories.flatMap(({ academy }) => {
      if (!academy) return [];
      const region = regions.get(academy.region ?? '');
      return [
        academy,
        ...(within.get(academy.id) ?? []),
        ...(region && named.has(region) ? [region] : []),
      ];
    });
  const isRegion = ({ kind }: Academy) => kind === 'region-academique';
  const places = byName(academies);
  const state: Facet = {
    name: 'state',
    values: states.map((id) => ({ id, total: 0 })),
    of: groups.map((group) => [states.indexOf(stateOf(group, day))]),
    index: index([]),
  };
  for (const [place] of state.of) state.values[place!]!.total++;
  return [
    facet(
      'wave',
      waves,
      ({ wave }) => [wave],
      ({ id }: Wave) => [id],
    ),
    facet(
      'theme',
      byName(themes),
      (group) => group.themes.map(({ theme }) => theme),
      ({ label, sentence = '', wordings }: Theme) => [
        label,
        sentence,
        ...wordings.flatMap((each) => [each.label ?? '', each.text]),
      ],
    ),
    facet(
      'academy',
      [...places.filter((each) => !isRegion(each)), ...places.filter(isRegion)],
      territories,
      ({ name }: Academy) => [name],
    ),
    facet(
      'organisation',
      byName(organisations),
      (group) => group.organisations.map(({ organisation }) => organisation),
      ({ name, fullName = '', institution = '' }: Organisation) => [name, fullName, institution],
    ),
    state,
  ];
}

function calledOf(entry: Theme | Academy | Organisation): string {
  return 'label' in entry ? entry.label : entry.name;
}

/** So many groups are prepared at a time: less than what a reader would notice. */
const some = 100;

/**
 * Prepares what groups say of themselves, some at a time: whoever waits for all of it may let the page do
 * something else in between.
 */
export function* indexing({ groups, synonyms }: Dataset): Generator<undefined, Index> {
  const all = index([], synonyms);
  for (let first = 0; first < groups.length; first += some) {
    if (first) yield;
    const { words, stems } = index(groups.slice(first, first + some).map(textsOf));
    all.words.push(...words);
    all.stems.push(...stems);
  }
  return all;
}

/** What a group says of itself, beside its values. */
function textsOf(group: Group): string[] {
  const { name, title, otherNames = [], expansion = '', subject = '', territories } = group;
  const places = territories.flatMap((each) => each.name ?? []);
  return [name, title, ...otherNames, expansion, subject, ...places];
}

/** The groups that have all that is asked for, each term by themselves or by one of their values. */
export function search(own: Index, facets: readonly Facet[], query: string): number[] {
  const terms = ask(own, query).map((term) => {
    const has = new Uint8Array(own.words.length);
    for (const group of find(own, [term])) has[group] = 1;
    for (const { index, of } of facets) {
      const values = new Set(find(index, [term]));
      if (!values.size) continue;
      for (let group = 0; group < has.length; group++) {
        if (!has[group] && of[group]!.some((value) => values.has(value))) has[group] = 1;
      }
    }
    return has;
  });
  const found: number[] = [];
  for (let group = 0; group < own.words.length; group++) {
    if (terms.every((has) => has[group])) found.push(group);
  }
  return found;
}

/**
 * Which of some groups have what is chosen, one value of each facet at least; and, by facet and value, how
 * many have that value and what is chosen in all other facets.
 *
 * @param chosen by facet, the places of the chosen values; all will do where there are none
 * @param among places of groups; default: all
 */
export function narrow(
  facets: readonly Facet[],
  chosen: readonly ReadonlySet<number>[],
  among?: readonly number[],
): { found: number[]; counts: number[][] } {
  const counts = facets.map(({ values }) => values.map(() => 0));
  const found: number[] = [];
  const lacks = (group: number, place: number) => {
    const wanted = chosen[place]!;
    return wanted.size > 0 && !facets[place]!.of[group]!.some((value) => wanted.has(value));
  };
  const total = among?.length ?? facets[0]!.of.length;
  for (let at = 0; at < total; at++) {
    const group = among ? among[at]! : at;
    // The one facet in which it lacks what is chosen, and in which alone it counts.
    let lacking = -1;
    let place = 0;
    for (; place < facets.length; place++) {
      if (!lacks(group, place)) continue;
      if (lacking >= 0) break;
      lacking = place;
    }
    if (place < facets.length) continue;
    if (lacking < 0) found.push(group);
    for (let each = 0; each < facets.length; each++) {
      if (lacking >= 0 && each !== lacking) continue;
      for (const value of facets[each]!.of[group]!) counts[each]![value]!++;
    }
  }
  return { found, counts };
}
