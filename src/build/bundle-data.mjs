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

const shown = {
  ...data,
  themes: without(data.themes, 'number'),
  organisations: without(data.organisations, 'unit', 'otherNames'),
  milestones: without(data.milestones, 'url'),
  contacts: without(data.contacts, 'mission', 'handle'),
  $schema: undefined,
  programme: undefined,
  academies: [],
  groups: data.groups.map((group) => ({
    ...group,
    territories: group.territories && without(group.territories, 'academy'),
  })),
  publications: data.publications
    .filter(({ group }) => group)
    .map(({ id, title, label, type, date, url, group, notes, sources, inferred }) => ({
      ...{ id, title, label, type, date, url, group, notes, sources, inferred },
    })),
};
const text = JSON.stringify({ ...shown, sources: undefined });
const sources = data.sources.filter(({ id }) => text.includes(`"${id}"`));
const json = JSON.stringify({ ...shown, sources });

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
