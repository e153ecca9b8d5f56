import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/facts/schema.ts');
const { parseDataset, DatasetError } = module;

/** The dataset in a file. When something is wrong with it, says what, in French, and ends the process. */
export function readDataset(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const doubled = doubledKeys(text);
    if (doubled.length) throw new DatasetError(doubled);
    return parseDataset(text);
  } catch (error) {
    if (error instanceof DatasetError) tellAndEnd(file, error.problems);
    if (error.code !== 'ENOENT') throw error;
    console.error(`${file} est introuvable.`);
    process.exit(1);
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
