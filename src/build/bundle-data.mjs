/*
 * Writes the data that script, package and tests have with them, from data/gtnum.json: checked, in French
 * typography. Only what an element shows should be loaded for it: src/facts/bundled.ts has what most show,
 * programme.ts and publications.ts have the rest; details.ts has what only the files say that readers download;
 * citations.ts has the publications once more, as a reader cites them. Copies and memos are in gtnum.json,
 * for whoever wants them.
 */
import { writeFileSync } from 'node:fs';
import { citations } from './citations.mjs';
import { readDataset } from './read-dataset.mjs';

const data = readDataset('data/gtnum.json');

const without = (entries, ...names) =>
  entries.map((entry) => ({
    ...entry,
    ...Object.fromEntries(names.map((name) => [name, undefined])),
  }));

/** Entries with these fields alone, where they have one. */
const only = (entries, ...names) =>
  entries
    .filter((entry) => names.some((name) => entry[name]))
    .map((entry) => Object.fromEntries(['id', ...names].map((name) => [name, entry[name]])));

/** What no element shows. */
const unseen = {
  groups: ['hashtag', 'acronym'],
  organisations: ['unit', 'otherNames'],
  academies: ['code', 'sources'],
  milestones: ['url'],
};

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
  groups: without(groups, 'writtenAs', ...unseen.groups),
  organisations: without(data.organisations, ...unseen.organisations),
  academies: without(
    // Every académie has a place on the map; of regions and other territories, those that groups name.
    data.academies.filter(
      ({ id, kind }) => kind === 'academie' || text.includes(`"academy":"${id}"`),
    ),
    ...unseen.academies,
  ),
  milestones: without(data.milestones, ...unseen.milestones),
  publications: [],
};
// Copies are evidence, for whoever checks a fact in gtnum.json: nothing here may lead to one.
const all = without(data.sources, 'copy', 'locator');
const citedIn = (facts) => {
  const text = JSON.stringify(facts);
  return all.filter(({ id }) => text.includes(`"${id}"`));
};

const { programme } = data;
const publications = without(data.publications, 'copies');
const details = Object.fromEntries(
  Object.entries(unseen).map(([list, names]) => {
    const ids = new Set(shown[list].map(({ id }) => id));
    const known = data[list].filter(({ id }) => ids.has(id));
    return [list, only(known, ...names)];
  }),
);
const parts = { programme: { programme }, publications: { publications }, details };

const inParts = Object.values(parts).flatMap(citedIn);
const inSeveral = inParts.filter((each, index) => inParts.indexOf(each) !== index);
const sources = [...new Set([...citedIn(shown), ...inSeveral])];
write(
  'bundled',
  { ...shown, sources },
  (json) => `import { extend } from './extend.js';
import { link } from './link.js';
import type { DatasetJson } from './schema.js';

export const dataset = link(${json} as DatasetJson);
dataset.missing = new Map([
${Object.keys(parts)
  .map(
    (name) => `  [
    '${name}',
    async () => {
      extend(dataset, '${name}', (await import('./${name}.js')).rest);
    },
  ],
`,
  )
  .join('')}]);
dataset.citations = async () => (await import('./citations.js')).citations;
`,
);

for (const [name, part] of Object.entries(parts)) {
  write(
    name,
    { ...part, sources: citedIn(part).filter((each) => !sources.includes(each)) },
    (json) => `import type { DatasetJson } from './schema.js';

export const rest = ${json} as Partial<DatasetJson>;
`,
  );
}

write(
  'citations',
  citations(data.publications),
  (json) => `import type { Citation } from './model.js';

export const citations = ${json} as Record<string, Citation>;
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
