/**
 * A copy of a JSON tree. The file is typed on an ordinary keyboard; readers get typographic
 * apostrophes, no-break spaces (also in 1 800) and en dashes in periods. No word changes; addresses stay as they
 * are, and so do strings without a space (ids, dates) but for their apostrophes.
 */
export function typeset<T>(json: T): T {
  return tree(json) as T;
}

function tree(value: unknown): unknown {
  if (typeof value === 'string') return typesetText(value);
  if (Array.isArray(value)) return value.map(tree);
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tree(each)]));
}

function typesetText(value: string): string {
  const isSentence = value.includes(' ');
  return value
    .split(/((?:https?:|mailto:)\S+)/)
    .map((part, index) => (index % 2 ? part : typesetWords(part, isSentence)))
    .join('');
}

function typesetWords(text: string, isSentence: boolean): string {
  const words = text.replace(/(\p{L})'(?=[\p{L}\p{N}«#])/gu, '$1’');
  if (!isSentence) return words;
  return words
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/\b(\d{1,3}) (?=\d{3}\b)/g, '$1\u202f')
    .replace(/\b((?:19|20)\d\d)-((?:19|20)\d\d)\b/g, '$1–$2');
}
