import * as v from 'valibot';
import { closest } from './closest.js';

/*
 * The one description of `data/gtnum.json`. The descriptions are French because a data editor reads
 * them as tooltips: `data/gtnum.schema.json` is generated from this file.
 */

const text = (description: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', 'texte vide'),
    v.minLength(1),
    v.description(description),
  );

const id = (description = 'Identifiant stable : minuscules sans accent, chiffres et tirets.') =>
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'identifiant attendu (minuscules sans accent, chiffres, tirets)',
    ),
    v.description(description),
  );

/** A reference by id to an entry of the named list; `findProblems` checks that the entry exists. */
const ref = (list: ListName, description: string) =>
  v.pipe(v.string(), v.metadata({ list }), v.description(description));

const url = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(https?:\/\/|mailto:)\S+$/i, 'adresse http(s) ou mailto attendue'),
    v.check(isAddress, 'adresse http(s) ou mailto attendue'),
    v.description(description),
  );

const date = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)',
    ),
    v.check(isRealDay, "ce jour n'existe pas"),
    v.description(description),
  );

const sources = v.pipe(
  v.array(ref('sources', 'Identifiant d’une source de la liste « sources ».')),
  v.minLength(1, 'aucune source'),
  v.description('Les sources de ce qui est écrit ici : une au moins.'),
);

const hashtag = v.pipe(
  v.string(),
  v.regex(/^#\S/, 'mot-dièse attendu, avec le #'),
  v.description('Mot-dièse, avec le #.'),
);

const inferred = v.optional(
  v.pipe(
    v.record(v.string(), text('Pourquoi cette valeur est déduite, en une phrase.')),
    v.description(
      'Ce qui est déduit et non écrit par une source : nom du champ, puis la raison. Exemple : { "wave": "mêmes dates que la vague" }.',
    ),
  ),
);

const note = v.strictObject({
  text: text('La remarque, en une ou deux phrases.'),
  sources: v.optional(sources),
});
const notes = v.optional(
  v.pipe(
    v.array(note),
    v.description('Remarques : contradictions des sources, précisions, réserves.'),
  ),
);

const period = v.pipe(
  v.strictObject({
    start: date('Début : AAAA, AAAA-MM ou AAAA-MM-JJ.'),
    end: v.optional(date('Fin : AAAA, AAAA-MM ou AAAA-MM-JJ. À laisser de côté si inconnue.')),
  }),
  v.check(({ start, end }) => isInOrder(start, end), 'la fin précède le début'),
  v.description('Période.'),
);

const stated = v.strictObject({
  text: text('Ce que dit la source, mot pour mot.'),
  sources,
});

const link = v.strictObject({
  label: text('Texte du lien.'),
  url: url('Adresse http(s) ou mailto.'),
});

const programme = v.strictObject({
  name: text('Nom complet.'),
  acronym: text('Sigle.'),
  hashtag,
  publisher: v.optional(text('Administration qui publie la présentation.')),
  document: v.optional(text('Titre du document de présentation.')),
  definition: v.pipe(v.array(stated), v.description('Ce que sont les groupes.')),
  orientation: v.pipe(v.array(stated), v.description('Orientation thématique générale.')),
  audiences: v.pipe(v.array(text('Un public.')), v.description('À qui les groupes s’adressent.')),
  offers: v.pipe(v.array(text('Une production.')), v.description('Ce que les groupes proposent.')),
  objectives: v.pipe(v.array(stated), v.description('Objectifs et fonctionnement.')),
  calendar: v.pipe(
    v.array(stated),
    v.description('Calendrier, dans les termes de la présentation.'),
  ),
  propositions: v.optional(
    v.strictObject({
      introduction: text('Phrase qui introduit les propositions.'),
      items: v.array(
        v.strictObject({
          number: v.pipe(v.number(), v.integer(), v.description('Numéro de la proposition.')),
          text: text('Texte de la proposition.'),
        }),
      ),
      continuation: v.optional(text('Texte qui suit la dernière proposition dans la source.')),
      sources,
    }),
  ),
  publicationSpace: v.optional(
    v.strictObject({
      title: text('Titre du carnet, tel que la source l’écrit.'),
      url: url('Adresse du carnet.'),
      purposes: v.array(text('Ce à quoi sert le carnet.')),
      access: text('Conditions d’accès.'),
      contents: v.array(text('Un type de contenu.')),
      aim: text('Finalité.'),
      sources,
    }),
  ),
  map: v.optional(
    v.pipe(
      v.strictObject({
        title: text('Titre du schéma.'),
        label: text('Étiquette du schéma.'),
        caption: text('Légende du schéma.'),
        credit: text('Source du schéma, telle qu’elle est écrite.'),
        notes,
        sources,
      }),
      v.description('Schéma des laboratoires et territoires, perdu dans la présentation.'),
    ),
  ),
  webinars: v.optional(stated),
  links: v.pipe(
    v.array(
      v.strictObject({
        label: text('Texte du lien.'),
        url: url('Adresse http(s) ou mailto.'),
        sources,
      }),
    ),
    v.description('Liens utiles.'),
  ),
  context: v.pipe(v.array(stated), v.description('Faits qui situent le programme.')),
  notes,
  sources,
});

const wave = v.strictObject({
  id: id('Identifiant de la vague : sa période, par exemple « 2020-2022 ».'),
  period,
  announced: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d+(\+\d+)*$/,
        'nombre attendu, tel que la source l’écrit (par exemple « 12 » ou « 4+1 »)',
      ),
      v.description(
        'Nombre de groupes annoncé, tel que la source l’écrit : « 10 », « 12 », « 4+1 ».',
      ),
    ),
  ),
  statement: v.optional(
    text('Phrase de la présentation sur cette vague, en entier, mot pour mot.'),
  ),
  call: v.optional(
    v.pipe(
      v.strictObject({
        date: v.optional(date('Date de l’appel.')),
        amount: v.optional(text('Dotation annoncée par projet.')),
        expected: v.optional(text('Nombre de groupes attendus, tel que la source l’écrit.')),
        themesOffered: v.optional(
          v.pipe(
            v.number(),
            v.integer(),
            v.minValue(1),
            v.description('Nombre de thématiques proposées.'),
          ),
        ),
        url: v.optional(url('Adresse du texte de l’appel.')),
        notes,
        sources,
        inferred,
      }),
      v.description('Appel à manifestation d’intérêt.'),
    ),
  ),
  notes,
  sources,
});

