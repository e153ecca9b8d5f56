/*
 * The configurator. The form and the page's address say the same; both are read by `read`, and all
 * that is shown (frame, code, contrast) is made from what it keeps.
 */
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { parseDataset } from '../facts/schema.js';
import {
  extras,
  frameAddress,
  losesHeading,
  snippet,
  takesText,
  type Place,
  type Published,
} from '../snippets/snippets.js';
import {
  extentOf,
  read,
  widgetsOf,
  write,
  type Configuration,
  type Field,
  type Widget,
} from './choice.js';
import { contrast, hex, measureIn, ratioInFigures } from './contrast.js';
import {
  addCopyButton,
  create,
  fetchDeclarations,
  fetchJson,
  makeCopyable,
  makeScheme,
  makeStage,
  part,
  showCode,
} from './page.js';
import { contentOf, standIn } from './shown.js';
import type { Extent } from '../prerender/plain.js';
import { chosenWords, colourWords } from './words.js';

/** At most three questions to a place. */
interface Question {
  ask: string;
  yes: Question | Place;
  no: Question | Place;
}

const questions: Question = {
  ask: 'Votre site est-il fait avec WordPress\u00a0? Les carnets Hypothèses le sont.',
  yes: {
    ask: 'Y êtes-vous administrateur ou éditeur\u00a0?',
    yes: {
      ask: 'Fait-il partie d’un réseau de sites, comme Hypothèses ou ceux d’une académie\u00a0?',
      yes: 'address',
      no: 'wordpress',
    },
    no: 'address',
  },
  no: {
    ask: 'Pouvez-vous voir et changer le code HTML d’une page\u00a0?',
    yes: {
      ask: 'Un script collé dans ce code y est-il encore après l’enregistrement\u00a0?',
      yes: 'cms',
      no: 'frame',
    },
    no: 'html',
  },
};

/* The page */

const form = document.querySelector<HTMLFormElement>('#composer')!;
const byId = (id: string) => document.getElementById(id)!;

async function start(): Promise<void> {
  const [declarations, json, integrity] = await Promise.all([
    fetchDeclarations(),
    fetchJson<unknown>('./gtnum.json'),
    fetchJson<Record<string, string>>('./integrity.json').catch(() => ({})),
  ]);
  const dataset = link(parseDataset(json));
  compose(widgetsOf(declarations, dataset), dataset, integrity);
}

