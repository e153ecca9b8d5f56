import { defineConfig, type UserConfig } from 'vite';
import { copyFullData } from './src/build/copy-full-data.js';
import { onlyWhatIsShown } from './src/build/only-what-is-shown.js';
import { packedSchema } from './src/build/packed-schema.js';
import { thirdParty } from './src/build/third-party.js';

const outDir = 'dist';
const target = 'es2021';

/** What Lit takes for the page's globals, in our scripts. */
const inject = {
  globalThis: [`${import.meta.dirname}/src/script/lit-global.ts`, 'litGlobal'],
  litPropertyMetadata: [`${import.meta.dirname}/src/script/lit-global.ts`, 'litPropertyMetadata'],
  Event: [`${import.meta.dirname}/src/script/lit-global.ts`, 'NativeEvent'],
} satisfies Record<string, [string, string]>;

/** What is built, by `--mode`. The first empties dist; the others add to it. */
const builds: Record<string, UserConfig> = {
  /** What a page pastes: gtnum.js, its chunks and the data beside them. */
  production: {
    plugins: [onlyWhatIsShown(), packedSchema(), copyFullData(outDir), thirdParty()],
    build: {
      emptyOutDir: true,
      // Library mode: elsewhere Vite wraps each import() in a preloader that adds to the host's <head>.
      lib: { entry: { gtnum: 'src/script/gtnum.ts' }, formats: ['es'] },
      rolldownOptions: {
        transform: { inject },
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // What several need travels as one file: requests cost more than the few bytes over.
          codeSplitting: { groups: [{ name: 'base', minShareCount: 2 }] },
        },
      },
    },
  },
  /** The same as one classic script. */
  classic: {
    plugins: [onlyWhatIsShown(), packedSchema()],
    build: {
      // ASCII: a page in another encoding reads a classic script in its own.
      minify: 'terser',
      terserOptions: { format: { ascii_only: true } },
      lib: {
        entry: 'src/script/gtnum.ts',
        formats: ['iife'],
        name: 'unused',
        fileName: () => 'gtnum.classic.js',
      },
      rolldownOptions: { transform: { inject } },
    },
  },
  /** The gallery and the configurator, which use that very gtnum.js. */
  gallery: {
    root: 'src/site',
    build: {
      outDir: `../../${outDir}`,
      modulePreload: false,
      assetsDir: 'gallery',
      rolldownOptions: {
        input: ['index', 'integrer', 'academie'].map((page) => `src/site/${page}.html`),
      },
    },
  },
  frame: script('frame'),
  resize: script('resize'),
};

/** A classic script in dist/embed, for frames or for pages around them. */
function script(name: string): UserConfig {
  return {
    build: {
      outDir: `${outDir}/embed`,
      // The name is asked for and not used: nothing is exported.
      lib: { entry: `src/frame/${name}.ts`, formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  };
}

export default defineConfig(({ mode }) => {
  const { build, ...more } = builds[mode] ?? builds['production']!;
  return {
    base: './',
    publicDir: false,
    json: { stringify: true },
    preview: { cors: true },
    ...more,
    build: { outDir, target, emptyOutDir: false, reportCompressedSize: false, ...build },
  };
});
