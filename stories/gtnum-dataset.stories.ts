import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-dataset.js';
import '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-timeline.js';
import { empty, long, twoWaves } from './datasets.js';

export default {
  title: 'Éléments/Données de la page',
  component: 'gtnum-dataset',
} satisfies Meta;

type Story = StoryObj;

const island = (dataset: unknown) =>
  `<script type="application/json">${JSON.stringify(dataset).replaceAll('<', '\\u003c')}</script>`;
const timeline = '<gtnum-timeline></gtnum-timeline>';
const card = '<gtnum-group-card group="ebep" variant="compact"></gtnum-group-card>';

export const Complete: Story = {
  name: 'Données dans la balise',
  args: { 'default-slot': island(twoWaves) + timeline + card },
};

export const Address: Story = {
  name: 'Données à une adresse',
  args: {
    src: new URL('../data/gtnum.json', import.meta.url).href,
    'default-slot': '<gtnum-contact></gtnum-contact>',
  },
};

export const Nested: Story = {
  name: 'Un jeu de données dans un autre',
  args: {
    'default-slot': `${island(twoWaves)}${card}<gtnum-dataset>${island(long)}<gtnum-group-card group="exemple-long" variant="compact"></gtnum-group-card></gtnum-dataset>`,
  },
};

export const Shared: Story = {
  name: 'Un choix qui vaut pour deux',
  args: { 'default-slot': `${island(twoWaves)}${timeline}<gtnum-finder></gtnum-finder>` },
  parameters: { shows: /Trouver un groupe/ },
};

export const Empty: Story = {
  name: 'Données vides',
  args: { 'default-slot': `${island(empty)}${timeline}<gtnum-contact></gtnum-contact>` },
};

export const Failed: Story = {
  name: 'Échec',
  args: { src: 'data:application/json,{"version": 2}', 'default-slot': timeline },
  parameters: { warning: /^\[gtnum\] <gtnum-dataset src="data:/ },
};

export const NoData: Story = {
  name: 'Ni adresse ni données',
  args: { 'default-slot': timeline },
  parameters: { warning: /il faut un attribut src ou un enfant/ },
};

export const WrongId: Story = {
  name: 'Groupe absent de ces données',
  args: {
    'default-slot': `${island(twoWaves)}<gtnum-group-card group="feelnum"><a href="https://edunumrech.hypotheses.org/">Le carnet des GTnum</a></gtnum-group-card>`,
  },
  parameters: { shows: /^Le carnet des GTnum$/, warning: /« feelnum » n'existe pas/ },
};
