/*
 * Writes src/facts/bundled.ts, the data that script, package and tests have with them, from
 * data/gtnum.json: checked, in French typography, and without what no element shows. The rest of the
 * facts (the programme's texts, the register of académies, publications that belong to no group, ...) is
 * in gtnum.json, for whoever wants it.
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
const cited = JSON.stringify({ ...shown, sources: undefined });
// Copies are evidence, for whoever checks a fact in gtnum.json: nothing here may lead to one.
const sources = without(
  data.sources.filter(({ id }) => cited.includes(`"${id}"`)),
  ...['copy', 'locator'],
);
const json = JSON.stringify({ ...shown, sources }, (key, value) =>
  key === 'memo' ? undefined : value,
);

writeFileSync(
  'src/facts/bundled.ts',
  `// Written by src/build/bundle-data.mjs from data/gtnum.json.
import { link } from './link.js';
import type { DatasetJson } from './schema.js';

export const dataset = link(
  JSON.parse('${json.replace(/[\\']/g, '\\$&')}') as DatasetJson,
);
`,
);
