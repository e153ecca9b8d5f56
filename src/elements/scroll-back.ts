/**
 * Scrolls so that what was clicked stands where it stood, where something above it has changed its height.
 *
 * @param path from what was clicked outwards: an event's `composedPath()`
 * @param top where it stood, in px from the top of the window
 */
export function scrollBack(path: readonly EventTarget[], top: number): void {
  const elements = path.filter((each): each is Element => each instanceof Element);
  for (const each of elements) {
    const moved = elements[0]!.getBoundingClientRect().top - top;
    const scrolls =
      each === document.scrollingElement || /auto|scroll/.test(getComputedStyle(each).overflowY);
    if (moved && scrolls) each.scrollBy({ top: moved, behavior: 'instant' });
  }
}
