/*
 * Checks data/gtnum.json and says what is wrong, in French; checks that data/gtnum.schema.json is
 * what src/facts/schema.ts makes, or writes it with --write-schema.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { readDataset } from './read-dataset.mjs';

const { module } = await runnerImport('./src/facts/schema.ts');

const file = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'data/gtnum.json';
const schemaFile = 'data/gtnum.schema.json';

// JSON Schema has no words for some rules: they are left out, and checked below.
const json = toJsonSchema(module.datasetSchema, { errorMode: 'ignore' });
const schema = `${JSON.stringify(json, null, 2)}\n`;

if (process.argv.includes('--write-schema')) {
  writeFileSync(schemaFile, schema);
  console.log(`${schemaFile} est écrit.`);
} else if (readFileSync(schemaFile, 'utf8') !== schema) {
  console.error(`${schemaFile} n'est plus à jour : lancer « npm run data:schema ».`);
  process.exitCode = 1;
}

const { groups, publications, sources } = readDataset(file);
console.log(
  `${file} est valable : ${groups.length} groupes, ${publications.length} publications, ${sources.length} sources.`,
);
