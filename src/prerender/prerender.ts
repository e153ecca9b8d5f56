import { readFileSync } from 'node:fs';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import type { Declaration, Manifest } from '../build/manifest.js';
import { edition } from '../elements/edition.js';
import { elements } from '../elements/elements.js';
import type { GtnumElement } from '../elements/gtnum-element.js';
import { languageOf, loadStrings } from '../elements/language.js';
import type { Made } from '../elements/prerendered.js';
import { fr } from '../elements/strings/fr.js';
import { jsonLd } from '../exports/json-ld.js';
import { closest } from '../facts/closest.js';
import { escape, oneLine } from '../facts/escape.js';
import { entryOf, idsOf } from '../facts/ids.js';
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { parseDataset } from '../facts/schema.js';
import { toPlain, type Extent } from './plain.js';
import { titleOf } from './title.js';
import { trueUntil } from './true-until.js';

/*
 * Widgets as HTML that needs no script, made in Node: for pages that are built ahead, for places
 * that take no script, for search engines. The tree is the one that the elements draw in a browser.
 */

/** A widget as HTML; every part is one line, for editors spoil line breaks. */
export interface Prerendered {
  /** The element with its shadow root as `<template shadowrootmode="open">`, styled and complete. */
  shadow: string;
  /** Plain semantic HTML, as much of it as `extent` says: no styles, no scripts, no tags of ours. */
  plain: string;
  /** A JSON-LD document in the words of schema.org, to put into `<script type="application/ld+json">`. */
  jsonLd: string;
  /** The styles of `shadow`, for the file that `stylesheet` is the address of. */
  css: string;
  /**
   * By address, where `stylesheet` is given: those styles, and those of the parts of an element that is composed
   * of others, which have files of their own beside it (`explorer.css`, `explorer-timeline.css`, …).
   */
  sheets: Record<string, string>;
  /** What the widget is called where it is not seen itself, such as the title of a frame. */
  title: string;
}

export interface PrerenderOptions {
  /** A linked dataset of your own. Default: the bundled one. */
  data?: Dataset;
  /** HTML inside the element, for browsers without declarative shadow DOM. Default: a link to the research blog. */
  content?: string;
  /**
   * How much `plain` says: `short` for what is seen at first, `complete` with what can be opened too,
   * `sources` with the sources of everything. Default: `short`.
   */
  extent?: Extent;
  /** Address of a style sheet holding `css`, where a policy forbids `<style>`. Default: styles inside. */
  stylesheet?: string;
}

type Attributes = Readonly<Record<string, string>>;

let bundled: Dataset | undefined;

/** The bundled facts, all of them, linked. */
function loadBundled(): Dataset {
  bundled ??= {
    ...link(parseDataset(readFileSync(new URL('../../data/gtnum.json', import.meta.url), 'utf8'))),
    // Those of whoever reads the page: nothing is cited here.
    citations: () => Promise.resolve({}),
  };
  return bundled;
}

let declarations: Declaration[] | undefined;

/** What the manifest beside us says of an element: its words that no reader loads. */
function declarationOf(tag: string): Declaration {
  const file = new URL('../custom-elements.json', import.meta.url);
  declarations ??= (JSON.parse(readFileSync(file, 'utf8')) as Manifest).modules.flatMap(
    (module) => module.declarations ?? [],
  );
  return declarations.find(({ tagName }) => tagName === tag)!;
}

/*
 * What needs a script is drawn, so that nothing moves when the script takes over, but cannot be seen or
 * reached; where a browser is known to run no script, its place is closed up.
 *
 * `half-read`: drawn while it is being read, a widget moves, since cards share their rows and lines break
 * anew as more arrives. Until the end of an element is read, no child of it is counted from the end by
 * Chromium and Safari; for others the rule matches nothing. A reader of a page that stalls sees what there
 * is after two seconds.
 */
const onlyPrerendered = `
  [data-script] { visibility: hidden; }
  @media (scripting: none) { [data-script] { display: none; } }
  :host > [lang] > :not(:nth-last-child(n)) { animation: half-read 2s; }
  @keyframes half-read { from, to { visibility: hidden; } }
`;

/**
 * Renders a widget to HTML.
 *
 * @param tag one of the elements that show something, such as `gtnum-timeline`
 * @param attributes its attributes, as in HTML; '' for one that is set without a value
 * @throws {RangeError} when the element, one of the attributes, or the wave, group, contact or académie
 *   that it names does not exist; other values that the element does not know are warned about in the console
 */
