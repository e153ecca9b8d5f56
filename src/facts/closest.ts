/**
 * The known words nearest to a mistyped one, best first.
 *
 * @param word what was written
 * @param known the words that exist
 * @param most how many to give at the most
 * @returns the words whose edit distance (insertions, deletions, substitutions) to `word` is
 *   smallest; none when `known` is empty; words over 100 characters are near to none
 */
export function closest(word: string, known: readonly string[], most = 3): string[] {
  // No name is that long; comparing it with every other would hold the page up.
  const isLong = (name: string) => name.length > 100;
  if (isLong(word)) return [];
  return known
    .filter((candidate) => !isLong(candidate))
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function distance(a: string, b: string): number {
  // One row, written over: there may be many words to compare.
  const row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const substitution = diagonal + Number(a[i - 1] !== b[j - 1]);
      row[j] = Math.min(substitution, above + 1, row[j - 1]! + 1);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
