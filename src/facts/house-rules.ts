import { get, quote, sentence, type Finding } from './errors.js';

/*
 * What is asked of our own data, and of nobody else's. A page that brings its own may link where it
 * likes, call a group « Cartes (lycée) » and go back to 1950.
 */

type Path = (string | number)[];

/** A text of the data and where it stands: its own field's name, or that of the list it is in. */
interface Place {
  path: Path;
  field: string;
  value: string;
}

/**
 * @param json data of the right shape
 * @param hosts the hosts that a reference may lead to
 * @returns French sentences, one a problem
 */
export function houseProblems(json: unknown, hosts: readonly string[]): string[] {
  return houseFindings(json, hosts).map((finding) => sentence(finding, json));
}

/** The same, each with the place that it is about. */
export function houseFindings(json: unknown, hosts: readonly string[]): Finding[] {
  const rules: Record<string, (value: string) => string | undefined> = {
    url: (value) => problemOfHost(new URL(value).hostname, hosts),
    email: (value) => problemOfMailbox(value.split('@')[1]!, hosts),
    ...forEach(['date', 'start', 'end', 'asOf', 'updated'], problemOfYear),
    ...forEach(['title', 'label'], problemOfTitle),
    ...forEach(['name', 'partners'], problemOfName),
  };
  const places = [...textsIn(json)].filter(({ path }) => !path.includes('inferred'));
  const found = places.flatMap(({ path, field, value }) => {
    const message = Object.hasOwn(rules, field) ? rules[field]!(value) : undefined;
    return message ? [{ path, message: `${quote(value)} : ${message}` }] : [];
  });
  return [...found, ...tooManyHighlights(json)];
}

function forEach<T>(names: readonly string[], rule: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, rule]));
}

function* textsIn(value: unknown, path: Path = [], field = ''): Generator<Place> {
  if (typeof value === 'string') yield { path, field, value };
  if (typeof value !== 'object' || !value) return;
  for (const [key, each] of Object.entries(value)) {
    const isList = Array.isArray(value);
    yield* textsIn(each, [...path, isList ? Number(key) : key], isList ? field : key);
  }
}

function problemOfHost(host: string, hosts: readonly string[]): string | undefined {
  if (!host || hosts.includes(host)) return undefined;
  return `« ${host} » n'est pas dans reference-hosts.json ; une copie s'écrit dans « copy » ou « copies »`;
}

/** Somebody's private mailbox is at a host that no reference leads to. */
function problemOfMailbox(host: string, hosts: readonly string[]): string | undefined {
  return hosts.includes(host)
    ? undefined
    : `adresse professionnelle attendue ; « ${host} » n'est pas dans reference-hosts.json`;
}

function problemOfYear(date: string): string | undefined {
  const year = Number(date.slice(0, 4));
  return year < 2010 || year > 2040 ? 'année attendue de 2010 à 2040' : undefined;
}

function problemOfTitle(title: string): string | undefined {
  // Not `\b`: to it the end of « résumé » is none.
  const remark =
    /\[|\((titre|copie|extrait|lue?|non lue?|d['’]après|reprise|republication|résumé|dépôt)(?!\p{L})/iu;
  return remark.test(title)
    ? 'un titre sans remarque entre parenthèses ou crochets est attendu ; la dire dans « notes », « inferred » ou « memo »'
    : undefined;
}

function problemOfName(name: string): string | undefined {
  return /[([]/.test(name)
    ? 'un nom sans remarque entre parenthèses est attendu ; la dire dans « notes »'
    : undefined;
}

function tooManyHighlights(json: unknown): Finding[] {
  const milestones = (get(json, 'milestones') ?? []) as { highlight?: boolean }[];
  const count = milestones.filter(({ highlight }) => highlight).length;
  const message = `${count} repères ont « highlight » ; cinq au plus`;
  return count > 5 ? [{ path: ['milestones'], message }] : [];
}
