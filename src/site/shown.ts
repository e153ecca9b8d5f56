/* What is read off a widget that is on a page, and what stands in for it. */
import type { GtnumElement } from '../elements/gtnum-element.js';
import type { Dataset } from '../facts/model.js';
import { toPlain, type Extent } from '../prerender/plain.js';
import type { Choice, Published } from '../snippets/snippets.js';

/** What a widget says as plain HTML; nothing until it shows its own content. */
export function contentOf(widget: HTMLElement, lang: string, extent: Extent): string {
  const { shadowRoot } = widget;
  // All that it says, whatever a reader has opened of it. A tag that is not registered has no method.
  (widget as Partial<GtnumElement>).drawAll?.();
  const isShown = shadowRoot?.firstElementChild && !shadowRoot.querySelector('slot');
  return isShown ? toPlain(shadowRoot, lang.startsWith('en') ? 'en' : 'fr', extent) : '';
}

/** What readers get in place of the widget: the group's own page, or the programme's. */
export function standIn(
  { attributes }: Choice,
  title: string,
  dataset: Dataset,
  base: string,
): Published['link'] {
  const group = dataset.groups.find(({ id }) => id === attributes['group']);
  const own = group?.links[0];
  if (own) return { text: title, href: own.url };
  const general = dataset.contacts.flatMap(({ links = [] }) => links)[0];
  return general
    ? { text: `${title} – ${general.label}`, href: general.url }
    : { text: title, href: new URL('index.html', base).href };
}

/** Whether the files of a folder on this server go to pages of any site (CORS): its own answer says so. */
export async function isOpen(folder: string): Promise<boolean> {
  try {
    const { headers } = await fetch(`${folder}gtnum.js`);
    return headers.get('access-control-allow-origin') === '*';
  } catch {
    return false;
  }
}

/** Whether the page of a frame tells WordPress what to make of its address. */
export async function isAnnounced(address: string): Promise<boolean> {
  try {
    return (await (await fetch(address)).text()).includes('application/json+oembed');
  } catch {
    return false;
  }
}
