import { ContextEvent, createContext, type Context } from '@lit/context';
import type { Dataset } from '../facts/model.js';
import { warn } from './warn.js';

/**
 * The dataset in force at a place of the page. The key is shared by all copies of this library on
 * a page; its number changes with the model.
 */
export const datasetContext = createContext<Promise<Dataset>, symbol>(
  Symbol.for('gtnum-dataset-1'),
);

let bundled: Promise<Dataset> | undefined;

/** The bundled dataset, loaded once for the page when first asked for. */
function loadBundled(): Promise<Dataset> {
  bundled ??= import('../facts/bundled.js').then(
    ({ dataset }) => dataset,
    (error: unknown) => {
      warn(`Les données n'ont pas pu être chargées : ${String(error)}`);
      throw error;
    },
  );
  return bundled;
}

/**
 * The page itself answers whoever has no `<gtnum-dataset>` around it. A `<gtnum-dataset>` that the
 * browser does not know yet cannot answer: the request is made again once it can.
 */
function answer(event: ContextEvent<Context<unknown, unknown>>): void {
  if (event.context !== datasetContext) return;
  event.stopImmediatePropagation();
  const target = event.composedPath()[0] as Element;
  const isPending = event
    .composedPath()
    .some((node) => node instanceof Element && node.matches('gtnum-dataset:not(:defined)'));
  if (isPending) {
    void customElements.whenDefined('gtnum-dataset').then(() => {
      target.dispatchEvent(
        new ContextEvent(datasetContext, target, event.callback, event.subscribe),
      );
    });
  } else {
    event.callback(loadBundled());
  }
}

// In Node, where elements are rendered ahead of time, there is no page.
if (typeof document !== 'undefined') {
  document.documentElement.addEventListener('context-request', answer);
}
