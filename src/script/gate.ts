/**
 * Whether the widgets are to run here: an HTML page, a browser that can draw them, and no other copy of
 * them at work.
 */
export function isWanted(): boolean {
  if (typeof document === 'undefined') return false;
  if (document.contentType !== 'text/html') {
    console.warn(
      `[gtnum] Un document « ${document.contentType} » ne peut pas montrer les widgets.`,
    );
    return false;
  }
  return !customElements.get(copyAtWork) && CSS.supports('color', 'color-mix(in oklab, red, blue)');
}

/** Keeps other copies away, and leaves a mark on `<html>`, also where the page changes that for another. */
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

/** No element of ours: a page can wipe or save a mark in its markup, but not in the window's registry. */
const copyAtWork = 'gtnum-at-work';
