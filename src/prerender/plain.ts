import { escape, oneLine } from '../facts/escape.js';

/*
 * A widget as plain HTML, on one line: what is left where styles, scripts and unknown tags are taken
 * out (editors, filters, feeds, mail). Only tags and attributes that those leave alone are used.
 */

/** What is read of a node. The DOM's nodes and parse5's both have it, under one name or the other. */
export interface ReadableNode {
  nodeName: string;
  childNodes?: Iterable<ReadableNode>;
  attributes?: Iterable<{ name: string; value: string }>;
  attrs?: Iterable<{ name: string; value: string }>;
  /** Where what it shows stands, of an element that is a part of another. */
  shadowRoot?: ReadableNode | null;
  /** Text, in the DOM. */
  data?: string;
  /** Text, in parse5. */
  value?: string;
}

const blocks = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'address',
];
const inline: Readonly<Record<string, string>> = { a: 'href', abbr: 'title', b: '' };
/** Boxes that mean nothing once the styles are gone; what stands in them stays. */
const boxes = ['div', 'section', 'article', 'header', 'details', 'summary', '#document-fragment'];
const left = ['style', 'script', 'template', 'input'];

/**
 * How much plain HTML says: as much as is seen at first, or also what can be opened, or also the sources.
 * Sources that the page has opened by itself are said in any case.
 */
export type Extent = (typeof extents)[number];
export const extents = ['short', 'complete', 'sources'] as const;

/** A piece of the result: a block, or a run of text and inline tags. */
interface Piece {
  html: string;
  isBlock: boolean;
}

/**
 * Plain HTML of what a widget shows.
 *
 * @param root the widget's shadow root, or a parse5 fragment of it
 * @param lang language of the widget's words
 * @param extent how much of it
 * @returns one line: `<div lang="fr"><h2>…</h2>…</div>`
 */
export function toPlain(root: ReadableNode, lang: string, extent: Extent = 'short'): string {
  const content = paragraphs(piecesOf(root, lang, lang, extent));
  const explained = extent === 'sources' ? undefined : explanation(root);
  return `<div lang="${escape(lang)}">${content}${explained ? `<p>${escape(explained)}</p>` : ''}</div>`;
}

/** What the marks mean, where the sources that say it are left out, as on paper: once. */
function explanation(node: ReadableNode): string | undefined {
  const { shadowRoot } = node;
  for (const child of [...(node.childNodes ?? []), ...(shadowRoot ? [shadowRoot] : [])]) {
    const isIt = attributesOf(child)['class']?.split(' ').includes('on-paper');
    const found = isIt ? textOf(child).trim() : explanation(child);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: ReadableNode): string {
  const text = node.nodeName === '#text' ? (node.data ?? node.value) : undefined;
  return text ?? [...(node.childNodes ?? [])].map(textOf).join('');
}

function attributesOf(node: ReadableNode): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {};
  for (const each of node.attributes ?? node.attrs ?? []) attributes[each.name] = each.value;
  return attributes;
}

/** `said` is the language that the result has in force, `lang` the one that the widget has. */
function piecesOf(node: ReadableNode, lang: string, said: string, extent: Extent): Piece[] {
  const children = [...(node.childNodes ?? [])];
  // What tells those who hear a line that it opens is nothing to those who read it.
  const read = isSummary(node)
    ? children.filter((child) => attributesOf(child)['class'] !== 'hidden')
    : children;
  return read.flatMap((child) => pieces(child, lang, said, extent));
}