function compose(
  widgets: readonly Widget[],
  dataset: Dataset,
  integrity: Published['integrity'],
): void {
  const base = new URL('./', document.baseURI).href;
  let choice = read(new URLSearchParams(location.search), widgets);
  let height = 600;
  const chosen = () => widgets.find(({ tag }) => tag === choice.tag)!;

  const copy = makeCopy(() => {
    showColours(choice, copy.element());
    showResult();
  });
  const preview = makePreview((measured) => {
    height = measured;
    showResult();
  });
  preview.frame.addEventListener('load', () => {
    showResult();
  });
  const stage = makeStage('l’aperçu', (width) => {
    choice = { ...choice, width };
    remember();
  });
  part(form, '.live .tools').append(stage.widths);
  part(form, '.live').append(stage.frame);

  const published = (): Published => {
    const content = copy.content(extentOf(choice));
    const title = content.title || chosen().name;
    return {
      ...{ base, integrity, title, height },
      standIn: choice.content === 'link' ? 'link' : 'plain',
      plain: content.plain,
      link: standIn(choice, title, dataset, base),
    };
  };

  const showResult = () => {
    const now = published();
    const source = snippet(choice.place, choice, now);
    showMain(source);
    showExtras(extras(choice.place, now));
    const isHtml = choice.place === 'html';
    byId('content').hidden = byId('about-content').hidden = !takesText(choice.place);
    const link = form.querySelector<HTMLInputElement>('[name=content][value=link]')!;
    link.parentElement!.hidden = isHtml;
    const checked = isHtml ? extentOf(choice) : choice.content;
    form.querySelector<HTMLInputElement>(`[name=content][value=${checked}]`)!.checked = true;
    byId('chosen').textContent = chosenWords[choice.place];
    // WordPress asks for the answer that is written for the page, whatever stands after the « ? ».
    byId('lost').hidden = choice.place !== 'address' || !frameAddress(choice, '').includes('?');
    byId('untitled').hidden = !losesHeading(choice.place, choice);
    byId('unannounced').hidden = choice.place !== 'address' || preview.isAnnounced();
    byId('rich').hidden = !isHtml;
  };

  const remember = () => {
    history.replaceState(history.state, '', `?${write(choice).toString()}${location.hash}`);
    showCode(part(byId('share'), 'code'), location.href.replace(/#.*/, ''));
  };

  /** Shows everything but the form, which the visitor may be in the middle of. */
  const show = () => {
    const address = frameAddress(choice, './');
    preview.show(address, `Aperçu\u00a0: ${chosen().name}`);
    byId('alone').setAttribute('href', address);
    byId('about').textContent = chosen().summary;
    copy.show(choice);
    showColours(choice, copy.element());
    showResult();
    remember();
  };

  const fill = () => {
    for (const input of form.querySelectorAll<HTMLInputElement>('[type=radio]')) {
      const value = { widget: nameOf(choice.tag), theme: choice.theme, place: choice.place };
      if (input.name in value) {
        input.checked = value[input.name as keyof typeof value] === input.value;
      }
    }
    makeFields(chosen(), choice);
    makeColours(chosen(), choice);
    stage.resize(choice.width);
  };

  const change = () => {
    const { tag } = choice;
    announce();
    choice = { ...read(queryOf(form), widgets), width: choice.width };
    if (choice.tag !== tag) fill();
    show();
  };

  makeWidgets(widgets);
  makeQuestions((place) => {
    form.querySelector<HTMLInputElement>(`[name=place][value=${place}]`)!.checked = true;
    change();
  });
  fillCode();
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) {
    element.hidden = false;
  }
  part(form, '.places').removeAttribute('disabled');

  // Typing and dragging in a palette come in bursts.
  let timer = 0;
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name.startsWith('question')) return;
    const isBurst = /^(text|number|color)$/.test(target.type);
    clearTimeout(timer);
    // A choice is read at once: a preview that arrives just then would write the former one back.
    if (isBurst) timer = window.setTimeout(change, 200);
    else change();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  addEventListener('popstate', () => {
    choice = read(new URLSearchParams(location.search), widgets);
    fill();
    show();
  });

  fill();
  show();
  // With its address: an empty frame would be a page of its own first.
  stage.stage.append(preview.frame);
  // It was hidden when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();

  function fillCode(): void {
    const main = byId('main-code');
    makeCopyable(main);
    const rich = create('div', { class: 'rich snippet', id: 'rich', hidden: '' });
    rich.append(create('p', {}, 'Titres, listes et liens, prêts à coller dans un message.'));
    addCopyButton(
      rich,
      {
        label: 'Copier le texte mis en forme',
        copied: 'Texte copié.',
        refused: 'Copie refusée\u00a0: prenez le HTML.',
      },
      async () => {
        const { plain } = copy.content(extentOf(choice));
        const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
        const text = { ...as('text/html', plain), ...as('text/plain', textOf(plain)) };
        await navigator.clipboard.write([new ClipboardItem(text)]);
      },
    );
    main.before(rich);
    makeCopyable(byId('share'), {
      label: 'Copier l’adresse de cette configuration',
      copied: 'Adresse copiée.',
      refused: 'Copie refusée\u00a0: l’adresse est sélectionnée, à copier au clavier.',
    });
  }
}

/** What the form says, as an address would. An empty field says nothing. */
function queryOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const input of form.elements) {
    if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) continue;
    const isTick = input.type === 'radio' || input.type === 'checkbox';
    const isSaid = isTick ? input.checked : input.value !== '' && !('unset' in input.dataset);
    if (input.name && isSaid && !input.disabled) query.set(input.name, input.value);
  }
  return query;
}

function nameOf(tag: string): string {
  return tag.replace('gtnum-', '');
}

/** For programs that take no formatting: one line per block, addresses beside what they are of. */
function textOf(html: string): string {
  return html
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, (_, href: string, text: string) =>
      href === `mailto:${text}` ? text : `${text} (${href})`,
    )
    .replace(/<\/(p|li|h\d|dt|dd|address)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\n\s+/g, '\n')
    .trim();
}

/* The form */

