/*
 * What readers download, against what we allow ourselves. Measures the files in dist as a server
 * would send them; fails when one is over its budget, or has none. Requests are counted in embed.test.ts.
 * With `--table`, only writes dist/build/budgets.json, which the guide shows.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const chunks = readdirSync('dist/chunks').filter((file) => file.endsWith('.js'));
const chunk = (name) => {
  const found = chunks.filter((file) => file.startsWith(`${name}-`));
  if (found.length !== 1) throw new Error(`dist/chunks has ${found.length} files for ${name}`);
  return `chunks/${found[0]}`;
};

const elements = chunks
  .filter((file) => file.startsWith('gtnum-'))
  .map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
const widgets = elements.filter((name) => name !== 'gtnum-dataset');
const script = ['gtnum.js', chunk('base')];
const data = ['bundled', 'programme', 'publications'].map(chunk);

/** Beside what all show. */
const needs = {
  'gtnum-about': ['programme'],
  'gtnum-explorer': ['programme'],
  'gtnum-group-card': ['publications'],
  'gtnum-publications': ['programme', 'publications'],
};
/** What one is made of where the page does not say. */
const parts = {
  'gtnum-explorer': ['gtnum-about', 'gtnum-timeline', 'gtnum-academies', 'gtnum-finder'],
};
/** For an element's own code, where that is not 6,000. */
const own = { 'gtnum-explorer': 3_000, 'gtnum-finder': 7_000 };
const dataFor = (name) => ['bundled', ...(needs[name] ?? [])];

const withoutData = 'gtnum.classic.js, sans les données';

/** The largest of a folder, for all of its kind. */
const largest = (folder, ending) =>
  readdirSync(`dist/${folder}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort((one, other) => compressed(other) - compressed(one))[0];

const budgets = [
  ['gtnum.js', ['gtnum.js'], 1_620],
  ['Lit et ce que les éléments ont en commun', [chunk('base')], 19_300],
  ...elements.map((name) => [`<${name}>`, [chunk(name)], own[name] ?? 6_000]),
  ['données', [chunk('bundled')], 11_400],
  ['programme, pour qui le montre', [chunk('programme')], 3_700],
  ['publications, pour qui les montre', [chunk('publications')], 5_000],
  ['sources, pour qui les ouvre', [chunk('details')], 9_600],
  ['anglais', [chunk('en')], 4_000],
  ['citations, pour qui cite', [chunk('citations')], 8_000],
  ['fichiers, pour qui télécharge', ['files', 'download'].map(chunk), 7_600],
  ['schéma, pour des données à soi', [chunk('schema')], 8_000],
  ['emplacements (data-gtnum)', [chunk('placeholders')], 600],
  ['réveil d’un contenu déjà en place', [chunk('prerendered')], 1_000],
  ['liens vers un groupe (#gtnum-…)', [chunk('linked')], 600],
  ['attente de <gtnum-dataset>', [chunk('late-dataset')], 800],
  ...widgets.flatMap((name) => {
    const code = [...script, ...[name, ...(parts[name] ?? [])].map(chunk)];
    const limits = name in parts ? [43_400, 58_200] : [27_700, name in needs ? 45_000 : 39_100];
    return [
      [`page avec <${name}>, sans les données`, code, limits[0]],
      [`page avec <${name}>`, [...code, ...dataFor(name).map(chunk)], limits[1]],
    ];
  }),
  ['page avec tous les éléments', [...script, ...widgets.map(chunk), ...data], 78_300],
  ['gtnum.classic.js', ['gtnum.classic.js'], 66_000],
  [withoutData, [withoutData], 54_400],
  ...[
    ['anglais', 'en', 4_100],
    ['programme', 'programme', 3_900],
    ['publications', 'publications', 5_100],
    ['citations', 'citations', 8_000],
    ['fichiers', 'download', 6_000],
    ['sources', 'details', 9_600],
    ['schéma', 'schema', 8_000],
  ].map(([what, name, limit]) => [
    `gtnum.classic.js, à la demande : ${what}`,
    [chunk(`later-${name}`)],
    limit,
  ]),
  ['embed/frame.js', ['embed/frame.js'], 2_000],
  ['embed/frame.css', ['embed/frame.css'], 1_000],
  ['embed/resize.js', ['embed/resize.js'], 1_200],
  ['cadre : la plus lourde des pages', [largest('embed', '.html')], 30_000],
  ['cadre : la plus lourde des feuilles de style', [largest('embed', '.css')], 4_000],
  ['HTML à coller : le plus lourd, mis en forme', [largest('html', '.html')], 40_000],
];

/** The classic script as it would be without a single fact. */
const [bare] = [
  await build({
    mode: 'classic',
    logLevel: 'silent',
    build: { write: false },
    plugins: [
      {
        name: 'no-data',
        enforce: 'pre',
        load: (id) =>
          id.endsWith('/src/facts/bundled.ts')
            ? "import { link } from './link.js'; export const dataset = link({});"
            : undefined,
      },
    ],
  }),
].flat();
const contentOf = (file) =>
  file === withoutData ? Buffer.from(bare.output[0].code) : readFileSync(`dist/${file}`);

let over = 0;
const table = [];
const isForGuide = process.argv.includes('--table');
const say = isForGuide ? () => undefined : console.log;
say('bytes gzip -9 / brotli 11 (requests)');
for (const [name, files, limit] of budgets) {
  const contents = files.map(contentOf);
  const gzip = total(contents, (content) => gzipSync(content, { level: 9 }).length);
  const brotli = total(contents, (content) => brotliCompressSync(content).length);
  if (gzip > limit) over++;
  const verdict = `${gzip > limit ? 'OVER' : 'of'} ${limit}`;
  say(`${name.padEnd(58)} ${gzip} / ${brotli} (${files.length}) ${verdict}`);
  table.push({ name, gzip, brotli, requests: files.length, limit });
}
const counted = new Set(budgets.flatMap(([, files]) => files));
for (const file of chunks.map((each) => `chunks/${each}`)) {
  if (counted.has(file)) continue;
  over++;
  say(`${file}: no budget`);
}
if (isForGuide) {
  mkdirSync('dist/build', { recursive: true });
  writeFileSync('dist/build/budgets.json', JSON.stringify(table));
} else process.exitCode = over ? 1 : 0;

function total(contents, size) {
  return contents.reduce((sum, content) => sum + size(content), 0);
}

function compressed(file) {
  return gzipSync(readFileSync(`dist/${file}`)).length;
}
