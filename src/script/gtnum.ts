import { elements } from '../elements/elements.js';
import { isWanted } from './gate.js';

/*
 * The script that a page pastes: an ES module with chunks, or one classic script with everything
 * inside. It finds the gtnum tags and placeholders, those that come later and those in the shadow
 * roots of gtnum elements, and loads only what they need. The first copy on a page works; the others
 * see its mark on <html> and do nothing.
 */

const mark = 'data-gtnum';
const tags = Object.keys(elements);
const selector = tags.join();
// Authors without rights could make readers load anything from anywhere with a dataset's `src`.
const names = tags.map((tag) => tag.slice(6)).filter((name) => name !== 'dataset');
// <html> has our own mark, and what stands in the others is no content.
const placeholders = `[${mark}]:not(html, script, style, template, textarea, select)`;
const seen = new WeakSet<Node>();
const asked = new Set<string>();

function watch(root: Document | ShadowRoot): void {
  if (seen.has(root)) return;
  seen.add(root);
  new MutationObserver(() => {
    find(root);
  }).observe(root, { childList: true, subtree: true });
  find(root);
}

function find(root: Document | ShadowRoot): void {
  for (const element of root.querySelectorAll(selector)) {
    if (element.shadowRoot) watch(element.shadowRoot);
    load(element.localName, element);
  }
  for (const place of root.querySelectorAll(placeholders)) replace(place);
}

function load(tag: string, element: Element): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  // The data sets out together with the first element that will want it. If it does not arrive,
  // the element that asks for it says so.
  if (!element.closest('gtnum-dataset')) import('../facts/bundled.js').catch(() => undefined);
  elements[tag]!().then(
    () => {
      find(document);
    },
    (error: unknown) => {
      console.warn(`[gtnum] <${tag}> n'a pas pu être chargé : ${String(error)}`);
    },
  );
}

/**
 * `<div data-gtnum="timeline" data-wave="2020-2022">`, which editors leave to authors who may not
 * write tags of their own: gets the element inside it, with those of its `data-*` that such a place
 * may set as attributes. What stood in it becomes what the page shows until the data is there.
 */
function replace(place: Element): void {
  const name = place.getAttribute(mark)!;
  const tag = `gtnum-${name}`;
  if (!names.includes(name)) {
    if (asked.has(name)) return;
    asked.add(name);
    console.warn(
      `[gtnum] data-gtnum="${name}" : « ${name} » n'existe pas. Possibles : ${names.join(', ')}.`,
    );
    return;
  }
  const known = customElements.get(tag) as { fromAddress?: readonly string[] } | undefined;
  if (!known) {
    load(tag, place);
    return;
  }
  // The parser may still be inside it.
  if (document.readyState === 'loading') return;
  // A page that was saved, or copied, with its widgets.
  if (place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const attribute of known.fromAddress ?? []) {
    const value = place.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

// Browsers that cannot draw the widgets keep the content of the tags.
if (isWanted()) {
  document.documentElement.setAttribute(mark, String(performance.timeOrigin));
  watch(document);
  document.addEventListener('DOMContentLoaded', () => {
    find(document);
  });
}
