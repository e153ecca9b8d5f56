import { clicked, isMadeFor, madeOf } from '../elements/prerendered.js';

/*
 * Prerendered elements that are complete as they came: they sleep, and neither Lit nor the data is loaded
 * for them, until a reader turns to one of them or the page says something else of it.
 */

/** What wakes each of them. */
const sleepers = new WeakMap<Element, () => void>();

const changes = new MutationObserver((records) => {
  for (const { target } of records) {
    // No sleeper is defined yet.
    const around = (target as Element).querySelectorAll(':not(:defined)');
    for (const element of [target as Element, ...around]) {
      const wake = sleepers.get(element);
      if (wake) letSleep(element, wake);
    }
  }
});
changes.observe(document, { subtree: true, attributeFilter: ['lang'] });

/** Lets an element sleep until it is turned to or changes; wakes it at once where something has changed. */
export function letSleep(element: Element, wake: () => void): void {
  if (!element.isConnected) return;
  if (!isAsMade(element)) {
    wake();
    return;
  }
  if (sleepers.has(element)) return;
  sleepers.set(element, wake);
  changes.observe(element, { attributes: true });
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click']) {
    element.addEventListener(type, wake, { once: true });
  }
  // What needs a script can now be used: it gets what it is told when the element is awake.
  for (const control of element.shadowRoot!.querySelectorAll('[data-script]')) {
    control.removeAttribute('data-script');
  }
  element.addEventListener('click', (event) => {
    const button = (event.composedPath()[0] as Element).closest('button');
    if (button) clicked.set(element, button);
  });
}

/** Whether the page says of an element what its content was made for. */
function isAsMade(element: Element): boolean {
  const made = madeOf(element);
  const speaker = element.closest('[lang]');
  return (
    made !== undefined &&
    isMadeFor(element, made) &&
    (speaker === element || /^(fr\b|$)/i.test(speaker?.getAttribute('lang') ?? '')) &&
    element.getRootNode() === document &&
    !element.closest('gtnum-dataset') &&
    // Properties that a script has set already.
    !['data', ...made.reads.split(' ')].some((name) => Object.hasOwn(element, propertyOf(name)))
  );
}

/** `heading-level` is set as `headingLevel`. */
function propertyOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
