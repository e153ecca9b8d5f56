import { edition } from '../elements/edition.js';
import { elements } from '../elements/elements.js';
import type { Made } from '../elements/prerendered.js';
import { markAtWork } from './gate.js';

/*
 * Finds the gtnum tags and placeholders, those that come later and those in the shadow roots of gtnum
 * elements, and loads only what they need: nothing for what came with the page complete, until it is used.
 * What a change of the page costs is bounded by what was added.
 */

const tags = Object.keys(elements);
// <html> has our own mark, and what stands in the others is no content.
const placeholders = '[data-gtnum]:not(html, script, style, template, textarea, select)';
const selector = [...tags, placeholders].join();
const watched = new WeakSet<Node>();
const underWay = new Set<string>();
const said = new Set<string>();

/** Starts on the page, and goes on as it changes. */
export function start(): void {
  markAtWork();
  watch(document);
  addEventListener('hashchange', findAll);
  // Placeholders that the parser was still inside of.
  document.addEventListener('DOMContentLoaded', findAll);
}

const changes = new MutationObserver((records) => {
  markAtWork();
  const added = new Set<Node>();
  for (const { attributeName, target, addedNodes } of records) {
    // Whoever is inside speaks another language now.
    if (attributeName === 'lang') find(target as Element);
    else if (attributeName) meet(target as Element);
    for (const node of addedNodes) added.add(node);
  }
  for (const node of added) {
    // What was added with its parent is found in it.
    if (node.nodeType === Node.ELEMENT_NODE && !added.has(node.parentNode!)) find(node as Element);
  }
});

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  changes.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-gtnum', 'lang'],
  });
  find(root);
}

function findAll(): void {
  find(document);
}

function find(root: ParentNode): void {
  if (root instanceof Element) meet(root);
  for (const element of root.querySelectorAll(selector)) meet(element);
}

function meet(element: Element): void {
  const { localName, shadowRoot } = element;
  if (Object.hasOwn(elements, localName)) {
    if (shadowRoot && isAsMade(element, shadowRoot)) {
      if (document.readyState === 'loading') {
        // The parser may still be inside it, and what needs the script can wait.
        document.addEventListener('DOMContentLoaded', findAll);
      } else letSleep(element, shadowRoot);
    } else {
      if (shadowRoot) watch(shadowRoot);
      load(localName, element);
    }
  } else if (element.matches(placeholders)) {
    import('./placeholders.js').then(({ replace, tagOf }) => {
      const tag = tagOf(element as HTMLElement, tags);
      if (tag && load(tag, element)) replace(element as HTMLElement, tag);
    }, warnOf('data-gtnum'));
  }
}

/** Whether what came with the page is what the element would draw, from what the page says of it. */
function isAsMade(element: Element, root: ShadowRoot): boolean {
  const made = root.querySelector<HTMLElement>('[data-for]')?.dataset as Made | undefined;
  const speaker = element.closest('[lang]');
  return (
    made?.edition === edition &&
    // At midnight where the reader is.
    !(Date.now() >= Date.parse(`${made.until}T00:00`)) &&
    element.matches(made.for) &&
    // A link into a widget has to be answered.
    !location.hash.startsWith('#gtnum-') &&
    (speaker === element || /^(fr\b|$)/i.test(speaker?.getAttribute('lang') ?? '')) &&
    element.getRootNode() === document &&
    // Who shares what is chosen has to hear of it.
    !element.closest('gtnum-dataset, gtnum-explorer:defined') &&
    !customElements.get(element.localName) &&
    // What a script has set already.
    !made.properties.split(' ').some((name) => Object.hasOwn(element, name))
  );
}

/** Until a reader turns to it, or the page says something else of it. */
function letSleep(element: Element, root: ShadowRoot): void {
  if (watched.has(element)) return;
  watched.add(element);
  changes.observe(element, { attributes: true });
  const wake = () => void load(element.localName, element);
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click']) {
    element.addEventListener(type, wake, { once: true });
  }
  // The last click is made good when it is awake.
  element.addEventListener('click', (event) => {
    const button = (event.composedPath()[0] as Element).closest('button');
    if (!button) return;
    root.querySelector('[data-clicked]')?.removeAttribute('data-clicked');
    button.dataset['clicked'] = '';
  });
  // What needs a script can now be used: it gets what it is told when the element is awake.
  for (const control of root.querySelectorAll('[data-script]')) {
    control.removeAttribute('data-script');
  }
}

/** Whether an element is there already; if not, it is asked for, again where that has failed. */
function load(tag: string, place: Element): boolean {
  if (customElements.get(tag)) return true;
  if (underWay.has(tag)) return false;
  underWay.add(tag);
  // The data sets out together with the first element that will want it. If it does not arrive,
  // the element that asks for it says so.
  if (!place.closest('gtnum-dataset')) import('../facts/bundled.js').catch(() => undefined);
  elements[tag]!().then(findAll, (error: unknown) => {
    underWay.delete(tag);
    warnOf(`<${tag}>`)(error);
  });
  return false;
}

const warnOf = (what: string) => (error: unknown) => {
  // An engine may say no before the next element of the kind asks.
  if (said.has(what)) return;
  said.add(what);
  console.warn(`[gtnum] ${what} n'a pas pu être chargé : ${String(error)}`);
};
