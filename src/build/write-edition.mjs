/*
 * Writes src/elements/edition.ts: by it, a page that was prerendered and the script on it know whether they
 * are of the same facts and the same code. Follows from the sources alone, after `bundle-data.mjs`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const written = 'src/elements/edition.ts';
const sources = ['src/facts', 'src/elements', 'src/prerender']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file.replace(/\\/g, '/')}`),
  )
  .filter((file) => file.endsWith('.ts') && file !== written)
  .sort();

const hash = createHash('sha256');
for (const file of sources) {
  hash.update(`${file}\n${readFileSync(file, 'utf8').replace(/\r\n/g, '\n')}\n`);
}
const edition = hash.digest('base64url').slice(0, 8);

writeFileSync(
  written,
  `// Written by src/build/write-edition.mjs.\n\n/** Of facts and code: another of either has another. */\nexport const edition = '${edition}';\n`,
);
