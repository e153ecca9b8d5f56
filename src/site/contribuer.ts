/*
 * Correcting a group, or starting one: a form, the card as it would look, and what changes, to be sent by
 * whoever wrote it. Nothing is sent or kept by the page.
 */
import json from '../../data/gtnum.json';
import hosts from '../../data/reference-hosts.json';
import jsonSchema from '../../data/gtnum.schema.json';
import { closest } from '../facts/closest.js';
import {
  asText,
  changesBetween,
  inWords,
  nameOf,
  type ChangeInWords,
  type Contribution,
  type Fields,
} from '../facts/contribution.js';
import type { SchemaNode } from '../facts/field-words.js';
import { houseFindings } from '../facts/house-rules.js';
import { link } from '../facts/link.js';
import { findingsOf, parseDataset } from '../facts/schema.js';
import { typeset } from '../facts/typeset.js';
import { draftOf, isNew, propose, withIds, type Data, type Draft, type Proposed } from './draft.js';
import { fieldId, makeForm } from './form.js';
import type { FormError } from './form-schema.js';
import { addCopyButton, create, makeScheme, part, suggest } from './page.js';

const data = json as unknown as Data;
const schema = jsonSchema as SchemaNode;

/** What every mail program takes as an address, in characters. */
const longest = 1900;

const at = (id: string) => document.getElementById(id)!;
const draw = makeForm(at('formulaire'));
const card = create('gtnum-group-card', { 'heading-level': '3' });

let draft: Draft;
let proposed: Proposed;
let errors: FormError[] = [];
let changes: Contribution['changes'] = [];
/** Fields that the writer has left: what is missing there may be said. */
let left = new Set<string>();
/** What the writer has ticked, where it is not what the page has proposed. */
let ticked = new Map<string, boolean>();
let timer = 0;

/* Which group */

const choice = at('groupe') as HTMLSelectElement;

function fillChoice(): void {
  const waves = new Map<string, Fields[]>();
  for (const group of data.groups) {
    const wave = (group['wave'] as string | undefined) ?? '';
    waves.set(wave, [...(waves.get(wave) ?? []), group]);
  }
  choice.append(
    create('option', { value: '' }, 'Choisir'),
    create('option', { value: 'nouveau' }, 'Un nouveau groupe'),
    ...[...waves].sort().map(([wave, groups]) => {
      const label = wave ? `Vague ${typeset(` ${wave}`).trim()}` : 'Vague non renseignée';
      const options = groups.map((group) => {
        const title = typeset(`${String(group['name'])} : ${String(group['title'])}`);
        return create('option', { value: group['id'] as string }, title);
      });
      return create('optgroup', { label }, ...options);
    }),
  );
  choice.addEventListener('change', () => {
    if (changes.length && !confirm('Abandonner ce que vous avez écrit ?')) {
      choice.value = chosen;
      return;
    }
    start(choice.value);
  });
  at('choix').hidden = false;
}

let chosen = '';

function start(id: string): void {
  chosen = id;
  at('inconnu').textContent = '';
  const address = new URL(location.href);
  if (id) address.searchParams.set('groupe', id);
  else address.searchParams.delete('groupe');
  history.replaceState(null, '', address);
  at('bureau').hidden = !id;
  if (!id) {
    changes = [];
    return;
  }
  draft = draftOf(data, id === 'nouveau' ? undefined : id);
  errors = [];
  left = new Set();
  ticked = new Map();
  (at('message') as HTMLTextAreaElement).value = '';
  card.remove();
  show();
  check();
}

/* The form */

function show(): void {
  draw({
    schema,
    data,
    draft,
    errors: errors.filter(({ path, message }) => message !== missing || left.has(fieldId(path))),
    cite: (id) => {
      const source = data.sources.find((each) => each['id'] === id);
      if (!source) return;
      draft = { ...draft, sources: [...draft.sources, structuredClone(source)] };
      changed(draft);
    },
    changed,
    left: (id) => {
      left.add(id);
      show();
    },
  });
}

const missing = 'champ manquant';

function changed(next: Draft): void {
  draft = withIds(next);
  show();
  clearTimeout(timer);
  timer = window.setTimeout(check, 150);
}

/** What the project's own checks say of the data as it would be, said at the fields. */
function check(): void {
  proposed = propose(data, draft, schema);
  changes = changesBetween(data, proposed.data);
  // A new group of which nothing is written is no change yet, and nothing is to be blamed.
  if (inWords(changes, proposed.data, schema).every(({ fields }) => !fields.length)) changes = [];
  const found = findingsOf(proposed.data);
  const house = found.length ? [] : houseFindings(proposed.data, hosts);
  const isUnknownHost = (message: string) => message.includes('reference-hosts.json');
  errors = [...found, ...house.filter(({ message }) => !isUnknownHost(message))].map(
    ({ path, message, near }) => ({
      path: placeInForm(path),
      message: typeset(near ? `${message} ; le plus proche : « ${near} »` : message),
    }),
  );
  const unknown = house.flatMap(({ message }) => (isUnknownHost(message) ? [message] : []));
  if (!errors.length) showCard();
  show();
  showEnd(unknown);
}

