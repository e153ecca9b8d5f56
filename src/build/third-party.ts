import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The licences of the packages whose code is in the scripts, as they ask for. */
export function thirdParty(fileName = 'THIRD-PARTY.txt'): Plugin {
  return {
    name: 'third-party',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const folders = modules.flatMap(
        (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
      );
      const notices = [...new Set(folders)].sort().map((folder) => {
        const { name, version } = JSON.parse(
          readFileSync(`${folder}/package.json`, 'utf8'),
        ) as Record<'name' | 'version', string>;
        const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
        if (!file) this.error(`${name} is in the scripts and has no file with its licence`);
        return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName,
        source: `The scripts contain code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`,
      });
    },
  };
}
