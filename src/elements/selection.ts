import { ContextConsumer, createContext } from '@lit/context';
import type { LitElement } from 'lit';

/**
 * What readers have chosen in one of several elements that stand together: ids, several of them with
 * blanks between; the words that they look for. A name that nobody has chosen by yet is absent; one whose
 * choice was taken back is undefined, or ''.
 */
export interface Choice {
  readonly wave?: string | undefined;
  readonly theme?: string | undefined;
  readonly academy?: string | undefined;
  readonly organisation?: string | undefined;
  readonly state?: string | undefined;
  readonly query?: string | undefined;
}

/** The choice in force at a place of the page, and the way to change some of it. */
export interface Selection {
  readonly choice: Choice;
  choose(change: Choice): void;
}

/** The key is shared by all copies of this library on a page; its number changes with `Selection`. */
export const selectionContext = createContext<Selection, symbol>(Symbol.for('gtnum-selection-1'));

/**
 * Lets an element share what its readers choose with those that stand in the same `<gtnum-dataset>`,
 * wherever they are in it. Until a reader chooses, each shows what its own attributes say; what a reader
 * has chosen holds for all, also for who comes later. Alone, an element keeps to itself.
 *
 * @param names what it shares of a choice: its properties of these names
 * @param taken is told what has changed of that, its own changes too, and what is chosen when the element
 *   comes. By default it sets the properties, each to one id, or to none where several are chosen.
 * @returns tells the others what a reader has chosen in this element
 */
export function followSelection(
  element: LitElement,
  names: readonly (keyof Choice)[],
  taken: (choice: Choice) => void = (choice) => Object.assign(element, singles(choice)),
): (change: Choice) => void {
  let known: Choice = {};
  const consumer = new ContextConsumer(element, {
    context: selectionContext,
    subscribe: true,
    callback: ({ choice }) => {
      const news = names.filter(
        (name) => name in choice && !(name in known && known[name] === choice[name]),
      );
      known = choice;
      if (news.length) taken(some(choice, news));
    },
  });
  element.addController({
    // Elsewhere there may be no one to share with.
    hostDisconnected() {
      consumer.value = undefined;
      known = {};
    },
  });
  return (change) => {
    const told = names.filter((name) => name in change);
    consumer.value?.choose(some(change, told));
  };
}

function some(choice: Choice, names: readonly (keyof Choice)[]): Choice {
  return Object.fromEntries(names.map((name) => [name, choice[name]]));
}

/** For elements that know no more than one of each. */
function singles(choice: Choice): Choice {
  return Object.fromEntries(
    Object.entries(choice as Record<string, string | undefined>).map(([name, value]) => [
      name,
      name === 'query' ? value : single(value),
    ]),
  );
}

/** The one id that is chosen. */
export function single(ids: string | undefined): string | undefined {
  return ids && !ids.includes(' ') ? ids : undefined;
}
