/*
 * Puts faults into a file that runs in a browser, one by one, and says which of them its tests do not notice:
 *
 *   node test/mutation/browser.mjs 25 src/elements/selection.ts test/selection.test.ts
 *
 * takes 25 of Stryker's faults, evenly. Nothing is written: the test server gives out the file with all of
 * the faults in it, and each test page says by its number which one is there.
 */
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { startTestRunner } from '@web/test-runner';
import { createInjector } from 'typed-inject';
import config from '../../web-test-runner.config.mjs';

const [count, file, ...tests] = process.argv.slice(2);

const silent = { debug: () => undefined, info: () => undefined, isDebugEnabled: () => false };
const instrumenter = createInstrumenter(createInjector().provideValue('logger', silent));
const source = readFileSync(file, 'utf8');
const { files, mutants } = await instrumenter.instrument(
  [{ name: file, content: source, mutate: true }],
  { excludedMutations: [], ignorers: [], plugins: null },
);
const step = Math.max(1, mutants.length / Number(count));
const sample = mutants.filter((_, place) => place % step < 1);

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...config,
    files: undefined,
    groups: ['none', ...sample.map(({ id }) => id)].map((name) => ({ name, files: tests })),
    reporters: [],
    testsFinishTimeout: 90_000,
    testFramework: { config: { ...config.testFramework.config, bail: true, timeout: 20_000 } },
    testRunnerHtml: (framework, _, { name }) =>
      `<!doctype html><script>__stryker__ = { activeMutant: '${name}' };</script><script type="module" src="${framework}"></script>`,
    plugins: [
      {
        name: 'faults',
        serve: ({ path }) =>
          path === `/${file}` ? { body: files[0].content, type: 'js' } : undefined,
      },
      ...config.plugins,
    ],
  },
});
await new Promise((resolve) => runner.on('finished', resolve));
const noticed = new Set();
for (const { group, passed } of runner.sessions.all()) if (!passed) noticed.add(group.name);
if (noticed.has('none')) throw new Error('The tests fail without a fault');
for (const { id, location, mutatorName, replacement } of sample) {
  if (noticed.has(id)) continue;
  const { line, column } = location.start;
  console.log(`${file}:${line + 1}:${column + 1} ${mutatorName}: ${replacement}`);
}
console.log(
  `${file}: ${noticed.size} of ${sample.length} noticed, of ${mutants.length} that there are`,
);
process.exit();
