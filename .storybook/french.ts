/*
 * The contract's sentences in French, by the sentence of the docblock that they say: one that changes there
 * stands in English here until its French is found again.
 */

const sentences: Readonly<Record<string, string>> = {
  // Events, slots, properties
  'When a visitor opens or closes a wave; `event.wave` is the id of the open wave, undefined when all are closed. Bubbles, composed.':
    'Quand le lecteur ouvre ou ferme une vague ; `event.wave` est l’identifiant de la vague ouverte, ou `undefined`. Remonte, `composed`.',
  'When a visitor changes a filter; `event.wave` (id, undefined for all), `event.query`, `event.count` (themes left). Bubbles, composed.':
    'Quand le lecteur change un filtre ; `event.wave` (identifiant, ou `undefined`), `event.query`, `event.count` (thématiques restantes). Remonte, `composed`.',
  'When a visitor changes a filter; `event.wave`, `event.group`, `event.theme` (ids), `event.kind` (the `type`) and `event.year`, undefined for all; `event.query`, `event.count` (publications left). Bubbles, composed.':
    'Quand le lecteur change un filtre ; `event.wave`, `event.group`, `event.theme` (identifiants), `event.kind` (le `type`) et `event.year`, ou `undefined` ; `event.query`, `event.count` (publications restantes). Remonte, `composed`.',
  'When a visitor chooses an académie, or takes the choice back; `event.academy` is its id, undefined when none is chosen. Bubbles, composed.':
    'Quand le lecteur choisit une académie ou y renonce ; `event.academy` est son identifiant, ou `undefined`. Remonte, `composed`.',
  'What the page shows until the data is there, and if it never comes.':
    'Ce que la page montre en attendant les données, et si elles ne viennent pas.',
  'Gives its own data to the widgets within it.':
    'Donne aux éléments qu’il entoure des données à eux : un fichier, ou du JSON entre ses balises.',
  'The widgets.': 'Les éléments.',
  'Address of a JSON file, relative to the page.': 'Adresse d’un fichier JSON, relative à la page.',
  "A linked dataset of your own; by default the nearest `<gtnum-dataset>`'s, else the bundled one. A prerendered element that sleeps takes it when it wakes: import its module.":
    'Vos propres données, déjà liées ; par défaut celles du `<gtnum-dataset>` le plus proche, sinon celles du script. Un élément prérendu les prend en s’éveillant : importez son module.',
  'Whether what is else drawn when it is opened is there.':
    'Dit si ce qui se dessine d’ordinaire à l’ouverture est déjà là.',
  'When a visitor changes a filter; `event.wave`, `event.theme`, `event.academy`, `event.organisation`, `event.state` (ids, several with blanks between; undefined for all), `event.query`, `event.count` (groups left). Bubbles, composed.':
    'Quand le lecteur change un filtre ; `event.wave`, `event.theme`, `event.academy`, `event.organisation`, `event.state` (identifiants, plusieurs séparés par des espaces, ou `undefined`), `event.query`, `event.count` (groupes restants). Remonte, `composed`.',
  // Parts
  'The heading.': 'Le titre.',
  'The title of the group.': 'Le titre du groupe.',
  'The sentence shown while loading, or when there is nothing to show.':
    'La phrase affichée pendant le chargement, ou quand il n’y a rien à montrer.',
  'The sentence that says how many groups are known.':
    'La phrase qui dit combien de groupes sont connus.',
  'The summary.': 'Le résumé.',
  'The sentence that says what is counted how, and what is not known.':
    'La phrase qui dit ce qui est compté, et ce qu’on ignore.',
  'The years above the axis; in narrow columns, the first and the last.':
    'Les années au-dessus de l’axe ; dans une colonne étroite, la première et la dernière.',
  'The list of waves.': 'La liste des vagues.',
  'The waves of a theme.': 'Les vagues d’une thématique.',
  'One wave of the list.': 'Une vague de la liste.',
  'The tag of one wave, which filters.': 'L’étiquette d’une vague, qui filtre.',
  'The line that opens a wave.': 'La ligne qui ouvre une vague.',
  'The period that names a wave.': 'La période qui nomme une vague.',
  'The period of the group; where `compact`, in the colour of its wave.':
    'La période du groupe ; en `compact`, à la couleur de sa vague.',
  'The axis behind a bar.': 'L’axe derrière une barre.',
  'The bar of a wave.': 'La barre d’une vague.',
  'How many groups of a wave are known, and of how many.':
    'Combien de groupes d’une vague sont connus, et sur combien.',
  'The number of results.': 'Le nombre de résultats.',
  'What an open wave shows.': 'Ce que montre une vague ouverte.',
  'What a wave is about, in one sentence.': 'De quoi traite une vague, en une phrase.',
  'What a group is, in one sentence.': 'Ce qu’est un groupe, en une phrase.',
  'The list of the groups of a wave that are known.': 'La liste des groupes connus d’une vague.',
  'The groups of an académie, or those that its région académique brings.':
    'Les groupes d’une académie, ou ceux que sa région académique apporte.',
  'The line of a group, which opens its card.': 'La ligne d’un groupe, qui ouvre sa fiche.',
  'The line of its group, which opens its card.': 'La ligne de son groupe, qui en ouvre la fiche.',
  'The list of subjects of a wave.': 'La liste des sujets d’une vague.',
  'One subject, which opens on its sentence and its groups.':
    'Un sujet, qui s’ouvre sur sa phrase et ses groupes.',
  'One theme.': 'Une thématique.',
  'The call of a wave, in one sentence.': 'L’appel d’une vague, en une phrase.',
  'What the presentation says of the wave, word for word, on demand.':
    'Ce que la présentation dit de la vague, mot pour mot, à la demande.',
  'The milestones on the axis.': 'Les repères sur l’axe.',
  'The list of all milestones, by kind, on demand.':
    'La liste de tous les repères, par nature, à la demande.',
  'The sources, on demand.': 'Les sources, à la demande.',
  'The sources, on demand (`full`).': 'Les sources, à la demande (`full`).',
  'The filters.': 'Les filtres.',
  'A button that filters by wave.': 'Un bouton qui filtre par vague.',
  'The text field.': 'Le champ de texte.',
  'The button that takes the filters away, where nothing is found.':
    'Le bouton qui retire les filtres, quand rien n’est trouvé.',
  'The list of themes.': 'La liste des thématiques.',
  'The short label of a theme.': 'Le nom court d’une thématique.',
  'The sentence of a theme, or the first of its wordings.':
    'La phrase d’une thématique, ou la première de ses formulations.',
  'The title of a part that is not folded.': 'Le titre d’une partie qui n’est pas repliée.',
  'The other wordings of a theme, on demand.':
    'Les autres formulations d’une thématique, à la demande.',
  'The card.': 'La fiche.',
  'Name, period and subjects, above the title.': 'Nom, période et sujets, au-dessus du titre.',
  'The name of the group: its hashtag where it has one. Absent with `heading=""`: the page has named the group.':
    'Le nom du groupe : son mot-dièse s’il en a un. Absent avec `heading=""` : la page l’a nommé.',
  'The list of people, laboratories, territories, partners and publications (`full`).':
    'La liste des personnes, laboratoires, territoires, partenaires et publications (`full`).',
  'The publications (`full`).': 'Les publications (`full`).',
  'What the group held: conferences, study days, webinars (`full`).':
    'Ce que le groupe a tenu : colloques, journées, webinaires (`full`).',
  'The pages that present the group; the first of them where `compact`.':
    'Les pages qui présentent le groupe ; la première seulement en `compact`.',
  'Laboratories and territories in one line (`compact`).':
    'Laboratoires et territoires en une ligne (`compact`).',
  'The sentence that says what is not known (`full`).':
    'La phrase qui dit ce qu’on ignore (`full`).',
  'The link to report an error or a missing fact, where the data has an address for it (`full`).':
    'Le lien pour signaler une erreur ou un oubli, si les données ont une adresse pour cela (`full`).',
  'The block.': 'Le bloc.',
  'The name of the person.': 'Le nom de la personne.',
  'The name of the académie that is pointed at, reached or chosen.':
    'Le nom de l’académie survolée, atteinte ou choisie.',
  'The function.': 'La fonction.',
  'The e-mail address.': 'L’adresse électronique.',
  'Write, copy, vCard.': 'Écrire, copier, vCard.',
  'One of the actions.': 'Une des actions.',
  'A button that copies, or a link that downloads.':
    'Un bouton qui copie, ou un lien qui télécharge.',
  'The date of the information, and where to look if it is old.':
    'La date de l’information, et où regarder si elle est ancienne.',
  'The space where groups publish.': 'Le lieu où les groupes publient.',
  'What the space is for and holds, under one line until it is opened.':
    'À quoi sert ce lieu et ce qu’il contient, sous une ligne qui s’ouvre.',
  'What stands under one line until it is opened.': 'Ce qui tient sous une ligne qui s’ouvre.',
  'A list to choose or sort by.': 'Une liste pour choisir ou trier.',
  'The list of publications.': 'La liste des publications.',
  'The list of académies.': 'La liste des académies.',
  'One publication.': 'Une publication.',
  'Its kind.': 'Sa nature.',
  'What to cite one or all with, on demand.': 'De quoi en citer une ou toutes, à la demande.',
  'The French reference of one.': 'La référence en français de l’une d’elles.',
  'One of the parts that `sections` names.': 'Une des parties que `sections` nomme.',
  'The figures.': 'Les chiffres.',
  'One figure with what it counts.': 'Un chiffre avec ce qu’il compte.',
  'The number of a figure.': 'Le nombre lui-même.',
  'The number of groups, in a tile.': 'Le nombre de groupes, dans une case.',
  'How a group works, step by step.': 'Comment un groupe travaille, étape par étape.',
  'One step.': 'Une étape.',
  'The calls that are known.': 'Les appels connus.',
  'The map.': 'La carte.',
  'The tile of one académie.': 'La case d’une académie.',
  'The name of the chosen académie, and how many groups are known there.':
    'Le nom de l’académie choisie, et combien de groupes y sont connus.',
  'One académie of the list.': 'Une académie de la liste.',
  'What is shown, to download in files, on demand.':
    'Ce qui est montré, à télécharger en fichiers, à la demande.',
  'A button that downloads a file.': 'Un bouton qui télécharge un fichier.',
  'The button that takes the filters away where nothing is found, or the wave alone where other waves have what is searched for.':
    'Le bouton qui retire les filtres quand rien n’est trouvé, ou la vague seule quand d’autres vagues ont ce qui est cherché.',
  'The search field and the filters.': 'Le champ de recherche et les filtres.',
  'The filters, folded in a narrow column.': 'Les filtres, repliés dans une colonne étroite.',
  'One filter, which opens on its values.': 'Un filtre, qui s’ouvre sur ses valeurs.',
  'One value of a filter, with its number of groups.':
    'Une valeur d’un filtre, avec son nombre de groupes.',
  'The chosen values.': 'Les valeurs choisies.',
  'The button that removes a chosen value.': 'Le bouton qui retire une valeur choisie.',
  'The button that takes all filters away.': 'Le bouton qui retire tous les filtres.',
  'The list of groups.': 'La liste des groupes.',
  'One group of the list.': 'Un groupe de la liste.',
  'The period of a group, in the colour of its wave.':
    'La période d’un groupe, à la couleur de sa vague.',
  'What stands under the line of a group: its summary, laboratories and territories.':
    'Ce qui tient sous la ligne d’un groupe : son résumé, ses laboratoires et ses territoires.',
  'The button that shows more groups.': 'Le bouton qui montre plus de groupes.',
};

