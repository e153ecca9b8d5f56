/*
 * What the configurator lets people choose, and its form in an address. Whatever the address or the
 * form says goes through `read`, which keeps what the manifest and the data know and drops the rest.
 */
import { years } from '../facts/dates.js';
import { nameOf, type Dataset } from '../facts/model.js';
import type { Choice, Place } from '../snippets/snippets.js';
import { minimum, type Declaration } from './page.js';

export interface Field {
  name: string;
  kind: 'choice' | 'boolean' | 'number' | 'string';
  /** The values of a choice; ids carry the name that people know. */
  options: Option[];
  isId: boolean;
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
  fields: Field[];
  tokens: string[];
}

export interface Configuration extends Choice {
  place: Place;
  /** Of the preview, px; Infinity for all there is. */
  width: number;
  isComplete: boolean;
}

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
export const themes = ['light', 'dark', 'auto'] as const;
export const tokens = [
  ...['accent', 'text', 'surface', 'border'],
  ...[1, 2, 3, 4, 5, 6].map((wave) => `wave-${wave}`),
];

/** The bounds of the numbers. */
export const bounds: Readonly<Record<string, readonly [number, number]>> = {
  'heading-level': [1, 6],
  from: [years.first, years.last],
  to: [years.first, years.last],
};

/** The first widget and the last group are what the page starts with. */
const order = ['gtnum-timeline', 'gtnum-theme-grid', 'gtnum-group-card', 'gtnum-contact'];

/** Attributes that an element has nothing to show without. */
const required = ['group'];

export function widgetsOf(declarations: readonly Declaration[], dataset: Dataset): Widget[] {
  return order.flatMap((tag) => {
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    if (!declaration) return [];
    const known = declaration.cssProperties?.map(({ name }) => name.replace('--gtnum-', '')) ?? [];
    return [
      {
        tag,
        fields: fieldsOf(declaration, dataset),
        tokens: tokens.filter((token) => known.includes(token)),
      },
    ];
  });
}

/** What can be set of an element, one field for each attribute. */
export function fieldsOf(declaration: Declaration, dataset: Dataset): Field[] {
  const ids = idsOf(dataset);
  return (declaration.attributes ?? []).map((entry): Field => {
    const type = (entry.type?.text ?? 'string').replace(/ \| (null|undefined)/g, '');
    const values = type.startsWith("'") ? type.split(' | ').map(unquoted) : [];
    const options = ids[entry.name] ?? values.map((value) => ({ value }));
    return {
      name: entry.name,
      kind: options.length ? 'choice' : type === 'boolean' || type === 'number' ? type : 'string',
      options,
      isId: entry.name in ids,
      ...(required.includes(entry.name)
        ? {}
        : { default: values.length && entry.default ? unquoted(entry.default) : '' }),
    };
  });
}

function unquoted(text: string): string {
  return text.replace(/^'|'$/g, '');
}

function idsOf({ waves, groups, contacts }: Dataset): Record<string, Option[]> {
  const years = ({ start, end = '' }: { start: string; end?: string }) =>
    `${start.slice(0, 4)}–${end.slice(0, 4)}`;
  return {
    wave: waves.map(({ id, period }) => ({ value: id, name: years(period) })),
    // The youngest first: they are those that people come for.
    group: groups
      .map((group) => {
        const short = nameOf(group);
        return {
          value: group.id,
          name: short === group.title ? short : `${short} – ${group.title}`,
          under: group.wave ? years(group.wave.period) : 'Sans vague',
        };
      })
      .reverse(),
    contact: contacts.map(({ id, name, role }) => ({ value: id, name: name ?? role })),
  };
}

export function read(query: URLSearchParams, widgets: readonly Widget[]): Configuration {
  const widget = widgets.find(({ tag }) => tag === `gtnum-${query.get('widget')}`) ?? widgets[0]!;
  const width = Number(query.get('width'));
  return {
    tag: widget.tag,
    attributes: kept(widget.fields, (field) => valueOf(field, query.get(field.name))),
    colours: kept(
      widget.tokens.map((name) => ({ name })),
      ({ name }) => /^#?([0-9a-f]{6})$/i.exec(query.get(name) ?? '')?.[1]?.toLowerCase(),
      (colour) => `#${colour}`,
    ),
    theme: themes.find((theme) => theme === query.get('theme')) ?? 'light',
    place: places.find((place) => place === query.get('place')) ?? 'page',
    width: Number.isInteger(width) && width >= minimum && width <= 4000 ? width : Infinity,
    isComplete: query.get('complete') === '1',
  };
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
      const isKnown = field.options.some((option) => option.value === value);
      const chosen = isKnown ? value! : (field.default ?? field.options[0]!.value);
      return chosen === field.default ? undefined : chosen;
    }
    case 'boolean':
      return value === null ? undefined : '';
    case 'number': {
      const [low, high] = bounds[field.name] ?? [-Infinity, Infinity];
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
  if (choice.width !== Infinity) query.set('width', String(choice.width));
  if (choice.isComplete) query.set('complete', '1');
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
