import * as v from 'valibot';
import { DatasetError, sentence, type Finding } from './errors.js';
import { findings } from './findings.js';
import { parseJson } from './json.js';
import {
  anyText,
  count,
  date,
  day,
  doi,
  email,
  entries,
  exactly,
  hashtag,
  id,
  inOrder,
  integer,
  named,
  object,
  oneOf,
  personal,
  placed,
  positive,
  ref,
  supported,
  text,
  twoDigits,
  url,
} from './kinds.js';
import { publicationTypes } from './publication-types.js';
import { typeset } from './typeset.js';

export { textOf } from './answer.js';
export { DatasetError } from './errors.js';

/*
 * The one description of `data/gtnum.json`, in the words of valibot and of `kinds.ts`. The descriptions
 * are French because a data editor reads them as tooltips: `data/gtnum.schema.json` is generated from
 * this file.
 */

/** Describes to data editors, in French: fr`Nom complet.`(text) */
const fr =
  ([description]: TemplateStringsArray) =>
  <S extends v.GenericSchema>(schema: S): S =>
    v.pipe(schema as v.GenericSchema, v.description(description!)) as unknown as S;

const plainId = fr`Identifiant stable : minuscules sans accent, chiffres et tirets.`(id);

const sources = fr`Sources : d’où vient ce qui est écrit ici ; une au moins.`(
  v.pipe(
    v.array(fr`Source : identifiant, dans la liste « sources ».`(ref('sources'))),
    v.minLength(1, 'aucune source'),
  ),
);

const tag = fr`Mot-dièse, avec le #.`(hashtag);

const inferred = v.optional(
  fr`Déduit : ce qu’aucune source n’écrit ; le nom du champ, puis la raison. Exemple : { "wave": "mêmes dates que la vague" }.`(
    v.record(v.string(), fr`Pourquoi cette valeur est déduite, en une phrase.`(text)),
  ),
);

const note = object({
  text: fr`Remarque, en une ou deux phrases.`(text),
  sources: v.optional(sources),
});

const notes = v.optional(
  fr`Remarques pour les lecteurs : contradictions des sources, précisions, réserves.`(
    v.array(note),
  ),
);

const memo = v.optional(
  fr`Pour mémoire, à l’intention de qui tient le fichier : n’est affiché nulle part.`(text),
);

const span = fr`Période.`(
  inOrder(
    object({
      start: fr`Début : AAAA, AAAA-MM ou AAAA-MM-JJ.`(date),
      end: v.optional(fr`Fin : AAAA, AAAA-MM ou AAAA-MM-JJ. À laisser de côté si inconnue.`(date)),
    }),
  ),
);

const stated = object({ text: fr`Ce que dit la source, mot pour mot.`(text), sources });

const reference = fr`Adresse, celle d’une page de référence : http(s) ou mailto.`(url);

const link = object({ label: fr`Texte du lien, qui se comprend seul.`(text), url: reference });

