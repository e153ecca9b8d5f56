import type { BuildOptions, LibraryOptions } from 'vite';
import { notice } from './third-party.js';

/** Vite asks for a name and does not use it, for nothing is exported. */
export function iife(entry: string, file: string): LibraryOptions {
  return { entry, formats: ['iife'], name: 'unused', fileName: () => `${file}.js` };
}

/** A classic script in ASCII: a page in another encoding reads it in its own. */
export function classic(
  entry: string,
  file: string,
  transform: NonNullable<BuildOptions['rolldownOptions']>['transform'] = {},
): BuildOptions {
  return {
    minify: 'terser',
    terserOptions: { compress: { passes: 2 }, format: { ascii_only: true } },
    lib: iife(entry, file),
    rolldownOptions: {
      checks: { pluginTimings: false },
      transform,
      output: {
        postBanner: notice(),
        // The bundler's own first lines can fail, in a page that has added to Object.prototype.
        intro: 'try {',
        outro: '} catch (error) { console.warn("[gtnum] " + error); }',
      },
    },
  };
}
