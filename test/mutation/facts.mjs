/*
 * The tests that say how the facts behave, run in Node in a second: for Stryker, which runs them once for each
 * fault that it puts into src/facts. They are those of the browser run that touch no page; TESTS="closest link"
 * names some of them. The first that fails ends the run: it has noticed the fault.
 */
import { readFileSync, rmSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const all = [
  'answer',
  'closest',
  'contribution',
  'dates',
  'escape',
  'extend',
  'facets',
  'house-rules',
  'ids',
  'json',
  'json-ld',
  'kinds',
  'link',
  'schema',
  'search',
  'true-until',
  'typeset',
];
const tests = process.env.TESTS?.split(' ') ?? all;
const bundle = `test/mutation/facts-${process.pid}.bundle.mjs`;

const untilOneFails = (name, test) =>
  it(name, async () => {
    try {
      await test();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });

process.on('exit', () => rmSync(bundle, { force: true }));
Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it: untilOneFails });
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
await import(pathToFileURL(bundle));
