/**
 * The words of a text in lower case, without accents and ligatures: « ecosys » begins a word of
 * « l’Écosystème », « oeuvre » is one of « chef-d’œuvre », « ia » none of « social ».
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether each of the words asked for begins a word of the text. */
export function matches(text: string, asked: readonly string[]): boolean {
  const words = wordsOf(text);
  return asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
