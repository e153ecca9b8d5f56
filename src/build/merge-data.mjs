/*
 * Takes a contribution into data/gtnum.json: shows in French what it would change, asks, and writes. The
 * file keeps its order and its layout, and stays as it is when the data would not pass « npm run data:check ».
 * `--yes` answers for scripts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { applyEdits, modify } from 'jsonc-parser';
import { check, format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { problemsOf, tellAndEnd, textOf } from './read-dataset.mjs';
import { visible } from './visible.mjs';

const { module: facts } = await runnerImport('./src/facts/contribution.ts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { yes: { type: 'boolean' }, into: { type: 'string', default: 'data/gtnum.json' } },
});
const [file] = positionals;
if (!file) {
  console.error('Quel fichier ? npm run data:merge contribution-aeson.json');
  process.exit(1);
}

const schema = JSON.parse(readFileSync('data/gtnum.schema.json', 'utf8'));
const { changes, sources, message, data: madeFrom } = contribution();
const text = textOf(values.into);
const before = problemsOf(values.into, text);
if (before.length) tellAndEnd(values.into, before);
const data = JSON.parse(text);

const conflicts = facts.conflictsOf(data, changes, schema);
if (conflicts.length) {
  console.error(`${values.into} est du ${data.updated}, la contribution part du ${madeFrom}.`);
  tellAndEnd(file, conflicts);
}

const merged = await laidOut(changed());
const after = JSON.parse(merged);
console.log(visible(facts.asText(facts.inWords(changes, after, schema))));
console.log(`\nDate des données : ${data.updated} → ${after.updated}`);
const named = sources.map((id) => {
  const source = after.sources.find((each) => each.id === id);
  return source ? `${source.title}${source.url ? `, ${source.url}` : ''}` : id;
});
console.log(visible(`D'après : ${named.join(' ; ')}`));
if (message) console.log(visible(`Message : ${message}`));

const problems = problemsOf(values.into, merged);
if (problems.length) {
  console.error(`\nRefusé, ${values.into} n'est pas modifié.`);
  tellAndEnd(file, problems);
}
if (!values.yes && !(await agrees())) {
  console.log(`${values.into} n'est pas modifié.`);
  process.exit(1);
}
// Somebody may have saved the file while the question stood there.
if (textOf(values.into) !== text) {
  console.error(`${values.into} a changé entre-temps et n'est pas modifié : relancer la commande.`);
  process.exit(1);
}
writeFileSync(values.into, merged);
console.log(
  `${values.into} est modifié. À relire : les remarques de « programme » qui comptent les groupes, et « changes » si le changement intéresse d'autres que vous.`,
);

function contribution() {
  try {
    return facts.parseContribution(textOf(file));
  } catch (error) {
    if (!error.problems) throw error;
    return tellAndEnd(file, error.problems);
  }
}

/** The text of the data with the changes in it, and today's date. */
function changed() {
  const today = new Date().toISOString().slice(0, 10);
  const updated = { path: ['updated'], value: today > data.updated ? today : data.updated };
  return [...facts.editsOf(data, changes), updated].reduce((result, { path, value }) => {
    const order = Object.keys(schema.properties[path[0]]?.items?.properties ?? {});
    const options = {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
      // Where the schema has it.
      getInsertionIndex: (names) =>
        names.filter((name) => order.indexOf(name) < order.indexOf(path.at(-1))).length,
    };
    return applyEdits(result, modify(result, path, value, options));
  }, text);
}

/** What Prettier laid out is laid out by it again; what somebody laid out otherwise stays. */
async function laidOut(result) {
  const options = { ...(await resolveConfig('data/gtnum.json')), filepath: values.into };
  return (await check(text, options)) ? format(result, options) : result;
}

async function agrees() {
  const asker = createInterface({ input: process.stdin, output: process.stdout });
  const given = new Promise((resolve) => asker.once('close', () => resolve('')));
  const answer = await Promise.race([
    asker.question('\nPrendre ces changements ? (oui/non) '),
    given,
  ]);
  asker.close();
  return /^\s*o(ui)?\s*$/i.test(answer);
}