const programme = object({
  name: fr`Nom complet.`(text),
  acronym: fr`Sigle.`(text),
  hashtag: tag,
  publisher: v.optional(fr`Administration qui publie la présentation.`(text)),
  document: v.optional(fr`Titre du document de présentation.`(text)),
  sentence: v.optional(
    fr`Ce qu’est un groupe, en une phrase écrite pour les lecteurs.`(object({ text, sources })),
  ),
  definition: fr`Ce que sont les groupes.`(v.array(stated)),
  steps: v.optional(
    fr`Comment un groupe travaille, étape par étape : écrit pour les lecteurs.`(
      v.array(
        object({
          title: fr`L’étape en quelques mots.`(text),
          text: fr`L’étape en une phrase.`(text),
          sources,
        }),
      ),
    ),
  ),
  orientation: fr`Orientation thématique générale.`(v.array(stated)),
  audiences: fr`À qui les groupes s’adressent.`(v.array(fr`Un public.`(text))),
  offers: fr`Ce que les groupes proposent.`(v.array(fr`Une production.`(text))),
  objectives: fr`Objectifs et fonctionnement.`(v.array(stated)),
  calendar: fr`Calendrier, dans les termes de la présentation.`(v.array(stated)),
  propositions: v.optional(
    object({
      introduction: fr`Phrase qui introduit les propositions.`(text),
      items: v.array(
        object({
          number: fr`Numéro de la proposition.`(integer),
          text: fr`Texte de la proposition.`(text),
        }),
      ),
      continuation: v.optional(fr`Texte qui suit la dernière proposition dans la source.`(text)),
      sources,
    }),
  ),
  publicationSpace: v.optional(
    object({
      title: fr`Titre du carnet, tel que la source l’écrit.`(text),
      url: fr`Adresse du carnet.`(url),
      purposes: v.array(fr`Ce à quoi sert le carnet.`(text)),
      access: fr`Conditions d’accès.`(text),
      contents: v.array(fr`Un type de contenu.`(text)),
      aim: fr`Finalité.`(text),
      sources,
    }),
  ),
  map: v.optional(
    fr`Schéma des laboratoires et territoires, perdu dans la présentation.`(
      object({
        title: fr`Titre du schéma.`(text),
        label: fr`Étiquette du schéma.`(text),
        caption: fr`Légende du schéma.`(text),
        credit: fr`Source du schéma, telle qu’elle est écrite.`(text),
        notes,
        sources,
      }),
    ),
  ),
  webinars: v.optional(stated),
  links: fr`Liens utiles.`(
    v.array(
      object({
        label: fr`Texte du lien, qui se comprend seul.`(text),
        url: reference,
        sources,
      }),
    ),
  ),
  context: fr`Faits qui situent le programme.`(v.array(stated)),
  notes,
  sources,
});

const wave = object({
  id: fr`Identifiant de la vague : sa période, par exemple « 2020-2022 ».`(id),
  period: span,
  announced: v.optional(
    fr`Nombre de groupes annoncé, tel que la source l’écrit : « 10 », « 12 », « 4+1 ».`(count),
  ),
  statement: v.optional(
    fr`Phrase de la présentation sur cette vague, en entier, mot pour mot.`(text),
  ),
  summary: v.optional(
    fr`La vague en une phrase, écrite pour les lecteurs, d’après la phrase de la présentation seulement.`(
      text,
    ),
  ),
  call: v.optional(
    fr`Appel à manifestation d’intérêt.`(
      object({
        date: v.optional(fr`Date de l’appel.`(date)),
        amount: v.optional(fr`Dotation annoncée par projet.`(text)),
        expected: v.optional(fr`Nombre de groupes attendus, tel que la source l’écrit.`(text)),
        themesOffered: v.optional(fr`Nombre de thématiques proposées.`(positive)),
        url: v.optional(reference),
        notes,
        memo,
        sources,
        inferred,
      }),
    ),
  ),
  notes,
  memo,
  sources,
});

const wording = object({
  text: fr`La formulation, mot pour mot.`(text),
  origin:
    fr`D’où vient la formulation : presentation (liste générale de la présentation), period-list (liste par période de la présentation), wave-sentence (phrase de la présentation sur une vague), call (appel à manifestation d’intérêt), group (formulation d’un groupe).`(
      oneOf('presentation', 'period-list', 'wave-sentence', 'call', 'group'),
    ),
  label: v.optional(
    fr`Nom court qui précède la formulation dans la liste générale : « Gestes professionnels ».`(
      text,
    ),
  ),
  wave: v.optional(fr`Vague à laquelle la formulation se rapporte.`(ref('waves'))),
  number: v.optional(fr`Rang dans la liste de la source, à partir de 1.`(positive)),
  group: v.optional(fr`Groupe dont c’est la formulation.`(ref('groups'))),
  notes,
  memo,
  sources,
  inferred,
});

const theme = object({
  id: plainId,
  label: fr`Nom du sujet, tel que les lecteurs le voient.`(text),
  sentence: v.optional(fr`Le sujet en une phrase, écrite pour les lecteurs.`(text)),
  wordings: fr`Les formulations des sources : une au moins.`(
    v.pipe(v.array(wording), v.minLength(1, 'aucune formulation')),
  ),
  reading: v.optional(
    fr`Pourquoi ces formulations sont rapprochées : c’est une lecture, qu’aucune source n’écrit.`(
      text,
    ),
  ),
  notes,
  memo,
});

