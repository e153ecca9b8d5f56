import { edition } from '../elements/edition.js';
import { elements } from '../elements/elements.js';
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

/** Starts on the page, and goes on as it changes. */
export function start(): void {
  watch(document);
  // Placeholders that the parser was still inside of.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      find(document);
    });
  }
}

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  if (root === document) markAtWork();
  new MutationObserver((records) => {
    if (root === document) markAtWork();
    const added = new Set<Node>();
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') meet(target as Element);
      for (const node of addedNodes) added.add(node);
    }
    for (const node of added) {
      // What was added with its parent is found in it.
      if (node.nodeType === Node.ELEMENT_NODE && !added.has(node.parentNode!))
        find(node as Element);
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-gtnum'] });
  find(root);
}

function find(root: ParentNode): void {
  if (root instanceof Element) meet(root);
  for (const element of root.querySelectorAll(selector)) meet(element);
}

function meet(element: Element): void {
  const { localName, shadowRoot } = element;
  if (Object.hasOwn(elements, localName)) {
    const wake = () => void load(localName, element);
    if (!shadowRoot || !maySleep(localName, shadowRoot)) {
      if (shadowRoot) watch(shadowRoot);
      wake();
    } else if (document.readyState === 'loading') {
      // The parser may still be inside it, and what needs the script can wait.
      document.addEventListener('DOMContentLoaded', () => {
        meet(element);
      });
    } else {
      import('./sleepers.js')
        .then(({ letSleep }) => {
          letSleep(element, wake);
        })
        .catch(wake);
    }
  } else if (element.matches(placeholders)) {
    import('./placeholders.js').then(({ replace, tagOf }) => {
      const tag = tagOf(element as HTMLElement, tags);
      if (tag && load(tag, element)) replace(element as HTMLElement, tag);
    }, warnOf('data-gtnum'));
  }
}

/** Whether what came with the page is what the element would draw; what it was made for is looked at later. */
function maySleep(tag: string, root: ShadowRoot): boolean {
  const made = root.querySelector<HTMLElement>('[data-edition]')?.dataset;
  return (
    made?.['edition'] === edition &&
    // At midnight where the reader is.
    !(Date.now() >= Date.parse(`${made['until']}T00:00`)) &&
    !customElements.get(tag)
  );
}

/** Whether an element is there already; if not, it is asked for, again where that has failed. */
function load(tag: string, place: Element): boolean {
  if (customElements.get(tag)) return true;
  if (underWay.has(tag)) return false;
  underWay.add(tag);
  // The data sets out together with the first element that will want it. If it does not arrive,
  // the element that asks for it says so.
  if (!place.closest('gtnum-dataset')) import('../facts/bundled.js').catch(() => undefined);
  elements[tag]!().then(
    () => {
      find(document);
    },
    (error: unknown) => {
      underWay.delete(tag);
      warnOf(`<${tag}>`)(error);
    },
  );
  return false;
}

const warnOf = (what: string) => (error: unknown) => {
  console.warn(`[gtnum] ${what} n'a pas pu être chargé : ${String(error)}`);
};
