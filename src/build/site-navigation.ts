import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { escape } from '../facts/escape.js';

/**
 * Writes the navigation of the site into each of its pages: those that say their name there, in
 * `<meta name="navigation" content="…">`, in the order in which they are built, and the guide where it
 * has been built.
 */
export function siteNavigation(pages: readonly string[], outDir: string): Plugin {
  const named = pages.flatMap((page) => {
    const html = readFileSync(page, 'utf8');
    const name = /<meta name="navigation" content="([^"]*)"/.exec(html)?.[1];
    return name ? [{ address: `./${basename(page)}`, name }] : [];
  });
  return {
    name: 'site-navigation',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const isBuilt = existsSync(`${outDir}/guide/index.html`);
        const guide = isBuilt ? [{ address: './guide/index.html', name: 'Guide' }] : [];
        const entries = [...named, ...guide].map(({ address, name }) => {
          const current = basename(path) === basename(address) && !address.includes('guide');
          return `<li><a href="${address}"${current ? ' aria-current="page"' : ''}>${escape(name)}</a></li>`;
        });
        return html.replace('<!-- navigation -->', () => entries.join('\n'));
      },
    },
  };
}
