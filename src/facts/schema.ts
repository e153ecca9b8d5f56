import { check } from './check.js';
import {
  anyText,
  count,
  date,
  doi,
  email,
  entries,
  filled,
  flag,
  fr,
  hashtag,
  id,
  integer,
  list,
  maybe,
  object,
  oneOf,
  pack,
  period,
  positive,
  record,
  ref,
  text,
  titled,
  twoDigits,
  url,
  type Value,
} from './shape.js';

export { DatasetError } from './check.js';

/*
 * The one description of `data/gtnum.json`, in the words of `shape.ts`. The descriptions are French
 * because a data editor reads them as tooltips: `data/gtnum.schema.json` is generated from this file.
 */

const plainId = fr`Identifiant stable : minuscules sans accent, chiffres et tirets.`(id);

const sources = fr`Les sources de ce qui est écrit ici : une au moins.`(
  filled(fr`Identifiant d’une source de la liste « sources ».`(ref('sources'))),
);

const tag = fr`Mot-dièse, avec le #.`(hashtag);

const inferred = maybe(
  fr`Ce qui est déduit et non écrit par une source : nom du champ, puis la raison. Exemple : { "wave": "mêmes dates que la vague" }.`(
    record(fr`Pourquoi cette valeur est déduite, en une phrase.`(text)),
  ),
);

const note = object({
  text: fr`La remarque, en une ou deux phrases.`(text),
  sources: maybe(sources),
});

const notes = maybe(fr`Remarques : contradictions des sources, précisions, réserves.`(list(note)));

const span = fr`Période.`(
  period({
    start: fr`Début : AAAA, AAAA-MM ou AAAA-MM-JJ.`(date),
    end: maybe(fr`Fin : AAAA, AAAA-MM ou AAAA-MM-JJ. À laisser de côté si inconnue.`(date)),
  }),
);

const stated = object({ text: fr`Ce que dit la source, mot pour mot.`(text), sources });

const link = object({ label: fr`Texte du lien.`(text), url: fr`Adresse http(s) ou mailto.`(url) });

