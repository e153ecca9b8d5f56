import { defineConfig, type UserConfig } from 'vite';
import { classic, iife } from './src/build/classic.js';
import { copyFullData } from './src/build/copy-full-data.js';
import { gallerySections } from './src/build/gallery-sections.js';
import { later } from './src/build/later.js';
import { minifyStyles } from './src/build/minify-styles.js';
import { siteNavigation } from './src/build/site-navigation.js';
import { withoutDescriptions } from './src/build/without-descriptions.js';
import { notice, thirdParty } from './src/build/third-party.js';

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
  Symbol: [litGlobal, 'litSymbol'],
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
          postBanner: notice(),
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // What several need is one file: requests cost more than the few bytes over.
          codeSplitting: { groups: [{ name: 'base', minShareCount: 2 }] },
        },
      },
    },
  },
  /** The same as a classic script; what is asked for later comes in others. */
  classic: {
    plugins: [minifyStyles(), later(target)],
    build: classic('src/script/gtnum.classic.ts', 'gtnum.classic', { inject }),
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
        output: { postBanner: notice('gallery/THIRD-PARTY.txt') },
        // « use client » in the form's library is for servers that render it.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  /** Classic scripts for frames and for pages around them. */
  frame: { build: { outDir: `${outDir}/embed`, lib: iife('src/frame/frame.ts', 'frame') } },
  resize: { build: { outDir: `${outDir}/embed`, lib: iife('src/frame/resize.ts', 'resize') } },
};

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