export async function prerender(
  tag: string,
  attributes: Attributes = {},
  { data: own, content, stylesheet, extent }: PrerenderOptions = {},
): Promise<Prerendered> {
  const data = own ?? loadBundled();
  const tags = Object.keys(elements).filter((each) => each !== 'gtnum-dataset');
  if (!tags.includes(tag)) throw unknown(tag, tags);
  await elements[tag]!();
  const { observedAttributes: known, elementProperties } = customElements.get(
    tag,
  ) as unknown as typeof GtnumElement;
  const wrong = Object.keys(attributes).find((name) => !known.includes(name));
  if (wrong !== undefined) throw unknown(`${tag} ${wrong}`, known);
  const { waves, groups, contacts, academies } = data;
  const named: Record<string, readonly { id: string }[]> = {
    wave: waves,
    group: groups,
    contact: contacts,
    academy: academies,
  };
  for (const [name, entries] of Object.entries(named)) {
    // Some elements take several.
    const given = attributes[name]?.split(/[\s,]+/).filter(Boolean) ?? [];
    const wrong = given.find((id) => !entryOf(id, entries));
    if (wrong !== undefined) throw unknown(wrong, idsOf(entries));
  }

  const language = languageOf(attributes['lang'] ?? '');
  await loadStrings(language);
  const root = render(tag, attributes, data);
  if (find(root, ({ nodeName }) => nodeName === 'slot')) {
    throw new RangeError(`${opening(tag, attributes)} : rien à montrer.`);
  }
  const parts = await prerenderParts(root, attributes['lang'], { data, own, stylesheet });
  const sheet = find(root, ({ nodeName }) => nodeName === 'style')!;
  tree.detachNode(sheet);
  const plain = toPlain(root, language, extent);
  giveWay(parts);
  const title = titleOf(declarationOf(tag), attributes, language, data);
  const css = oneLine(`${textOf(sheet)} ${onlyPrerendered} ${takeStyles(root)}`)
    .trim()
    .replace(/\/\*.*?\*\//g, '')
    .replace(/ ?([{};,]) ?/g, '$1');
  const made: Made = {
    for: selectorOf(attributes, known),
    properties: [...elementProperties]
      .flatMap(([name, { state }]) => (state ? [] : [String(name)]))
      .join(' '),
    ...('sources' in attributes && { sources: attributes['sources'] }),
    // A script knows no data but its own, and only it knows the page's address.
    ...(own || 'history' in attributes ? {} : { edition, until: trueUntil(data) }),
  };
  const mark = marked(made);
  const styles = stylesheet
    ? `<link rel="stylesheet" href="${escape(stylesheet)}"${mark}>`
    : `<style${mark}>${css}</style>`;
  const inside = parts.length
    ? parts.map(({ shadow }) => shadow).join('')
    : (content ?? `<a href="https://edunumrech.hypotheses.org/">${escape(title)}</a>`);
  return {
    shadow: `${opening(tag, attributes)}<template shadowrootmode="open">${styles}${oneLine(serialize(root)).trim()}</template>${inside}</${tag}>`,
    plain,
    jsonLd: jsonLd(data, ...told(data, attributes, known)),
    css,
    sheets: {
      ...(stylesheet && { [stylesheet]: css }),
      ...Object.fromEntries(parts.flatMap(({ sheets }) => Object.entries(sheets))),
    },
    title,
  };
}

/** A part of an element that is composed of others: where it stands, and itself as HTML. */
interface PrerenderedPart extends Prerendered {
  node: Tree.Element;
}

async function prerenderParts(
  root: Tree.DocumentFragment,
  lang: string | undefined,
  { data, own, stylesheet }: { data: Dataset; own?: Dataset; stylesheet?: string },
): Promise<PrerenderedPart[]> {
  const nodes = [...walk(root)].filter(
    (node): node is Tree.Element => attributeOf(node, 'part')?.value === 'part',
  );
  return Promise.all(
    nodes.map(async (node) => {
      // The second is what Lit writes for a hydration that there is not.
      const others = node.attrs.filter(({ name }) => !['part', 'defer-hydration'].includes(name));
      const attributes: Record<string, string> = Object.fromEntries(
        others.map(({ name, value }) => [name, value]),
      );
      if (lang !== undefined) attributes['lang'] = lang;
      const beside = stylesheet?.replace(
        /(\.css)?([?#].*)?$/,
        (end) => `${node.nodeName.replace('gtnum', '')}${end}`,
      );
      const part = await prerender(node.nodeName, attributes, { data: own, stylesheet: beside });
      // To be read as plain HTML.
      Object.assign(node, { shadowRoot: render(node.nodeName, attributes, data) });
      return { ...part, node };
    }),
  );
}

/** Parts stand between the tags of the whole: so each sleeps, wakes and is taken over like any other element. */
function giveWay(parts: readonly PrerenderedPart[]): void {
  parts.forEach(({ node }, index) => {
    if (!index)
      tree.insertBefore(node.parentNode!, tree.createElement('slot', node.namespaceURI, []), node);
    tree.detachNode(node);
  });
}

/** Chooses elements with these attributes, and without others that are known. */
function selectorOf(attributes: Attributes, known: readonly string[]): string {
  return known
    .map((name) => {
      const value = attributes[name];
      return value === undefined
        ? `:not([${name}])`
        : `[${name}="${value.replace(/["\\]|\p{Cc}/gu, (each) => `\\${each.codePointAt(0)!.toString(16)} `)}"]`;
    })
    .join('');
}

/** As attributes. */
function marked(made: Made): string {
  const all = Object.entries<string | undefined>({ ...made });
  return all
    .map(([name, value]) => (value === undefined ? '' : ` data-${name}="${escape(value)}"`))
    .join('');
}

/** What of the facts a view is about. */
function told(
  { groups, contacts }: Dataset,
  { group, contact }: Attributes,
  known: readonly string[],
): [Parameters<typeof jsonLd>[1], Parameters<typeof jsonLd>[2]] {
  const kinds = fr.publicationTypes;
  if (known.includes('contact')) {
    return [{}, { kinds, contact: contacts.find(({ id }) => id === contact) ?? contacts[0] }];
  }
  // The programme itself, and no group of it.
  if (known.includes('sections')) return [{}, { kinds }];
  return [{ groups: group ? groups.filter(({ id }) => id === group) : groups }, { kinds }];
}

/** The shadow root as a browser would have it, styles first; Lit's own marks are taken out. */
function render(tag: string, attributes: Attributes, data: Dataset): Tree.DocumentFragment {
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.setProperty('data', data);
  renderer.connectedCallback();
  const html = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    })!,
  );
  const root = parseFragment(html);
  // Not one after the other: there may be ten thousand in a row.
  for (const node of [root, ...walk(root)]) {
    if (!('childNodes' in node)) continue;
    node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  }
  return root;
}

