import { elements } from './elements.js';

/*
 * The script that a page pastes. It finds the gtnum tags, those that come later and those in the
 * shadow roots of gtnum elements, and loads only what they need. The first copy on a page works;
 * the others see its mark on <html> and do nothing.
 */

const mark = 'data-gtnum';
const selector = Object.keys(elements).join();
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
    const tag = element.localName;
    if (asked.has(tag)) continue;
    asked.add(tag);
    // The data sets out together with the first element that will want it. If it does not arrive,
    // the element that asks for it says so.
    if (!element.closest('gtnum-dataset')) import('./bundled.js').catch(() => undefined);
    elements[tag]!().then(
      () => {
        find(document);
      },
      (error: unknown) => {
        console.warn(`[gtnum] <${tag}> n'a pas pu être chargé : ${String(error)}`);
      },
    );
  }
}

/*
 * The mark is of this load of the page: one that was saved with the page stops nobody. Browsers that
 * cannot draw the widgets keep the content of the tags, and Node, where there is no page, is left alone.
 */
if (
  typeof document !== 'undefined' &&
  CSS.supports('color', 'color-mix(in oklab, red, blue)') &&
  CSS.supports('container-type', 'inline-size')
) {
  const load = String(performance.timeOrigin);
  if (document.documentElement.getAttribute(mark) !== load) {
    document.documentElement.setAttribute(mark, load);
    watch(document);
  }
}
