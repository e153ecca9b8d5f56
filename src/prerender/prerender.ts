#!/usr/bin/env node
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { closest } from '../facts/closest.js';
import { elements } from '../elements/elements.js';
import { escape } from '../facts/escape.js';
import { jsonLd } from './json-ld.js';
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { toPlain } from './plain.js';
import { parseDataset } from '../facts/schema.js';
import { en } from '../elements/strings/en.js';
import { fr } from '../elements/strings/fr.js';

/*
 * Widgets as HTML that needs no script, made in Node: for pages that are built ahead, for places
 * that take no script, for search engines.
 */

/** A widget as HTML; every part is one line, for editors spoil line breaks. */
export interface Prerendered {
  /** The element with its shadow root as `<template shadowrootmode="open">`, styled and complete. */
  shadow: string;
  /** Plain semantic HTML: no styles, no scripts, no tags of ours. */
  plain: string;
  /** A JSON-LD document in the words of schema.org, to put into `<script type="application/ld+json">`. */
  jsonLd: string;
  /** The styles of `shadow`, for the file that `stylesheet` is the address of. */
  css: string;
  /** What the widget is about. */
  title: string;
}

export interface PrerenderOptions {
  /** A linked dataset of your own. Default: the bundled one. */
  data?: Dataset;
  /** HTML inside the element, for browsers without declarative shadow DOM. Default: a link to the research blog. */
  content?: string;
  /** Address of a style sheet holding `css`, where a policy forbids `<style>`. Default: styles inside. */
  stylesheet?: string;
}

let bundled: Dataset | undefined;

/** The bundled facts, all of them, linked. */
function loadBundled(): Dataset {
  bundled ??= link(
    parseDataset(readFileSync(new URL('../../data/gtnum.json', import.meta.url), 'utf8')),
  );
  return bundled;
}

/**
 * Renders a widget to HTML.
 *
 * @param tag one of the elements that show something, such as `gtnum-timeline`
 * @param attributes its attributes, as in HTML; '' for one that is set without a value
 * @throws {RangeError} when the element, one of the attributes, or the wave, group or contact that it
 *   names does not exist; other values that the element does not know are warned about in the console
 */
export async function prerender(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  { data = loadBundled(), content, stylesheet }: PrerenderOptions = {},
): Promise<Prerendered> {
  const tags = Object.keys(elements).filter((each) => each !== 'gtnum-dataset');
  if (!tags.includes(tag)) throw unknown(tag, tags);
  await elements[tag]!();
  const { observedAttributes } = customElements.get(tag) as unknown as {
    observedAttributes: string[];
  };
  const wrong = Object.keys(attributes).find((name) => !observedAttributes.includes(name));
  if (wrong !== undefined) throw unknown(`${tag} ${wrong}`, observedAttributes);

  const { waves, groups, contacts } = data;
  for (const [name, entries] of Object.entries({ wave: waves, group: groups, contact: contacts })) {
    const id = attributes[name];
    const ids = entries.map((entry) => entry.id);
    if (id && !ids.includes(id)) throw unknown(id, ids);
  }

  const strings = /^en\b/i.test(attributes['lang'] ?? '') ? en : fr;
  const root = parseFragment(render(tag, attributes, data, strings));
  const nodes = [...walk(root)];
  if (nodes.some((node) => node.nodeName === 'slot')) {
    throw new RangeError(`${opening(tag, attributes)} : rien à montrer.`);
  }
  const sheet = nodes.find((node) => node.nodeName === 'style') as Tree.Element;
  tree.detachNode(sheet);
  const plain = toPlain(root, strings.lang);
  // A heading of the page's own may be empty.
  const { heading, ...others } = attributes;
  const title = heading?.trim()
    ? heading
    : headingIn(parseFragment(render(tag, others, data, strings)));
  const rules = adapt(root);
  const css = minified(`${textOf(sheet)} ${withoutScript} ${rules}`);
  const styles = stylesheet
    ? `<link rel="stylesheet" href="${escape(stylesheet)}">`
    : `<style>${css}</style>`;
  const inside = content ?? `<a href="https://edunumrech.hypotheses.org/">${escape(title)}</a>`;
  return {
    shadow: `${opening(tag, attributes)}<template shadowrootmode="open">${styles}${oneLine(serialize(root))}</template>${inside}</${tag}>`,
    plain,
    jsonLd: jsonLd(data, told(data, attributes, observedAttributes)),
    css,
    title,
  };
}

/** What of the facts a view is about. */
function told(
  { groups, contacts }: Dataset,
  { group, contact }: Readonly<Record<string, string>>,
  observedAttributes: readonly string[],
): Parameters<typeof jsonLd>[1] {
  if (observedAttributes.includes('contact')) {
    return { groups: [], contact: contacts.find(({ id }) => id === contact) ?? contacts[0] };
  }
  return { groups: group ? groups.filter(({ id }) => id === group) : groups };
}

function headingIn(root: Tree.DocumentFragment): string {
  const isHeading = (node: Tree.Node) => isElement(node) && attribute(node, 'part') === 'heading';
  return textOf([...walk(root)].find(isHeading)!);
}

function render(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data: Dataset,
  strings: typeof fr,
): string {
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.setProperty('data', data);
  // In a browser the element finds its words by itself, a moment later.
  Object.assign(renderer.element, { strings, language: strings.lang });
  renderer.connectedCallback();
  return collectResultSync(
    renderer.renderShadow({
      elementRenderers: [],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    })!,
  );
}

