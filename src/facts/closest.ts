/**
 * The known words nearest to a mistyped one, best first.
 *
 * @param word what was written
 * @param known the words that exist
 * @param most how many to give at the most
 * @returns the words whose edit distance (insertions, deletions, substitutions) to `word` is
 *   smallest; none when `known` is empty or the word is over 100 characters
 */
export function closest(word: string, known: readonly string[], most = 3): string[] {
  // No name is that long; comparing it with every other would hold the page up.
  if (word.length > 100) return [];
  return known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function distance(a: string, b: string): number {
  let row: number[] = [];
  for (let i = 0; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(i ? Math.min(substitution, row[j]! + 1, next[j - 1]! + 1) : j);
    }
    row = next;
  }
  return row[b.length]!;
}
