/*
 * What editors and frameworks read, written from the manifest as a plugin of its analyzer: custom data
 * for VS Code, web-types for JetBrains, and one file of types per framework.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export function metadata() {
  return {
    name: 'metadata',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules.flatMap(({ path, declarations }) =>
        declarations
          .filter(({ tagName }) => tagName)
          .map((declaration) => ({ ...declaration, path, all: declarations })),
      );
      mkdirSync('dist/types', { recursive: true });
      write('vscode.html-custom-data.json', htmlCustomData(elements));
      write('vscode.css-custom-data.json', cssCustomData(elements));
      write('web-types.json', webTypes(elements));
      write('types/elements.d.ts', elementTypes(elements));
      for (const [name, text] of Object.entries(frameworks)) write(`types/${name}.d.ts`, text);
    },
  };
}

function write(file, content) {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(`dist/${file}`, text);
}

/** What an editor shows about an element: all that the manifest says of it, in Markdown. */
function description({ summary, description, events, slots, cssParts, cssProperties }) {
  const section = (title, entries = []) =>
    entries.length &&
    `**${title}**\n\n${entries.map((each) => `- ${code(each.name || 'default')}: ${each.description}`).join('\n')}`;
  return [
    summary,
    description,
    section('Events', events),
    section('Slots', slots),
    section('Parts', cssParts),
    section('Custom properties', cssProperties),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const code = (text) => `\`${text}\``;

/** The values of an enumeration such as `'fr' | 'en'`; none of any other type. */
const valuesOf = ({ type }) => [...type.text.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));

/** Entries of all elements, each name once, with the elements that have it where they differ. */
function merged(elements, kind) {
  const found = new Map();
  for (const element of elements) {
    for (const { name, description } of element[kind] ?? []) {
      const texts = found.get(name) ?? new Map();
      texts.set(description, [...(texts.get(description) ?? []), code(`<${element.tagName}>`)]);
      found.set(name, texts);
    }
  }
  return [...found].map(([name, texts]) => ({
    name,
    description:
      texts.size === 1
        ? [...texts.keys()][0]
        : [...texts].map(([text, tags]) => `${tags.join(', ')}: ${text}`).join('\n\n'),
  }));
}

function htmlCustomData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: description(element) },
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
        ...(valuesOf(attribute).length && { values: valuesOf(attribute) }),
      })),
    })),
  };
}

function cssCustomData(elements) {
  return {
    version: 1.1,
    properties: merged(elements, 'cssProperties'),
    pseudoElements: merged(elements, 'cssParts').map((part) => ({
      ...part,
      name: `::part(${part.name})`,
    })),
  };
}

function webTypes(elements) {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: description(element),
          attributes: element.attributes.map(({ name, description, type, default: value }) => ({
            name,
            description,
            value: { type: type.text },
            ...(value && { default: value.replace(/^'|'$/g, '') }),
          })),
          slots: element.slots.map(({ name, description }) => ({ name, description })),
          js: {
            properties: element.members
              .filter(({ kind }) => kind === 'field')
              .map(({ name, description, type }) => ({ name, description, type: type.text })),
            events: element.events?.map(({ name, description, type }) => ({
              name,
              description,
              type: type.text,
            })),
          },
        })),
      },
      css: {
        properties: merged(elements, 'cssProperties'),
        'pseudo-elements': merged(elements, 'cssParts').map((part) => ({
          ...part,
          name: `part(${part.name})`,
        })),
      },
    },
  };
}

/** types/elements.d.ts: the manifest in TypeScript, from which the types of the frameworks are made. */
function elementTypes(elements) {
  const known = new Set();
  const classes = elements.map(({ path, name, events = [] }) => {
    // Several elements may tell of the same event.
    const own = [name, ...events.map(({ type }) => type.text)].filter((each) => !known.has(each));
    for (const each of own) known.add(each);
    const names = own.join(', ');
    return `import type { ${names} } from '${path.replace('dist/', '../')}';`;
  });
  const block = (lines) => (lines.length ? `{\n${lines.join('\n')}\n}` : 'object');
  const types = elements.map((element) => {
    const { tagName, name, attributes, members, events = [] } = element;
    const named = new Set(attributes.map((attribute) => attribute.name));
    const properties = members.filter(({ kind, name }) => kind === 'field' && !named.has(name));
    return [
      doc(description(element)),
      `'${tagName}': {`,
      `element: ${name};`,
      'attributes: ' +
        block(
          attributes.flatMap((each) => [
            doc(each.description),
            `${key(each.name)}?: ${attributeType(each)};`,
          ]),
        ) +
        ';',
      'properties: ' +
        block(
          properties.flatMap((each) => [
            doc(each.description),
            `${each.name}?: ${name}['${each.name}'];`,
          ]),
        ) +
        ';',
      'events: ' +
        block(
          events.flatMap((each) => [doc(each.description), `'${each.name}': ${each.type.text};`]),
        ) +
        ';',
      '};',
    ].join('\n');
  });
  return indented(`${classes.join('\n')}

/** What each element takes: attributes of its own, properties that are no attributes, events. */
export interface Elements {
${types.join('\n')}
}

export type Tag = keyof Elements;
export type Element<T extends Tag> = Elements[T]['element'];
export type Attributes<T extends Tag> = Elements[T]['attributes'];
export type Properties<T extends Tag> = Elements[T]['properties'];
export type Own<T extends Tag> = Attributes<T> & Properties<T>;

/** Whatever a framework lets any element have, except where an element says more exactly. */
export type Given<Base, Exact> = Omit<Base, keyof Exact> & Exact;

/** For frameworks that write \`false\` into an attribute as a word, which turns it on. */
export type Written<A> = {
  [K in keyof A]: false extends A[K] ? Exclude<A[K], false> | null : A[K];
};

/** Listeners for the element's events under the names that a framework has for them. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [E in keyof Elements[T]['events'] & string as \`\${Prefix}\${E}\`]?: Listener<T, E>;
};

type Listener<T extends Tag, E extends keyof Elements[T]['events']> = {
  (event: Elements[T]['events'][E] & { currentTarget: Element<T> }): void;
};
`);
}