const person = object({
  name: fr`Prénom et nom, tels qu’une page publique les écrit.`(personal),
  role: fr`Rôle : celui que cette page lui donne, lead (porteur), scientific-direction (direction scientifique), co-lead (co-animation).`(
    oneOf('lead', 'scientific-direction', 'co-lead'),
  ),
  affiliation: v.optional(fr`Laboratoire ou établissement.`(personal)),
  sources,
  inferred,
});

const author = object({
  name: fr`Prénom et nom.`(personal),
  affiliation: v.optional(fr`Laboratoire ou établissement.`(personal)),
  role: v.optional(fr`Rôle, s’il est dit : « coordination », « propos recueillis ».`(personal)),
});

const group = object({
  id: fr`Identifiant stable du groupe, par exemple « aeson ».`(id),
  name: fr`Nom du groupe : celui que les lecteurs voient, son mot-dièse, sinon « GTnum » et son numéro, sinon son sigle.`(
    text,
  ),
  writtenAs: v.optional(
    fr`Graphies : le même nom, tel que les sources l’écrivent.`(v.array(fr`Une graphie.`(text))),
  ),
  hashtag: v.optional(tag),
  acronym: v.optional(fr`Sigle ou nom court.`(text)),
  otherNames: v.optional(fr`Autres noms.`(v.array(fr`Un autre nom du groupe.`(text)))),
  expansion: v.optional(fr`Développé du sigle.`(text)),
  title: fr`Titre du groupe.`(text),
  subject: v.optional(fr`Sujet en quelques mots.`(text)),
  summary: v.optional(fr`Résumé en une phrase, écrit pour ce jeu de données.`(text)),
  period: v.optional(span),
  wave: v.optional(fr`Vague du groupe.`(ref('waves'))),
  themes: v.optional(
    fr`Sujets du groupe ; celui qu’une source écrit vient en premier.`(
      v.array(
        supported(
          object({
            theme: fr`Sujet : son identifiant.`(ref('themes')),
            sources: v.optional(sources),
            inferred,
          }),
        ),
      ),
    ),
  ),
  people: v.optional(
    fr`Personnes : celles qu’une page publique du groupe nomme comme porteur, direction scientifique ou co-animation ; personne d’autre.`(
      v.array(person),
    ),
  ),
  leadAsStated: v.optional(
    fr`Portage : ce que la source en dit, quand elle ne nomme aucun laboratoire.`(text),
  ),
  organisations: v.optional(
    fr`Laboratoires et organismes du groupe, avec leur rôle.`(
      v.array(
        object({
          organisation: fr`Organisme : son identifiant.`(ref('organisations')),
          role: fr`Rôle : lead (porteur), co-lead (co-animation), associated (associé).`(
            oneOf('lead', 'co-lead', 'associated'),
          ),
          notes,
          inferred,
        }),
      ),
    ),
  ),
  partners: v.optional(fr`Autres partenaires.`(v.array(fr`Le nom d’un partenaire.`(text)))),
  territories: v.optional(
    fr`Territoires associés.`(
      v.array(
        placed(
          object({
            academy: v.optional(
              fr`Académie ou région académique : c’est son nom que les lecteurs voient.`(
                ref('academies'),
              ),
            ),
            name: v.optional(
              fr`Nom du territoire, seulement si aucune académie ou région académique ne convient.`(
                text,
              ),
            ),
            asWritten: v.optional(fr`Territoire ou service, tel que la source l’écrit.`(text)),
            role: v.optional(
              fr`Rôle, s’il est dit : fieldwork (terrain d’enquête).`(oneOf('fieldwork')),
            ),
            notes,
            inferred,
          }),
        ),
      ),
    ),
  ),
  links: v.optional(
    fr`Pages de référence : celles qui présentent le groupe, la principale en premier.`(
      v.array(link),
    ),
  ),
  notes,
  memo,
  sources,
  inferred,
});

const organisation = object({
  id: plainId,
  name: fr`Nom d’usage.`(text),
  fullName: v.optional(fr`Nom développé.`(text)),
  otherNames: v.optional(
    fr`Autres formes du nom dans les sources.`(v.array(fr`Une autre forme du nom.`(text))),
  ),
  unit: v.optional(fr`Numéro d’unité de recherche, tel que la source l’écrit.`(text)),
  institution: v.optional(fr`Établissement de rattachement, tel que la source l’écrit.`(text)),
  notes,
  memo,
  sources,
  inferred,
});

