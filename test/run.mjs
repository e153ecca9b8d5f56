/*
 * Everything that a change can break, one check after the other; goes on after a failure, so that
 * one run tells all. The last line counts the checks and the tests in the browser.
 */
import { spawn } from 'node:child_process';
import { engines } from './engines.mjs';

const checks = {
  'data for the code': 'npm run --silent data:bundle',
  types: 'tsc',
  lint: 'eslint .',
  formatting: 'prettier --check .',
  data: 'npm run --silent data:check',
  build: 'npm run --silent build',
  'budgets of bytes': 'node test/budgets.mjs',
  'README and reference against the manifest': 'node test/readme.mjs',
  'metadata against manifest and sources': 'node test/metadata.mjs',
  'package contents': 'publint --strict',
  'package types': 'attw --pack . --profile esm-only --quiet',
  'projects that use the package': 'node --test test/consumers.test.mjs',
  'tests in the browsers': 'wtr',
  // West of Greenwich a day that starts at midnight there is still the day before.
  'dates in Martinique':
    'TZ=America/Martinique wtr --group default --files test/dates.test.ts test/gtnum-timeline.test.ts',
  'pictures of the stories': 'node test/captures.mjs',
  'axe, in any state, theme and width': 'node --test test/accessibility/axe.test.mjs',
  'with the keyboard alone': 'node --test test/accessibility/keyboard.test.mjs',
  'what readers may set': 'node --test test/accessibility/reading.test.mjs',
  'the statement of accessibility': 'node --test test/rgaa.test.mjs',
  'places where people paste': 'node --test test/places.test.mjs',
  'pages that make it hard': 'node --test test/guest.test.mjs',
  'pages on paper': 'node --test test/print.test.mjs',
  'pages that arrive slowly': 'node --test test/streaming.test.mjs',
  'prerendered pages that sleep': 'node --test test/sleep.test.mjs',
  'servers, and what they publish': 'node --test test/hosting.test.mjs',
  'pages of earlier releases, and what a release is made of': 'node --test test/releases.test.mjs',
  'the site, and npm start': 'node --test test/site.test.mjs',
  'the plugin in WordPress': 'npm run --silent test:wordpress',
  'files of open data': 'node --test test/exports.test.mjs',
  'files that readers take away': 'node --test test/downloads.test.mjs',
  'hostile data': 'node --test test/fuzz/data.test.mjs test/fuzz/growth.test.mjs',
  'contributing a fact': 'node --test test/contribuer.test.mjs',
  'commands of those who keep the data': 'node --test test/keeping.test.mjs',
  Storybook: 'node --test test/storybook.test.mjs',
};

for (const name of ['firefox', 'webkit']) {
  if (name in engines) continue;
  const message = `${name} is not installed: nothing is tested in it`;
  if (process.env.CI) throw new Error(message);
  console.log(message);
}

let passed = 0;
let failed = 0;
const failures = [];

for (const [name, command] of Object.entries(checks)) {
  console.log(`\n— ${name}: ${command}`);
  const start = performance.now();
  const { code, output } = await run(command);
  console.log(`${Math.round((performance.now() - start) / 1000)} s`);
  const tests =
    [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ??
    /^# pass (\d+)\n# fail (\d+)/m.exec(output.replace(/^# (?!pass|fail).*\n/gm, ''));
  if (tests) {
    passed += Number(tests[1]);
    failed += Number(tests[2]);
  }
  if (code === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
}

if (failures.length) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PATH: `node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