const theme = v.strictObject({
  id: id(),
  label: text('Intitulé court.'),
  title: v.optional(text('Intitulé complet.')),
  wave: v.optional(ref('waves', 'Vague à laquelle la thématique se rapporte.')),
  origin: v.pipe(
    v.picklist(['presentation', 'period-list', 'call', 'group']),
    v.description(
      'D’où vient la thématique : presentation (liste générale de la présentation), period-list (liste par période de la présentation), call (appel à manifestation d’intérêt), group (formulation d’un groupe).',
    ),
  ),
  number: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.description('Numéro dans l’appel à manifestation d’intérêt.'),
    ),
  ),
  notes,
  sources,
  inferred,
});

const group = v.strictObject({
  id: id('Identifiant stable du groupe, par exemple « aeson ».'),
  acronym: v.optional(text('Sigle ou nom court, tel que les sources l’écrivent.')),
  otherNames: v.optional(
    v.pipe(v.array(text('Un autre nom du groupe.')), v.description('Autres noms.')),
  ),
  hashtag: v.optional(hashtag),
  expansion: v.optional(text('Développé du sigle.')),
  title: text('Titre du groupe.'),
  subject: v.optional(text('Sujet en quelques mots.')),
  summary: v.optional(text('Résumé en une phrase, écrit pour ce jeu de données.')),
  period: v.optional(period),
  wave: v.optional(ref('waves', 'Vague du groupe.')),
  theme: v.optional(ref('themes', 'Thématique à laquelle le groupe répond.')),
  leadAsStated: v.optional(
    text('Ce que la source dit du portage, quand elle ne nomme aucun laboratoire.'),
  ),
  organisations: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          organisation: ref('organisations', 'Identifiant d’un organisme.'),
          role: v.pipe(
            v.picklist(['lead', 'co-lead', 'associated']),
            v.description('Rôle : lead (porteur), co-lead (co-animation), associated (associé).'),
          ),
          notes,
          inferred,
        }),
      ),
      v.description('Laboratoires et organismes du groupe, avec leur rôle.'),
    ),
  ),
  partners: v.optional(
    v.pipe(
      v.array(text('Un partenaire.')),
      v.description('Autres partenaires, tels que les sources les nomment.'),
    ),
  ),
  territories: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          name: text('Territoire ou service, tel que la source l’écrit.'),
          academy: v.optional(ref('academies', 'Académie ou région académique correspondante.')),
          role: v.optional(text('Rôle du territoire.')),
          notes,
          inferred,
        }),
      ),
      v.description('Territoires associés.'),
    ),
  ),
  links: v.optional(
    v.pipe(v.array(link), v.description('Pages sur le groupe ; la principale en premier.')),
  ),
  notes,
  sources,
  inferred,
});

