/*
 * Links into a widget: where the page's address ends in « #gtnum-aeson », the first widget to be drawn that has this
 * group opens it and is scrolled to it. Once: readers who then turn to something else are left in peace.
 */

/** What the address asked for when it was last answered. */
let answered = '';
// Before the elements hear of it. One that was drawn meanwhile may have answered the new address already.
addEventListener(
  'hashchange',
  ({ oldURL }) => {
    if (new URL(oldURL).hash === answered) answered = '';
  },
  { capture: true },
);

/** Shows, in an element that has been drawn, the group that the address asks for, if it is there. */
export function answerAddress(element: HTMLElement): void {
  const { hash } = location;
  if (hash === answered) return;
  const place = placeOf(element, idIn(hash));
  if (!place) return;
  answered = hash;
  for (let each = place.closest('details'); each; each = each.parentElement!.closest('details')) {
    each.open = true;
  }
  place.scrollIntoView();
  // Once more when what closes above it for its sake is closed.
  setTimeout(() => {
    if (location.hash === hash) place.scrollIntoView();
  }, 100);
  place.querySelector('summary')?.focus({ preventScroll: true });
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice('#gtnum-'.length));
  } catch {
    return '';
  }
}

function placeOf(element: HTMLElement, id: string): Element | null | undefined {
  if (element.getAttribute('group') === id) return element;
  return element.shadowRoot?.querySelector(`[data-group="${CSS.escape(id)}"]`);
}
