import { ContextEvent, ContextRoot, type Context } from '@lit/context';
import { selectionContext } from './selection.js';
import { warn } from './warn.js';

/*
 * Requests from inside a `<gtnum-dataset>` that the browser does not know yet: they are made again once
 * it can answer, and given up after a while. Nothing that the page has removed meanwhile is held.
 */

type Request = ContextEvent<Context<unknown, unknown>>;

/** How long such an element is waited for, in ms. */
const patience = 10_000;

const root = new ContextRoot();

/** Waits for the dataset around whoever made the request; `page` is the root that it reached. */
export function wait(
  { context, callback }: Request,
  target: Element,
  dataset: Element,
  page: HTMLElement,
): void {
  root.attach(page);
  target.dispatchEvent(new ContextEvent(context, target, callback, true));
  // Who shares with nobody shows what it has all the same.
  if (context === selectionContext) return;
  const [pending, answer] = [new WeakRef(dataset), new WeakRef(callback)];
  setTimeout(() => {
    const element = pending.deref();
    if (!element?.isConnected || !element.matches(':not(:defined)')) return;
    const message = "<gtnum-dataset> n'a pas été chargé : ce qu'il contient reste tel quel.";
    warn(message);
    answer.deref()?.(Promise.reject(new Error(message)));
  }, patience);
}