const organisation = v.strictObject({
  id: id(),
  name: text('Nom d’usage.'),
  fullName: v.optional(text('Nom développé.')),
  otherNames: v.optional(
    v.pipe(
      v.array(text('Une autre forme du nom.')),
      v.description('Autres formes du nom dans les sources.'),
    ),
  ),
  unit: v.optional(text('Numéro d’unité de recherche, tel que la source l’écrit.')),
  institution: v.optional(text('Établissement de rattachement, tel que la source l’écrit.')),
  notes,
  sources,
  inferred,
});

const academy = v.strictObject({
  id: id('Identifiant, par exemple « academie-de-poitiers ».'),
  name: text('Nom complet, par exemple « académie de Poitiers ».'),
  kind: v.pipe(
    v.picklist(['academie', 'region-academique', 'outre-mer']),
    v.description(
      'Nature : academie, region-academique, ou outre-mer (territoire hors région académique).',
    ),
  ),
  code: v.pipe(
    v.string(),
    v.regex(/^\d{2}$/, 'code à deux chiffres attendu'),
    v.description('Code à deux chiffres.'),
  ),
  region: v.optional(ref('academies', 'Région académique de l’académie.')),
  notes,
  sources,
  inferred,
});

const publication = v.pipe(
  v.strictObject({
    id: id(),
    title: v.optional(
      text('Titre. À laisser de côté s’il n’a pas été lu : écrire alors « label ».'),
    ),
    label: v.optional(text('Description, quand le titre n’est pas connu.')),
    type: text('Nature : rapport, article, webinaire…'),
    date: v.optional(date('Date de publication ou de tenue.')),
    authors: v.optional(
      v.pipe(v.array(text('Un auteur.')), v.description('Auteurs, dans l’ordre de la source.')),
    ),
    publisher: v.optional(text('Éditeur.')),
    journal: v.optional(text('Revue et numéro.')),
    doi: v.optional(
      v.pipe(v.string(), v.regex(/^10\.\S+\/\S+$/, 'DOI attendu (10.…/…)'), v.description('DOI.')),
    ),
    hal: v.optional(text('Identifiant HAL.')),
    licence: v.optional(text('Licence, telle que la source l’écrit.')),
    url: v.optional(url('Adresse.')),
    copies: v.optional(
      v.pipe(v.array(url('Une adresse.')), v.description('Adresses d’autres copies.')),
    ),
    group: v.optional(ref('groups', 'Groupe auquel la publication se rattache.')),
    notes,
    sources,
    inferred,
  }),
  v.check(
    ({ title, label }) => title !== undefined || label !== undefined,
    "écrire « title », ou « label » si le titre n'est pas connu",
  ),
);

const milestone = v.pipe(
  v.strictObject({
    id: id(),
    date: date('Date : AAAA, AAAA-MM ou AAAA-MM-JJ.'),
    end: v.optional(date('Dernier jour, pour un événement de plusieurs jours.')),
    title: text('Ce qui s’est passé.'),
    kind: v.pipe(
      v.picklist(['institution', 'call', 'programme', 'group', 'publication', 'event']),
      v.description(
        'Nature : institution, call (appel), programme, group (vie d’un groupe), publication, event (événement).',
      ),
    ),
    group: v.optional(ref('groups', 'Groupe concerné.')),
    url: v.optional(url('Adresse.')),
    notes,
    sources,
    inferred,
  }),
  v.check(({ date, end }) => isInOrder(date, end), 'la fin précède le début'),
);

const contact = v.strictObject({
  id: id(),
  name: v.optional(text('Nom, s’il est public.')),
  role: text('Fonction publique.'),
  mission: v.optional(text('Autre charge, telle que la source l’écrit.')),
  bureau: v.optional(text('Bureau.')),
  email: v.optional(
    v.pipe(
      v.string(),
      v.email('adresse électronique attendue'),
      v.description('Adresse électronique professionnelle.'),
    ),
  ),
  handle: v.optional(text('Pseudonyme public, tel que la source l’écrit.')),
  hashtag: v.optional(hashtag),
  links: v.optional(v.array(link)),
  asOf: v.optional(date('Date de la dernière confirmation.')),
  notes,
  sources,
  inferred,
});

