/* All elements on one page, while their tokens change in the panel beside. */
import type { Meta, StoryObj } from '@storybook/web-components';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { declarations } from './contract.js';

export default {
  title: 'Guide/Charte d’académie',
  tags: ['!autodocs'],
} satisfies Meta;

/** The gallery's first variant of each. */
export const AllElements: StoryObj = {
  name: 'Tous les éléments',
  render: () =>
    html`<div lang="fr">
      <h1 class="charter">Charte d’académie</h1>
      <p>
        Réglez les jetons dans le panneau «&nbsp;Jetons&nbsp;»&nbsp;: tous les éléments suivent. Le
        CSS à transmettre y est en tête, à copier ou à télécharger.
      </p>
      ${declarations.flatMap(({ fr }) =>
        fr
          ? html`<h2 class="charter">${fr.name}</h2>
              ${unsafeHTML(beneath(fr.examples[0]?.html ?? ''))}`
          : [],
      )}
    </div>`,
};

/** The elements stand under headings of this page. */
function beneath(example: string): string {
  return example
    .replace(/ heading-level="\d"/, '')
    .replace(/<gtnum-[\w-]+/, '$& heading-level="3"');
}
