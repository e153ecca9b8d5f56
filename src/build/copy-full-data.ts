import { copyFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function copyFullData(outDir: string): Plugin {
  return {
    name: 'copy-full-data',
    writeBundle() {
      for (const file of ['gtnum.json', 'gtnum.schema.json']) {
        copyFileSync(`data/${file}`, `${outDir}/${file}`);
      }
    },
  };
}
