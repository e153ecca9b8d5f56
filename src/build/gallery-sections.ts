import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { escape } from '../facts/escape.js';
import type { Declaration, ElementWords, Manifest } from './manifest.js';

/**
 * Writes into the gallery a section for each element that shows something, its entry in the summary, and
 * the first of them where the page opens.
 */
export function gallerySections(outDir: string): Plugin {
  return {
    name: 'gallery-sections',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const manifest = readFileSync(`${outDir}/custom-elements.json`, 'utf8');
        const { modules } = JSON.parse(manifest) as Manifest;
        const shown = modules
          .flatMap(({ declarations = [] }) => declarations)
          .filter((each): each is Shown => each.fr !== undefined);
        return html
          .replace('<!-- entries -->', () => shown.map(entry).join('\n'))
          .replace('<!-- living -->', () => shown[0]!.fr.examples[0]!.html)
          .replace('<!-- sections -->', () => shown.map(section).join('\n'));
      },
    },
  };
}

type Shown = Declaration & { tagName: string; fr: ElementWords };

function entry({ fr: { name } }: Shown): string {
  return `<li><a href="#${anchorOf(name)}">${escape(name)}</a></li>`;
}

function section({ tagName, fr }: Shown): string {
  const { name, title = name, description, examples } = fr;
  const id = anchorOf(name);
  const variants = examples.map(
    (each) => `<template data-name="${escape(each.name)}">${each.html}</template>`,
  );
  return `
<section id="${id}" aria-labelledby="${id}-titre">
  <h2 id="${id}-titre">${escape(title)}</h2>
  <p class="tag"><code>&lt;${tagName}&gt;</code></p>
  <p>${escape(description)}</p>
  <div class="live" data-name="${escape(name)}">${variants.join('')}</div>
  <details class="reference" data-tag="${tagName}"></details>
</section>`;
}

/** « Fiche d’un groupe » is at `#fiche-d-un-groupe`. */
function anchorOf(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, '-');
}
