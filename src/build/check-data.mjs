/*
 * Checks data/gtnum.json and says what is wrong, in French; checks that data/gtnum.schema.json is
 * what src/facts/schema.ts makes, or writes it with --write-schema. A file that stands beside a list of
 * hosts, as ours does, is held to the rules of the house too.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { readDataset, tellAndEnd } from './read-dataset.mjs';

const { module } = await runnerImport('./src/facts/schema.ts');
const { module: house } = await runnerImport('./src/facts/house-rules.ts');

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

const data = readDataset(file);
const hosts = join(dirname(file), 'reference-hosts.json');
if (existsSync(hosts)) {
  const problems = house.houseProblems(data, JSON.parse(readFileSync(hosts, 'utf8')));
  if (problems.length) tellAndEnd(file, problems);
}

const { groups, publications, sources } = data;
console.log(
  `${file} est valable : ${groups.length} groupes, ${publications.length} publications, ${sources.length} sources.`,
);
