const these = (one: string, several: string) => (n: number) =>
  n > 1 ? `ces ${n} ${several}` : one;

/** What is said around files to download, once somebody asks for them. */
export const downloads = {
  /** What is shown, by the name of its list: « ces 12 publications ». */
  these: {
    groups: these('ce groupe', 'groupes'),
    waves: these('cette vague', 'vagues'),
    themes: these('cette thématique', 'thématiques'),
    organisations: these('ce laboratoire', 'laboratoires'),
    academies: these('ce territoire', 'territoires'),
    publications: these('cette publication', 'publications'),
    milestones: these('ce repère', 'repères'),
    sources: these('cette source', 'sources'),
  },
  and: ' et ',
  together: 'Le tout',
  formats: {
    csv: 'CSV (tableur)',
    ics: 'iCalendar (agenda)',
    json: 'JSON',
    jsonLd: 'JSON-LD',
  },
  download: (what: string, format: string) => `Télécharger ${what} en ${format}`,
  failed: 'Ce fichier n’a pas pu être préparé. Réessayez dans un moment.',
  /** In a frame, which may not be allowed to. */
  blocked: 'Si rien ne se télécharge, c’est que cette page ne le permet pas ici.',
  copy: 'Copier le contenu du fichier',
  copied: 'Copié.',
  notCopied: 'La copie n’est pas permise ici\u00a0: le texte est sélectionné.',
  text: 'Texte à copier',
};
