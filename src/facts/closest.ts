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
  const written = word.toLowerCase();
  let best: { candidate: string; distance: number }[] = [];
  for (const candidate of known) {
    const limit = best.length < most ? Infinity : best[most - 1]!.distance;
    const distance = distanceBelow(limit, written, candidate);
    if (distance === undefined) continue;
    best = [...best, { candidate, distance }]
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most);
  }
  return best.map(({ candidate }) => candidate);
}

/** The edit distance of two words; undefined as soon as it is known to reach the limit. */
function distanceBelow(limit: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) >= limit) return undefined;
  let row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const distance = Math.min(substitution, row[j]! + 1, next[j - 1]! + 1);
      next.push(distance);
      least = Math.min(least, distance);
    }
    if (least >= limit) return undefined;
    row = next;
  }
  return row[b.length]! < limit ? row[b.length] : undefined;
}
