import { ContextRoot, createContext, type ContextEvent, type Context } from '@lit/context';
import type { Dataset } from '../facts/model.js';
import { warn } from './warn.js';

/**
 * The dataset in force at a place of the page. The key is shared by all copies of this library on
 * a page; its number changes with the model.
 */
export const datasetContext = createContext<Promise<Dataset>, symbol>(
  Symbol.for('gtnum-dataset-1'),
);

/** How long a `<gtnum-dataset>` that the browser does not know is waited for, in ms. */
const patience = 10_000;

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

/**
 * The page itself answers whoever has no `<gtnum-dataset>` around it. One that the browser does not
 * know yet cannot answer: `late` makes the request again once it can.
 */
function answer(event: ContextEvent<Context<unknown, unknown>>): void {
  if (event.context !== datasetContext) return;
  if (pendingAround(event.composedPath())) {
    giveUpLater(event);
    return;
  }
  event.stopImmediatePropagation();
  event.callback(loadBundled());
}

function pendingAround(path: readonly EventTarget[]): Element | undefined {
  return path.find(
    (node): node is Element =>
      node instanceof Element && node.matches('gtnum-dataset:not(:defined)'),
  );
}

/** Holds nothing that the page has removed meanwhile. */
function giveUpLater(event: ContextEvent<Context<unknown, unknown>>): void {
  const pending = new WeakRef(pendingAround(event.composedPath())!);
  const callback = new WeakRef(event.callback);
  setTimeout(() => {
    const element = pending.deref();
    if (!element?.isConnected || !element.matches(':not(:defined)')) return;
    const message = "<gtnum-dataset> n'a pas été chargé : ce qu'il contient reste tel quel.";
    warn(message);
    callback.deref()?.(Promise.reject(new Error(message)));
  }, patience);
}

const late = new ContextRoot();
const attended = new WeakSet<HTMLElement>();

/** Answers requests that reach this element; a page may change its `<html>` for another. */
export function answerAt(root: HTMLElement): void {
  if (attended.has(root)) return;
  attended.add(root);
  root.addEventListener('context-request', answer);
  late.attach(root);
}

// In Node, where elements are rendered ahead of time, there is no page.
if (typeof document !== 'undefined') answerAt(document.documentElement);
