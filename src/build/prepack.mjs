/* Before a package is made: without what the build writes, it would be empty and nobody would be told. */
import { existsSync, readFileSync } from 'node:fs';

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const named = JSON.stringify([exports, bin]).match(/(?<=")(\.\/)?(dist|data)\/[^"*]+(?=")/g);
const missing = named.filter((file) => !existsSync(file));
if (missing.length) {
  console.error(
    `${missing[0]} is not there: run « npm run build » before the package is made (npm pack, npm publish).`,
  );
  process.exitCode = 1;
}