/*
 * What needs a script is drawn, so that nothing moves when the script takes over, but cannot be seen or
 * reached; where a browser is known to run no script, its place is closed up.
 */
const withoutScript = `
  [data-script] { visibility: hidden; }
  @media (scripting: none) { [data-script] { display: none; } }
  .waves > li > details > summary { display: block; inline-size: auto; min-block-size: 0; color: inherit; }
  .waves > li > details > summary::-webkit-details-marker { display: none; }
  details[open] > summary .period::after { transform: translateY(0.05em) rotate(225deg); }
`;

/**
 * Makes of a shadow root one that works without script: a button that opens a panel becomes a
 * `<details>`, today is not said, since the page will be read later, and style attributes, which
 * strict policies forbid, become rules, which are returned.
 */
function adapt(root: Tree.DocumentFragment): string {
  const rules: string[] = [];
  for (const node of [...walk(root)]) {
    if (node.nodeName === '#comment') tree.detachNode(node);
    if (!isElement(node)) continue;
    const style = attribute(node, 'style');
    if (style !== undefined) {
      rules.push(`[data-s="${rules.length}"]{${style}}`);
      node.attrs = node.attrs.filter(({ name }) => name !== 'style');
      node.attrs.push({ name: 'data-s', value: String(rules.length - 1) });
    }
    const classes = attribute(node, 'class')?.split(' ') ?? [];
    if (classes.includes('today')) tree.detachNode(node);
    if (classes.includes('now'))
      set(node, 'class', classes.filter((each) => each !== 'now').join(' '));
    if (classes.includes('filters')) node.attrs.push({ name: 'data-script', value: '' });
    if (node.nodeName !== 'button') continue;
    if (attribute(node, 'aria-expanded')) openable(node);
    else node.attrs.push({ name: 'data-script', value: '' });
  }
  return rules.join('');
}

/** `<h3><button>…</button></h3><div class="panel">` as `<details><summary><h3>…</h3></summary><div class="panel">`. */
function openable(button: Tree.Element): void {
  const heading = button.parentNode as Tree.Element;
  const item = heading.parentNode as Tree.Element;
  const panel = item.childNodes.filter(isElement).at(-1)!;
  const details = tree.createElement('details', button.namespaceURI, [
    { name: 'name', value: 'wave' },
    { name: 'data-value', value: attribute(panel, 'id')!.replace('panel-', '') },
    ...(attribute(button, 'aria-expanded') === 'true' ? [{ name: 'open', value: '' }] : []),
  ]);
  const summary = tree.createElement('summary', button.namespaceURI, []);
  for (const node of [...item.childNodes]) tree.detachNode(node);
  tree.appendChild(item, details);
  tree.appendChild(details, summary);
  tree.appendChild(summary, heading);
  tree.appendChild(details, panel);
  panel.attrs = panel.attrs.filter(({ name }) => name !== 'hidden');
  button.tagName = button.nodeName = 'span';
  button.attrs = button.attrs.filter(({ name }) => !name.startsWith('aria-'));
}

function* walk(node: Tree.Node): Generator<Tree.ChildNode> {
  for (const child of 'childNodes' in node ? [...node.childNodes] : []) {
    yield child;
    yield* walk(child);
  }
}

function isElement(node: Tree.Node): node is Tree.Element {
  return tree.isElementNode(node);
}

function attribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}

function set(node: Tree.Element, name: string, value: string): void {
  node.attrs.find((each) => each.name === name)!.value = value;
}

function textOf(node: Tree.Node): string {
  const texts = [...walk(node)].filter(tree.isTextNode).map(({ value }) => value);
  return texts
    .join('')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

function oneLine(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')

    .trim();
}

function minified(css: string): string {
  return oneLine(css.replace(/\/\*[^]*?\*\//g, '')).replace(/ ?([{};,]) ?/g, '$1');
}

function opening(tag: string, attributes: Readonly<Record<string, string>>): string {
  const given = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  return `<${tag}${given.join('')}>`;
}

function unknown(word: string, known: readonly string[]): RangeError {
  const near = closest(word.split(' ').at(-1)!, known).map((each) => `« ${each} »`);
  return new RangeError(`« ${word} » n'existe pas. Les plus proches : ${near.join(', ')}.`);
}

const usage = `gtnum-prerender ÉLÉMENT [attribut=valeur…] [--form shadow|plain|jsonLd|css] [--data FICHIER.json] [--stylesheet ADRESSE]

Écrit un élément en HTML, sur une ligne : « shadow » (mis en forme, repris par le script s'il est là),
« plain » (HTML simple), « jsonLd » (schema.org) ou « css » (les styles de « shadow »).
Exemple : gtnum-prerender gtnum-group-card group=aeson lang=en --form plain`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      form: { type: 'string', default: 'shadow' },
      data: { type: 'string' },
      stylesheet: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [tag, ...given] = positionals;
  if (values.help || !tag) {
    console.log(usage);
    return;
  }
  const attributes = Object.fromEntries(
    given.map((each) => [each.split('=', 1)[0]!, each.slice(each.indexOf('=') + 1 || each.length)]),
  );
  const data = values.data ? link(parseDataset(readFileSync(values.data, 'utf8'))) : undefined;
  const result = await prerender(tag, attributes, { data, stylesheet: values.stylesheet });
  const forms = Object.keys(result).filter((form) => form !== 'title');
  if (!forms.includes(values.form)) throw unknown(values.form, forms);
  console.log(result[values.form as keyof Prerendered]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
