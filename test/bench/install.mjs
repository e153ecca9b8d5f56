import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const folder = 'test/bench';

/** What only the benchmarks need has a folder of its own, and is not there until it is needed. */
export function install() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const isThere = Object.entries(dependencies).every(([name, version]) => {
    const file = `${folder}/node_modules/${name}/package.json`;
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
  if (isThere) return;
  execSync('npm ci --ignore-scripts --no-audit --no-fund --silent', {
    cwd: folder,
    stdio: 'inherit',
  });
}
