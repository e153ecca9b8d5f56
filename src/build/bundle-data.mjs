/*
 * Writes the data that script, package and tests have with them, from data/gtnum.json: checked, in French
 * typography, and without what no element shows. Two files, for only what an element shows should be
 * loaded for it: src/facts/bundled.ts, and src/facts/programme.ts with the programme's texts. The rest of
 * the facts (the register of académies, publications that belong to no group, ...) is in gtnum.json, for
 * whoever wants it.
 */
import { writeFileSync } from 'node:fs';
import { readDataset } from './read-dataset.mjs';

const data = readDataset('data/gtnum.json');

const without = (entries, ...names) =>
  entries.map((entry) => ({
    ...entry,
    ...Object.fromEntries(names.map((name) => [name, undefined])),
  }));

const groups = data.groups.map((group) => ({
  ...group,
  territories: group.territories && without(group.territories, 'asWritten'),
}));
const text = JSON.stringify(groups);
const shown = {
  ...data,
  $schema: undefined,
  programme: undefined,
  publisher: undefined,
  licence: undefined,
  changes: undefined,
  sources: undefined,
  themes: data.themes.map((theme) => ({
    ...theme,
    wordings: without(theme.wordings, 'number'),
  })),
  groups: without(groups, 'writtenAs', 'hashtag', 'acronym'),
  organisations: without(data.organisations, 'unit', 'otherNames'),
  academies: without(
    data.academies.filter(({ id }) => text.includes(`"academy":"${id}"`)),
    ...['code', 'region', 'sources'],
  ),
  milestones: without(data.milestones, 'url'),
  publications: without(
    data.publications.filter(({ group }) => group),
    ...['licence', 'copies'],
  ),
};
// Copies are evidence, for whoever checks a fact in gtnum.json: nothing here may lead to one.
const all = without(data.sources, 'copy', 'locator');
const citedIn = (facts) => {
  const text = JSON.stringify(facts);
  return all.filter(({ id }) => text.includes(`"${id}"`));
};

const sources = citedIn(shown);
write(
  'bundled',
  { ...shown, sources },
  (json) => `import { link } from './link.js';
import type { DatasetJson } from './schema.js';

export const dataset = link(${json} as DatasetJson);
dataset.more = () => import('./complete.js').then(({ complete }) => complete);
`,
);

const { programme } = data;
write(
  'programme',
  { programme, sources: citedIn({ programme }).filter((each) => !sources.includes(each)) },
  (json) => `import type { DatasetJson } from './schema.js';

export const rest = ${json} as Pick<DatasetJson, 'programme' | 'sources'>;
`,
);

function write(name, facts, code) {
  const json = JSON.stringify(facts, (key, value) => (key === 'memo' ? undefined : value));
  writeFileSync(
    `src/facts/${name}.ts`,
    `// Written by src/build/bundle-data.mjs from data/gtnum.json.
${code(`JSON.parse('${json.replace(/[\\']/g, '\\$&')}')`)}`,
  );
}
