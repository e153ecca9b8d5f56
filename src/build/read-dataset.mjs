import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/facts/schema.ts');
const { module: house } = await runnerImport('./src/facts/house-rules.ts');
const { parseDataset, DatasetError } = module;

/** The dataset in a file. When something is wrong with it, says what, in French, and ends the process. */
export function readDataset(file) {
  const text = textOf(file);
  const problems = problemsOf(file, text);
  if (problems.length) tellAndEnd(file, problems);
  return parseDataset(text);
}

/** The text of a file; where there is none, says so and ends the process. */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    console.error(`${file} est introuvable.`);
    process.exit(1);
  }
}

/**
 * What is wrong with a text that is the dataset in a file, in French. A file that stands beside a list of
 * hosts, as ours does, is held to the rules of the house too.
 */
export function problemsOf(file, text) {
  const doubled = doubledKeys(text);
  if (doubled.length) return doubled;
  const hosts = join(dirname(file), 'reference-hosts.json');
  try {
    const data = parseDataset(text);
    return existsSync(hosts)
      ? house.houseProblems(data, JSON.parse(readFileSync(hosts, 'utf8')))
      : [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}

/** Says what is wrong with a file and ends the process. */
export function tellAndEnd(file, problems) {
  console.error(`${file} : ${problems.length} erreur${problems.length > 1 ? 's' : ''}`);
  console.error(problems.join('\n'));
  process.exit(1);
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
