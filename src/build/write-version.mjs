/* Writes the package's version to where the elements tell it; `npm version` runs it. */
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'src/elements/version.ts',
  `/** The package's version; \`npm version\` writes it. */\nexport const version = '${version}';\n`,
);
