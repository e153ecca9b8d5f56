import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/**
 * An archive of these files.
 *
 * @param contents names, with their folder, and bytes
 * @param updated the day of the data
 */
export function archive(contents, updated) {
  // What an archive says of times is in the time of the place; here, as in every other, it is UTC's.
  process.env.TZ = 'UTC';
  const entries = contents.map(([name, content]) => [
    name,
    // What is compressed already would only grow.
    [content, { mtime: timeOf(content, updated), level: /\.(br|gz)$/.test(name) ? 0 : 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/**
 * When a file was written, as the archive says. Servers tell versions of a file apart by its time and
 * size, and corrections often keep the size: the time follows from the content. It lies within the 24
 * hours before the day of the data, in steps of two seconds, for an archive knows no others. The same
 * files make the same archive, and one that has not changed is not sent again.
 */
function timeOf(content, updated) {
  const steps = createHash('sha256').update(content).digest().readUInt32BE() % (12 * 60 * 60);
  return Date.parse(updated) - 2000 * (steps + 1);
}
