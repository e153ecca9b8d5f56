/**
 * Whether the widgets are to run here: an HTML page, a browser that can draw them, and no other copy of
 * them at work. The mark of that copy is of this load of the page: one that was saved with it stops
 * nobody.
 */
export function isWanted(): boolean {
  if (typeof document === 'undefined') return false;
  if (document.contentType !== 'text/html') {
    console.warn(
      `[gtnum] Un document « ${document.contentType} » ne peut pas montrer les widgets.`,
    );
    return false;
  }
  return (
    document.documentElement.getAttribute(mark) !== String(performance.timeOrigin) &&
    !customElements.get(copyAtWork) &&
    CSS.supports('color', 'color-mix(in oklab, red, blue)') &&
    'adoptedStyleSheets' in document
  );
}

/** Keeps other copies away, also where the page changes its `<html>` for another. */
export function markAtWork(): void {
  const { documentElement } = document;
  const now = String(performance.timeOrigin);
  // Written again, it would be a change of the page again.
  if (documentElement.getAttribute(mark) !== now) documentElement.setAttribute(mark, now);
  if (!customElements.get(copyAtWork)) {
    customElements.define(copyAtWork, class extends HTMLElement {});
  }
}

const mark = 'data-gtnum';

/** No element of ours: what the window's registry says, no page can wipe. */
const copyAtWork = 'gtnum-at-work';
