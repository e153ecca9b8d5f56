/*
 * The gallery. A `.live` block shows one of its templates at a time, in a stage whose width can be
 * changed, with the HTML to copy; the tables of reference are made from custom-elements.json.
 */

import {
  create,
  fetchDeclarations,
  makeCopyable,
  makeScheme,
  makeStage,
  part,
  showCode,
} from './page.js';
import type { Declaration, Entry } from '../build/manifest.js';

/* Snippets */

/** One line of HTML, whatever the formatter made of the template: editors spoil line breaks. */
function tidy(template: HTMLTemplateElement): string {
  const texts = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
  const blank: Text[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (!text.data.trim()) blank.push(text);
    else if (text.parentElement?.localName === 'script') {
      text.data = JSON.stringify(JSON.parse(text.data));
    } else {
      if (!text.previousSibling) text.data = text.data.trimStart();
      if (!text.nextSibling) text.data = text.data.trimEnd();
      // A no-break space is to stay.
      text.data = text.data.replace(/[ \n]+/g, ' ');
    }
  }
  for (const text of blank) text.remove();
  return template.innerHTML.replace(/ (?!heading=)([\w-]+)=""/g, ' $1');
}

/* Live blocks */

function makeLive(live: HTMLElement, index: number): void {
  const templates = [...live.querySelectorAll('template')];
  const sources = templates.map(tidy);
  const name = live.dataset['name']!;
  const { widths, frame, stage } = makeStage(name);
  const variants = create(
    'fieldset',
    { class: 'choices' },
    create('legend', {}, 'Variantes', create('span', { class: 'unseen' }, `\u00a0: ${name}`)),
  );
  const tools = create('div', { class: 'tools' }, variants, widths);
  const event = create('p', { class: 'event', hidden: '' });
  live.append(tools, frame, event);
  const code = document.createElement('code');

  const show = (chosen: number) => {
    const content = document.importNode(templates[chosen]!.content, true);
    // The widgets stand under this page's headings: theirs go one level down from the default.
    for (const widget of content.querySelectorAll('*')) {
      if (/^gtnum-(?!dataset)/.test(widget.localName)) widget.setAttribute('heading-level', '3');
    }
    stage.replaceChildren(content);
    event.hidden = true;
    showCode(code, sources[chosen]!);
  };

  for (const [chosen, template] of templates.entries()) {
    const radio = create('input', { type: 'radio', name: `variant-${index}` });
    radio.checked = chosen === 0;
    radio.addEventListener('change', () => {
      show(chosen);
    });
    variants.append(create('label', {}, radio, ` ${template.dataset['name']}`));
  }
  if (templates.length < 2) variants.remove();

  if (!live.hasAttribute('data-no-snippet')) {
    const snippet = create('div', { class: 'snippet', 'data-name': name }, create('pre', {}, code));
    live.append(snippet);
    makeCopyable(snippet);
  }
  show(0);
}

/* Reference */

async function makeReference(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLElement>('.reference')];
  for (const block of blocks) block.append(create('summary', {}, 'Référence'));
  try {
    const declarations = await fetchDeclarations();
    for (const block of blocks) {
      const found = declarations.find(({ tagName }) => tagName === block.dataset['tag']);
      if (found) describe(block, found);
    }
  } catch (error) {
    console.warn('La référence n’a pas pu être chargée :', error);
    for (const block of blocks) {
      block.append(create('p', {}, 'La référence n’a pas pu être chargée.'));
    }
  }
}

function describe(block: HTMLElement, declaration: Declaration): void {
  const properties = declaration.members?.filter(
    ({ kind, attribute }) => kind === 'field' && !attribute,
  );
  const tables: [string, readonly Entry[] | undefined][] = [
    ['Attributs', declaration.attributes],
    ['Propriétés JavaScript', properties],
    ['Événements', declaration.events],
    ['Contenu (slots)', declaration.slots],
    ['Parties (::part)', declaration.cssParts],
    ['Propriétés CSS', declaration.cssProperties],
  ];
  const shown = tables.filter(([, entries]) => entries?.length);
  part(block, 'summary').textContent =
    `Référence\u00a0: ${shown.map(([title]) => title.replace(/^./, (first) => first.toLowerCase())).join(', ')}`;
  block.append(...shown.map(([title, entries]) => table(title, entries!)));
  const live = part(block.closest('section')!, '.live');
  for (const { name } of declaration.events ?? []) {
    live.addEventListener(name, (event) => {
      report(live, event);
    });
  }
}

function table(title: string, entries: readonly Entry[]): HTMLTableElement {
  return create(
    'table',
    {},
    create('caption', {}, title),
    create(
      'thead',
      {},
      create(
        'tr',
        {},
        create('th', { scope: 'col' }, 'Nom'),
        create('th', { scope: 'col' }, 'Description'),
      ),
    ),
    create('tbody', {}, ...entries.map(row)),
  );
}

function row({ name, description = '', type, default: value }: Entry): HTMLTableRowElement {
  const facts = [
    ...(type ? ['Type\u00a0: ', create('code', {}, type.text)] : []),
    ...(value === undefined
      ? []
      : [`${type ? ', par' : 'Par'} défaut\u00a0: `, create('code', {}, value)]),
  ];
  return create(
    'tr',
    {},
    create('th', { scope: 'row' }, name ? create('code', {}, name) : 'par défaut'),
    create(
      'td',
      {},
      create('p', { lang: 'en' }, ...withCode(description)),
      ...(facts.length ? [create('p', { class: 'facts' }, ...facts)] : []),
    ),
  );
}

/** Text between backquotes is code. */
function withCode(text: string): (Node | string)[] {
  return text.split('`').map((piece, index) => (index % 2 ? create('code', {}, piece) : piece));
}

/** Shows what a page that listens to the widget would hear. */
function report(live: HTMLElement, event: Event): void {
  const facts = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  const line = part(live, '.event');
  line.replaceChildren(
    'Dernier événement\u00a0: ',
    create('code', {}, event.type),
    ...facts.flatMap(([name, value]) => [
      ', ',
      create(
        'code',
        {},
        `${name} = ${JSON.stringify((value as { id?: string } | undefined)?.id ?? value)}`,
      ),
    ]),
  );
  line.hidden = false;
}

/* The page */

const script = part(document, '.snippet code');
script.textContent = script.textContent.replace(
  './gtnum.js',
  new URL('./gtnum.js', document.baseURI).href,
);
for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
  const code = part(snippet, 'code');
  showCode(code, code.textContent);
  makeCopyable(snippet);
}
makeScheme('iframe');
document.querySelectorAll<HTMLElement>('.live').forEach(makeLive);
void makeReference();