function makeWidgets(widgets: readonly Widget[]): void {
  const fieldset = part(form, '.widgets');
  for (const { tag, name } of widgets) {
    const radio = create('input', { type: 'radio', name: 'widget', value: nameOf(tag) });
    fieldset.append(create('label', {}, radio, ` ${name}`));
  }
}

function makeFields(widget: Widget, { attributes }: Configuration): void {
  const make = (field: Field) => makeField(field, attributes[field.name]);
  // First what is chosen from a list: there is nothing to know or to type.
  const isChoice = ({ kind }: Field) => kind === 'choice';
  byId('fields').replaceChildren(...widget.fields.filter(isChoice).map(make));
  const more = byId('advanced') as HTMLDetailsElement;
  const late = widget.fields.filter((field) => !isChoice(field));
  part(more, '.fields').replaceChildren(...late.map(make));
  more.hidden = !late.length;
  more.open ||= late.some(({ name }) => name in attributes);
}

function makeField(field: Field, value: string | undefined): HTMLElement {
  const { name, words } = field;
  const id = `field-${name}`;
  const hint = words.hint ? [create('p', { class: 'hint', id: `${id}-hint` }, words.hint)] : [];
  const described: Record<string, string> = words.hint ? { 'aria-describedby': `${id}-hint` } : {};

  if (field.kind === 'boolean') {
    const box = create('input', { type: 'checkbox', name, value: '', ...described });
    box.checked = value !== undefined;
    return create('div', { class: 'check' }, create('label', {}, box, ` ${words.label}`), ...hint);
  }

  if (field.kind === 'choice' && !field.isId) {
    const options = [...field.options];
    if (field.default === '') options.unshift({ value: '', name: words.absent ?? 'Par défaut' });
    const fieldset = create('fieldset', { class: 'field' }, create('legend', {}, words.label));
    for (const option of options) {
      const radio = create('input', { type: 'radio', name, value: option.value });
      radio.checked = option.value === (value ?? field.default);
      fieldset.append(create('label', {}, radio, ` ${option.name ?? option.value}`));
    }
    return fieldset;
  }

  const control: HTMLElement =
    field.kind === 'choice' ? makeSelect(field, value) : makeInput(field);
  control.id = id;
  control.setAttribute('name', name);
  for (const [key, text] of Object.entries(described)) control.setAttribute(key, text);
  if (control instanceof HTMLInputElement) control.value = value ?? '';
  const label = create('label', { for: id }, words.label);
  const block = create('div', { class: 'field' }, label, control, ...hint);
  if (words.empty) block.append(makeEmpty(control, words.empty, value));
  return block;
}

function makeInput({ kind, minimum, maximum }: Field): HTMLInputElement {
  if (kind === 'string') return create('input', { type: 'text', maxlength: '200' });
  const input = create('input', { type: 'number' });
  if (minimum !== undefined) input.min = `${minimum}`;
  if (maximum !== undefined) input.max = `${maximum}`;
  return input;
}

function makeSelect(
  { words, options, default: absent }: Field,
  value: string | undefined,
): HTMLSelectElement {
  const select = create('select');
  if (absent !== undefined) {
    select.append(create('option', { value: absent }, words.absent ?? 'Par défaut'));
  }
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const { value: id, name = id, under } of options) {
    const option = create('option', { value: id }, name);
    option.selected = id === value;
    if (!under) {
      select.append(option);
      continue;
    }
    const group = groups.get(under) ?? create('optgroup', { label: under });
    groups.set(under, group);
    group.append(option);
    select.append(group);
  }
  return select;
}

/** The box that says « empty » where leaving the field empty says « as it is ». */
function makeEmpty(control: HTMLElement, label: string, value?: string): HTMLElement {
  const input = control as HTMLInputElement;
  const box = create('input', { type: 'checkbox', name: input.name, value: '' });
  box.checked = value === '';
  input.disabled = box.checked;
  box.addEventListener('change', () => {
    input.disabled = box.checked;
  });
  return create('label', {}, box, ` ${label}`);
}

/* Colours */