const source = v.strictObject({
  id: id(),
  title: text('Titre de la source.'),
  url: v.optional(url('Adresse ; à laisser de côté s’il n’y en a pas.')),
  locator: v.optional(text('Où trouver le passage ou le document, quand l’adresse ne suffit pas.')),
  kind: text('Nature : présentation, carnet, ministère, laboratoire, presse…'),
  excerpt: v.optional(
    v.pipe(v.boolean(), v.description('true si la source n’a été lue qu’en partie.')),
  ),
});

const list = <S extends v.GenericSchema<unknown, { id: string }>>(item: S, description: string) =>
  v.optional(v.pipe(v.array(item), v.description(description)), []);

export const datasetSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(v.string(), v.description('Lien vers le schéma, pour l’aide à la saisie.')),
    ),
    version: v.pipe(v.literal(1), v.description('Version de la structure du fichier : 1.')),
    updated: date('Date de la dernière mise à jour du fichier.'),
    programme: v.optional(programme),
    waves: list(wave, 'Les vagues, nommées par leur période.'),
    themes: list(theme, 'Les thématiques. Une thématique n’est pas un groupe.'),
    groups: list(group, 'Les groupes documentés.'),
    organisations: list(organisation, 'Laboratoires et organismes.'),
    academies: list(academy, 'Académies, régions académiques et territoires.'),
    publications: list(publication, 'Publications.'),
    milestones: list(milestone, 'Repères datés.'),
    contacts: list(contact, 'Contacts.'),
    sources: list(source, 'Les sources citées.'),
  }),
  v.description('Les groupes thématiques numériques (GTnum) : faits et sources.'),
);

/** What `data/gtnum.json` holds once parsed: plain JSON, references as ids. */
export type DatasetJson = v.InferOutput<typeof datasetSchema>;

type ListName =
  | 'waves'
  | 'themes'
  | 'groups'
  | 'organisations'
  | 'academies'
  | 'publications'
  | 'milestones'
  | 'contacts'
  | 'sources';

/** Thrown when a dataset does not have the shape above; `problems` are French, one per line. */
export class DatasetError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'DatasetError';
  }
}

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
  const json = typeof input === 'string' ? parseJson(input) : input;
  const result = v.safeParse(datasetSchema, json, { abortPipeEarly: true });
  const problems = result.success
    ? [...findDoubledIds(result.output), ...findProblems(result.output)]
    : result.issues.map((issue) => describe(issue, json));
  if (problems.length) throw new DatasetError(problems);
  return result.output as DatasetJson;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DatasetError([`JSON illisible${whereInText(source, String(error))}`]);
  }
}

/** Where a text stops being JSON. Engines say it in their own ways, or, of some mistakes, not at all. */
function whereInText(source: string, message: string): string {
  if (source.trim() === '') return ' : le texte est vide';
  if (/^\s*</.test(source)) return " : c'est une page HTML ou XML";
  let [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (!line) {
    const [, offset = firstBadOffset(source)] = /position (\d+)/.exec(message) ?? [];
    if (offset === undefined) return ' : erreur de syntaxe';
    const lines = source.slice(0, Number(offset)).split('\n');
    [line, column] = [String(lines.length), String(lines.at(-1)!.length + 1)];
  }
  const character = source.split('\n')[Number(line) - 1]?.[Number(column) - 1] ?? '';
  const hint = '“”‘’«»'.includes(character) && character ? ' (guillemets droits attendus : ")' : '';
  return ` : erreur de syntaxe ligne ${line}, colonne ${column}${hint}`;
}

/** V8 names no place for a token that it did not expect, but it does tell that from an early end. */
function firstBadOffset(source: string): number | undefined {
  let [good, bad] = [0, source.length];
  const isBad = (length: number) => {
    try {
      JSON.parse(source.slice(0, length));
      return false;
    } catch (error) {
      return String(error).includes('is not valid JSON');
    }
  };
  if (!isBad(bad)) return undefined;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBad(middle)) bad = middle;
    else good = middle;
  }
  return good;
}

type Path = readonly (string | number)[];

function describe(issue: v.BaseIssue<unknown>, json: unknown): string {
  const path = issue.path?.map((item) => item.key as string | number) ?? [];
  return `${printPath(path) || 'le fichier'} : ${wording(issue)}${within(path, json)}`;
}

