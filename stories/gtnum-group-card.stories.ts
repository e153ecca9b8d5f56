import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-group-card.js';
import { corrected, empty, long } from './datasets.js';

export default {
  title: 'Éléments/Fiche de groupe',
  component: 'gtnum-group-card',
  args: { group: 'aeson' },
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/8846">Présentation du GTnum #ÆSON</a>';

export const Complete: Story = { name: 'Complète', tags: ['capture'] };

export const Compact: Story = {
  name: 'Compacte',
  args: { variant: 'compact' },
  tags: ['capture'],
};

export const PartialData: Story = {
  name: 'Données partielles',
  args: { group: 'gtnum7' },
  tags: ['capture'],
};

export const PartialDataCompact: Story = {
  name: 'Données partielles, compacte',
  args: { group: 'gtnum7', variant: 'compact' },
};

export const NothingButANameAndAWave: Story = {
  name: 'Presque rien n’est connu',
  args: { group: 'gestes' },
};

export const ManyInferred: Story = {
  name: 'Beaucoup est déduit, sources dépliées',
  args: { group: 'eln', sources: 'open' },
};

export const WithoutSources: Story = {
  name: 'Sans sources',
  args: { group: 'eln', sources: 'none' },
};

export const Corrections: Story = {
  name: 'Avec une adresse où signaler une erreur',
  parameters: { dataset: corrected },
};

export const Empty: Story = {
  name: 'Aucun groupe dans les données',
  parameters: { dataset: empty, warning: /« aeson » n'existe pas\. Les données n'en ont aucun\./ },
};

export const NoGroup: Story = {
  name: 'Aucun groupe indiqué',
  args: { group: undefined },
  parameters: { shows: /^Aucun groupe n’est indiqué\.$/, warning: /l'attribut group manque/ },
};

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: { ...empty, groups: [{ id: 'aeson', title: 'Un groupe sans source', sources: [] }] },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*groups\[0\]\.sources : aucune source/,
  },
};

export const WrongId: Story = {
  name: 'Groupe inconnu, avec le contenu de la page',
  args: { group: 'aesson', 'default-slot': content },
  parameters: {
    shows: /^Présentation du GTnum #ÆSON$/,
    warning: /« aesson » n'existe pas\. Les plus proches : « aeson »/,
  },
};

export const WrongIdWithoutContent: Story = {
  name: 'Groupe inconnu, sans contenu de la page',
  args: { group: 'elnn' },
  parameters: { warning: /« elnn » n'existe pas/ },
};

export const WrongVariant: Story = {
  name: 'Variante inconnue',
  args: { variant: 'petite' },
  parameters: { warning: /« petite » n'existe pas/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { variant: 'compact', heading: 'La sobriété numérique au lycée', 'heading-level': 4 },
};

export const NoHeading: Story = {
  name: 'Sans titre',
  args: { variant: 'compact', heading: '' },
};

export const NoHeadingFull: Story = {
  name: 'Complète, sans titre, sous un nom que la page donne',
  args: { heading: '' },
};

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    '--gtnum-accent': 'light-dark(#6a1b5c, #f0a6e2)',
    '--gtnum-surface': 'light-dark(#fbf3f9, #2a1626)',
    '--gtnum-border': 'light-dark(#d9b8d2, #6d4464)',
    '--gtnum-radius': '1rem',
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
  name: 'Textes longs (les plus longs connus)',
  args: { group: 'evalnuminclus' },
  globals: { width: '360' },
};

export const VeryLongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  args: { group: 'exemple-long' },
  parameters: { dataset: long },
  globals: { width: '280' },
  tags: ['capture'],
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = {
  name: 'En anglais',
  globals: { lang: 'en' },
  tags: ['capture'],
};

export const Dark: Story = { name: 'Page sombre', globals: { theme: 'dark' }, tags: ['capture'] };

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  parameters: { forcedColors: 'active' },
};

export const Print: Story = {
  name: 'Imprimée',
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