function makeColours({ tokens }: Widget, { colours }: Configuration): void {
  const block = byId('colours') as HTMLDetailsElement;
  const rows = tokens.map((token) => {
    const [name] = colourWords[token]!;
    const id = `colour-${token}`;
    const input = create('input', {
      type: 'color',
      name: token,
      id,
      'aria-describedby': `${id}-contrast`,
    });
    const box = create('input', { type: 'checkbox' });
    const mark = () => {
      input.toggleAttribute('data-unset', box.checked);
    };
    box.checked = !(token in colours);
    mark();
    if (colours[token]) input.value = colours[token];
    input.addEventListener('input', () => {
      box.checked = false;
      mark();
    });
    box.addEventListener('input', mark);
    return create(
      'div',
      { class: 'colour', 'data-token': token },
      input,
      create('label', { for: id }, name),
      create(
        'label',
        { class: 'unset' },
        box,
        ' par défaut',
        create('span', { class: 'unseen' }, `\u00a0: ${name}`),
      ),
      create('p', { class: 'hint', id: `${id}-contrast` }),
    );
  });
  part(block, '.colours').replaceChildren(...rows);
  block.open ||= Object.keys(colours).length > 0;
}

/** Shows the colours that are not set as the widget would have them, and the contrast of all. */
function showColours({ colours, theme }: Configuration, widget: HTMLElement): void {
  const count = Object.keys(colours).length;
  byId('coloured').textContent = count
    ? `\u00a0: ${count} choisie${count > 1 ? 's' : ''}`
    : '\u00a0: par défaut';
  const probe = create('span');
  const ground = create('span', { class: 'ground' }, probe);
  widget.before(ground);
  const { rgb } = measureIn(probe);
  const defaults = getComputedStyle(widget);
  const schemes = theme === 'auto' ? (['light', 'dark'] as const) : [theme];
  const rows = [...byId('colours').querySelectorAll<HTMLElement>('.colour')];
  const lines = new Map(rows.map((row) => [row, [] as HTMLElement[]]));

  for (const scheme of [...schemes].reverse()) {
    ground.style.colorScheme = scheme;
    ground.style.color = colours['text'] ?? 'CanvasText';
    const surface = rgb(colours['surface'] ?? 'Canvas');
    for (const row of rows) {
      const token = row.dataset['token']!;
      const own: Record<string, string> = { text: 'currentcolor', surface: 'Canvas' };
      const colour = colours[token] ?? own[token] ?? defaults.getPropertyValue(`--_${token}`);
      if (!colour) continue;
      const seen = rgb(colour, surface);
      const input = row.querySelector('input')!;
      if ('unset' in input.dataset) input.value = hex(seen);
      if (token === 'surface') continue;
      const ratio = contrast(seen, surface);
      const needed = colourWords[token]![1];
      const name = schemes.length > 1 ? (scheme === 'dark' ? 'sombre ' : 'clair ') : '';
      const verdict = !needed ? '' : ratio < needed ? ', sous le seuil AA' : ', AA';
      const line = create('span', {}, `${name}${ratioInFigures(ratio)}${verdict}`);
      line.classList.toggle('failing', ratio < needed);
      lines.get(row)!.unshift(line);
    }
  }
  for (const [row, [one, ...more]] of lines) {
    if (one) part(row, '.hint').replaceChildren(one, ...more.flatMap((line) => [' ', line]));
  }
  ground.remove();
}

/* A copy of the widget that nobody sees, to take its text from */

function makeCopy(changed: () => void) {
  const holder = byId('copy-of-widget');
  let widget: HTMLElement = create('span');
  let asked = '';
  return {
    show({ tag, attributes }: Configuration) {
      const wanted = JSON.stringify([tag, attributes]);
      if (wanted === asked) return;
      asked = wanted;
      const made = create(tag as 'div', attributes);
      widget = made;
      holder.replaceChildren(made);
      void customElements.whenDefined(tag).then(() => {
        if (!made.shadowRoot) return;
        new MutationObserver(() => {
          if (widget === made) changed();
        }).observe(made.shadowRoot, { childList: true, subtree: true, characterData: true });
        changed();
      });
    },
    element: () => widget,
    content: (extent: Extent) => contentOf(widget, widget.lang, extent),
  };
}

/* The preview */

