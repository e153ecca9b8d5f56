import { copyFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import { isWanted } from './src/gate.js';
import { packed, type DatasetJson } from './src/schema.js';

/*
 * `vite build` makes what a page pastes: gtnum.js, its chunks and the data beside them.
 * `vite build --mode classic` adds the same as one classic script, gtnum.classic.js.
 * `vite build --mode gallery` adds the gallery, which uses that very gtnum.js.
 * `vite build --mode frame` and `--mode resize` add the scripts for frames and for pages around them.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  preview: { cors: true },
  ...({ classic, gallery, frame: script('frame'), resize: script('resize') }[mode] ?? embed),
}));

const outDir = 'dist';
const target = 'es2021';

const embed = defineConfig({
  json: { stringify: true },
  plugins: [onlyWhatIsShown(), packedSchema(), minifyTemplates(), asGuest(), copyFullData()],
  build: {
    outDir,
    target,
    // Library mode: elsewhere Vite wraps each import() in a preloader that adds to the host's <head>.
    lib: { entry: { gtnum: 'src/embed.ts' }, formats: ['es'] },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What every element needs travels as one file: requests cost more than the few bytes over.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/@?lit|src\/(?!elements|strings\/en|schema|check|bundled|embed|gate)/,
            },
          ],
        },
      },
    },
  },
});

const classic = defineConfig({
  json: { stringify: true },
  plugins: [
    inOnePiece(),
    onlyWhatIsShown(),
    packedSchema(),
    minifyTemplates(),
    asGuest(),
    marked(),
  ],
  build: {
    outDir,
    emptyOutDir: false,
    target,
    lib: {
      entry: 'src/embed.ts',
      formats: ['iife'],
      name: 'unused',
      fileName: () => 'gtnum.classic.js',
    },
    reportCompressedSize: false,
    // Before anything runs: a second copy may not make a second Trusted Types policy of one name.
    rolldownOptions: { output: { intro: `if (!(${isWanted.toString()})()) return;` } },
  },
});

const gallery = defineConfig({
  root: 'src/pages',
  build: {
    outDir: `../../${outDir}`,
    emptyOutDir: false,
    target,
    modulePreload: false,
    assetsDir: 'gallery',
    rolldownOptions: {
      input: ['index', 'integrer', 'academie'].map((page) => `src/pages/${page}.html`),
    },
  },
});

/** One classic script in dist/embed, under the name of its source. */
function script(name: string) {
  return defineConfig({
    build: {
      outDir: `${outDir}/embed`,
      emptyOutDir: false,
      target,
      // The name is asked for and not used: nothing is exported.
      lib: { entry: `src/${name}.ts`, formats: ['iife'], name, fileName: () => `${name}.js` },
      reportCompressedSize: false,
      copyPublicDir: false,
    },
  });
}

/**
 * All but the data is there when the script runs, instead of in functions of its own that wait for an
 * `import()`: half a kilobyte less.
 */
function inOnePiece(): Plugin {
  return {
    name: 'in-one-piece',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/')) return;
      let imports = '';
      const whole = code.replace(
        /import\(('(?!\.\/bundled)[^']+')\)/g,
        (_, path: string, at: number) => {
          imports += `import * as at${at} from ${path};`;
          return `Promise.resolve(at${at})`;
        },
      );
      return { code: imports + whole, map: null };
    },
  };
}

/** A page in another encoding reads a classic script in its own, unless a mark says which it is in. */
function marked(): Plugin {
  return {
    name: 'marked',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `\uFEFF${file.code}`;
      }
    },
  };
}

/**
 * Lit as a guest. Its Trusted Types policy gets our name: one named `lit-html` may be created once
 * under a strict directive, and a second Lit on the page would throw. What it would leave on the
 * page's `globalThis` and `Symbol` (lists of versions, metadata of standard decorators) stays inside.
 */
function asGuest(): Plugin {
  const changes: [RegExp, string][] = [
    [/createPolicy\("lit-html"/, 'createPolicy("gtnum"'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
      'const litPropertyMetadata=new WeakMap;',
    ],
  ];
  const done = new Set<RegExp>();
  return {
    name: 'as-guest',
    transform(code, id) {
      if (!/node_modules\/(@lit|lit)/.test(id)) return;
      for (const [theirs, ours] of changes) {
        if (!theirs.test(code)) continue;
        code = code.replace(theirs, ours);
        done.add(theirs);
      }
      return { code, map: null };
    },
    buildEnd(error) {
      const missing = changes.filter(([theirs]) => !done.has(theirs));
      if (!error && missing.length) this.error(`Lit has changed: ${missing.join(' ')} not found`);
    },
  };
}

/**
 * Readers pay for the data that the elements show. The rest of the facts (the programme's texts, the
 * register of académies, publications that belong to no group) is in gtnum.json, for whoever wants it.
 */
function onlyWhatIsShown(): Plugin {
  return {
    name: 'only-what-is-shown',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/data/gtnum.json')) return;
      const data = JSON.parse(code) as DatasetJson;
      const shown = {
        ...data,
        $schema: undefined,
        programme: undefined,
        academies: [],
        groups: data.groups.map((group) => ({
          ...group,
          territories: group.territories?.map((territory) => ({
            ...territory,
            academy: undefined,
          })),
        })),
        publications: data.publications
          .filter(({ group }) => group)
          .map(({ id, title, label, type, date, url, group, notes, sources, inferred }) => ({
            ...{ id, title, label, type, date, url, group, notes, sources, inferred },
          })),
      };
      const { sources, ...citing } = shown;
      const text = JSON.stringify(citing);
      const cited = sources.filter((source) => text.includes(`"${source.id}"`));
      return { code: JSON.stringify({ ...citing, sources: cited }), map: null };
    },
  };
}

/** Browsers get the description of the data packed: its French sentences are for data editors. */
function packedSchema(): Plugin {
  let isDone = false;
  return {
    name: 'packed-schema',
    load(id) {
      if (!id.endsWith('/src/schema.ts')) return;
      if (/[^!-~]/.test(packed)) this.error('A description is left in the packed schema');
      isDone = true;
      return `
        import { check } from './check.js';
        export const parseDataset = (input) => check(${JSON.stringify(packed)}, input);
      `;
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('src/schema.ts is not there to be packed');
    },
  };
}

/** The minifier leaves what stands in template literals alone: our styles and markup. */
function minifyTemplates(): Plugin {
  const css = (code: string) =>
    transform({ filename: 'styles.css', code: Buffer.from(code), minify: true }).code.toString();
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.includes('/src/')) return;
      const small = code
        .replace(/css`([^`$]+)`/g, (_, style: string) => `css\`${css(style)}\``)
        // In markup a run of blanks with a line break is as good as the break; in code too.
        .replace(/\s*\n\s*/g, '\n');
      return { code: small, map: null };
    },
  };
}

function copyFullData(): Plugin {
  return {
    name: 'copy-full-data',
    writeBundle() {
      for (const file of ['gtnum.json', 'gtnum.schema.json']) {
        copyFileSync(`data/${file}`, `${outDir}/${file}`);
      }
    },
  };
}