function pieces(node: ReadableNode, around: string, said: string, extent: Extent): Piece[] {
  const name = node.nodeName.toLowerCase();
  if (name === '#text') {
    return [{ html: escape(oneLine((node.data ?? node.value)!)), isBlock: false }];
  }
  const attributes = attributesOf(node);
  const lang = attributes['lang'] ?? around;
  // The tag of a wave filters, and says which wave it is.
  const isFact = attributes['part'] === 'wave';
  const isControl =
    (name === 'button' && !isFact) ||
    attributes['part'] === 'actions' ||
    'data-script' in attributes;
  // In a list of groups each is named, and what its card says is left to that.
  if (attributes['part'] === 'brief' && extent === 'short') return [];
  if (left.includes(name) || isControl || attributes['aria-hidden'] === 'true') return [];
  // Its sense is said once, at the end.
  if (attributes['class'] === 'mark') return [{ html: '*', isBlock: false }];
  if (name === 'details') {
    const { part = '', open } = attributes;
    if (part === 'sources' && extent !== 'sources' && open === undefined) return [];
    if (part && part !== 'sources' && extent === 'short') {
      // A group is named; of what else opens nothing is said.
      const line = [...(node.childNodes ?? [])].find(isSummary);
      return line && part === 'group' ? piecesOf(line, lang, said, extent) : [];
    }
  }
  // What an element is composed of has a shadow root of its own.
  if (attributes['part'] === 'part' && node.shadowRoot) {
    return piecesOf(node.shadowRoot, lang, said, extent);
  }
  const say = lang === said ? '' : ` lang="${escape(lang)}"`;
  if (blocks.includes(name)) {
    const inner = piecesOf(node, lang, lang, extent);
    // Lists hold their items and nothing else; the rest may mix text and blocks.
    const content = ['ul', 'ol', 'dl'].includes(name)
      ? inner
          .filter(({ isBlock }) => isBlock)
          .map(({ html }) => html)
          .join('')
      : joined(inner);
    if (!content) return [];
    const block = { html: `<${name}${say}>${content}</${name}>`, isBlock: true };
    const title = attributes['aria-label'];
    return title && isTitled(attributes, extent)
      ? [{ html: `<p${say}><b>${escape(oneLine(title))}</b></p>`, isBlock: true }, block]
      : [block];
  }
  if (name === 'blockquote') {
    const content = paragraphs(piecesOf(node, lang, lang, extent));
    return content ? [{ html: `<blockquote${say}>${content}</blockquote>`, isBlock: true }] : [];
  }
  if (boxes.includes(name)) {
    const inner = piecesOf(node, lang, said, extent);
    // What opened on something is now the title of it.
    if (name === 'summary') {
      const isPlain = inner.every(({ html, isBlock }) => !isBlock && !html.includes('<b>'));
      const text = paragraphs(inner);
      return [
        {
          html: isPlain ? text.replace(/^<p>(.*)<\/p>$/, '<p><b>$1</b></p>') : text,
          isBlock: true,
        },
      ];
    }
    return inner.some(({ isBlock }) => isBlock)
      ? [{ html: paragraphs(inner), isBlock: true }]
      : inner;
  }
  const attribute = inline[name];
  const value = attribute ? attributes[attribute] : undefined;
  const isKept =
    attribute !== undefined && (name !== 'a' || /^(https?|mailto):/i.test(value ?? ''));
  if (isKept) {
    const inner = joined(piecesOf(node, lang, lang, extent));
    const given = value === undefined ? '' : ` ${attribute}="${escape(oneLine(value))}"`;
    return [{ html: `<${name}${given}${say}>${inner}</${name}>`, isBlock: false }];
  }
  const inner = piecesOf(node, lang, say ? lang : said, extent);
  if (!say || !joined(inner)) return inner;
  return [{ html: `<span${say}>${joined(inner)}</span>`, isBlock: false }];
}

/** Lists that follow one another, of groups, subjects and milestones; where one stands alone, the wave has said what it holds. */
function isTitled({ class: name }: Record<string, string | undefined>, extent: Extent): boolean {
  return name === 'marks' || (extent !== 'short' && (name === 'groups' || name === 'themes'));
}

function isSummary({ nodeName }: ReadableNode): boolean {
  return nodeName.toLowerCase() === 'summary';
}

/** Each run of text that stands beside blocks gets a paragraph: `wpautop` would make one, unevenly. */
function paragraphs(inner: readonly Piece[]): string {
  let html = '';
  let run: Piece[] = [];
  const flush = () => {
    const text = joined(run);
    if (text) html += `<p>${text}</p>`;
    run = [];
  };
  for (const piece of inner) {
    if (piece.isBlock) {
      flush();
      html += piece.html;
    } else run.push(piece);
  }
  flush();
  return html;
}

function joined(inner: readonly Piece[]): string {
  return inner
    .map(({ html }) => html)
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=<\/?(?:p|ul|ol|dl|li|blockquote|h[1-6])[ >])/g, '')
    .replace(/^ | $/g, '');
}