/** Style attributes, which strict policies forbid, become rules. */
function takeStyles(root: Tree.DocumentFragment): string {
  const styled = walk(root).filter((node) => attributeOf(node, 'style'));
  return styled
    .map((node, index) => {
      const attribute = attributeOf(node, 'style')!;
      const rule = `[data-s="${index}"]{${attribute.value}}`;
      Object.assign(attribute, { name: 'data-s', value: String(index) });
      return rule;
    })
    .join('');
}

/** All that is within, in the order of the text. */
function walk(node: Tree.Node, found: Tree.ChildNode[] = []): Tree.ChildNode[] {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    found.push(child);
    walk(child, found);
  }
  return found;
}

function find(
  root: Tree.Node,
  test: (node: Tree.ChildNode) => boolean,
): Tree.ChildNode | undefined {
  return walk(root).find(test);
}

function attributeOf(node: Tree.Node, name: string) {
  return 'attrs' in node ? node.attrs.find((each) => each.name === name) : undefined;
}

function textOf(node: Tree.Node): string {
  const texts = walk(node)
    .filter(tree.isTextNode)
    .map(({ value }) => value);
  return oneLine(texts.join('')).trim();
}

function opening(tag: string, attributes: Attributes): string {
  const given = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  return `<${tag}${given.join('')}>`;
}

/** The error for a word that is none of those known. */
export function unknown(word: string, known: readonly string[]): RangeError {
  const near = closest(word.split(' ').at(-1)!, known).map((each) => `« ${each} »`);
  return new RangeError(`« ${word} » n'existe pas. Les plus proches : ${near.join(', ')}.`);
}
