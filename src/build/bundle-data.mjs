/*
 * Writes the data that script, package and tests have with them, from data/gtnum.json: checked, in French
 * typography. Only what an element shows should be loaded for it: src/facts/bundled.ts has what most show,
 * programme.ts and publications.ts have the rest; details.ts has what readers see who open the sources, and what
 * files say that they download; citations.ts has the publications once more, as a reader cites them. Copies and
 * memos are in gtnum.json, for whoever wants them.
 */
import { writeFileSync } from 'node:fs';
import { citations } from './citations.mjs';
import { readDataset } from './read-dataset.mjs';

const data = readDataset('data/gtnum.json');
const { version, updated, corrections, synonyms } = data;

const without = (entries, ...names) =>
  entries.map((entry) => ({
    ...entry,
    ...Object.fromEntries(names.map((name) => [name, undefined])),
  }));

/** What is seen of no element before a reader opens the sources, or takes a file away. */
const unseen = {
  groups: ['hashtag', 'acronym'],
  organisations: ['unit', 'otherNames'],
  academies: ['code', 'sources'],
  milestones: ['url'],
};
/** Stands for what else comes then: how many sources there are, and what is inferred, is seen before. */
const later = '…';

const groups = without(data.groups, 'writtenAs').map((group) => ({
  ...group,
  territories: group.territories && without(group.territories, 'asWritten'),
}));
const text = JSON.stringify(groups);
/** The facts for readers, in lists of entries. */
const facts = {
  waves: data.waves,
  themes: data.themes.map((theme) => ({
    ...theme,
    wordings: without(theme.wordings, 'number'),
  })),
  groups,
  organisations: data.organisations,
  // Every académie has a place on the map; of regions and other territories, those that groups name.
  academies: data.academies.filter(
    ({ id, kind }) => kind === 'academie' || text.includes(`"academy":"${id}"`),
  ),
  milestones: data.milestones,
  contacts: data.contacts,
  // Copies are for whoever checks a fact in gtnum.json: nothing here may lead to one.
  sources: without(data.sources, 'copy', 'locator'),
};
const shown = mapFields(facts, (entries, list) =>
  list === 'sources'
    ? entries.map(({ id }) => ({ id, title: later }))
    : short(without(entries, ...(unseen[list] ?? []))),
);
const details = mapFields(facts, (entries, list) =>
  entries.flatMap((entry, place) => {
    const more = lacking(entry, shown[list][place]);
    return more ? [{ ...more, id: entry.id }] : [];
  }),
);
const parts = {
  programme: { programme: data.programme },
  publications: { publications: without(data.publications, 'copies') },
  details,
};

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

/** What a value has that another lacks, each in its place; undefined where that is nothing. */
function lacking(whole, part) {
  if (part === undefined || !isEntry(whole)) return whole === part ? undefined : whole;
  if (Array.isArray(whole)) {
    const each = whole.map((value, place) => lacking(value, part[place]));
    return each.some(Boolean) ? each.map((more) => more ?? {}) : undefined;
  }
  const more = mapFields(whole, (value, field) => lacking(value, part[field]));
  return Object.values(more).some((value) => value !== undefined) ? more : undefined;
}

function isEntry(value) {
  return typeof value === 'object' && value !== null;
}

function mapFields(entry, map) {
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [field, map(value, field)]),
  );
}

write(
  'bundled',
  { version, updated, corrections, synonyms, ...shown, publications: [] },
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
