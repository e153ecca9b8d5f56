import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-academies.js';
import { elsewhere, empty, long, twoWaves } from './datasets.js';

export default {
  title: 'Éléments/Carte des académies',
  component: 'gtnum-academies',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les GTnum sur leur carnet</a>';
const academy = 'academie-de-poitiers';

export const Complete: Story = {
  name: 'Complète, une académie choisie',
  args: { academy },
  tags: ['capture'],
};

export const NoneChosen: Story = { name: 'Aucune académie choisie' };

export const PartialData: Story = { name: 'Données partielles', args: { academy } };

export const NoGroup: Story = {
  name: 'Académie sans groupe connu',
  args: { academy: 'academie-de-lyon' },
  parameters: { shows: /Académie de Lyon, aucun groupe connu/ },
};

export const OwnData: Story = {
  name: 'Données d’une page : deux vagues',
  args: { academy: 'academie-de-bordeaux' },
  parameters: { dataset: twoWaves },
};

export const OtherPlaces: Story = {
  name: 'Territoires qui ne sont pas sur la carte',
  args: { academy: 'nouvelle-caledonie' },
  parameters: { dataset: elsewhere, shows: /et 2 autres territoires/ },
  tags: ['capture'],
};

export const Empty: Story = { name: 'Aucune académie', parameters: { dataset: empty } };

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: { ...empty, updated: 'après-demain' },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*updated/,
  },
};

export const WrongId: Story = {
  name: 'Académie inconnue',
  args: { academy: 'poitier' },
  parameters: {
    shows: /^11 groupes connus dans 19 académies/,
    warning: /« poitier » n'existe pas[^]*« poitiers »/,
  },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Près de chez vous', 'heading-level': 4, academy },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    academy,
    '--gtnum-accent': 'light-dark(#7d1f44, #f2a2bd)',
    '--gtnum-radius': '0',
    '--gtnum-gap': '1.5rem',
  },
};

export const Narrow: Story = {
  name: 'Colonne étroite',
  args: { academy },
  globals: { width: '280' },
  tags: ['capture'],
};

export const Medium: Story = {
  name: 'Colonne moyenne',
  args: { academy },
  globals: { width: '720' },
};

export const Wide: Story = {
  name: 'Colonne large',
  args: { academy },
  globals: { width: '1080' },
};

export const LongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long, shows: /Aucun groupe connu dans les académies/ },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  args: { academy },
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = { name: 'En anglais', args: { academy }, globals: { lang: 'en' } };

export const Dark: Story = {
  name: 'Page sombre',
  args: { academy },
  globals: { theme: 'dark' },
  tags: ['capture'],
};

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  args: { academy },
  parameters: { forcedColors: 'active' },
  tags: ['capture'],
};

export const Print: Story = {
  name: 'Imprimée',
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
