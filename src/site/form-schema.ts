/* The project's schema as that of a form: French names, ids as choices, and what stands where. */
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { nameOf, type Fields } from '../facts/contribution.js';
import { fieldWords, valueWords, type SchemaNode } from '../facts/field-words.js';
import { typeset } from '../facts/typeset.js';
import { isNew, type Data, type Draft } from './draft.js';

export type Path = readonly (string | number)[];

/** What is wrong, and the field of the form that it is about. */
export interface FormError {
  path: Path;
  message: string;
}

/** What templates and fields know beside their own value. */
export interface Context {
  data: Data;
  draft: Draft;
  errors: readonly FormError[];
  /** Takes a source that the data has into the draft. */
  cite: (id: string) => void;
}

/** Fields that are for programs or for whoever keeps the file. */
const hidden = ['id', 'memo'];

let built:
  { of: unknown[]; schema: RJSFSchema; uiSchema: UiSchema<Draft, RJSFSchema, Context> } | undefined;

/** Made again only when what can be chosen has changed: React then leaves the rest alone. */
export function formOf(schema: SchemaNode, data: Data, draft: Draft) {
  const choices = [draft.sources, draft.organisations].map((entries) =>
    entries.map((entry) => [entry['id'] as string, nameOf(entry)] as const),
  );
  const of = [schema, data, JSON.stringify(choices)];
  if (built?.of.every((each, index) => each === of[index])) return built;
  const known = new Map<string, Choice[]>();
  const choicesOf = (list: string): Choice[] => {
    const choices = known.get(list) ?? entriesOf(list, data, draft).map(choice);
    if (list !== 'sources')
      choices.sort((one, other) => one.title.localeCompare(other.title, 'fr'));
    known.set(list, choices);
    return choices;
  };
  const listOf = (list: string, title: string, description: string) =>
    [list, { ...schemaOf(schema.properties![list]!, choicesOf), title, description }] as const;
  const group = schemaOf(schema.properties!['groups']!.items!, choicesOf);
  built = {
    of,
    schema: {
      type: 'object',
      properties: Object.fromEntries([
        listOf(
          'sources',
          'Sources',
          'D’où le savez-vous\u00a0? Ajoutez la page ou le document, s’il n’y est pas encore. Un fait sans source n’est pas repris.',
        ),
        ['group', { ...group, title: 'Le groupe' }],
        listOf(
          'organisations',
          'Laboratoires et organismes',
          'Ceux que le groupe cite, et ceux que la liste n’a pas encore.',
        ),
        listOf('publications', 'Publications', 'Rapports, articles, webinaires du groupe.'),
      ]),
    },
    uiSchema: uiOf(schema),
  };
  return built;
}

/** The entries that a field may name: of sources, those of the draft. */
function entriesOf(list: string, data: Data, draft: Draft): readonly Fields[] {
  if (list === 'sources') return draft.sources;
  if (list !== 'organisations') return data[list] as Fields[];
  return [...data.organisations, ...draft.organisations.filter(({ id }) => isNew(id as string))];
}

export interface Choice {
  const: string;
  title: string;
}

function choice({ id, ...entry }: Fields): Choice {
  const name = nameOf({ id: isNew(id as string) ? 'Sans nom' : id, ...entry });
  return { const: id as string, title: typeset(name) };
}

/** The project's schema with French names, and ids as choices among entries. */
function schemaOf(node: SchemaNode, choicesOf: (list: string) => Choice[]): RJSFSchema {
  const { name, hint } = fieldWords(node);
  const words = { title: name, description: hint };
  const type = node.type as RJSFSchema['type'];
  if (node.list) return { type, ...words, oneOf: choicesOf(node.list) };
  if (node.enum) {
    return {
      type,
      title: name,
      oneOf: valueWords(node).map(([value, title]) => ({ const: value, title })),
    };
  }
  if (node.items) {
    const items = schemaOf(node.items, choicesOf);
    // Ids of several entries are boxes to tick.
    return { type, ...words, items, uniqueItems: Boolean(node.items.list) };
  }
  if (!node.properties) return { type, ...words };
  const names = Object.keys(node.properties).filter((each) => !hidden.includes(each));
  return {
    type,
    ...words,
    required: [...(node.required ?? [])],
    properties: Object.fromEntries(
      names.map((each) => [each, schemaOf(node.properties![each]!, choicesOf)]),
    ),
  };
}

function uiOf(schema: SchemaNode): UiSchema<Draft, RJSFSchema, Context> {
  const entry = (list: string) => fieldsOf(schema.properties![list]!.items!, list);
  return {
    sources: { items: entry('sources') },
    group: entry('groups'),
    organisations: { items: entry('organisations') },
    publications: { items: entry('publications') },
  };
}

function fieldsOf(node: SchemaNode, list = ''): UiSchema<Draft, RJSFSchema, Context> {
  return Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([name, each]) => [
      name,
      uiOfField(name, each, list),
    ]),
  );
}

function uiOfField(
  name: string,
  node: SchemaNode,
  list: string,
): UiSchema<Draft, RJSFSchema, Context> {
  if (name === 'inferred') return { 'ui:field': 'inferred' };
  // The publications of the form are those of its group.
  if (list === 'publications' && name === 'group') return { 'ui:widget': 'hidden' };
  if (node.items?.list) return { 'ui:widget': 'checkboxes' };
  if (node.items) return { items: fieldsOf(node.items) };
  if (node.properties) return fieldsOf(node);
  return /\bphrases?\b|mot pour mot/.test(node.description ?? '')
    ? { 'ui:widget': 'textarea' }
    : {};
}

/** The schema at a place of the form. */
export function nodeAt(root: RJSFSchema, path: Path): RJSFSchema | undefined {
  let node: RJSFSchema | undefined = root;
  for (const key of path) {
    node = (typeof key === 'number' ? node?.items : node?.properties?.[key]) as
      RJSFSchema | undefined;
  }
  return node;
}

/** What the draft has at a place of the form. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}
