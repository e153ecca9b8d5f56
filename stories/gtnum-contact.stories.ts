import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-contact.js';
import { empty, long, onlyTheFunction } from './datasets.js';

export default {
  title: 'Éléments/Contact',
  component: 'gtnum-contact',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Le carnet des GTnum</a>';

export const Complete: Story = { name: 'Complet', tags: ['capture'] };

export const PartialData: Story = {
  name: 'Données partielles',
  parameters: { dataset: onlyTheFunction },
};

export const Empty: Story = { name: 'Aucun contact', parameters: { dataset: empty } };

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: {
      ...long,
      contacts: [{ id: 'exemple', role: 'Exemple', email: 'sans arobase', sources: ['exemple'] }],
    },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*contacts\[0\]\.email/,
  },
};

export const WrongId: Story = {
  name: 'Contact inconnu, avec le contenu de la page',
  args: { contact: 'dne-tn3', 'default-slot': content },
  parameters: {
    shows: /^Le carnet des GTnum$/,
    warning: /« dne-tn3 » n'existe pas\. Les plus proches : « dne-tn2 »/,
  },
};

export const WrongIdWithoutContent: Story = {
  name: 'Contact inconnu, sans contenu de la page',
  args: { contact: 'dne-tn1' },
  parameters: { warning: /« dne-tn1 » n'existe pas/ },
};

export const ChosenContact: Story = { name: 'Contact choisi', args: { contact: 'dne-tn2' } };

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Écrire au sujet des GTnum', 'heading-level': 3 },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    '--gtnum-accent': 'light-dark(#7d1f44, #f2a2bd)',
    '--gtnum-muted': 'light-dark(#5c5450, #b8aea8)',
    '--gtnum-radius': '99px',
  },
};

export const Narrow: Story = {
  name: 'Colonne étroite',
  globals: { width: '280' },
  tags: ['capture'],
};

export const Medium: Story = { name: 'Colonne moyenne', globals: { width: '720' } };

export const Wide: Story = { name: 'Colonne large', globals: { width: '1080' } };

export const LongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = { name: 'En anglais', globals: { lang: 'en' } };

export const Dark: Story = { name: 'Page sombre', globals: { theme: 'dark' }, tags: ['capture'] };

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  parameters: { forcedColors: 'active' },
  tags: ['capture'],
};

export const Print: Story = {
  name: 'Imprimé',
  parameters: { media: 'print' },
  globals: { width: '720' },
};
