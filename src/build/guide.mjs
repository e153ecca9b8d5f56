/*
 * `npm run build-storybook`: the guide, a folder of the site. It is made beside dist and put there in one
 * go; then the pages of the site, which lead to it, and the archive are made anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

const made = 'storybook-static';
const guide = 'dist/guide';
const former = 'dist/guide-before';

run('test/budgets.mjs', '--table');
run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', made);
rmSync(former, { recursive: true, force: true });
if (existsSync(guide)) renameSync(guide, former);
renameSync(made, guide);
rmSync(former, { recursive: true, force: true });
run('node_modules/vite/bin/vite.js', 'build', '--mode', 'gallery', '--logLevel', 'warn');
run('src/build/publish.mjs');

function run(file, ...given) {
  const env = { ...process.env, GTNUM_FILES: '../' };
  const { status } = spawnSync(process.execPath, [file, ...given], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
