import { waitUntil as wait } from '@open-wc/testing';

/** The text that a visitor sees or hears in an element: its shadow root's and slotted, blanks folded. */
export function seen(element: Element): string {
  return visit(element).replace(/\s+/g, ' ').trim();
}

/** Told apart by their names: nodes of a frame are no instances of this window's classes. */
function visit(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const { display } = getComputedStyle(element);
  // What has no box of its own, such as a slot, may have visible children.
  const isHidden = display !== 'contents' && !element.checkVisibility();
  if (isHidden || ['STYLE', 'SCRIPT', 'TEMPLATE'].includes(element.tagName)) return '';
  const slotted = element.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  const children = slotted.length ? slotted : (element.shadowRoot ?? element).childNodes;
  const text = [...children].map(visit).join('');
  return /^(inline|contents)/.test(display) ? text : ` ${text} `;
}

/** Everything in an element's shadow root that matches, as an array. */
export function all<E extends Element = HTMLElement>(element: Element, selector: string): E[] {
  return [...element.shadowRoot!.querySelectorAll<E>(selector)];
}

/** The first such thing; throws when there is none. */
export function one<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not in ${element.localName}`);
  return found;
}

/** Opens something that unfolds, as a reader does, and waits until what is in it is drawn. */
export async function unfold(element: Element, selector: string): Promise<HTMLDetailsElement> {
  const details = one<HTMLDetailsElement>(element, selector);
  const toggled = new Promise((resolve) => {
    details.addEventListener('toggle', resolve, { once: true });
  });
  details.querySelector('summary')!.click();
  await toggled;
  await (element as Element & { updateComplete: Promise<unknown> }).updateComplete;
  return details;
}

/** Listens to `console.warn` of a window until `stop`; gives the messages of ours. */
export function listenToWarnings(window: { console: Console }) {
  const { warn } = window.console;
  const warnings: string[] = [];
  window.console.warn = (...words: unknown[]) => {
    if (String(words[0]).startsWith('[gtnum]')) warnings.push(words.join(' '));
    else warn(...words);
  };
  return { warnings, stop: () => (window.console.warn = warn) };
}

/** Waits until something is so, as long as a slow browser on a slow machine may take; looks every `interval` ms. */
export function waitUntil(isSo: () => unknown, message?: string, interval = 50): Promise<void> {
  return wait(isSo, message, { interval, timeout: 15_000 });
}
