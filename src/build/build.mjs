/*
 * `npm run build`: fills dist, step by step. The folder may be served meanwhile: what is new is written
 * over what is old, and the last step takes out what none has written.
 */
import { spawnSync } from 'node:child_process';
import { build } from 'vite';

const start = Date.now();

run('src/build/bundle-data.mjs');
run('src/build/write-edition.mjs');
await bundle('production');
await bundle('classic');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
await bundle('gallery');
await bundle('frame');
await bundle('resize');
run('src/build/publish.mjs', String(start));
run('src/build/wordpress.mjs');

console.log(`dist: built in ${Math.round((Date.now() - start) / 1000)} s`);

/** A mode of vite.config.ts. */
function bundle(mode) {
  return build({ mode, logLevel: 'warn' });
}

function run(file, ...given) {
  const { status } = spawnSync(process.execPath, [file, ...given], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
