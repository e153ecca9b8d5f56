import type { DatasetJson } from '../src/facts/schema.js';

/** The smallest dataset that has one of each, and one that is barely known. */
export const tiny: DatasetJson = {
  version: 1,
  updated: '2026-01-31',
  waves: [
    {
      id: '2020-2022',
      period: { start: '2020', end: '2022' },
      announced: '12',
      statement: "12 GTnum pour l'étude des pratiques",
      call: {
        date: '2020-05-25',
        themesOffered: 9,
        url: 'https://example.org/appel',
        sources: ['deck'],
      },
      sources: ['deck'],
    },
    {
      id: '2021-2024',
      period: { start: '2021', end: '2024' },
      announced: '4+1',
      notes: [{ text: 'Les sources se contredisent.' }],
      sources: ['deck'],
    },
    { id: '2023-2026', period: { start: '2023', end: '2026' }, sources: ['page'] },
  ],
  themes: [
    {
      id: 'ecosysteme',
      label: 'Écosystème numérique',
      wordings: [
        {
          text: "vers un renouvellement de l'écosystème numérique éducatif",
          origin: 'presentation',
          label: 'Écosystème',
          wave: '2020-2022',
          inferred: { wave: 'La liste ne porte pas de date.' },
          sources: ['deck'],
        },
      ],
    },
    {
      id: 'donnees',
      label: 'Littératie des données',
      sentence: 'Apprendre à lire des données.',
      wordings: [
        {
          text: 'Littératie des données',
          origin: 'period-list',
          wave: '2021-2024',
          number: 1,
          sources: ['deck'],
        },
        { text: "Traces d'apprentissage", origin: 'call', wave: '2020-2022', sources: ['page'] },
      ],
      reading: 'Les traces sont des données.',
    },
    {
      id: 'blockchain',
      label: 'Blockchain',
      wordings: [{ text: 'Blockchain', origin: 'period-list', sources: ['deck'] }],
    },
  ],
  groups: [
    {
      id: 'aeson',
      name: '#ÆSON',
      acronym: 'ÆSON',
      hashtag: '#ÆSON',
      title: 'Adopter une éducation à la sobriété numérique',
      subject: 'Sobriété numérique',
      summary: "Groupe préparant les élèves aux enjeux de l'environnement.",
      period: { start: '2020', end: '2022' },
      wave: '2020-2022',
      themes: [{ theme: 'ecosysteme', inferred: { theme: 'Même intitulé.' } }],
      people: [{ name: 'Ada Exemple', role: 'lead', affiliation: 'MICA', sources: ['page'] }],
      organisations: [
        { organisation: 'mica', role: 'lead' },
        { organisation: 'techne', role: 'associated', inferred: { role: 'Les auteurs en sont.' } },
      ],
      partners: ['Réseau Canopé'],
      territories: [{ academy: 'academie-de-bordeaux', asWritten: 'DRANE Nouvelle-Aquitaine' }],
      links: [{ label: 'Présentation du GTnum #ÆSON', url: 'https://example.org/aeson' }],
      notes: [{ text: 'Le carnet écrit « EA ».', sources: ['page'] }],
      sources: ['page'],
    },
    {
      id: 'gestes',
      name: 'GTnum Gestes',
      title: 'Gestes professionnels',
      wave: '2020-2022',
      inferred: { wave: 'La page est de 2021.' },
      sources: ['page'],
    },
  ],
  organisations: [
    { id: 'mica', name: 'MICA', institution: 'Université Bordeaux Montaigne', sources: ['page'] },
    { id: 'techne', name: 'Techné', sources: ['page'] },
  ],
  academies: [
    {
      id: 'academie-de-bordeaux',
      name: 'académie de Bordeaux',
      kind: 'academie',
      code: '04',
      sources: ['page'],
    },
  ],
  publications: [
    {
      id: 'etat-de-l-art',
      title: "État de l'art",
      type: 'report',
      date: '2021-03',
      url: 'https://example.org/rapport',
      group: 'aeson',
      sources: ['page'],
    },
  ],
  milestones: [
    {
      id: 'egne',
      date: '2020-11-04',
      end: '2020-11-05',
      title: 'États généraux du numérique',
      kind: 'institution',
      highlight: true,
      sources: ['page'],
    },
    {
      id: 'webinaire',
      date: '2021-05',
      title: 'Webinaire',
      kind: 'group',
      group: 'aeson',
      sources: ['page'],
    },
  ],
  contacts: [
    {
      id: 'dne',
      name: 'Camille Exemple',
      role: 'Chef de projet recherche appliquée',
      bureau: 'Bureau TN2',
      email: 'camille@example.org',
      hashtag: '#GTnum',
      links: [{ label: 'Carnet', url: 'https://example.org/carnet' }],
      asOf: '2024-04',
      sources: ['deck'],
    },
  ],
  sources: [
    {
      id: 'deck',
      title: 'Présentation générale',
      copy: 'https://copies.example/deck',
      kind: 'présentation',
    },
    {
      id: 'page',
      title: 'Page du carnet',
      url: 'https://example.org/page',
      kind: 'carnet',
      excerpt: true,
    },
  ],
};

/** An académie or région académique to put into it. */
export const academy = (
  id: string,
  kind: 'academie' | 'region-academique',
  name: string,
  region?: string,
) => ({ id, kind, name, region, code: '01', sources: ['page'] });
