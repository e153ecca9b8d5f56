/*
 * What the configurator lets people choose, and its form in an address. Whatever the address or the
 * form says goes through `read`, which keeps what the manifest and the data know and drops the rest.
 */
import { closest } from '../facts/closest.js';
import { shortId } from '../facts/ids.js';
import { nameOf, type Dataset, type Group } from '../facts/model.js';
import type { AttributeWords, Declaration } from '../build/manifest.js';
import { extents, type Extent } from '../prerender/plain.js';
import type { Choice, Place } from '../snippets/snippets.js';
import { minimum } from './page.js';

export interface Field {
  name: string;
  words: AttributeWords;
  kind: 'choice' | 'boolean' | 'number' | 'string';
  /** The values of a choice; ids carry the name that people know. */
  options: Option[];
  isId: boolean;
  /** The bounds of a number: years as no chart would draw them help nobody. */
  minimum?: number;
  maximum?: number;
  /** What the element does without the attribute, where that is one of the values. */
  default?: string;
}

export interface Option {
  value: string;
  name?: string;
  /** The heading that it stands under. */
  under?: string;
}

export interface Widget {
  tag: string;
  name: string;
  /** What its title is made of. */
  titled: Pick<Declaration, 'fr' | 'en'>;
  summary: string;
  fields: Field[];
  tokens: string[];
}

export interface Configuration extends Choice {
  place: Place;
  pinned: boolean;
  /** Of the preview, px; Infinity for all there is. */
  width: number;
  /** What readers have where the widget cannot be: a link, or its text. */
  content: Content;
}

export type Content = 'link' | Extent;
export const contents: readonly Content[] = ['link', ...extents];

export const places: readonly Place[] = [
  'page',
  'cms',
  'wordpress',
  'address',
  'author',
  'frame',
  'html',
  'npm',
];
/** The widest column of the preview, px. */
const maximum = 4000;
export const themes = ['light', 'dark', 'auto'] as const;
export const tokens = [
  ...['accent', 'text', 'surface', 'border'],
  ...[1, 2, 3, 4, 5, 6].map((wave) => `wave-${wave}`),
];

/** What can be pasted by itself; the first of them and the last group are what the page starts with. */
export function widgetsOf(declarations: readonly Declaration[], dataset: Dataset): Widget[] {
  return declarations.flatMap((declaration) => {
    const { tagName: tag, fr, cssProperties = [] } = declaration;
    if (!tag || !fr) return [];
    const known = cssProperties.map(({ name }) => name.replace('--gtnum-', ''));
    return [
      {
        tag,
        name: fr.name,
        titled: declaration,
        summary: fr.summary,
        fields: fieldsOf(declaration, dataset),
        tokens: tokens.filter((token) => known.includes(token)),
      },
    ];
  });
}

/** What can be set of an element, one field for each attribute. */
export function fieldsOf(declaration: Declaration, dataset: Dataset): Field[] {
  const ids = idsOf(dataset);
  // In the address of a frame `theme` is light or dark, and the address of the page around is out of reach.
  const offered = (declaration.attributes ?? []).filter(
    ({ name }) => name !== 'theme' && name !== 'history',
  );
  return offered.map((entry): Field => {
    const type = (entry.type?.text ?? 'string').replace(/ \| (null|undefined)/g, '');
    const values = type.startsWith("'") ? type.split(' | ').map(unquoted) : [];
    const { name, fr: words = { label: name }, minimum, maximum } = entry;
    const options = ids[name] ?? values.map((value) => ({ value, name: words.values?.[value] }));
    return {
      ...{ name, words, minimum, maximum },
      kind: options.length ? 'choice' : type === 'boolean' || type === 'number' ? type : 'string',
      options,
      isId: name in ids,
      ...(entry.required
        ? {}
        : { default: values.length && entry.default ? unquoted(entry.default) : '' }),
    };
  });
}

function unquoted(text: string): string {
  return text.replace(/^'|'$/g, '');
}

