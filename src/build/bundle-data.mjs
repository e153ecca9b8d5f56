/*
 * Writes the data that script, package and tests have with them, from data/gtnum.json: checked, in French
 * typography. Only what an element shows should be loaded for it: src/facts/bundled.ts has what most show,
 * programme.ts and publications.ts have the rest; evidence.ts has what readers see who open the sources, and
 * details.ts what only the files say that they download; citations.ts has the publications once more, as a reader
 * cites them. Copies and memos are in gtnum.json, for whoever wants them.
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
// Copies are for whoever checks a fact in gtnum.json: nothing here may lead to one.
shown.sources = without(data.sources, 'copy', 'locator');
const { programme } = data;
const publications = without(data.publications, 'copies');

/** Stands for what comes with the evidence: how much of it there is, is seen before it is opened. */
const later = '…';

/** A value with its reasons and remarks left for later. */
function short(value) {
  if (Array.isArray(value)) return value.map(short);
  if (!isEntry(value)) return value;
  return mapFields(value, (each, field) => {
    if (field === 'inferred') return mapFields(each, () => later);
    if (field === 'notes') return each.map((note) => ({ ...note, text: later }));
    return short(each);
  });
}

/** The reasons and remarks of a value, each in its place; undefined where it has none. */
function evidenceIn(value) {
  if (Array.isArray(value)) {
    const each = value.map(evidenceIn);
    return each.some(Boolean) ? each.map((found) => found ?? {}) : undefined;
  }
  if (!isEntry(value)) return undefined;
  const found = mapFields(value, (each, field) => {
    if (field === 'inferred') return each;
    if (field === 'notes') return each.map(({ text }) => ({ text }));
    return evidenceIn(each);
  });
  return Object.values(found).some(Boolean) ? found : undefined;
}

function isEntry(value) {
  return typeof value === 'object' && value !== null;
}

function mapFields(entry, map) {
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [field, map(value, field)]),
  );
}

const evidence = { sources: shown.sources };
for (const [list, entries] of Object.entries(shown)) {
  // Sources have come whole, and the words of `synonyms` are no entries.
  if (list === 'sources' || !entries?.[0]?.id) continue;
  evidence[list] = entries.flatMap(({ id, ...entry }) => {
    const found = evidenceIn(entry);
    return found ? [{ id, ...found }] : [];
  });
}
const details = Object.fromEntries(
  Object.entries(unseen).map(([list, names]) => {
    const ids = new Set(shown[list].map(({ id }) => id));
    const known = data[list].filter(({ id }) => ids.has(id));
    return [list, only(known, ...names)];
  }),
);
const parts = { programme: { programme }, publications: { publications }, evidence, details };

write(
  'bundled',
  { ...short(shown), sources: shown.sources.map(({ id }) => ({ id, title: later })) },
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
    part,
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
