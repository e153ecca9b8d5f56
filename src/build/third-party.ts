import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const { name, version, license } = packageIn('.');

/**
 * The licences of the packages whose code is in the scripts, as they ask for, and beside them the same
 * list for programs (CycloneDX). Neither says when or where it was made.
 */
export function thirdParty(fileName = 'THIRD-PARTY.txt'): Plugin {
  return {
    name: 'third-party',
    generateBundle(_, bundle) {
      const folders = foldersOf(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])),
      );
      const notices = folders.map((folder) => {
        const { name, version } = packageIn(folder);
        const file = readdirSync(folder)
          .sort()
          .find((each) => /^licen[cs]e/i.test(each));
        if (!file) this.error(`${name} is in the scripts and has no file with its licence`);
        return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName,
        source: `The scripts contain code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`,
      });
      const bill = {
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        version: 1,
        metadata: { component: component({ name, version, license }) },
        components: folders.map((folder) => component(packageIn(folder))),
      };
      this.emitFile({
        type: 'asset',
        fileName: posix.join(posix.dirname(fileName), 'sbom.cdx.json'),
        source: `${JSON.stringify(bill, null, 2)}\n`,
      });
    },
  };
}

/** The first line of a script that has code of others: where their licences are. */
export function notice(fileName = 'THIRD-PARTY.txt') {
  return (chunk: Rolldown.RenderedChunk): string =>
    foldersOf(chunk.moduleIds).length
      ? `/*! Licences: ${posix.relative(posix.dirname(chunk.fileName), fileName)} */`
      : // An empty text would be an empty line.
        (undefined as unknown as string);
}

/** The packages of modules, as their folders, in the order of the alphabet. */
function foldersOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

function packageIn(folder: string) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
}

function component({ name, version, license }: ReturnType<typeof packageIn>) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licenses = [{ license: { id: license } }];
  return { type: 'library', 'bom-ref': `${name}@${version}`, name, version, licenses, purl };
}