function idsOf({ waves, groups, contacts, academies }: Dataset): Record<string, Option[]> {
  const years = ({ start, end = '' }: { start: string; end?: string }) =>
    `${start.slice(0, 4)}–${end.slice(0, 4)}`;
  return {
    wave: waves.map(({ id, period }) => ({ value: id, name: years(period) })),
    group: sorted(groups).map((group) => {
      const short = nameOf(group);
      return {
        value: group.id,
        name: short === group.title ? short : `${short} – ${group.title}`,
        under: group.wave ? years(group.wave.period) : 'Sans vague',
      };
    }),
    contact: contacts.map(({ id, name, role }) => ({ value: id, name: name ?? role })),
    // The file has them by their régions.
    academy: academies
      .filter(({ kind }) => kind === 'academie')
      .sort((one, other) => (shortId(one.id) < shortId(other.id) ? -1 : 1))
      .map(({ id, name }) => ({ value: id, name })),
  };
}

export function read(query: URLSearchParams, widgets: readonly Widget[]): Configuration {
  const widget = widgetIn(query, widgets) ?? widgets[0]!;
  return {
    tag: widget.tag,
    attributes: kept(widget.fields, (field) => valueOf(field, query.get(field.name))),
    colours: kept(
      widget.tokens.map((name) => ({ name })),
      ({ name }) => colourOf(query.get(name) ?? ''),
      (colour) => `#${colour}`,
    ),
    theme: themes.find((theme) => theme === query.get('theme')) ?? 'light',
    place: places.find((place) => place === query.get('place')) ?? 'page',
    pinned: query.has('pinned'),
    width: widthOf(query.get('width')) ?? Infinity,
    content: contents.find((content) => content === query.get('content')) ?? 'link',
  };
}

/** Something in an address that `read` drops, for there is nothing of that name, or of that form. */
export interface Unknown {
  name: string;
  value: string;
  /** What may have been meant, nearest first. */
  near: string[];
  /** How it is written, where there are too many to name. */
  form?: string;
}

/**
 * What an address says that is not known here.
 *
 * @param query what stands behind the `?`
 * @param widgets what can be chosen
 * @param wordOf what the page calls a value of the page's own lists: people write that, too
 */
export function unknownIn(
  query: URLSearchParams,
  widgets: readonly Widget[],
  wordOf: (name: string, value: string) => string,
): Unknown[] {
  const widget = widgetIn(query, widgets);
  const named = (name: string, values: readonly string[], isKnown: boolean): Unknown[] => {
    const value = query.get(name);
    if (value === null || isKnown) return [];
    const words = values.flatMap((each) =>
      [
        each,
        ...wordOf(name, each)
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u),
      ].map((word) => [word, each] as const),
    );
    const near = closest(value, [...new Set(words.map(([word]) => word))]).map(
      (word) => words.find((pair) => pair[0] === word)![1],
    );
    return [{ name, value, near: [...new Set(near)] }];
  };
  const formed = (name: string, form: string, isKnown: (value: string) => boolean): Unknown[] => {
    const value = query.get(name);
    return !value || isKnown(value) ? [] : [{ name, value, near: [], form }];
  };
  const ofFields = ({ fields }: Widget) =>
    fields.flatMap((field): Unknown[] => {
      const { name, kind, options, minimum: low = 0, maximum: high = 999_999_999 } = field;
      const value = query.get(name);
      if (!value || value === field.default) return [];
      if (kind === 'number') {
        const form = `un nombre de ${low} à ${high}`;
        return valueOf(field, value) === undefined ? [{ name, value, near: [], form }] : [];
      }
      if (kind !== 'choice' || optionOf(field, value)) return [];
      const ids = options.flatMap((option) => [option.value, shortId(option.value)]);
      const near = closest(value, [...new Set(ids)]).map((id) => optionOf(field, id)!.value);
      return [{ name, value, near: [...new Set(near)] }];
    });
  return [
    ...named(
      'widget',
      widgets.map(({ tag }) => nameOfTag(tag)),
      Boolean(widget),
    ),
    ...named('place', places, isOneOf(places, query.get('place'))),
    ...(widget ? ofFields(widget) : []),
    ...(widget ?? widgets[0]!).tokens.flatMap((token) =>
      formed(token, 'six chiffres hexadécimaux, comme 2b4c9b', (value) => Boolean(colourOf(value))),
    ),
    ...named('theme', themes, isOneOf(themes, query.get('theme'))),
    ...named('content', contents, isOneOf(contents, query.get('content'))),
    ...formed('width', `un nombre de ${minimum} à ${maximum}`, (value) => Boolean(widthOf(value))),
  ];
}

