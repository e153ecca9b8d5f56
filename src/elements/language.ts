import { isServer } from 'lit';
import { fr, type Strings } from './strings/fr.js';
import { warn } from './warn.js';

/*
 * Which language an element speaks: that of the place where it stands. French is always there, English
 * comes when it is asked for.
 */

export type Language = 'fr' | 'en';

const loaded: Partial<Record<Language, Strings>> = { fr };

/** The interface's language in a place whose `lang` is this. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'fr';
}

/** What the interface says in a language, if it has come. */
export function loadedStrings(language: Language): Strings | undefined {
  return loaded[language];
}

/** What the interface says in a language; in French where the other cannot be had. */
export async function loadStrings(language: Language): Promise<Strings> {
  if (!loaded[language]) {
    try {
      loaded.en ??= (await import('./strings/en.js')).en;
    } catch (error) {
      warn(`Les textes anglais n'ont pas pu être chargés : ${String(error)}`);
    }
  }
  return loaded[language] ?? fr;
}

/** The language that the page says, from the nearest ancestor on, shadow roots crossed; or ''. */
export function languageAround(element: Element): string {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
  if (isServer) return element.getAttribute('lang') ?? fr.lang;
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever the page changes a `lang`; ends when what it gives back is called. */
export function followLanguage(changed: () => void): () => void {
  // One for all: each would be told of every change of the page.
  observer ??= new MutationObserver(() => {
    for (const follow of followers) follow();
  });
  if (!followers.size) observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  followers.add(changed);
  return () => {
    followers.delete(changed);
    if (!followers.size) observer?.disconnect();
  };
}