/** The field that a mistake is shown at: ids in boxes to tick have one, and so have reasons. */
function placeInForm(path: readonly (string | number)[]): readonly (string | number)[] {
  const place = [...(proposed.placeOf(path) ?? ['group'])];
  const inferred = place.indexOf('inferred');
  if (inferred >= 0) return place.slice(0, inferred + 1);
  if (typeof place.at(-1) === 'number' && place.length > 2 && place.at(-2) === 'sources')
    place.pop();
  return place;
}

/* The card */

function showCard(): void {
  card.data = link(parseDataset(proposed.data));
  card.group = proposed.group;
  part(document, '.shown').append(card);
}

/* The end */

function showEnd(unknownHosts: string[]): void {
  at('fiche-etat').textContent = !errors.length
    ? 'Telle que les lecteurs la verraient.'
    : !card.isConnected
      ? chosen === 'nouveau'
        ? 'Elle paraîtra dès que le groupe aura un nom, un titre et une source.'
        : 'Elle paraîtra quand tout sera en ordre.'
      : 'Sans les saisies qui restent à revoir.';
  const words = inWords(changes, proposed.data, schema);
  at('changements').replaceChildren(...words.map(showChange));
  at('etat').textContent = !changes.length
    ? 'Rien encore.'
    : errors.length
      ? `Avant d’envoyer, ${errors.length} ${errors.length > 1 ? 'points à revoir' : 'point à revoir'}\u00a0:`
      : '';
  at('erreurs').replaceChildren(...(changes.length ? errors.map(showError) : []));
  const names = unknownHosts.map(
    (message) => /« ([^ »]+) » n'est pas/.exec(message)?.[1] ?? message,
  );
  const remark = at('remarque');
  remark.hidden = !names.length;
  remark.textContent = names.length
    ? `Site que le projet ne connaît pas encore\u00a0: ${names.join(', ')}. La personne qui tient les données dira s’il fait référence.`
    : '';
  at('envoi').hidden = !changes.length || errors.length > 0;
  showProofs();
  showWays(words);
}

function showChange({ title, fields }: ChangeInWords): HTMLElement {
  const list = create('dl', {});
  for (const { name, removed, added } of fields) {
    list.append(
      create('dt', {}, name),
      ...removed.map((each) =>
        create(
          'dd',
          {},
          create('del', {}, create('span', { class: 'unseen' }, 'Enlevé\u00a0: '), each),
        ),
      ),
      ...added.map((each) =>
        create(
          'dd',
          {},
          create('ins', {}, create('span', { class: 'unseen' }, 'Écrit\u00a0: '), each),
        ),
      ),
    );
  }
  return create('section', { class: 'change' }, create('h3', {}, title), list);
}

/** A mistake, with the way to its field. */
function showError({ path, message }: FormError): HTMLElement {
  const id = fieldId(path);
  const way = create('a', { href: `#${id}` }, nameOfField(path));
  way.addEventListener('click', (event) => {
    event.preventDefault();
    const field =
      document.getElementById(id) ?? document.getElementById(fieldId(path.slice(0, -1)));
    for (
      let each = field?.closest('details');
      each;
      each = each.parentElement?.closest('details')
    ) {
      each.open = true;
    }
    const control = field?.matches('input, textarea, select, fieldset')
      ? field
      : field?.querySelector<HTMLElement>('input, textarea, select, summary');
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  });
  return create('li', {}, way, `\u00a0: ${message}`);
}

function nameOfField(path: readonly (string | number)[]): string {
  const field = document.getElementById(fieldId(path));
  const label =
    document.querySelector(`label[for="${CSS.escape(fieldId(path))}"]`) ??
    field?.querySelector(':scope > legend, :scope > summary');
  const inside = field?.parentElement?.closest('details.entry')?.querySelector('summary');
  const words = [inside, label].map((each) => each?.firstChild?.textContent?.trim() ?? '');
  return words.filter(Boolean).join(', ') || 'La fiche';
}

/** The sources that say what changes: those that have been added, and those that are ticked. */
function showProofs(): void {
  const boxes = part(at('preuves'), '.boxes');
  const focused = (document.activeElement as HTMLElement | null)?.dataset['source'];
  boxes.replaceChildren(
    ...draft.sources.map((source) => {
      const id = source['id'] as string;
      const box = create('input', {
        type: 'checkbox',
        'data-source': id,
        'aria-describedby': 'preuves-aide',
      });
      box.checked = isProof(id);
      box.addEventListener('change', () => {
        ticked.set(id, box.checked);
        showWays(inWords(changes, proposed.data, schema));
      });
      return create('label', { class: 'check' }, box, ` ${typeset(nameOf(source))}`);
    }),
  );
  if (focused) boxes.querySelector<HTMLElement>(`[data-source="${CSS.escape(focused)}"]`)?.focus();
}

