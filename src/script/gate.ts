/**
 * Whether the widgets are to run here: a page, a browser that can draw them, and no other copy of them
 * at work. The mark of that copy is of this load of the page: one that was saved with it stops nobody.
 * Stands alone: the classic script begins with its very text.
 */
export function isWanted(): boolean {
  return (
    typeof document !== 'undefined' &&
    document.documentElement.dataset['gtnum'] !== String(performance.timeOrigin) &&
    CSS.supports('color', 'color-mix(in oklab, red, blue)') &&
    'adoptedStyleSheets' in document
  );
}
