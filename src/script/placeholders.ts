/*
 * `<div data-gtnum="timeline" data-wave="2020-2022">`, which editors leave to authors who may not write
 * tags of their own: gets the element inside it, with those of its `data-*` that such a
 * place may set as attributes, also when they change. What stood in it becomes what the page shows until the data is there.
 */

const refused = new Set<string>();

/** The element that a placeholder asks for; undefined, with a warning, when there is none. */
export function tagOf(place: HTMLElement, tags: readonly string[]): string | undefined {
  // Authors without rights could make readers load anything from anywhere with a dataset's `src`.
  const names = tags.map((tag) => tag.slice('gtnum-'.length)).filter((name) => name !== 'dataset');
  const name = place.dataset['gtnum']!;
  if (names.includes(name)) return `gtnum-${name}`;
  if (!refused.has(name)) {
    refused.add(name);
    const said = name.slice(0, 100);
    console.warn(
      `[gtnum] data-gtnum="${said}" : « ${said} » n'existe pas. Possibles : ${names.join(', ')}.`,
    );
  }
  return undefined;
}

/** Puts the element, which is registered, into its placeholder. */
export function replace(place: HTMLElement, tag: string): void {
  // The parser may still be inside it.
  if (document.readyState === 'loading') return;
  // A page that was saved, or copied, with its widgets.
  if (place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  const { fromAddress = [] } = element.constructor as { fromAddress?: readonly string[] };
  const take = (attribute: string) => {
    const value = place.getAttribute(`data-${attribute}`);
    if (value === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
  };
  fromAddress.forEach(take);
  element.append(...place.childNodes);
  place.append(element);
  new MutationObserver((records) => {
    for (const { attributeName } of records) take(attributeName!.slice('data-'.length));
  }).observe(place, { attributeFilter: fromAddress.map((name) => `data-${name}`) });
}
