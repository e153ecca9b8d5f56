/*
 * Checks data/gtnum.json and says what is wrong, in French; checks that data/gtnum.schema.json is
 * what src/facts/schema.ts makes, or writes it with --write-schema.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/facts/schema.ts');
const { datasetSchema, parseDataset, DatasetError } = module;

const file = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'data/gtnum.json';
const schemaFile = 'data/gtnum.schema.json';

// JSON Schema has no words for some rules: they are left out, and checked below.
const schema = `${JSON.stringify(toJsonSchema(datasetSchema, { errorMode: 'ignore' }), null, 2)}\n`;

if (process.argv.includes('--write-schema')) {
  writeFileSync(schemaFile, schema);
  console.log(`${schemaFile} est écrit.`);
} else if (readFileSync(schemaFile, 'utf8') !== schema) {
  fail([`${schemaFile} n'est plus à jour : lancer « npm run data:schema ».`]);
}

try {
  const text = readFileSync(file, 'utf8');
  const doubled = doubledKeys(text);
  if (doubled.length) throw new DatasetError(doubled);
  const { groups, publications, sources } = parseDataset(text);
  console.log(
    `${file} est valable : ${groups.length} groupes, ${publications.length} publications, ${sources.length} sources.`,
  );
} catch (error) {
  if (error instanceof DatasetError) {
    fail([
      `${file} : ${error.problems.length} erreur${error.problems.length > 1 ? 's' : ''}`,
      ...error.problems,
    ]);
  } else if (error.code === 'ENOENT') {
    fail([`${file} est introuvable.`]);
  } else throw error;
}

/** Keys written twice in one entry: JSON takes the last and says nothing. */
function doubledKeys(text) {
  const problems = [];
  const open = [];
  for (const { 0: token, 1: key, index } of text.matchAll(
    /"((?:\\.|[^"\\])*)"\s*:|"(?:\\.|[^"\\])*"|[{}]/g,
  )) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (key !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(key)) {
        const line = text.slice(0, index).split('\n').length;
        problems.push(`ligne ${line} : « ${key} » est écrit deux fois dans le même élément`);
      }
      keys?.add(key);
    }
  }
  return problems;
}

function fail(lines) {
  console.error(lines.join('\n'));
  process.exitCode = 1;
}
