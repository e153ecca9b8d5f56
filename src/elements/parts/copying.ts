/**
 * Copies a text; where the page may not use the clipboard (no HTTPS, a frame that is not allowed one), selects
 * it where it stands, ready to be copied by hand.
 *
 * @param shown finds what shows the text; it may be gone meanwhile
 * @returns `false` where it is only selected, `undefined` where it is not even there
 */
export async function copied(
  text: string,
  shown: () => Element | null | Promise<Element | null>,
): Promise<boolean | undefined> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const element = await shown();
    if (!element) return undefined;
    if (element instanceof HTMLTextAreaElement) element.select();
    else getSelection()?.selectAllChildren(element);
    return false;
  }
}
