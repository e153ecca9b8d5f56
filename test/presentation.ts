/**
 * The inventory of what the project's presentation states, word for word, in the order and the parts
 * that it has; line breaks and markup of the conversion are dropped. The State's motto in its
 * masthead is no statement about GTnum.
 */
export const presentation = {
  definition: [
    "Les groupes thématiques numériques sont des groupes de travail coordonnés par la Direction du numérique pour l'éducation (bureau TN2).",
    "En appui aux pratiques pédagogiques dans les établissements scolaires, aux formations et aux projets des incubateurs académiques, ils fournissent une documentation scientifique en accès ouvert sur plusieurs grandes thématiques portant sur le numérique dans l'éducation.",
    "Animés par plusieurs laboratoires et associant les territoires académiques, les #GTnum proposent aux enseignants, formateurs, personnels d'encadrement, porteurs de projet et collectivités :",
  ],
  offers: [
    'des bulletins de veille',
    'des formations en ligne (conférences, webinaires)',
    'des rapports scientifiques',
  ],
  audiences: [
    'enseignants',
    'formateurs',
    "personnels d'encadrement",
    'porteurs de projet',
    'collectivités',
  ],
  orientation: [
    "Les thématiques des GTnum s'inscrivent dans le cadre d'une approche systémique et interdisciplinaire du numérique, comme fait social total, milieu et culture du monde contemporain (mutation de l'environnement informationnel, mise en données numériques des savoirs, instrumentation des pratiques, mise en réseau des praticiens, évolution des compétences et des modalités de formation, transformation des espaces et des organisations).",
    "Sur la partie repérage d'expériences et mutualisation des pratiques pédagogiques en académies, les productions des GTnum s'appuient notamment sur les travaux académiques mutualisés (TraAM : https://eduscol.education.fr/692/les-travaux-academiques-mutualises-traam) portés par la DNE et publiés dans Édubase (https://edubase.eduscol.education.fr/).",
  ],
  objectives: ['Nouveau fonctionnement des GTnum : 4 nouveaux par an', 'Durée : trois ans'],
  calendar: [
    '2017-2020 : première vague',
    '2020-2022 : première vague',
    '2021 : 4 nouveaux GTnum',
    "2022 : Nouvel appel à manifestation d'intérêt",
  ],
  propositions: [
    "Mise en œuvre des propositions issues des Etats Généraux du Numérique pour l'Éducation (EGNé, 11/2020) :",
    [10, 'Favoriser les projets associant chercheurs et enseignants'],
    [
      32,
      "Aider les laboratoires de recherche et assurer le transfert des innovations dans l'éducation",
    ],
    "et participe à l'accompagnement de la transformation et de l'adaptation de l'École aux nouveaux défis sanitaires, environnementaux, sociaux et économiques",
  ],
  publicationSpace: [
    'Education, numérique et recherche',
    'https://edunumrech.hypotheses.org/',
    "S'informer sur l'état de la recherche",
    "S'appuyer sur des publications scientifiques et sur des témoignages de pratiques de formation et d'enseignement",
    'Toutes les publications sont disponibles en accès ouvert',
    'Bulletins de veille et état des connaissances sur le numérique en éducation',
    'Productions des groupes thématiques numériques #GTnum',
    'Productions et apports scientifiques des projets incubateurs académiques',
    'Pour des applications au service des pratiques pédagogiques des enseignants avec le numérique.',
  ],
  map: [
    'Groupes thématiques numériques 2020-2022',
    '#GTnum - DNE-TN2',
    'Laboratoires porteurs et territoires académiques associés',
    'https://num.education.fr/hypotheses.org',
  ],
  webinars: ['Les webinaires IA EO'],
  themes: [
    [
      'Gestes professionnels',
      'évolution des pratiques pédagogiques, des postures et gestes professionnels des enseignants',
    ],
    [
      'Forme scolaire',
      'enseignement et apprentissage en situation hybride, vers une réinvention de la forme scolaire ?',
    ],
    [
      'Disparités',
      'numérique et éducation, pour une prise en compte des disparités sociales et territoriales',
    ],
    ['Écosystème', "vers un renouvellement de l'écosystème numérique éducatif"],
    ['Humanités numériques', 'humanités numériques, entre recherche et éducation'],
    [
      'IA recommandation',
      'intelligence artificielle et éducation, prédiction, anticipation, recommandation',
    ],
    ['IA interaction', "intelligence artificielle et éducation, nouveaux modes d'interaction"],
  ],
  themesByPeriod: {
    '2017-2020': [
      'Immersion numérique et virtualité',
      'Usages des jeunes',
      'Learning analytics',
      'Appropriation par les enseignants',
      'Ressources',
      'Blockchain',
    ],
    '2020-2022': [
      'Intelligence artificielle et éducation',
      'Humanités numériques',
      "Hybridation de l'enseignement",
      'Numérique et disparités',
    ],
    '2021-2024': [
      'Littératie des données',
      'Apprendre avec le jeu',
      "Évaluer un dispositif numérique dans l'éducation",
    ],
  },
  phases: {
    '2017-2020': [
      '10',
      '10 GTnum 2017-2020, qui ont contribué à la documentation scientifique et pédagogique des EGNé (pratiques des élèves et des enseignants, ressources, réalité virtuelle et immersion, espaces scolaires, learning analytics, etc.)',
    ],
    '2020-2022': [
      '12',
      "12 GTnum 2020-2022 pour l'étude et l'accompagnement des mutations des pratiques numériques dans l'éducation lors de la crise sanitaire (hybridation des pratiques, évolution de la forme scolaire, humanités numériques, intelligence artificielle, etc.)",
    ],
    '2021-2024': [
      '4',
      "4 GTnum 2021-2024 (littératie des données, apprendre avec le jeu, évaluation d'un dispositif numérique orienté école inclusive (handicap, élèves à besoins éducatifs particuliers)",
    ],
    '2022-2025': [
      '4+1',
      '4+1 GTnum 2022-2025 (crise sanitaire, numérique et innovation, réalité virtuelle et enseignement professionnel, territoires numériques éducatifs et modalités de recherche appliquée, pratiques numériques et mémorisation des apprentissages, éducation, numérique et sobriété numérique, défis environnementaux et enjeux de développement durable, former, certifier et développer les compétences numériques des enseignants tout au long de la vie, intelligence artificielle et éducation, numérique éducatif et compétences pour le XXIe siècle)',
    ],
  },
  contact: [
    'elie.allouche@education.gouv.fr',
    'Chef de projet recherche appliquée et incubateur de projets numériques',
    "Bureau du soutien à l'innovation numérique et à la recherche appliquée (DNE TN2)",
    'Chargé du carnet Hypothèses "Education, numérique et recherche"',
    'https://edunumrech.hypotheses.org/',
    '@elieallouche',
    '#GTnum',
  ],
} as const;