function isProof(id: string): boolean {
  return ticked.get(id) ?? isNew(id);
}

/** What is sent, whichever way. */
let text = '';

function showWays(words: readonly ChangeInWords[]): void {
  const proofs = draft.sources.map(({ id }) => id as string).filter(isProof);
  at('sorties').hidden = !proofs.length;
  const message = (at('message') as HTMLTextAreaElement).value.trim();
  const contribution: Contribution = {
    contribution: 1,
    data: String(data['updated']),
    sources: proofs.map(proposed.idOf),
    ...(message ? { message } : {}),
    changes,
  };
  const name = `contribution-${proposed.group}.json`;
  const file = `${JSON.stringify(contribution, null, 2)}\n`;
  const subject = `GTnum : ${chosen === 'nouveau' ? 'un groupe de plus' : 'une correction'}, ${nameOf(draft.group)}`;
  const sources = draft.sources
    .filter(({ id }) => isProof(id as string))
    .map((each) => `  ${[typeset(nameOf(each)), each['url']].filter(Boolean).join(', ')}`);
  const told = [message, asText(words), ['D’après\u00a0:', ...sources].join('\n')].filter(Boolean);
  text = [
    ...told,
    `Le fichier «\u00a0${name}\u00a0», pour «\u00a0npm run data:merge\u00a0»\u00a0:\n\n${file}`,
  ].join('\n\n');
  at('texte').textContent = text;

  const download = at('telecharger') as HTMLAnchorElement;
  URL.revokeObjectURL(download.href);
  download.href = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  download.download = name;

  const to = (data['corrections'] as string | undefined) ?? '';
  const compact = JSON.stringify(contribution);
  const bodies = [
    [...told, compact],
    [...told, `Le fichier «\u00a0${name}\u00a0» est joint.`],
    [message, `Ce qui change est dans le fichier «\u00a0${name}\u00a0», qui est joint.`],
    [`Ce qui change est dans le fichier «\u00a0${name}\u00a0», qui est joint.`],
  ].map((each) => each.filter(Boolean).join('\n\n'));
  const mails = bodies.map((body) => mailTo(to, subject, body));
  const fitting = mails.findIndex((mail) => mail.length <= longest);
  (at('courriel') as HTMLAnchorElement).href = mails[fitting] ?? mails.at(-1)!;
  at('courriel-aide').textContent =
    fitting === 0
      ? 'avec tout ce qu’il faut'
      : 'en y joignant le fichier, que vous aurez téléchargé';
  at('destinataire').textContent = to.startsWith('mailto:')
    ? `À ${to.replace('mailto:', '')}, qui tient les données.`
    : 'À la personne qui tient les données de ce site\u00a0: son adresse n’est pas renseignée, ajoutez-la au courriel.';
}

function mailTo(to: string, subject: string, body: string): string {
  const address = to.startsWith('mailto:') ? to : 'mailto:';
  // Mail programs want both.
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/* The page */

fillChoice();
addCopyButton(
  at('copier'),
  {
    label: 'Copier le texte',
    copied: 'Texte copié.',
    refused: 'Copie refusée\u00a0: ouvrez le texte ci-dessous pour le copier.',
  },
  () => navigator.clipboard.writeText(text),
);
at('copier').append(part(at('copier'), '.hint'));
at('message').addEventListener('input', () => {
  showWays(inWords(changes, proposed.data, schema));
});
addEventListener('beforeunload', (event) => {
  if (changes.length) event.preventDefault();
});
makeScheme();
const asked = new URLSearchParams(location.search).get('groupe') ?? '';
choice.value = asked;
if (choice.value) start(choice.value);
else {
  choice.value = '';
  if (asked) showUnknown(asked);
}

/** An address that leads to no group says so, and to which it may have been meant to lead. */
function showUnknown(id: string): void {
  const ids = data.groups.map((group) => group['id'] as string);
  const links = closest(id, ids).map((near) => ({
    word: nameOf(data.groups.find((group) => group['id'] === near)!),
    href: `?groupe=${near}`,
  }));
  const note = create(
    'p',
    { class: 'note' },
    `L’adresse de cette page nomme un groupe qui n’y est pas\u00a0: «\u00a0${id.slice(0, 60)}\u00a0». `,
    ...suggest(links),
    'Aucune fiche n’est ouverte\u00a0: choisissez dans la liste.',
  );
  at('inconnu').replaceChildren(note);
}
