import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { classic } from './classic.js';
import { withoutDescriptions } from './without-descriptions.js';

/*
 * What the classic script leaves for later, each in a classic script of its own; src/script/later.ts says how
 * they come. Many pages never ask for it, and nothing of it draws: with Lit in it, it would be a second Lit.
 */
const src = join(import.meta.dirname, '..');
const fileOf = (name: string) => `${src}/${name}.ts`;
const files = [
  'elements/strings/en',
  'exports/download',
  'facts/citations',
  'facts/details',
  'facts/programme',
  'facts/publications',
  'facts/schema',
].map(fileOf);

/** For the classic script: what is imported there comes later, from scripts that are made with it. */
export function later(target: string): Plugin {
  const standIn = '\0later:';
  let scripts: Rolldown.OutputChunk[];
  return {
    name: 'later',
    enforce: 'pre',
    async config() {
      scripts = await Promise.all(files.map((file) => madeOf(file, target)));
      const laterScripts = scripts.map(({ fileName, code }, index) => {
        const hash = createHash('sha256').update(code).digest('base64');
        return [basename(files[index]!, '.ts'), { file: fileName, integrity: `sha256-${hash}` }];
      });
      return { define: { laterScripts: JSON.stringify(Object.fromEntries(laterScripts)) } };
    },
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && files.includes(found.id) ? standIn + found.id : undefined;
    },
    load(id) {
      if (!id.startsWith(standIn)) return;
      // Whoever awaits a module that has a `then` gets what that gives.
      return `import { later } from '${fileOf('script/later')}';
export const then = (...both) => later('${basename(id, '.ts')}').then(...both);`;
    },
    generateBundle() {
      for (const { fileName, code } of scripts) {
        this.emitFile({ type: 'asset', fileName, source: code });
      }
    },
  };
}

/** The script of a module, which leaves on its tag what the module exports. */
async function madeOf(file: string, target: string): Promise<Rolldown.OutputChunk> {
  const entry = '\0script-of-one';
  const only: Plugin = {
    name: 'later-one',
    enforce: 'pre',
    resolveId: (_, importer) => (importer ? undefined : entry),
    load: (id) =>
      id === entry
        ? `import * as module from '${file}';\ndocument.currentScript.module = module;`
        : undefined,
  };
  const name = `chunks/later-${basename(file, '.ts')}-[hash]`;
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutDescriptions(), only],
    build: { ...classic(file, name), target, write: false },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output[0];
}
