/** What somebody else wrote, for a terminal: it obeys some characters, which are shown as unknown ones. */
export function visible(said) {
  return said.replace(/[^\P{C}\n]/gu, '\uFFFD');
}
