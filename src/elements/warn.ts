const said = new Set<string>();

/**
 * Tells the webmaster why something on the page is not shown: once, however often it is asked for.
 *
 * @param message what is told, or what makes it where that takes time
 * @param cause what makes two warnings the same; default: the message
 */
export function warn(message: string | (() => string), cause = String(message)): void {
  if (said.has(cause)) return;
  said.add(cause);
  console.warn(`[gtnum] ${typeof message === 'string' ? message : message()}`);
}
