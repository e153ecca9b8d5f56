#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { link } from '../facts/link.js';
import { parseDataset } from '../facts/schema.js';
import { extents } from './plain.js';
import type { Prerendered } from './prerender.js';

/* `prerender` on the command line. */

const usage = `gtnum-prerender ÉLÉMENT [attribut=valeur…] [--form shadow|plain|jsonLd|css] [--extent short|complete|sources] [--data FICHIER.json] [--stylesheet ADRESSE]

Écrit un élément en HTML, sur une ligne : « shadow » (mis en forme, repris par le script s'il est là),
« plain » (HTML simple : « short », ce qui se voit d'abord ; « complete », avec ce qui s'ouvre ;
« sources », avec toutes les sources), « jsonLd » (schema.org) ou « css » (les styles de « shadow »).
Exemple : gtnum-prerender gtnum-group-card group=aeson lang=en --form plain`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      form: { type: 'string', default: 'shadow' },
      extent: { type: 'string', default: 'short' },
      data: { type: 'string' },
      stylesheet: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [tag, ...given] = positionals;
  if (values.help || !tag) {
    console.log(usage);
    return;
  }
  const missing = missingPackages();
  if (missing.length) {
    const are = missing.length > 1 ? 'qui ne sont pas installés' : 'qui n’est pas installé';
    const names = missing.map(({ name }) => name).join(' et ');
    const asked = missing.map(({ name, version }) => `${name}@${version}`).join(' ');
    throw new Error(`gtnum-prerender a besoin de ${names}, ${are} : npm install ${asked}`);
  }
  const { prerender, unknown } = await import('./prerender.js');
  const attributes = Object.fromEntries(
    given.map((each) => [each.split('=', 1)[0]!, each.slice(each.indexOf('=') + 1 || each.length)]),
  );
  const data = values.data ? link(parseDataset(readFileSync(values.data, 'utf8'))) : undefined;
  const extent = extents.find((each) => each === values.extent);
  if (!extent) throw unknown(values.extent, extents);
  const result = await prerender(tag, attributes, {
    data,
    extent,
    stylesheet: values.stylesheet,
  });
  const forms = Object.keys(result).filter((form) => form !== 'title');
  if (!forms.includes(values.form)) throw unknown(values.form, forms);
  console.log(result[values.form as keyof Prerendered]);
}

/** What only prerendering needs, and who installs the package for its widgets goes without. */
function missingPackages(): { name: string; version: string }[] {
  const own = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { peerDependencies } = JSON.parse(own) as { peerDependencies: Record<string, string> };
  return Object.entries(peerDependencies).flatMap(([name, range]) => {
    try {
      import.meta.resolve(name);
      return [];
    } catch {
      // A caret is not for every shell.
      return [{ name, version: range.replace(/^\^(\d+).*/, '$1') }];
    }
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
