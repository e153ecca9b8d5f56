/*
 * The gallery. A `.live` block shows one of its templates at a time, in a stage whose width can be
 * changed, with the HTML to copy; the tables of reference are made from custom-elements.json.
 */

const minimum = 280;

function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}

function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function copyOf(id: string): DocumentFragment {
  return document.importNode(
    document.querySelector<HTMLTemplateElement>(`template#${id}`)!.content,
    true,
  );
}

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
  return template.innerHTML.replace(/ (no-filters)=""/g, ' $1');
}

function showCode(code: HTMLElement, source: string): void {
  const pieces = source.matchAll(/(<\/?[\w-]+|>)|("[^"]*")|[^<>"]+|./gs);
  code.replaceChildren(
    ...Array.from(pieces, ([piece, tag, value]) =>
      tag || value ? create('span', { class: tag ? 't' : 'v' }, piece) : piece,
    ),
  );
}

/** Adds the button that copies what the block's `<code>` says at that time. */
function makeCopyable(snippet: HTMLElement): void {
  const code = part(snippet, 'code');
  snippet.append(copyOf('copy'));
  const button = part(snippet, 'button');
  const label = part(button, 'span');
  const status = part(snippet, '[role=status]');
  part(button, '.unseen').textContent = ` le code\u00a0: ${snippet.dataset['name']}`;
  const say = (word: string, message = '') => {
    label.textContent = word;
    status.textContent = message;
  };
  let timer = 0;
  const copy = async () => {
    // Emptied first: a live region keeps quiet about a text that does not change.
    say('Copier');
    clearTimeout(timer);
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      isCopied = false;
      getSelection()?.selectAllChildren(code);
    }
    status.classList.toggle('unseen', isCopied);
    if (isCopied) say('Copié', 'Code copié.');
    else say('Copier', 'Copie refusée\u00a0: le code est sélectionné, à copier au clavier.');
    timer = window.setTimeout(say, 8000, 'Copier');
  };
  button.addEventListener('click', () => void copy());
}

/* Live blocks */

function makeLive(live: HTMLElement, index: number): void {
  const templates = [...live.querySelectorAll('template')];
  const sources = templates.map(tidy);
  const name = live.dataset['name']!;
  live.append(copyOf('live'));
  const stage = part(live, '.stage');
  const variants = part(live, '.variants');
  const code = document.createElement('code');

  const show = (chosen: number) => {
    const content = document.importNode(templates[chosen]!.content, true);
    // The widgets stand under this page's headings: theirs go one level down from the default.
    for (const widget of content.querySelectorAll('*')) {
      if (/^gtnum-(?!dataset)/.test(widget.localName)) widget.setAttribute('heading-level', '3');
    }
    stage.replaceChildren(content);
    part(live, '.event').hidden = true;
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
  part(variants, 'legend').append(create('span', { class: 'unseen' }, `\u00a0: ${name}`));
  if (templates.length < 2) variants.remove();

  if (!live.hasAttribute('data-no-snippet')) {
    const snippet = create('div', { class: 'snippet', 'data-name': name }, create('pre', {}, code));
    live.append(snippet);
    makeCopyable(snippet);
  }
  makeResizable(live, name);
  show(0);
}

function makeResizable(live: HTMLElement, name: string): void {
  const frame = part(live, '.frame');
  const stage = part(live, '.stage');
  const handle = part(live, '.handle');
  const px = part(live, '.px');
  const presets = [...live.querySelectorAll<HTMLButtonElement>('.widths button')];
  part(live, '.widths').setAttribute('aria-label', `Largeur\u00a0: ${name}`);
  handle.setAttribute('aria-label', `Largeur\u00a0: ${name}`);

  const maximum = () => frame.clientWidth - handle.offsetWidth;
  const current = () => Math.round(stage.getBoundingClientRect().width);
  /** At the full width, the stage follows the window again. */
  const resize = (width: number) => {
    stage.style.inlineSize = width >= maximum() ? '' : `${Math.max(minimum, Math.round(width))}px`;
  };

  const observer = new ResizeObserver(() => {
    const width = current();
    const full = maximum();
    px.textContent = `${width}\u00a0px`;
    handle.setAttribute('aria-valuemax', `${full}`);
    handle.setAttribute('aria-valuenow', `${width}`);
    handle.setAttribute('aria-valuetext', `${width} pixels`);
    for (const preset of presets) {
      const value = Number(preset.value) || full;
      preset.hidden = value > full;
      preset.setAttribute('aria-pressed', String(value === width));
    }
  });
  observer.observe(stage);
  observer.observe(frame);

  for (const preset of presets) {
    const value = preset.value ? Number(preset.value) : Infinity;
    preset.setAttribute('aria-label', preset.value ? `${value} pixels` : 'Toute la largeur');
    preset.addEventListener('click', () => {
      resize(value);
    });
  }

  handle.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 100 : 10;
    const width = {
      ArrowLeft: current() - step,
      ArrowDown: current() - step,
      ArrowRight: current() + step,
      ArrowUp: current() + step,
      PageDown: current() - 100,
      PageUp: current() + 100,
      Home: minimum,
      End: Infinity,
    }[event.key];
    if (width === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    resize(width);
  });

  handle.addEventListener('pointerdown', (down) => {
    if (down.button) return;
    const from = current() - down.clientX;
    const move = ({ clientX }: PointerEvent) => {
      resize(from + clientX);
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
}

/* Light and dark */

const schemes = part(document, '.scheme');

function applyScheme(root: HTMLElement): void {
  root.dataset['scheme'] = schemes.querySelector<HTMLInputElement>(':checked')!.value;
}

function makeScheme(): void {
  const apply = () => {
    applyScheme(document.documentElement);
    for (const { contentDocument } of document.querySelectorAll('iframe')) {
      if (contentDocument) applyScheme(contentDocument.documentElement);
    }
  };
  schemes.hidden = false;
  schemes.addEventListener('change', apply);
  // `load` does not bubble; a frame that arrives later takes the choice too.
  document.addEventListener('load', apply, true);
  // Browsers restore the form after a reload.
  apply();
}

/* Reference */

interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  kind?: string;
  attribute?: string;
}

interface Declaration {
  tagName?: string;
  attributes?: Entry[];
  members?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

async function makeReference(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLElement>('.reference')];
  for (const block of blocks) block.append(create('summary', {}, 'Référence'));
  try {
    const response = await fetch('./custom-elements.json');
    if (!response.ok) throw new Error(`${response.status}`);
    const manifest = (await response.json()) as { modules: { declarations?: Declaration[] }[] };
    const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
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
  const tables: [string, Entry[] | undefined][] = [
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
makeScheme();
document.querySelectorAll<HTMLElement>('.live').forEach(makeLive);
void makeReference();

export {};