const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

function doc(text) {
  if (!text.includes('\n')) return `/** ${text} */`;
  return `/**\n * ${text.replace(/\n/g, '\n * ')}\n */`.replace(/ +$/gm, '');
}

/** Types with each line moved in by the braces around it. */
function indented(text) {
  let depth = 0;
  return text.replace(/^ *(.*)$/gm, (_, line) => {
    if (line.startsWith('}')) depth--;
    const space = '  '.repeat(depth) + (/^\*/.test(line) ? ' ' : '');
    if (line.endsWith('{')) depth++;
    return line && space + line;
  });
}

/** How an attribute may be written: a number also as its digits, a boolean also as in HTML. */
function attributeType({ type }) {
  return type.text
    .replace(' | undefined', '')
    .replace('number', 'number | `${number}`')
    .replace('boolean', "boolean | ''");
}

const from = (names) => `import type { ${names} } from './elements.js';\n`;

const frameworks = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${from('Element, Given, Listeners, Own, Tag')}
type Props = {
  [T in Tag]: Given<
    DetailedHTMLProps<HTMLAttributes<Element<T>>, Element<T>> & { class?: string },
    Own<T> & Listeners<T, 'on'>
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Props {}
  }
}
`,
  preact: `import type { HTMLAttributes } from 'preact';
${from('Element, Given, Listeners, Own, Tag')}
type Props = {
  [T in Tag]: Given<HTMLAttributes<Element<T>>, Own<T> & Listeners<T, 'on'>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Props {}
  }
}
`,
  solid: `import type { JSX } from 'solid-js';
${from('Attributes, Element, Given, Listeners, Own, Tag')}
type Fields<T extends Tag> = Pick<Element<T>, keyof Own<T> & keyof Element<T>>;

type Prefixed<Prefix extends string, Exact> = {
  [K in keyof Exact & string as \`\${Prefix}:\${K}\`]?: Exact[K];
};

type Props = {
  [T in Tag]: Given<
    JSX.HTMLAttributes<Element<T>>,
    Own<T> &
      Prefixed<'attr', Attributes<T>> &
      Prefixed<'prop', Fields<T>> &
      Listeners<T, 'on:'>
  >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Props {}
  }
}
`,
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
${from('Attributes, Element, Elements, Given, Own, Tag, Written')}
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;

/** Templates are checked under camel case, though Vue sets what has a hyphen as an attribute. */
type InTemplate<A> = { [K in keyof A & string as Camel<K>]?: A[K] };

type Props<T extends Tag> = Given<Own<T>, InTemplate<Written<Attributes<T>>>>;

type Emit<Events> = {
  [E in keyof Events]: (event: E, payload: Events[E]) => void;
}[keyof Events];

type Components = {
  [T in Tag]: new () => Element<T> & {
    $props: Given<HTMLAttributes, Props<T>> & PublicProps;
    $emit: Emit<Elements[T]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
${from('Attributes, Element, Given, Listeners, Properties, Tag, Written')}
type Props = {
  [T in Tag]: Given<
    HTMLAttributes<Element<T>>,
    Properties<T> & Written<Attributes<T>> & Listeners<T, 'on' | 'on:'>
  >;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Props {}
}
`,
  astro: `${from('Attributes, Given, Tag, Written')}
type Props = {
  [T in Tag]: Given<astroHTML.JSX.HTMLAttributes, Written<Attributes<T>>>;
};

declare global {
  namespace astroHTML.JSX {
    interface DefinedIntrinsicElements extends Props {}
  }
}
`,
};
