import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import { selectionContext, type Choice } from './selection.js';

/**
 * Makes an element one in which those within it share what readers choose.
 *
 * @returns chooses for all of them
 */
export function provideSelection(element: LitElement): (change: Choice) => void {
  const choose = (change: Choice) => {
    const { choice } = provider.value;
    const names = Object.keys(change) as (keyof Choice)[];
    if (names.every((name) => name in choice && choice[name] === change[name])) return;
    provider.setValue({ choice: Object.freeze({ ...choice, ...change }), choose });
  };
  const provider = new ContextProvider(element, {
    context: selectionContext,
    initialValue: { choice: Object.freeze({}), choose },
  });
  return choose;
}
