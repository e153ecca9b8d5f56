import { copyFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { isWanted } from './src/script/gate.js';
import { packed, type DatasetJson } from './src/facts/schema.js';

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
  plugins: [
    onlyWhatIsShown(),
    packedSchema(),
    minifyTemplates(),
    plainDecorators(),
    constructedSheets(),
    asGuest(),
    copyFullData(),
  ],
  build: {
    outDir,
    target,
    // Library mode: elsewhere Vite wraps each import() in a preloader that adds to the host's <head>.
    lib: { entry: { gtnum: 'src/script/gtnum.ts' }, formats: ['es'] },
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
              test: /node_modules\/@?lit|src\/(?!script|elements\/(elements|gtnum-(?!element)|strings\/en)|facts\/(schema|check|bundled))/,
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
    plainDecorators(),
    constructedSheets(),
    asGuest(),
    minifiedAndMarked(),
  ],
  build: {
    outDir,
    emptyOutDir: false,
    target,
    lib: {
      entry: 'src/script/gtnum.ts',
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
  root: 'src/site',
  build: {
    outDir: `../../${outDir}`,
    emptyOutDir: false,
    target,
    modulePreload: false,
    assetsDir: 'gallery',
    rolldownOptions: {
      input: ['index', 'integrer', 'academie'].map((page) => `src/site/${page}.html`),
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
      lib: { entry: `src/frame/${name}.ts`, formats: ['iife'], name, fileName: () => `${name}.js` },
      reportCompressedSize: false,
      copyPublicDir: false,
    },
  });
}

/**
 * Everything is there when the script runs, instead of in functions of its own that wait for an
 * `import()`: a kilobyte less. Whoever imports gets what it asks for by name.
 */
function inOnePiece(): Plugin {
  const wanted: Record<string, string> = {
    '../facts/bundled.js': 'dataset',
    './strings/en.js': 'en',
    '../facts/schema.js': 'parseDataset',
  };
  return {
    name: 'in-one-piece',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/')) return;
      let imports = '';
      // The first words of the file have asked it.
      const whole = code
        .replace('if (isWanted())', 'if (true)')
        .replace(/import\('([^']+)'\)/g, (_, path: string) => {
          const name = wanted[path];
          imports += `import ${name ? `{ ${name} as its_${name} } from` : ''} '${path}';`;
          return `Promise.resolve(${name ? `{ ${name}: its_${name} }` : ''})`;
        });
      // An element's file registers it.
      return { code: imports + whole, map: null, moduleSideEffects: true };
    },
  };
}

/**
 * The second minifier takes 200 bytes more. A page in another encoding reads a classic script in its
 * own, unless a mark says which it is in.
 */
function minifiedAndMarked(): Plugin {
  return {
    name: 'minified-and-marked',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk')
          file.code = `\uFEFF${(await minify(file.code, { compress: { passes: 2 } })).code}`;
      }
    },
  };
}

/**
 * Lit as a guest. Its Trusted Types policy gets our name: one named `lit-html` may be created once
 * under a strict directive, and a second Lit on the page would throw. What it would leave on the
 * page's `globalThis` and `Symbol` (lists of versions, metadata of standard decorators) goes, and so
 * do the hooks by which another Lit's polyfills and hydration would change ours.
 */
function asGuest(): Plugin {
  const changes: [RegExp, string][] = [
    [/createPolicy\("lit-html"/, 'createPolicy("gtnum"'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/(?<=,p=)a\.reactiveElementPolyfillSupport/, '0'],
    [/p\?\.\(\{ReactiveElement:y\}\)/, '0'],
    [/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\)/, ';0'],
    [/s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, '0'],
    [/const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\)/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.+?\}(?=this\._\$Eh=)/, ''],
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
      if (!id.endsWith('/facts/schema.ts')) return;
      if (/[^!-~]/.test(packed)) this.error('A description is left in the packed schema');
      isDone = true;
      return `
        import { check } from './check.js';
        export const parseDataset = (input) => check(${JSON.stringify(packed)}, input);
      `;
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('src/facts/schema.ts is not there to be packed');
    },
  };
}

/**
 * Lit's style sheets, for browsers that `isWanted` lets in: they all have constructable ones, so what
 * Lit keeps for the others can go, and its guard against text that is not our own.
 */
function constructedSheets(): Plugin {
  let isDone = false;
  return {
    name: 'constructed-sheets',
    load(id) {
      if (!id.endsWith('/@lit/reactive-element/css-tag.js')) return;
      isDone = true;
      return `
        export const css = ([text]) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          return sheet;
        };
        export const getCompatibleStyle = (sheet) => sheet;
        export const adoptStyles = (root, sheets) => {
          root.adoptedStyleSheets = sheets;
        };
        export const CSSResult = undefined, unsafeCSS = undefined, supportsAdoptingStyleSheets = true;
      `;
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('Lit has changed: css-tag.js not found');
    },
  };
}

/** Our decorators take a prototype and a name, and give nothing back: the compiler's helper can more. */
function plainDecorators(): Plugin {
  return {
    name: 'plain-decorators',
    transform(code, id) {
      if (!id.includes('/src/')) return;
      const plain = code
        .replace(/_decorate\(\[([^\]]+)\], ([\w.]+), ("\w+"), void 0\)/g, '$1($2, $3)')
        .replace(/import _decorate .*/, '');
      if (plain.includes('_decorate')) this.error('A decorator is not as expected');
      return { code: plain, map: null };
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
        .replace(/\s*\n\s*/g, '\n')
        // Beside the tags of blocks they are nothing at all.
        .replace(/\n(?=<\/?(?:div|[ud]l|d[td]|p|details|article|header|address)\b)/g, '')
        .replace(/(<\/?(?:div|[ud]l|d[td]|p|details|article|header|address)\b[^>\n]*>)\n/g, '$1');
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
