/*
 * Hostile data at length, on what is built: 100,000 cases or more. `npm run fuzz -- 5 1234` for five times as many
 * as in the ordinary tests, from the seed 1234. A case that fails goes into found.json, by the name of its property.
 */
import { spawnSync } from 'node:child_process';

const [times = '50', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['--test', 'test/fuzz/data.test.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_TIMES: times, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
