/*
 * The 68 statements of the presentation, where each stands in data/gtnum.json and which widgets show it.
 * A part of a path is a field, an index or the id of an entry.
 */
export interface Statement {
  id: string;
  /** In the presentation's own words; line breaks and markup of the conversion are dropped. */
  says: string;
  where: readonly string[];
  /** Words of its layout, which are no fact. */
  besides?: string;
  /** Absent for the State's motto, which is no statement about GTnum and reserved to State sites. */
  shownBy?: string | readonly string[];
}

export const statements: readonly Statement[] = [
  {
    id: 'mast-ministry',
    says: "MINISTÈRE DE L'ÉDUCATION NATIONALE ET DE LA JEUNESSE",
    where: ['programme.publisher'],
    shownBy: 'gtnum-about',
  },
  { id: 'mast-motto', says: 'Liberté Égalité Fraternité', where: [] },
  {
    id: 'title',
    says: 'GROUPES THÉMATIQUES NUMÉRIQUES',
    where: ['programme.name'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'subtitle',
    says: 'PRÉSENTATION GÉNÉRALE',
    where: ['programme.document'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'orient-1',
    says: "Les thématiques des GTnum s'inscrivent dans le cadre d'une approche systémique et interdisciplinaire du numérique, comme fait social total, milieu et culture du monde contemporain (mutation de l'environnement informationnel, mise en données numériques des savoirs, instrumentation des pratiques, mise en réseau des praticiens, évolution des compétences et des modalités de formation, transformation des espaces et des organisations).",
    where: ['programme.orientation.0.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'orient-2',
    says: "Sur la partie repérage d'expériences et mutualisation des pratiques pédagogiques en académies, les productions des GTnum s'appuient notamment sur les travaux académiques mutualisés (TraAM : https://eduscol.education.fr/692/les-travaux-academiques-mutualises-traam) portés par la DNE et publiés dans Édubase (https://edubase.eduscol.education.fr/).",
    where: ['programme.orientation.1.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'orient-traam-url',
    says: 'https://eduscol.education.fr/692/les-travaux-academiques-mutualises-traam',
    where: ['programme.links.2.url'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'orient-edubase-url',
    says: 'https://edubase.eduscol.education.fr/',
    where: ['programme.links.4.url'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'def-1',
    says: "Les groupes thématiques numériques sont des groupes de travail coordonnés par la Direction du numérique pour l'éducation (bureau TN2).",
    where: ['programme.definition.0.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'def-2',
    says: "En appui aux pratiques pédagogiques dans les établissements scolaires, aux formations et aux projets des incubateurs académiques, ils fournissent une documentation scientifique en accès ouvert sur plusieurs grandes thématiques portant sur le numérique dans l'éducation.",
    where: ['programme.definition.1.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'def-3',
    says: "Animés par plusieurs laboratoires et associant les territoires académiques, les #GTnum proposent aux enseignants, formateurs, personnels d'encadrement, porteurs de projet et collectivités :",
    where: ['programme.definition.2.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'offer-1',
    says: '- des bulletins de veille ;',
    where: ['programme.offers.0'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'offer-2',
    says: '- des formations en ligne (conférences, webinaires) ;',
    where: ['programme.offers.1'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'offer-3',
    says: '- des rapports scientifiques.',
    where: ['programme.offers.2'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'theme-1',
    says: '- Gestes professionnels : évolution des pratiques pédagogiques, des postures et gestes professionnels des enseignants.',
    where: [
      'themes.gestes-professionnels.wordings.0.label',
      'themes.gestes-professionnels.wordings.0.text',
    ],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-2',
    says: '- Forme scolaire : enseignement et apprentissage en situation hybride, vers une réinvention de la forme scolaire ?',
    where: ['themes.forme-scolaire.wordings.0.label', 'themes.forme-scolaire.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-3',
    says: '- Disparités : numérique et éducation, pour une prise en compte des disparités sociales et territoriales.',
    where: ['themes.disparites.wordings.0.label', 'themes.disparites.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-4',
    says: "- Écosystème : vers un renouvellement de l'écosystème numérique éducatif.",
    where: ['themes.ecosysteme.wordings.0.label', 'themes.ecosysteme.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-5',
    says: '- Humanités numériques : humanités numériques, entre recherche et éducation.',
    where: [
      'themes.humanites-numeriques.wordings.0.label',
      'themes.humanites-numeriques.wordings.0.text',
    ],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-6',
    says: '- IA recommandation : intelligence artificielle et éducation, prédiction, anticipation, recommandation.',
    where: [
      'themes.intelligence-artificielle.wordings.0.label',
      'themes.intelligence-artificielle.wordings.0.text',
    ],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'theme-7',
    says: "- IA interaction : intelligence artificielle et éducation, nouveaux modes d'interaction.",
    where: [
      'themes.intelligence-artificielle.wordings.1.label',
      'themes.intelligence-artificielle.wordings.1.text',
    ],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'diagram-heading',
    says: 'Groupes thématiques numériques 2020-2022',
    where: ['programme.map.title'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'diagram-tag',
    says: '#GTnum - DNE-TN2',
    where: ['programme.map.label'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'diagram-caption',
    says: 'Laboratoires porteurs et territoires académiques associés',
    where: ['programme.map.caption'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'diagram-source',
    says: 'Source : https://num.education.fr/hypotheses.org',
    where: ['programme.map.credit'],
    besides: 'Source :',
    shownBy: 'gtnum-about',
  },
  {
    id: 'themes-2017-2020-1',
    says: 'Immersion numérique et virtualité',
    where: ['themes.realite-virtuelle.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2017-2020-2',
    says: 'Usages des jeunes',
    where: ['themes.usages-des-jeunes.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2017-2020-3',
    says: 'Learning analytics',
    where: ['themes.donnees.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2017-2020-4',
    says: 'Appropriation par les enseignants',
    where: ['themes.appropriation.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2017-2020-5',
    says: 'Ressources',
    where: ['themes.ressources.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2017-2020-6',
    says: 'Blockchain',
    where: ['themes.blockchain.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2020-2022-1',
    says: 'Intelligence artificielle et éducation',
    where: ['themes.intelligence-artificielle.wordings.2.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2020-2022-2',
    says: 'Humanités numériques',
    where: ['themes.humanites-numeriques.wordings.1.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2020-2022-3',
    says: "Hybridation de l'enseignement",
    where: ['themes.forme-scolaire.wordings.1.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2020-2022-4',
    says: 'Numérique et disparités',
    where: ['themes.disparites.wordings.1.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2021-2024-1',
    says: 'Littératie des données',
    where: ['themes.donnees.wordings.1.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2021-2024-2',
    says: 'Apprendre avec le jeu',
    where: ['themes.apprendre-avec-le-jeu.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'themes-2021-2024-3',
    says: "✓ Évaluer un dispositif numérique dans l'éducation",
    where: ['themes.ecole-inclusive.wordings.0.text'],
    shownBy: 'gtnum-theme-grid',
  },
  {
    id: 'webinars',
    says: 'Les webinaires IA EO',
    where: ['programme.webinars.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'obj-1',
    says: 'Nouveau fonctionnement des GTnum : 4 nouveaux par an',
    where: ['programme.objectives.0.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'obj-2',
    says: 'Durée : trois ans',
    where: ['programme.objectives.1.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'cal-1',
    says: '2017-2020 : première vague',
    where: ['programme.calendar.0.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'cal-2',
    says: '2020-2022 : première vague',
    where: ['programme.calendar.1.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'cal-3',
    says: '2021 : 4 nouveaux GTnum',
    where: ['programme.calendar.2.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'cal-4',
    says: "2022 : Nouvel appel à manifestation d'intérêt",
    where: ['programme.calendar.3.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'egne',
    says: "Mise en œuvre des propositions issues des Etats Généraux du Numérique pour l'Éducation (EGNé, 11/2020) :",
    where: ['programme.propositions.introduction'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'egne-10',
    says: '10 « Favoriser les projets associant chercheurs et enseignants »',
    where: ['programme.propositions.items.0.number', 'programme.propositions.items.0.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'egne-32',
    says: "32 « Aider les laboratoires de recherche et assurer le transfert des innovations dans l'éducation »",
    where: ['programme.propositions.items.1.number', 'programme.propositions.items.1.text'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'egne-tail',
    says: ", et participe à l'accompagnement de la transformation et de l'adaptation de l'École aux nouveaux défis sanitaires, environnementaux, sociaux et économiques",
    where: ['programme.propositions.continuation'],
    shownBy: 'gtnum-about',
  },
  {
    id: 'space',
    says: 'Espace de publication : « Education, numérique et recherche »',
    where: ['programme.publicationSpace.title'],
    besides: 'Espace de publication :',
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-pour',
    says: 'Pour :',
    where: [],
    besides: 'Pour :',
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-1',
    says: "S'informer sur l'état de la recherche",
    where: ['programme.publicationSpace.purposes.0'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-2',
    says: "S'appuyer sur des publications scientifiques et sur des témoignages de pratiques de formation et d'enseignement",
    where: ['programme.publicationSpace.purposes.1'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-open',
    says: 'Toutes les publications sont disponibles en accès ouvert :',
    where: ['programme.publicationSpace.access'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-a',
    says: 'Bulletins de veille et état des connaissances sur le numérique en éducation',
    where: ['programme.publicationSpace.contents.0'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-b',
    says: 'Productions des groupes thématiques numériques #GTnum',
    where: ['programme.publicationSpace.contents.1'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-c',
    says: 'Productions et apports scientifiques des projets incubateurs académiques',
    where: ['programme.publicationSpace.contents.2'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-d',
    says: 'Pour des applications au service des pratiques pédagogiques des enseignants avec le numérique.',
    where: ['programme.publicationSpace.aim'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'space-url',
    says: 'https://edunumrech.hypotheses.org/',
    where: ['programme.publicationSpace.url'],
    shownBy: ['gtnum-about', 'gtnum-publications'],
  },
  {
    id: 'phase-2017-2020',
    says: '10 GTnum 2017-2020, qui ont contribué à la documentation scientifique et pédagogique des EGNé (pratiques des élèves et des enseignants, ressources, réalité virtuelle et immersion, espaces scolaires, learning analytics, etc.)',
    where: ['waves.2017-2020.statement'],
    shownBy: 'gtnum-timeline',
  },
  {
    id: 'phase-2020-2022',
    says: "12 GTnum 2020-2022 pour l'étude et l'accompagnement des mutations des pratiques numériques dans l'éducation lors de la crise sanitaire (hybridation des pratiques, évolution de la forme scolaire, humanités numériques, intelligence artificielle, etc.)",
    where: ['waves.2020-2022.statement'],
    shownBy: 'gtnum-timeline',
  },
  {
    id: 'phase-2021-2024',
    says: "4 GTnum 2021-2024 (littératie des données, apprendre avec le jeu, évaluation d'un dispositif numérique orienté école inclusive (handicap, élèves à besoins éducatifs particuliers)",
    where: ['waves.2021-2024.statement'],
    shownBy: 'gtnum-timeline',
  },
  {
    id: 'phase-2022-2025',
    says: '4+1 GTnum 2022-2025 (crise sanitaire, numérique et innovation, réalité virtuelle et enseignement professionnel, territoires numériques éducatifs et modalités de recherche appliquée, pratiques numériques et mémorisation des apprentissages, éducation, numérique et sobriété numérique, défis environnementaux et enjeux de développement durable, former, certifier et développer les compétences numériques des enseignants tout au long de la vie, intelligence artificielle et éducation, numérique éducatif et compétences pour le XXIe siècle)',
    where: ['waves.2022-2025.statement'],
    shownBy: 'gtnum-timeline',
  },
  {
    id: 'contact-mail',
    says: 'elie.allouche@education.gouv.fr',
    where: ['contacts.dne-tn2.email'],
    shownBy: 'gtnum-contact',
  },
  {
    id: 'contact-role',
    says: 'Chef de projet recherche appliquée et incubateur de projets numériques',
    where: ['contacts.dne-tn2.role'],
    shownBy: 'gtnum-contact',
  },
  {
    id: 'contact-bureau',
    says: "Bureau du soutien à l'innovation numérique et à la recherche appliquée (DNE TN2)",
    where: ['contacts.dne-tn2.bureau'],
    shownBy: 'gtnum-contact',
  },
  {
    id: 'contact-carnet',
    says: 'Chargé du carnet Hypothèses "Education, numérique et recherche"',
    where: ['contacts.dne-tn2.mission'],
    shownBy: 'gtnum-contact',
  },
  {
    id: 'contact-links',
    says: 'https://edunumrech.hypotheses.org/ @elieallouche #GTnum',
    where: ['contacts.dne-tn2.links.0.url', 'contacts.dne-tn2.handle', 'contacts.dne-tn2.hashtag'],
    shownBy: 'gtnum-contact',
  },
];
