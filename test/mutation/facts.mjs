/*
 * The tests that say how the facts behave, run in Node in a second: for Stryker, which runs them once for each
 * fault that it puts into src/facts. They are those of the browser run that touch no page.
 */
import { readFileSync, rmSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const tests = ['closest', 'dates', 'json-ld', 'link', 'schema', 'search', 'true-until'];
const bundle = `test/mutation/facts-${process.pid}.bundle.mjs`;

Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });
globalThis.fetch = async (path) => new Response(readFileSync(`.${path}`));
buildSync({
  stdin: {
    contents: tests.map((name) => `import './test/${name}.test.ts';`).join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  ignoreAnnotations: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  alias: { '@open-wc/testing': 'chai' },
  tsconfig: 'tsconfig.json',
  logLevel: 'error',
});
try {
  await import(pathToFileURL(bundle));
} finally {
  rmSync(bundle);
}
