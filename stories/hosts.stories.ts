import { css, html, type CSSResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-timeline.js';

/* Pages of imaginary hosts, each with a look of its own: what a widget inherits, and what it makes of it. */

export default {
  // What stands under no heading comes first in the list, before the guide.
  title: 'Pages hôtes/Sites imaginaires',
  tags: ['!autodocs'],
  parameters: { isPage: true, layout: 'fullscreen' },
} satisfies Meta;

type Story = StoryObj;

function adopt({ styleSheet }: CSSResult): void {
  document.adoptedStyleSheets.push(styleSheet!);
}

adopt(css`
  .host {
    line-height: 1.6;
    padding-block-end: 2rem;
  }

  .host :is(h1, h2, p) {
    margin: 0 0 1rem;
  }

  .host :is(h1, h2) {
    line-height: 1.2;
    text-wrap: balance;
  }

  .host .measure {
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 1.5rem clamp(1rem, 4%, 3rem);
  }

  .host .band {
    margin-block-end: 1rem;
  }

  .host .band p {
    margin: 0;
  }

  .host .small {
    font-size: 0.9em;
  }
`);

adopt(css`
  .academie {
    --ink: light-dark(#24211e, #e9e4dc);
    --paper: light-dark(#fffefb, #191716);
    --link: light-dark(#7d1f44, #f2a2bd);

    color: var(--ink);
    background: var(--paper);
    font-family: var(--serif);
  }

  .academie .band {
    border-block-start: 0.4rem solid var(--link);
    border-block-end: 1px solid light-dark(#ddd7cc, #3b3733);
    font-weight: 700;
  }

  .academie :is(gtnum-timeline, gtnum-group-card) {
    --gtnum-accent: var(--link);
    --gtnum-radius: 0;
  }
`);

export const Academie: Story = {
  name: 'Page d’académie',
  tags: ['capture'],
  render: () => html`
    <div class="host academie">
      <div class="band"><p class="measure">Académie de Sainte-Aubierge (exemple)</p></div>
      <div class="measure">
        <h1>Ce que cherchent les GTnum</h1>
        <p>
          Depuis 2017, des laboratoires et des territoires académiques étudient ensemble le
          numérique à l’école. La frise situe leurs vagues, dont certaines se chevauchent.
        </p>
        <gtnum-timeline wave="2021-2024">
          <a href="https://edunumrech.hypotheses.org/">Les GTnum sur leur carnet de recherche</a>
        </gtnum-timeline>
        <h2>Un exemple&nbsp;: l’école inclusive</h2>
        <p>Que changent les outils numériques aux progrès des élèves&nbsp;?</p>
        <gtnum-group-card group="ebep" heading-level="3">
          <a href="https://edunumrech.hypotheses.org/5484">Présentation du GTnum #EBEP</a>
        </gtnum-group-card>
      </div>
    </div>
  `,
};

adopt(css`
  .blog {
    color-scheme: normal;
    color: #d8d4c8;
    background: #1b1d24;
    font: 1.125rem/1.7 var(--serif);
  }

  .blog .measure {
    max-inline-size: 44rem;
  }

  .blog h1 {
    color: #f3efe4;
    font-size: 2.25rem;
    font-weight: 400;
  }

  .blog a {
    color: #e8b86d;
  }

  .blog p {
    text-indent: 1.5em;
  }
`);

/** A page that is dark and does not say so: no `color-scheme`, and paragraphs of a book. */
export const DarkBlog: Story = {
  name: 'Carnet sombre, qui ne déclare pas ses couleurs',
  tags: ['capture'],
  render: () => html`
    <div class="host blog">
      <div class="measure">
        <h1>Carnet de bord d’une formatrice</h1>
        <p class="small">Exemple&nbsp;: ce carnet n’existe pas.</p>
        <p>
          Avant chaque formation, je relis ce que la recherche a déjà dit. Voici un groupe dont je
          pars souvent, et les thématiques de sa vague sur le
          <a href="https://edunumrech.hypotheses.org/">carnet des GTnum</a>.
        </p>
        <gtnum-group-card group="creajv"></gtnum-group-card>
        <gtnum-theme-grid wave="2021-2024" no-filters></gtnum-theme-grid>
        <gtnum-contact></gtnum-contact>
      </div>
    </div>
  `,
};

/* The custom properties of the State design system that the widgets read, with its values; neither its typeface nor its marks. */
adopt(css`
  .dsfr {
    --text-default-grey: light-dark(#3a3a3a, #cecece);
    --text-title-grey: light-dark(#161616, #ffffff);
    --text-mention-grey: light-dark(#666666, #929292);
    --text-action-high-blue-france: light-dark(#000091, #8585f6);
    --border-default-grey: light-dark(#dddddd, #353535);
    --background-default-grey: light-dark(#ffffff, #161616);
    --background-alt-grey: light-dark(#f6f6f6, #1e1e1e);

    color: var(--text-default-grey);
    background: var(--background-default-grey);
    font-family: var(--sans);
    line-height: 1.5;
  }

  .dsfr :is(h1, h2) {
    color: var(--text-title-grey);
  }

  .dsfr .band {
    background: var(--background-alt-grey);
    border-block-end: 1px solid var(--border-default-grey);
  }
`);

const dsfr = () => html`
  <div class="host dsfr">
    <div class="band"><p class="measure">Un site public (exemple)</p></div>
    <div class="measure">
      <h1>Recherche et numérique éducatif</h1>
      <p>Les groupes thématiques numériques, leurs thématiques et leur contact.</p>
      <gtnum-timeline wave="2023-2026"></gtnum-timeline>
      <gtnum-theme-grid wave="2017-2020"></gtnum-theme-grid>
      <gtnum-contact></gtnum-contact>
    </div>
  </div>
`;

export const Dsfr: Story = {
  name: 'Site au système de design de l’État',
  tags: ['capture'],
  render: dsfr,
};

export const DsfrDark: Story = {
  name: 'Site au système de design de l’État, thème sombre',
  tags: ['capture'],
  globals: { theme: 'dark' },
  render: dsfr,
};

adopt(css`
  .magazine {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1rem;
    max-inline-size: 64rem;
    padding: 1.5rem;
    font-family: var(--sans);
  }

  .magazine .aside {
    padding-inline-start: 1.5rem;
    box-sizing: content-box;
    inline-size: 280px;
    border-inline-start: 1px solid light-dark(#d4d6dd, #3a3d47);
  }

  @media (max-width: 40rem) {
    .magazine {
      grid-template-columns: minmax(0, 1fr);
    }

    .magazine .aside {
      padding: 0;
      border: 0;
    }
  }
`);

export const Sidebar: Story = {
  name: 'Colonne latérale de 280\u00a0px',
  tags: ['capture'],
  render: () => html`
    <div class="host magazine">
      <div>
        <h1>La lettre du numérique</h1>
        <p class="small">Exemple&nbsp;: cette lettre n’existe pas.</p>
        <p>
          Ce mois-ci, une équipe de lycée raconte comment elle a travaillé la sobriété numérique
          avec ses élèves, à partir des ressources d’un groupe de recherche. À côté, de quoi aller
          plus loin.
        </p>
        <p>
          Les élèves ont mesuré, comparé, puis proposé&nbsp;: moins d’appareils, gardés plus
          longtemps.
        </p>
      </div>
      <div class="aside">
        <gtnum-group-card group="aeson" variant="compact" heading-level="2"></gtnum-group-card>
        <gtnum-timeline heading="Les vagues" heading-level="2"></gtnum-timeline>
        <gtnum-contact heading-level="2"></gtnum-contact>
      </div>
    </div>
  `,
};