function widgetIn(query: URLSearchParams, widgets: readonly Widget[]): Widget | undefined {
  return widgets.find(({ tag }) => tag === `gtnum-${query.get('widget')}`);
}

function isOneOf(values: readonly string[], value: string | null): boolean {
  return value !== null && values.includes(value);
}

function colourOf(value: string): string | undefined {
  return /^#?([0-9a-f]{6})$/i.exec(value)?.[1]?.toLowerCase();
}

function widthOf(value: string | null): number | undefined {
  const width = Number(value);
  return Number.isInteger(width) && width >= minimum && width <= maximum ? width : undefined;
}

/** The option that a value names; an académie's by its short id too, which elements take as well. */
function optionOf({ options }: Field, value: string | null): Option | undefined {
  return options.find((each) => each.value === value || shortId(each.value) === value);
}

/** How much of the widget's text a place is given; a place for plain HTML always gets text. */
export function extentOf({ content }: Pick<Configuration, 'content'>): Extent {
  return content === 'link' ? 'short' : content;
}

function kept<T extends { name: string }>(
  entries: readonly T[],
  value: (entry: T) => string | undefined,
  form = (text: string) => text,
): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const found = value(entry);
      return found === undefined ? [] : [[entry.name, form(found)]];
    }),
  );
}

/** What the attribute is set to; undefined when it is not. */
function valueOf(field: Field, value: string | null): string | undefined {
  switch (field.kind) {
    case 'choice': {
      const chosen = optionOf(field, value)?.value ?? field.default ?? field.options[0]!.value;
      return chosen === field.default ? undefined : chosen;
    }
    case 'boolean':
      return value === null ? undefined : '';
    case 'number': {
      const { minimum: low = -Infinity, maximum: high = Infinity } = field;
      const isNumber =
        /^\d{1,9}$/.test(value ?? '') && Number(value) >= low && Number(value) <= high;
      return isNumber ? String(Number(value)) : undefined;
    }
    default:
      return value?.replace(/[\x00-\x1f\x7f\s]+/g, ' ').slice(0, 200);
  }
}

/** The shortest query that `read` makes the same of. */
export function write(choice: Configuration): URLSearchParams {
  const query = new URLSearchParams({ widget: nameOfTag(choice.tag), ...options(choice) });
  if (choice.place !== 'page') query.set('place', choice.place);
  if (choice.pinned) query.set('pinned', '');
  if (choice.width !== Infinity) query.set('width', String(choice.width));
  if (choice.content !== 'link') query.set('content', choice.content);
  return query;
}

function options({ attributes, colours, theme }: Choice): Record<string, string> {
  return {
    ...attributes,
    ...(theme === 'light' ? {} : { theme }),
    ...Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, hex.slice(1)])),
  };
}

function nameOfTag(tag: string): string {
  return tag.replace('gtnum-', '');
}

/** The youngest wave first, for it is what people come for; within a wave, by name. */
function sorted(groups: readonly Group[]): Group[] {
  const start = ({ wave }: Group) => wave?.period.start ?? '';
  const name = (group: Group) => nameOf(group).replace('#', '');
  return [...groups].sort(
    (one, other) =>
      start(other).localeCompare(start(one)) || name(one).localeCompare(name(other), 'fr'),
  );
}
