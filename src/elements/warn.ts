const said = new Set<string>();

/** Tells the webmaster, once, why something on the page is not shown. */
export function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[gtnum] ${message}`);
}
