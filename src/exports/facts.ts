/** Evidence, and words to whoever keeps the file: not for readers. */
const kept = ['copy', 'copies', 'locator', 'memo'];

/**
 * All the facts, in the shape of `gtnum.json`, without what is kept for evidence.
 *
 * @param json what the file holds
 */
export function facts(json: object): string {
  const shown = { ...json, $schema: '../gtnum.schema.json' };
  const text = JSON.stringify(
    shown,
    (key, value: unknown) => (kept.includes(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