/** A frame as high as its content says it is. */
function makePreview(measured: (height: number) => void) {
  const frame = create('iframe');
  let shown = '';
  let nonce = '';
  const greet = () => {
    nonce = Array.from(crypto.getRandomValues(new Uint32Array(2)), String).join('-');
    frame.contentWindow?.postMessage({ gtnum: 'hello', nonce }, location.origin);
  };
  frame.addEventListener('load', greet);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || typeof data !== 'object' || !data) return;
    const message = data as { gtnum?: unknown; nonce?: unknown; value?: unknown };
    if (message.gtnum === 'ready') greet();
    if (message.gtnum !== 'height' || message.nonce !== nonce) return;
    const { value } = message;
    if (typeof value !== 'number' || !(value > 0 && value < 20_000)) return;
    const height = Math.ceil(value);
    frame.style.blockSize = `${height}px`;
    measured(height);
  });
  return {
    frame,
    /** Whether the page in the frame, once it is there, tells WordPress what to make of its address. */
    isAnnounced() {
      const page = frame.contentDocument;
      const isThere = page?.readyState === 'complete' && page.URL !== 'about:blank';
      return !isThere || Boolean(page.querySelector('link[type="application/json+oembed"]'));
    },
    show(address: string, title: string) {
      frame.title = title;
      if (address === shown) return;
      if (shown) {
        // A new `src` would be a step for the Back button.
        frame.contentWindow!.location.replace(new URL(address, document.baseURI));
      } else frame.src = address;
      shown = address;
    },
  };
}

/* The code */

const mainCode = part(byId('main-code'), 'code');

function showMain(source: string): void {
  if (mainCode.textContent === source) return;
  showCode(mainCode, source);
  const pre = mainCode.parentElement!;
  // What scrolls must be within the keyboard's reach.
  if (pre.scrollHeight > pre.clientHeight + 1) pre.tabIndex = 0;
  else pre.removeAttribute('tabindex');
}

/** The blocks stay while their names do: the visitor may be on one of their buttons. */
function showExtras(all: readonly { name: string; code: string }[]): void {
  const holder = byId('extras');
  const names = JSON.stringify(all.map(({ name }) => name));
  if (holder.dataset['names'] !== names) {
    holder.dataset['names'] = names;
    holder.replaceChildren(
      ...all.flatMap(({ name }) => {
        const block = create('div', { class: 'snippet', 'data-name': name });
        block.append(create('pre', {}, create('code')));
        makeCopyable(block);
        return [create('h3', {}, name), block];
      }),
    );
  }
  const codes = holder.querySelectorAll('code');
  for (const [index, { code }] of all.entries()) showCode(codes[index]!, code);
}

let before: string | undefined;
let announcement = 0;

/** Says that the code is not what it was, once things are quiet. */
function announce(): void {
  const status = byId('changed');
  status.textContent = '';
  before ??= mainCode.textContent;
  clearTimeout(announcement);
  announcement = window.setTimeout(() => {
    if (mainCode.textContent !== before) status.textContent = 'Le code à coller a changé.';
    before = undefined;
  }, 1000);
}

/* « Je ne sais pas » */

function makeQuestions(found: (place: Place) => void): void {
  const holder = byId('questions');
  const answer = byId('answer');
  answer.hidden = true;
  const ask = ({ ask: text, yes, no }: Question, depth: number) => {
    const fieldset = create('fieldset', { class: 'field' }, create('legend', {}, text));
    for (const [word, next] of [
      ['Oui', yes],
      ['Non', no],
    ] as const) {
      const radio = create('input', { type: 'radio', name: `question-${depth}`, value: word });
      radio.addEventListener('change', () => {
        while (fieldset.nextElementSibling) fieldset.nextElementSibling.remove();
        answer.hidden = typeof next !== 'string';
        answer.textContent = '';
        if (typeof next !== 'string') {
          ask(next, depth + 1);
          return;
        }
        found(next);
        const label = part(form, `[name=place][value=${next}]`).parentElement!;
        answer.textContent = `Votre phrase est «\u00a0${label.textContent.trim()}\u00a0». Elle est choisie.`;
      });
      fieldset.append(create('label', {}, radio, ` ${word}`));
    }
    holder.append(fieldset);
  };
  ask(questions, 1);
}

makeScheme();
start().catch((error: unknown) => {
  console.warn('La page n’a pas pu charger ses données :', error);
  byId('failed').hidden = false;
});
