/** What tells an académie or a région académique from the others: « poitiers » of « academie-de-poitiers ». */
export function shortId(id: string): string {
  return id.replace(/^(academie-de?-|region-academique-)/, '');
}

/** The entry that an id names; by a short id too, which is an académie's before a région académique's. */
export function entryOf<T extends { id: string }>(
  id: string,
  entries: readonly T[],
): T | undefined {
  const exact = entries.find((each) => each.id === id);
  if (exact) return exact;
  const called = entries.filter((each) => shortId(each.id) === id);
  return called.find((each) => each.id.startsWith('academie-')) ?? called[0];
}

/** All that names one of the entries. */
export function idsOf(entries: readonly { id: string }[]): string[] {
  return [...new Set(entries.flatMap(({ id }) => [id, shortId(id)]))];
}