const programme = object({
  name: fr`Nom complet.`(text),
  acronym: fr`Sigle.`(text),
  hashtag: tag,
  publisher: maybe(fr`Administration qui publie la présentation.`(text)),
  document: maybe(fr`Titre du document de présentation.`(text)),
  definition: fr`Ce que sont les groupes.`(list(stated)),
  orientation: fr`Orientation thématique générale.`(list(stated)),
  audiences: fr`À qui les groupes s’adressent.`(list(fr`Un public.`(text))),
  offers: fr`Ce que les groupes proposent.`(list(fr`Une production.`(text))),
  objectives: fr`Objectifs et fonctionnement.`(list(stated)),
  calendar: fr`Calendrier, dans les termes de la présentation.`(list(stated)),
  propositions: maybe(
    object({
      introduction: fr`Phrase qui introduit les propositions.`(text),
      items: list(
        object({
          number: fr`Numéro de la proposition.`(integer),
          text: fr`Texte de la proposition.`(text),
        }),
      ),
      continuation: maybe(fr`Texte qui suit la dernière proposition dans la source.`(text)),
      sources,
    }),
  ),
  publicationSpace: maybe(
    object({
      title: fr`Titre du carnet, tel que la source l’écrit.`(text),
      url: fr`Adresse du carnet.`(url),
      purposes: list(fr`Ce à quoi sert le carnet.`(text)),
      access: fr`Conditions d’accès.`(text),
      contents: list(fr`Un type de contenu.`(text)),
      aim: fr`Finalité.`(text),
      sources,
    }),
  ),
  map: maybe(
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
  webinars: maybe(stated),
  links: fr`Liens utiles.`(
    list(
      object({
        label: fr`Texte du lien.`(text),
        url: fr`Adresse http(s) ou mailto.`(url),
        sources,
      }),
    ),
  ),
  context: fr`Faits qui situent le programme.`(list(stated)),
  notes,
  sources,
});

const wave = object({
  id: fr`Identifiant de la vague : sa période, par exemple « 2020-2022 ».`(id),
  period: span,
  announced: maybe(
    fr`Nombre de groupes annoncé, tel que la source l’écrit : « 10 », « 12 », « 4+1 ».`(count),
  ),
  statement: maybe(fr`Phrase de la présentation sur cette vague, en entier, mot pour mot.`(text)),
  call: maybe(
    fr`Appel à manifestation d’intérêt.`(
      object({
        date: maybe(fr`Date de l’appel.`(date)),
        amount: maybe(fr`Dotation annoncée par projet.`(text)),
        expected: maybe(fr`Nombre de groupes attendus, tel que la source l’écrit.`(text)),
        themesOffered: maybe(fr`Nombre de thématiques proposées.`(positive)),
        url: maybe(fr`Adresse du texte de l’appel.`(url)),
        notes,
        sources,
        inferred,
      }),
    ),
  ),
  notes,
  sources,
});

const theme = object({
  id: plainId,
  label: fr`Intitulé court.`(text),
  title: maybe(fr`Intitulé complet.`(text)),
  wave: maybe(fr`Vague à laquelle la thématique se rapporte.`(ref('waves'))),
  origin:
    fr`D’où vient la thématique : presentation (liste générale de la présentation), period-list (liste par période de la présentation), call (appel à manifestation d’intérêt), group (formulation d’un groupe).`(
      oneOf('presentation', 'period-list', 'call', 'group'),
    ),
  number: maybe(fr`Numéro dans l’appel à manifestation d’intérêt.`(integer)),
  notes,
  sources,
  inferred,
});

const group = object({
  id: fr`Identifiant stable du groupe, par exemple « aeson ».`(id),
  acronym: maybe(fr`Sigle ou nom court, tel que les sources l’écrivent.`(text)),
  otherNames: maybe(fr`Autres noms.`(list(fr`Un autre nom du groupe.`(text)))),
  hashtag: maybe(tag),
  expansion: maybe(fr`Développé du sigle.`(text)),
  title: fr`Titre du groupe.`(text),
  subject: maybe(fr`Sujet en quelques mots.`(text)),
  summary: maybe(fr`Résumé en une phrase, écrit pour ce jeu de données.`(text)),
  period: maybe(span),
  wave: maybe(fr`Vague du groupe.`(ref('waves'))),
  theme: maybe(fr`Thématique à laquelle le groupe répond.`(ref('themes'))),
  leadAsStated: maybe(
    fr`Ce que la source dit du portage, quand elle ne nomme aucun laboratoire.`(text),
  ),
  organisations: maybe(
    fr`Laboratoires et organismes du groupe, avec leur rôle.`(
      list(
        object({
          organisation: fr`Identifiant d’un organisme.`(ref('organisations')),
          role: fr`Rôle : lead (porteur), co-lead (co-animation), associated (associé).`(
            oneOf('lead', 'co-lead', 'associated'),
          ),
          notes,
          inferred,
        }),
      ),
    ),
  ),
  partners: maybe(
    fr`Autres partenaires, tels que les sources les nomment.`(list(fr`Un partenaire.`(text))),
  ),
  territories: maybe(
    fr`Territoires associés.`(
      list(
        object({
          name: fr`Territoire ou service, tel que la source l’écrit.`(text),
          academy: maybe(fr`Académie ou région académique correspondante.`(ref('academies'))),
          role: maybe(fr`Rôle du territoire.`(text)),
          notes,
          inferred,
        }),
      ),
    ),
  ),
  links: maybe(fr`Pages sur le groupe ; la principale en premier.`(list(link))),
  notes,
  sources,
  inferred,
});

const organisation = object({
  id: plainId,
  name: fr`Nom d’usage.`(text),
  fullName: maybe(fr`Nom développé.`(text)),
  otherNames: maybe(
    fr`Autres formes du nom dans les sources.`(list(fr`Une autre forme du nom.`(text))),
  ),
  unit: maybe(fr`Numéro d’unité de recherche, tel que la source l’écrit.`(text)),
  institution: maybe(fr`Établissement de rattachement, tel que la source l’écrit.`(text)),
  notes,
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
  region: maybe(fr`Région académique de l’académie.`(ref('academies'))),
  notes,
  sources,
  inferred,
});

const publication = titled({
  id: plainId,
  title: maybe(fr`Titre. À laisser de côté s’il n’a pas été lu : écrire alors « label ».`(text)),
  label: maybe(fr`Description, quand le titre n’est pas connu.`(text)),
  type: fr`Nature : rapport, article, webinaire…`(text),
  date: maybe(fr`Date de publication ou de tenue.`(date)),
  authors: maybe(fr`Auteurs, dans l’ordre de la source.`(list(fr`Un auteur.`(text)))),
  publisher: maybe(fr`Éditeur.`(text)),
  journal: maybe(fr`Revue et numéro.`(text)),
  doi: maybe(fr`DOI.`(doi)),
  hal: maybe(fr`Identifiant HAL.`(text)),
  licence: maybe(fr`Licence, telle que la source l’écrit.`(text)),
  url: maybe(fr`Adresse.`(url)),
  copies: maybe(fr`Adresses d’autres copies.`(list(fr`Une adresse.`(url)))),
  group: maybe(fr`Groupe auquel la publication se rattache.`(ref('groups'))),
  notes,
  sources,
  inferred,
});

const milestone = period({
  id: plainId,
  date: fr`Date : AAAA, AAAA-MM ou AAAA-MM-JJ.`(date),
  end: maybe(fr`Dernier jour, pour un événement de plusieurs jours.`(date)),
  title: fr`Ce qui s’est passé.`(text),
  kind: fr`Nature : institution, call (appel), programme, group (vie d’un groupe), publication, event (événement).`(
    oneOf('institution', 'call', 'programme', 'group', 'publication', 'event'),
  ),
  group: maybe(fr`Groupe concerné.`(ref('groups'))),
  url: maybe(fr`Adresse.`(url)),
  notes,
  sources,
  inferred,
});

const contact = object({
  id: plainId,
  name: maybe(fr`Nom, s’il est public.`(text)),
  role: fr`Fonction publique.`(text),
  mission: maybe(fr`Autre charge, telle que la source l’écrit.`(text)),
  bureau: maybe(fr`Bureau.`(text)),
  email: maybe(fr`Adresse électronique professionnelle.`(email)),
  handle: maybe(fr`Pseudonyme public, tel que la source l’écrit.`(text)),
  hashtag: maybe(tag),
  links: maybe(list(link)),
  asOf: maybe(fr`Date de la dernière confirmation.`(date)),
  notes,
  sources,
  inferred,
});

const source = object({
  id: plainId,
  title: fr`Titre de la source.`(text),
  url: maybe(fr`Adresse ; à laisser de côté s’il n’y en a pas.`(url)),
  locator: maybe(fr`Où trouver le passage ou le document, quand l’adresse ne suffit pas.`(text)),
  kind: fr`Nature : présentation, carnet, ministère, laboratoire, presse…`(text),
  excerpt: maybe(fr`true si la source n’a été lue qu’en partie.`(flag)),
});

export const datasetSchema = fr`Les groupes thématiques numériques (GTnum) : faits et sources.`(
  object({
    $schema: maybe(fr`Lien vers le schéma, pour l’aide à la saisie.`(anyText)),
    version: fr`Version de la structure du fichier : 1.`(oneOf(1)),
    updated: fr`Date de la dernière mise à jour du fichier.`(date),
    programme: maybe(programme),
    waves: fr`Les vagues, nommées par leur période.`(entries(wave)),
    themes: fr`Les thématiques. Une thématique n’est pas un groupe.`(entries(theme)),
    groups: fr`Les groupes documentés.`(entries(group)),
    organisations: fr`Laboratoires et organismes.`(entries(organisation)),
    academies: fr`Académies, régions académiques et territoires.`(entries(academy)),
    publications: fr`Publications.`(entries(publication)),
    milestones: fr`Repères datés.`(entries(milestone)),
    contacts: fr`Contacts.`(entries(contact)),
    sources: fr`Les sources citées.`(entries(source)),
  }),
);

/** What `check.ts` reads of it. */
export const packed = pack(datasetSchema);

/** What `data/gtnum.json` holds once parsed: plain JSON, references as ids. */
export type DatasetJson = Value<typeof datasetSchema>;

/**
 * Reads a dataset that somebody wrote.
 *
 * @param input parsed JSON, or the text of a JSON file
 * @returns the dataset, lists that were left out being empty
 * @throws {DatasetError} when the text is not JSON, a value has the wrong shape, a reference points
 *   nowhere, an id is doubled, a period runs backwards, an address is not http(s) or mailto, or a
 *   fact has no source; each problem starts with its path: `groups[3].theme : « num-ia » n'existe pas`
 */
export function parseDataset(input: unknown): DatasetJson {
  return check(packed, input) as DatasetJson;
}
