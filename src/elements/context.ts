import { createContext, type ContextEvent, type Context } from '@lit/context';
import type { Dataset } from '../facts/model.js';
import { selectionContext } from './selection.js';
import { warn } from './warn.js';

/**
 * The dataset in force at a place of the page. The key is shared by all copies of this library on
 * a page; its number changes with the model.
 */
export const datasetContext = createContext<Promise<Dataset>, symbol>(
  Symbol.for('gtnum-dataset-1'),
);

let bundled: Promise<Dataset> | undefined;

/** The bundled dataset, loaded once for the page; again where that has failed. */
function loadBundled(): Promise<Dataset> {
  bundled ??= import('../facts/bundled.js').then(
    ({ dataset }) => dataset,
    (error: unknown) => {
      bundled = undefined;
      warn(`Les données n'ont pas pu être chargées : ${String(error)}`);
      throw error;
    },
  );
  return bundled;
}

/** Those that wait for a `<gtnum-dataset>`; a request that is made again has the same callback. */
const waiting = new WeakSet<object>();

/**
 * The page itself gives its data to whoever has no `<gtnum-dataset>` around it. One that the browser does not
 * know yet cannot answer, and is waited for; as is a `<gtnum-explorer>`, which lets its parts share a selection.
 */
function answer(this: HTMLElement, event: ContextEvent<Context<unknown, unknown>>): void {
  const isForData = event.context === datasetContext;
  if (!isForData && event.context !== selectionContext) return;
  const path = event.composedPath();
  const providers = isForData ? 'gtnum-dataset' : 'gtnum-dataset, gtnum-explorer';
  const pending = path.find(
    (node): node is Element =>
      node instanceof Element && node.matches(`:is(${providers}):not(:defined)`),
  );
  if (!pending) {
    if (!isForData) return;
    event.stopImmediatePropagation();
    event.callback(loadBundled());
  } else if (!waiting.has(event.callback)) {
    waiting.add(event.callback);
    const failed = (error: unknown) => {
      warn(`<gtnum-dataset> : ${String(error)}`);
    };
    import('./late-dataset.js').then(({ wait }) => {
      wait(event, path[0] as Element, pending, this);
    }, failed);
  }
}

const attended = new WeakSet<HTMLElement>();

/** Answers requests that reach this element; a page may change its `<html>` for another. */
export function answerAt(root: HTMLElement): void {
  if (attended.has(root)) return;
  attended.add(root);
  root.addEventListener('context-request', answer);
}

// In Node, where elements are rendered ahead of time, there is no page.
if (typeof document !== 'undefined') answerAt(document.documentElement);