const academy = object({
  id: fr`Identifiant, par exemple « academie-de-poitiers ».`(id),
  name: fr`Nom complet, par exemple « académie de Poitiers ».`(text),
  kind: fr`Nature : academie, region-academique, ou outre-mer (territoire hors région académique).`(
    oneOf('academie', 'region-academique', 'outre-mer'),
  ),
  code: fr`Code à deux chiffres.`(twoDigits),
  region: v.optional(fr`Région académique de l’académie.`(ref('academies'))),
  notes,
  sources,
  inferred,
});

const publication = named(
  object({
    id: plainId,
    title: v.optional(
      fr`Titre. À laisser de côté s’il n’a pas été lu : écrire alors « label ».`(text),
    ),
    label: v.optional(fr`Description, quand le titre n’est pas connu.`(text)),
    type: fr`Nature : report (rapport), state-of-the-art (état de l’art), article (article de revue), proceedings (actes de colloque), preprint (prépublication), web-article (article en ligne), press-article (article de presse), interview (entretien), blog-post (billet), presentation (présentation du groupe), web-page (page web), thesis (thèse), thesis-offer (sujet de thèse), bibliography (bibliographie), booklet (cahier), call (appel), document, portfolio, talk (communication), translation (traduction), video (vidéo), conference (colloque), study-day (journée), webinar (webinaire).`(
      oneOf(...publicationTypes),
    ),
    date: v.optional(fr`Date : AAAA, AAAA-MM ou AAAA-MM-JJ.`(date)),
    dateKind: v.optional(
      fr`Sens de la date : published (publication, par défaut), updated (dernière mise à jour), held (tenue d’un événement).`(
        oneOf('published', 'updated', 'held'),
      ),
    ),
    authors: v.optional(fr`Auteurs ou intervenants, dans l’ordre de la source.`(v.array(author))),
    publisher: v.optional(fr`Éditeur.`(text)),
    journal: v.optional(fr`Revue et numéro.`(text)),
    doi: v.optional(fr`DOI.`(doi)),
    hal: v.optional(fr`Identifiant HAL.`(text)),
    licence: v.optional(fr`Licence, telle que la source l’écrit.`(text)),
    url: v.optional(reference),
    copies: v.optional(
      fr`Adresses de copies, pour preuve : ne sont affichées nulle part.`(
        v.array(fr`Une adresse.`(url)),
      ),
    ),
    group: v.optional(fr`Groupe : celui auquel la publication se rattache.`(ref('groups'))),
    notes,
    memo,
    sources,
    inferred,
  }),
);

const milestone = inOrder(
  object({
    id: plainId,
    date: fr`Date : AAAA, AAAA-MM ou AAAA-MM-JJ.`(date),
    end: v.optional(fr`Dernier jour, pour un événement de plusieurs jours.`(date)),
    title: fr`Ce qui s’est passé.`(text),
    label: v.optional(fr`La même chose en deux ou trois mots, pour l’axe de la frise.`(text)),
    kind: fr`Nature : institution, call (appel), programme, group (vie d’un groupe), publication, event (événement).`(
      oneOf('institution', 'call', 'programme', 'group', 'publication', 'event'),
    ),
    group: v.optional(fr`Groupe concerné.`(ref('groups'))),
    highlight: v.optional(
      fr`true pour les quelques repères qui importent à tout le monde : cinq au plus.`(v.boolean()),
    ),
    url: v.optional(reference),
    notes,
    memo,
    sources,
    inferred,
  }),
);

const contact = object({
  id: plainId,
  name: v.optional(fr`Nom, s’il est public.`(personal)),
  role: fr`Fonction publique.`(personal),
  mission: v.optional(fr`Autre charge, telle que la source l’écrit.`(personal)),
  bureau: v.optional(fr`Bureau.`(personal)),
  email: v.optional(fr`Adresse électronique professionnelle.`(email)),
  handle: v.optional(fr`Pseudonyme public, tel que la source l’écrit.`(text)),
  hashtag: v.optional(tag),
  links: v.optional(v.array(link)),
  asOf: v.optional(fr`Date de la dernière confirmation.`(date)),
  notes,
  memo,
  sources,
  inferred,
});