/** What tokens set, without their names, and what they are if nobody sets them. */
const tokens: Readonly<Record<string, string>> = {
  accent:
    'Liens, actions, mots-dièse, focus, aujourd’hui. Par défaut : un bleu mêlé à la couleur du texte, ou la couleur d’action du DSFR.',
  text: 'Texte. Par défaut : celui de la page.',
  muted: 'Texte secondaire. Par défaut : la couleur du texte à 90 %.',
  surface: 'Fond. Par défaut : celui de la page.',
  border: 'Filets et cadres. Par défaut : la couleur du texte à 18 %.',
  radius: 'Coins.',
  gap: 'Espace entre les blocs.',
  font: 'Police. Par défaut : celle de la page.',
};

/** A sentence of the contract in French, as Storybook's Markdown; where there is none, in its own words. */
export function inFrench(sentence: string): string {
  return spaced(sentences[sentence.replace(/\s+/g, ' ').trim()] ?? sentence);
}

export function tokenInFrench(name: string): string | undefined {
  const token = name.replace('--gtnum-', '');
  const [, wave] = /^wave-(\d)$/.exec(token) ?? [];
  const said = wave
    ? `Couleur de la ${wave === '1' ? '1ʳᵉ' : `${wave}ᵉ`} vague. Par défaut : une teinte mêlée à la couleur du texte.`
    : tokens[token];
  return said && spaced(said);
}

/** The spaces that French typography keeps from breaking. */
function spaced(sentence: string): string {
  return sentence.replace(/ ([:;?!%])/g, '\u00a0$1');
}