function wording(issue: v.BaseIssue<unknown>): string {
  const received = issue.input === undefined ? 'rien' : JSON.stringify(issue.input);
  const value = typeof issue.input === 'string' ? quote(issue.input) : quote(received);
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'champ inconnu';
    if (issue.input === undefined && issue.path) return 'champ manquant';
  }
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const expected = issue.expected?.replace(/[()"]/g, '').split(' | ');
    return `${value} n'est pas possible ; attendu : ${expected?.map(quote).join(' ou ')}`;
  }
  const kinds: Record<string, string> = {
    string: 'un texte',
    number: 'un nombre',
    boolean: 'true ou false',
    array: 'une liste',
    record: 'un objet',
    strict_object: 'un objet',
  };
  const kind = kinds[issue.type];
  if (issue.type === 'string' && typeof issue.input === 'number') {
    return `${value} n'est pas un texte ; l'écrire entre guillemets droits : "${received}"`;
  }
  if (kind) return `${value} n'est pas ${kind}`;
  // The remaining issues come from the actions above, which carry a French message of their own.
  const isWord = typeof issue.input === 'string' && issue.input.trim() !== '';
  return isWord ? `${value} : ${issue.message}` : issue.message;
}

function findDoubledIds(dataset: DatasetJson): string[] {
  return listsOf(dataset).flatMap(([name, entries]) => {
    const first = new Map<string, number>();
    return entries.flatMap((entry, index) => {
      const earlier = first.get(entry.id);
      if (earlier === undefined) {
        first.set(entry.id, index);
        return [];
      }
      return [`${name}[${index}].id : ${quote(entry.id)} est déjà utilisé par ${name}[${earlier}]`];
    });
  });
}

/** References that point nowhere, and marks of inference on fields that are not there. */
function findProblems(dataset: DatasetJson): string[] {
  const known = new Map(
    listsOf(dataset).map(([name, entries]) => [name, entries.map((entry) => entry.id)]),
  );
  const problems: string[] = [];
  walk(datasetSchema, dataset, []);
  return problems;

  function walk(schema: v.GenericSchema, value: unknown, path: Path): void {
    if (value === undefined) return;
    const list = v.getMetadata(schema)['list'] as ListName | undefined;
    if (list && !known.get(list)?.includes(value as string)) {
      const near = closest(value as string, known.get(list) ?? [], 1).map(quote);
      problems.push(
        `${printPath(path)} : ${quote(value as string)} n'existe pas${within(path, dataset, near[0])}`,
      );
    }
    const { wrapped, item, entries } = schema as Partial<{
      wrapped: v.GenericSchema;
      item: v.GenericSchema;
      entries: Record<string, v.GenericSchema>;
    }>;
    if (wrapped) walk(wrapped, value, path);
    if (item)
      (value as unknown[]).forEach((each, index) => {
        walk(item, each, [...path, index]);
      });
    if (entries) {
      const fields = value as Record<string, unknown>;
      for (const [key, entry] of Object.entries(entries)) walk(entry, fields[key], [...path, key]);
      for (const key of Object.keys((fields['inferred'] as object | undefined) ?? {})) {
        if (key.split('.').reduce<unknown>(getOwn, fields) === undefined) {
          problems.push(
            `${printPath([...path, 'inferred', key])} : ce champ n'est pas renseigné${within(path, dataset)}`,
          );
        }
      }
    }
  }
}

/** The same of an object's own fields: what a text or an object has by nature is no fact. */
function getOwn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value && Object.hasOwn(value, key)
    ? get(value, key)
    : undefined;
}

function get(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | undefined)?.[key];
}

/** The lists of entries, by name: at the top of a dataset, whatever is an array is one. */
function listsOf(dataset: DatasetJson): [string, readonly { id: string }[]][] {
  return Object.entries(dataset).flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, value as { id: string }[]]] : [],
  );
}

function printPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${key}`))
    .join('');
}

/** Whose entry the path leads into: the editor sees ids, not indexes. */
function within(path: Path, json: unknown, near?: string): string {
  const id = typeof path[1] === 'number' && get(path.slice(0, 2).reduce<unknown>(get, json), 'id');
  const hints = [
    typeof id === 'string' ? `élément ${quote(id)}` : '',
    near ? `le plus proche : ${near}` : '',
  ].filter(Boolean);
  return hints.length ? ` (${hints.join(' ; ')})` : '';
}

function quote(value: string): string {
  return `« ${value.length > 60 ? `${value.slice(0, 60)}…` : value} »`;
}

function isAddress(value: string): boolean {
  try {
    return Boolean(new URL(value));
  } catch {
    return false;
  }
}

/** Whether an end, if any, does not come before its start; the less precise of the two decides. */
function isInOrder(start: string, end: string | undefined): boolean {
  return end === undefined || start.slice(0, end.length) <= end.slice(0, start.length);
}

function isRealDay(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
