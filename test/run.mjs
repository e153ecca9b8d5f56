/*
 * Everything that a change can break, one check after the other; goes on after a failure, so that
 * one run tells all. The last line counts the checks and the tests in the browser.
 */
import { spawn } from 'node:child_process';

const checks = {
  'data as a module': 'npm run --silent data:bundle',
  types: 'tsc',
  lint: 'eslint .',
  formatting: 'prettier --check .',
  data: 'npm run --silent data:check',
  build: 'npm run --silent build',
  'budgets of bytes': 'node test/budgets.mjs',
  'README against the manifest': 'node test/readme.mjs',
  'metadata against manifest and sources': 'node test/metadata.mjs',
  'package contents': 'publint --strict',
  'package types': 'attw --pack . --profile esm-only --quiet',
  'projects that use the package': 'node --test test/consumers.test.mjs',
  'tests in the browser': 'wtr',
  // West of Greenwich a day that starts at midnight there is still the day before.
  'dates in Martinique':
    'TZ=America/Martinique wtr --files test/dates.test.ts test/gtnum-timeline.test.ts',
  'pictures of the stories': 'node test/captures.mjs',
  'places where people paste': 'node --test test/places.test.mjs',
  'pages that arrive slowly': 'node --test test/streaming.test.mjs',
