/*
 * What readers download, against what we allow ourselves. Measures the files in dist as a server
 * would send them; fails when one is over its budget. Requests are counted in embed.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
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

const withoutData = 'gtnum.classic.js, without data';

const budgets = [
  ['gtnum.js', ['gtnum.js'], 1_600],
  ['Lit and all elements, as one file', [chunk('base'), ...elements.map(chunk)]],
  ...elements.map((name) => [name, [chunk(name)], own[name] ?? 6_000]),
  ['data', [chunk('bundled')], 16_300],
  ['citations, only for who cites', [chunk('citations')], 8_000],
  ['files, only for who downloads', [chunk('files'), chunk('details')], 8_500],
  ['programme, only for those who show it', [chunk('programme')], 4_000],
  ['publications, only for those who show them', [chunk('publications')], 6_000],
  ...widgets.flatMap((name) => {
    const code = [...script, ...[name, ...(parts[name] ?? [])].map(chunk)];
    const limits = name in parts ? [] : [27_500, name in needs ? 50_100 : 43_800];
    return [
      [`page with ${name}, without data`, code, limits[0]],
      [`page with ${name}`, [...code, ...dataFor(name).map(chunk)], limits[1]],
    ];
  }),
  ['page with all widgets, without data', [...script, ...widgets.map(chunk)]],
  ['page with all widgets', [...script, ...widgets.map(chunk), ...data]],
  ['gtnum.classic.js', ['gtnum.classic.js'], 100_400],
  [withoutData, [withoutData]],
  ['English', [chunk('en')]],
  ['schema (only for a dataset of the page’s own)', [chunk('schema')]],
  ['embed/frame.js', ['embed/frame.js'], 2_000],
  ['embed/resize.js', ['embed/resize.js'], 1_200],
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
            : /\/src\/facts\/(details|programme|publications)\.ts$/.test(id)
              ? 'export const rest = {};'
              : id.endsWith('/src/facts/citations.ts')
                ? 'export const citations = {};'
                : undefined,
      },
    ],
  }),
].flat();
const contentOf = (file) =>
  file === withoutData ? Buffer.from(bare.output[0].code) : readFileSync(`dist/${file}`);

let over = 0;
console.log('bytes gzip -9 / brotli 11 (requests)');
for (const [name, files, limit] of budgets) {
  // « As one file » is what a bundler would make; pages get their files one by one.
  const contents = files.map(contentOf);
  const parts = name.endsWith('as one file') ? [Buffer.concat(contents)] : contents;
  const gzip = total(parts, (part) => gzipSync(part, { level: 9 }).length);
  const brotli = total(parts, (part) => brotliCompressSync(part).length);
  const isOver = limit !== undefined && gzip > limit;
  if (isOver) over++;
  const verdict = limit === undefined ? '' : isOver ? `OVER ${limit}` : `of ${limit}`;
  console.log(`${name.padEnd(46)} ${gzip} / ${brotli} (${parts.length}) ${verdict}`);
}
process.exitCode = over ? 1 : 0;

function total(parts, size) {
  return parts.reduce((sum, part) => sum + size(part), 0);
}
