/**
 * Scrolls so that an element stands where it stood, where something above it has changed its height.
 *
 * @param top where it stood, in px from the top of the window
 */
export function scrollBack(element: Element, top: number): void {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) < 1) return;
    const scrolls =
      each === document.scrollingElement || /auto|scroll/.test(getComputedStyle(each).overflowY);
    if (scrolls) each.scrollBy({ top: moved, behavior: 'instant' });
  }
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot
    ? parentNode.host
    : (element.assignedSlot ?? element.parentElement);
}
