import { defineConfig, type LibraryOptions, type UserConfig } from 'vite';
import { copyFullData } from './src/build/copy-full-data.js';
import { gallerySections } from './src/build/gallery-sections.js';
import { minifyStyles } from './src/build/minify-styles.js';
import { siteNavigation } from './src/build/site-navigation.js';
import { withoutDescriptions } from './src/build/without-descriptions.js';
import { thirdParty } from './src/build/third-party.js';

const outDir = 'dist';
const target = 'es2021';

/** The pages of the site. */
const names = ['index', 'integrer', 'contribuer', 'telechargements', 'apercu', 'academie'];
const pages = names.map((name) => `src/site/${name}.html`);

/** What Lit takes for the page's globals, in our scripts. */
const litGlobal = `${import.meta.dirname}/src/script/lit-global.ts`;
const inject: Record<string, [string, string]> = {
  globalThis: [litGlobal, 'litGlobal'],
  litPropertyMetadata: [litGlobal, 'litPropertyMetadata'],
  Event: [litGlobal, 'NativeEvent'],
};

/** What is built, by `--mode`, in the order of src/build/build.mjs. */
const builds: Record<string, UserConfig> = {
  /** What a page pastes: gtnum.js, its chunks and the data beside them. */
  production: {
    plugins: [minifyStyles(), withoutDescriptions(), copyFullData(outDir), thirdParty()],
    build: {
      // Elsewhere Vite wraps each import() in a preloader that adds to the host's <head>.
      lib: { entry: { gtnum: 'src/script/gtnum.ts' }, formats: ['es'] },
      rolldownOptions: {
        transform: { inject },
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // What several need is one file: requests cost more than the few bytes over.
          codeSplitting: { groups: [{ name: 'base', minShareCount: 2 }] },
        },
      },
    },
  },
  /** The same as one classic script, in ASCII: a page in another encoding reads it in its own. */
  classic: {
    plugins: [minifyStyles(), withoutDescriptions()],
    build: {
      minify: 'terser',
      terserOptions: { compress: { passes: 2 }, format: { ascii_only: true } },
      lib: iife('src/script/gtnum.ts', 'gtnum.classic'),
      rolldownOptions: {
        transform: { inject },
        output: {
          // The bundler's own first lines can fail, in a page that has added to Object.prototype.
          intro: 'try {',
          outro: '} catch (error) { console.warn("[gtnum] " + error); }',
        },
      },
    },
  },
  /** Gallery, configurator, downloads and the form for corrections, which use that very gtnum.js. */
  gallery: {
    root: 'src/site',
    plugins: [
      gallerySections(outDir),
      siteNavigation(pages, outDir),
      thirdParty('gallery/THIRD-PARTY.txt'),
    ],
    build: {
      outDir: `../../${outDir}`,
      modulePreload: false,
      assetsDir: 'gallery',
      // The form, with a library that makes it: for who writes in it, not for readers.
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        input: pages,
        // « use client » in the form's library is for servers that render it.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  frame: script('frame'),
  resize: script('resize'),
};

/** A classic script in dist/embed, for frames or for pages around them. */
function script(name: string): UserConfig {
  return { build: { outDir: `${outDir}/embed`, lib: iife(`src/frame/${name}.ts`, name) } };
}

/** Vite asks for a name and does not use it, for nothing is exported. */
function iife(entry: string, file: string): LibraryOptions {
  return { entry, formats: ['iife'], name: 'unused', fileName: () => `${file}.js` };
}

export default defineConfig(({ mode }) => {
  const { build = {}, ...more } = builds[mode] ?? builds['production']!;
  const rolldownOptions = { checks: { pluginTimings: false }, ...build.rolldownOptions };
  const usual = { outDir, target, emptyOutDir: false, reportCompressedSize: false };
  return {
    base: './',
    publicDir: false,
    json: { stringify: true },
    preview: { cors: true },
    ...more,
    build: { ...usual, ...build, rolldownOptions },
  };
});
