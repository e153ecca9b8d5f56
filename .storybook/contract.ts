/// <reference types="vite/client" />
/* The contract of each element, from the manifest, in the words and shapes of Storybook. */
import type { ArgTypes } from '@storybook/web-components';
import manifest from '../dist/custom-elements.json?raw';
import { dataset } from '../src/facts/bundled.js';
import type { Attribute, Declaration, Entry, Manifest } from '../src/build/manifest.js';
import { fieldsOf, type Field } from '../src/site/choice.js';
import { inFrench, tokenInFrench } from './french.js';

export const { modules } = JSON.parse(manifest) as Manifest;

/** The elements; a base class has no tag. */
export const declarations = modules
  .flatMap((module) => module.declarations ?? [])
  .filter(({ tagName }) => tagName);

export function declarationOf(tag: string): Declaration | undefined {
  return declarations.find(({ tagName }) => tagName === tag);
}

/** Every token, once. */
export const tokens = [
  ...new Map(
    declarations.flatMap(({ cssProperties = [] }) =>
      cssProperties.map((each) => [each.name, each]),
    ),
  ).values(),
];

/** Only what can be set is a control; its key is that of the story's args. */
export function argTypesOf(tag: string): ArgTypes {
  const declaration = declarationOf(tag);
  if (!declaration) return {};
  const { attributes = [], members = [], slots = [] } = declaration;
  const { events = [], cssProperties = [], cssParts = [] } = declaration;
  const fields = fieldsOf(declaration, dataset);
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  return Object.fromEntries([
    ...attributes.map((entry) => {
      const field = fields.find(({ name }) => name === entry.name);
      return [entry.name, attributeOf(entry, field)];
    }),
    ...cssProperties.map((entry) => [entry.name, tokenOf(entry)]),
    ...slots.map((entry) => [
      entry.name ? `slot:${entry.name}` : 'default-slot',
      {
        ...described(entry, 'Contenu (slots)'),
        name: entry.name || 'sans nom',
        control: entry.name ? false : { type: 'text' },
      },
    ]),
    ...cssParts.map((entry) => [`part:${entry.name}`, shownOnly(entry, 'Parties (::part)')]),
    ...events.map((entry) => [`event:${entry.name}`, shownOnly(entry, 'Événements')]),
    ...properties.map((entry) => [
      `property:${entry.name}`,
      shownOnly(entry, 'Propriétés JavaScript'),
    ]),
  ]) as ArgTypes;
}

function described(entry: Entry, category: string, text = inFrench(entry.description ?? '')) {
  const { name, type, default: value } = entry;
  return {
    name,
    description: text,
    type: { name: 'string' },
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(value && value !== "''" && { defaultValue: { summary: value } }),
    },
  };
}

function shownOnly(entry: Entry, category: string) {
  return { ...described(entry, category), control: false };
}

/** An attribute that the configurator does not offer is a text. */
function attributeOf(entry: Attribute, field: Field | undefined) {
  const base = described(entry, 'Attributs', attributeWords(entry, field));
  if (!field) return { ...base, control: { type: 'text' } };
  const { words, options, default: absent, minimum: min, maximum: max } = field;
  switch (field.kind) {
    case 'boolean':
      return { ...base, type: { name: 'boolean' }, control: { type: 'boolean' } };
    case 'number':
      return { ...base, type: { name: 'number' }, control: { type: 'number', min, max } };
    case 'choice': {
      const labels = options.map(({ value, name = value }): [string, string] => [
        value,
        field.isId ? withId(name, value) : name,
      ]);
      // What has a value of its own when it is absent need not be unset.
      const unset = absent === '' ? [undefined] : [];
      return {
        ...base,
        options: [...unset, ...options.map(({ value }) => value)],
        control: {
          type: 'select',
          labels: Object.fromEntries<string>([
            ['undefined', words.absent ?? 'Par défaut'],
            ...labels,
          ]),
        },
      };
    }
    default:
      return { ...base, control: { type: 'text' } };
  }
}

/** The configurator's words, and what values mean; an attribute without any has its own sentence. */
function attributeWords({ description = '', fr }: Attribute, field: Field | undefined): string {
  if (!fr?.label) return inFrench(description);
  const values = field && !field.isId ? field.options : [];
  const said = values.flatMap(({ value, name }) => (name ? `\`${value}\`\u00a0: ${name}` : []));
  return [`**${fr.label}.**`, fr.hint, said.join('\u00a0; ')].filter(Boolean).join(' ');
}

function withId(name: string, id: string): string {
  // Waves have their period for an id.
  return name.replace('–', '-') === id ? name : `${name} (${id})`;
}

/** Tokens are set in a panel of their own, where their contrast is. */
function tokenOf(entry: Entry) {
  return { ...described(entry, 'Jetons', tokenInFrench(entry.name)), control: false };
}