const source = object({
  id: plainId,
  title: fr`Titre de la page ou du document.`(text),
  author: v.optional(fr`Auteur.`(text)),
  publisher: v.optional(fr`Éditeur : qui publie le document.`(text)),
  url: v.optional(reference),
  copy: v.optional(
    fr`Copie : adresse de celle qui a été lue, quand ce n’est pas une page de référence ; n’est affichée nulle part.`(
      url,
    ),
  ),
  locator: v.optional(
    fr`Repère : où trouver le passage ou le document, quand l’adresse ne suffit pas ; n’est affiché nulle part.`(
      text,
    ),
  ),
  kind: fr`Nature : présentation, carnet, ministère, laboratoire, presse…`(text),
  excerpt: v.optional(
    fr`Lue en partie : si la source n’a pas été lue en entier (true).`(v.boolean()),
  ),
  inferred,
});

const change = object({
  id: plainId,
  date: fr`Jour du changement : AAAA-MM-JJ.`(day),
  text: fr`Ce qui a changé dans les données, en une ou deux phrases.`(text),
});

export const datasetSchema = fr`Les groupes thématiques numériques (GTnum) : faits et sources.`(
  object({
    $schema: v.optional(fr`Lien vers le schéma, pour l’aide à la saisie.`(anyText)),
    version: fr`Version de la structure du fichier : 1.`(exactly(1)),
    updated: fr`Date de la dernière mise à jour du fichier.`(date),
    corrections: v.optional(
      fr`Adresse, http(s) ou mailto, où signaler un fait qui manque ou une erreur.`(url),
    ),
    publisher: v.optional(
      fr`Qui publie ces données : son nom, tel qu’un portail de données ouvertes l’affichera. À laisser de côté tant que personne ne les publie.`(
        text,
      ),
    ),
    licence: v.optional(
      fr`Adresse de la licence des données. À laisser de côté tant que leur éditeur ne l’a pas choisie.`(
        url,
      ),
    ),
    changes: v.optional(
      fr`Ce qui a changé dans les données, pour qui s’y abonne.`(v.array(change)),
    ),
    programme: v.optional(programme),
    waves: fr`Les vagues, nommées par leur période.`(entries(wave)),
    themes: fr`Les sujets. Un sujet n’est pas un groupe.`(entries(theme)),
    groups: fr`Les groupes documentés.`(entries(group)),
    organisations: fr`Laboratoires et organismes.`(entries(organisation)),
    academies: fr`Académies, régions académiques et territoires.`(entries(academy)),
    publications: fr`Publications.`(entries(publication)),
    milestones: fr`Repères datés.`(entries(milestone)),
    contacts: fr`Contacts.`(entries(contact)),
    synonyms: v.optional(
      fr`Mots qui se cherchent l’un pour l’autre : [["maths", "mathématiques"]].`(
        v.array(fr`Des mots de même sens.`(v.array(text))),
      ),
    ),
    sources: fr`Les sources citées.`(entries(source)),
  }),
);

/** What `data/gtnum.json` holds once parsed: plain JSON, references as ids. */
export type DatasetJson = v.InferOutput<typeof datasetSchema>;

/**
 * Reads a dataset that somebody wrote.
 *
 * @param input parsed JSON, or the text of a JSON file
 * @returns the dataset in French typography, lists that were left out being empty
 * @throws {DatasetError} when the text is not JSON, a value has the wrong shape, a reference points
 *   nowhere, an id is doubled, a period runs backwards, an address is not http(s) or mailto, or a
 *   fact has no source; each problem starts with its path: `groups[3].wave : « 2020 » n'existe pas`
 */
export function parseDataset(input: unknown): DatasetJson {
  const json = typeof input === 'string' ? parseJson(input) : input;
  const { output, issues } = v.safeParse(datasetSchema, json, { abortPipeEarly: true });
  const found = findings(datasetSchema, json, issues);
  if (found.length) throw new DatasetError(found.map((finding) => sentence(finding, json)));
  return typeset(output as DatasetJson);
}

/** What is wrong with parsed JSON, each with the place that it is about. */
export function findingsOf(json: unknown): Finding[] {
  const { issues } = v.safeParse(datasetSchema, json, { abortPipeEarly: true });
  return findings(datasetSchema, json, issues);
}
