/*
 * The configurator. The form and the page's address say the same; both are read by `read`, and all
 * that is shown (preview, code, contrast) is made from what it keeps. Each change is a step that the
 * browser's Back button undoes.
 */
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { parseDataset } from '../facts/schema.js';
import {
  extras,
  fallback,
  frameAddress,
  losesHeading,
  snippet,
  takesScript,
  takesText,
  type Extra,
  type Measure,
  type Place,
  type Published,
} from '../snippets/snippets.js';
import {
  extentOf,
  read,
  unknownIn,
  widgetsOf,
  write,
  type Configuration,
  type Field,
  type Unknown,
  type Widget,
} from './choice.js';
import { contrast, hex, measureIn, ratioInFigures } from './contrast.js';
import { heightAt, heightsOf } from './heights.js';
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
  suggest,
} from './page.js';
import { makePreview, type Scene } from './preview.js';
import { contentOf, isAnnounced, isOpen, standIn } from './shown.js';
import type { Extent } from '../prerender/plain.js';
import { titleOf } from '../prerender/title.js';
import { chosenWords, colourWords, viewWords } from './words.js';

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
  const [declarations, json, integrity, open] = await Promise.all([
    fetchDeclarations(),
    fetchJson<unknown>('./gtnum.json'),
    fetchJson<Record<string, string>>('./integrity.json').catch(() => ({})),
    isOpen('./'),
  ]);
  const dataset = link(parseDataset(json));
  const widgets = widgetsOf(declarations, dataset);
  const isFound = await isAnnounced(frameAddress(read(new URLSearchParams(), widgets), './'));
  compose(widgets, dataset, { integrity, isOpen: open }, isFound);
}

/** What does not depend on what is chosen. */
type Copy = Pick<Published, 'integrity' | 'isOpen'>;

function compose(widgets: readonly Widget[], dataset: Dataset, ours: Copy, isFound: boolean): void {
  const base = new URL('./', document.baseURI).href;
  let choice = read(new URLSearchParams(location.search), widgets);
  let heights: { of: string; all?: readonly Measure[] } = { of: '' };
  let measuring = Promise.resolve();
  const chosen = () => widgets.find(({ tag }) => tag === choice.tag)!;

  const copy = makeCopy(dataset, () => {
    showColours(choice, copy.element());
    showResult();
  });
  const preview = makePreview();
  const stage = makeStage('l’aperçu', (width) => {
    choice = { ...choice, width };
    remember(true);
    showResult();
  });
  part(form, '.live .tools').append(stage.widths);
  part(form, '.live').append(stage.frame);

  const published = (): Published => {
    const { attributes } = choice;
    const title = titleOf(chosen().titled, attributes, attributes['lang'] ?? 'fr', dataset);
    const measured = heights.all ?? [];
    return {
      ...{ ...ours, base, title },
      heights: measured,
      height: heightAt(measured, stage.stage.clientWidth),
      standIn: choice.content === 'link' ? 'link' : 'plain',
      plain: copy.content(extentOf(choice)),
      link: standIn(choice, title, dataset, base),
    };
  };

  /** A frame is pasted with its heights, which take a moment to measure. */
  const measure = () => {
    const address = addressOfHeights(choice);
    if (takesText(choice.place) || heights.of === address) return;
    heights = { of: address };
    measuring = heightsOf(address).then((all) => {
      if (heights.of !== address) return;
      heights = { of: address, all };
      showResult();
    });
  };

  const showResult = () => {
    const { place } = choice;
    const now = published();
    showMain(snippet(place, choice, now));
    showExtras(extras(place, choice, now));
    const view = form.querySelector<HTMLInputElement>('[name=view]:checked')!.value;
    if (takesText(place) || heights.all) {
      preview.show({
        ...sceneOf(choice, now, view === 'fallback', isFound),
        theme: choice.theme,
        title: `Aperçu\u00a0: ${chosen().name}`,
      });
    }
    const isHtml = place === 'html';
    byId('content').hidden = byId('about-content').hidden = !takesText(place);
    part(byId('content'), 'legend').textContent = isHtml
      ? 'Le texte'
      : 'Là où le script ne passe pas';
    byId('about-content').hidden ||= isHtml;
    const link = form.querySelector<HTMLInputElement>('[name=content][value=link]')!;
    link.parentElement!.hidden = isHtml;
    const checked = isHtml ? extentOf(choice) : choice.content;
    form.querySelector<HTMLInputElement>(`[name=content][value=${checked}]`)!.checked = true;
    byId('chosen').textContent = chosenWords[place];
    byId('about-place').textContent = byId(`at-${place}`).textContent;
    for (const [index, word] of viewWords[place].entries()) {
      form.querySelectorAll('.views label span')[index]!.textContent = word;
    }
    // WordPress asks for the answer that is written for the page, whatever stands after the « ? ».
    byId('lost').hidden = place !== 'address' || !frameAddress(choice, '').includes('?');
    byId('untitled').hidden = !losesHeading(place, choice);
    byId('unannounced').hidden = byId('instead').hidden = place !== 'address' || isFound;
    byId('pin').hidden = !takesScript(place);
    byId('source').hidden = !isHtml;
  };

  /** A step that Back undoes, or the step that the visitor is in the middle of. */
  const remember = (isSameStep = false) => {
    const query = `?${write(choice).toString()}`;
    if (query === location.search) return;
    const address = query + location.hash;
    if (isSameStep) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  };

  /** Shows everything but the form, which the visitor may be in the middle of. */
  const show = () => {
    byId('about').textContent = chosen().summary;
    copy.show(choice);
    showColours(choice, copy.element());
    measure();
    showResult();
  };

  const fill = () => {
    const values = { widget: nameOf(choice.tag), theme: choice.theme, place: choice.place };
    for (const input of form.querySelectorAll<HTMLInputElement>('[type=radio]')) {
      if (input.name in values) {
        input.checked = values[input.name as keyof typeof values] === input.value;
      }
    }
    form.querySelector<HTMLInputElement>('[name=pinned]')!.checked = choice.pinned;
    keepingFocus(() => {
      makeFields(chosen(), choice);
      makeColours(chosen(), choice);
    });
    stage.resize(choice.width);
  };

  const change = (isSameStep = false) => {
    const { tag } = choice;
    announce();
    byId('unknown').replaceChildren();
    choice = { ...read(queryOf(form), widgets), width: choice.width };
    if (choice.tag !== tag) fill();
    show();
    remember(isSameStep);
  };

  /** From the page's address, or as the page is at first. */
  const take = (query: URLSearchParams) => {
    choice = read(query, widgets);
    fill();
    show();
    showUnknown(unknownIn(query, widgets, wordOf), query);
  };

  makeWidgets(widgets);
  const choosePlace = (place: Place) => {
    form.querySelector<HTMLInputElement>(`[name=place][value=${place}]`)!.checked = true;
    change();
  };
  makeQuestions(choosePlace);
  makeButtons();
  const pinned = form.querySelector<HTMLInputElement>('[name=pinned]')!;
  pinned.disabled = !ours.isOpen;
  byId('unpinnable').hidden = ours.isOpen;
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) {
    element.hidden = false;
  }
  part(form, '.places').removeAttribute('disabled');

  // Typing and dragging in a palette come in bursts, and a burst in one field is one step.
  let timer = 0;
  let burst = '';
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { name, type } = target;
    if (name.startsWith('question')) return;
    clearTimeout(timer);
    if (name === 'view') {
      showResult();
      return;
    }
    const isBurst = /^(text|number|color)$/.test(type);
    const isSameStep = isBurst && burst === name;
    burst = '';
    // A choice is read at once: a preview that arrives just then would write the former one back.
    if (!isBurst) change();
    else {
      timer = window.setTimeout(() => {
        burst = name;
        change(isSameStep);
      }, 200);
    }
  });
  form.addEventListener('unset', () => {
    change();
  });
  form.addEventListener('focusout', () => {
    burst = '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    // From a radio button Firefox sends no form.
    if (event.key !== 'Enter' || !(event.target as Element).matches('[type=radio]')) return;
    event.preventDefault();
    part(form, '[type=submit]').click();
  });
  addEventListener('popstate', () => {
    announce();
    take(new URLSearchParams(location.search));
  });

  take(new URLSearchParams(location.search));
  remember(true);
  // With its address: an empty frame would be a page of its own first.
  stage.stage.append(preview.frame);
  // It was hidden when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();

  function makeButtons(): void {
    const main = byId('main-code');
    const refused = 'Copie refusée\u00a0: le code est sélectionné, à copier au clavier.';
    const words = { label: 'Copier', copied: 'Copié, prêt à coller.', refused, isMain: true };
    addCopyButton(main, words, async () => {
      await measuring;
      if (choice.place !== 'html') await copyText(mainCode);
      else await copyFormatted(copy.content(extentOf(choice)));
    });
    const source = create('div', { id: 'source', hidden: '' });
    main.append(source);
    const html = { label: 'Copier le HTML', copied: 'HTML copié.', refused };
    addCopyButton(source, html, () => copyText(mainCode));

    const share = byId('share');
    const address = create('code', { hidden: '' });
    addCopyButton(
      share,
      {
        label: 'Partager cette configuration',
        copied: 'L’adresse de cette configuration est copiée.',
        refused: 'Copie refusée\u00a0: voici l’adresse de cette configuration.',
      },
      async () => {
        address.textContent = location.href.replace(/#.*/, '');
        address.hidden = true;
        try {
          await navigator.clipboard.writeText(address.textContent);
        } catch (error) {
          address.hidden = false;
          throw error;
        }
      },
    );
    const instead = create(
      'button',
      { type: 'button', id: 'instead', class: 'link', hidden: '' },
      'Prendre le texte mis en forme',
    );
    instead.addEventListener('click', () => {
      choosePlace('html');
      form.querySelector<HTMLInputElement>('[name=place]:checked')!.focus();
    });
    byId('unannounced').after(instead);
    const reset = create('button', { type: 'button' }, 'Tout remettre par défaut');
    reset.addEventListener('click', () => {
      announce();
      take(new URLSearchParams());
      remember();
    });
    share.append(reset, address);
  }
}

/** Heights do not depend on colours. */
function addressOfHeights(choice: Configuration): string {
  return frameAddress({ ...choice, colours: {}, theme: 'light' }, './');
}

/** What the preview shows of a choice: what is pasted, or what is left of it where it cannot be. */
function sceneOf(
  choice: Configuration,
  published: Published,
  isFallback: boolean,
  isFound: boolean,
): Pick<Scene, 'kind' | 'html'> {
  const { place } = choice;
  const left = () => fallback(takesText(place) ? published : { ...published, standIn: 'link' });
  switch (place) {
    case 'html': {
      const { plain, title } = published;
      const subject = create('header', {}, 'Objet\u00a0: ', create('b', {}, title)).outerHTML;
      return isFallback ? { kind: 'page', html: plain } : { kind: 'mail', html: subject + plain };
    }
    case 'frame':
      return { kind: 'page', html: isFallback ? left() : snippet('frame', choice, published) };
    case 'address': {
      // WordPress knows the page alone: neither colours nor what follows the « ? ».
      const bare = snippet('frame', choice, published).replace(/(?<= src="[^"?]*)\?[^"]*/, '');
      const url = snippet('address', choice, published);
      const link = create('p', {}, create('a', { href: url }, url)).outerHTML;
      return { kind: 'post', html: !isFound ? link : isFallback ? left() : bare };
    }
    default:
      // All of these become the element itself; the page of the preview has the script.
      return { kind: 'page', html: isFallback ? left() : snippet('page', choice, published) };
  }
}

/** The fields are made anew: the visitor stays where he is. */
function keepingFocus(make: () => void): void {
  const { id, name, value } = document.activeElement as HTMLInputElement;
  make();
  const again = id
    ? document.getElementById(id)
    : [...form.querySelectorAll('input')].find(
        (each) => each.name === name && each.value === value,
      );
  if (name && again && document.activeElement === document.body) again.focus();
}

async function copyText(code: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch (error) {
    getSelection()?.selectAllChildren(code);
    throw error;
  }
}

/** As formatted text where the place takes it, else as text. */
async function copyFormatted(plain: string): Promise<void> {
  const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  const text = { ...as('text/html', plain), ...as('text/plain', textOf(plain)) };
  try {
    await navigator.clipboard.write([new ClipboardItem(text)]);
  } catch (error) {
    getSelection()?.selectAllChildren(mainCode);
    throw error;
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
  // In plain sight what is chosen from a list, for there is nothing to know or to type; two, not to be long.
  const early = widget.fields.filter(({ kind }) => kind === 'choice').slice(0, 2);
  byId('fields').replaceChildren(...early.map(make));
  const more = byId('advanced') as HTMLDetailsElement;
  const late = widget.fields.filter((field) => !early.includes(field));
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

/* What the address says and nobody here knows */

/** What the form calls a value, or the one that is chosen. */
function wordOf(name: string, value?: string): string {
  const which = value === undefined ? ':checked' : `[value="${CSS.escape(value)}"]`;
  const option = form.querySelector<HTMLOptionElement>(`select[name="${name}"] option${which}`);
  const radio = form.querySelector<HTMLInputElement>(`[type=radio][name="${name}"]${which}`);
  const word = option?.label ?? radio?.labels?.[0]?.textContent ?? '';
  // The short name of a group; a place without what is said of it.
  return word.split(/ – |\u00a0: /)[0]!.trim();
}

function labelOf(name: string): string {
  if (name === 'width') return 'Largeur';
  const control = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)!;
  const label = control.type === 'radio' ? control.closest('fieldset')! : control.parentElement!;
  return part(label, 'legend, label').textContent;
}

function showUnknown(unknown: readonly Unknown[], query: URLSearchParams): void {
  const items = unknown.map(({ name, value, near, form }) => {
    const label = labelOf(name);
    const links = near.map((each) => {
      const meant = new URLSearchParams(query);
      meant.set(name, each);
      return { word: wordOf(name, each), href: `?${meant.toString()}` };
    });
    return create(
      'li',
      {},
      `${label}${label.endsWith('?') ? '' : '\u00a0:'} «\u00a0${value.slice(0, 60)}\u00a0». `,
      ...(form ? [`Il faut ${form}. `] : suggest(links)),
      `Pris à la place\u00a0: ${form ? 'la valeur par défaut' : `«\u00a0${wordOf(name)}\u00a0»`}.`,
    );
  });
  const said = 'L’adresse demande ce que cette page ne connaît pas\u00a0:';
  const note = create('div', { class: 'note' }, create('p', {}, said), create('ul', {}, ...items));
  byId('unknown').replaceChildren(...(items.length ? [note] : []));
}

/* Colours */

function makeColours({ tokens }: Widget, { colours }: Configuration): void {
  const block = byId('colours') as HTMLDetailsElement;
  const rows = tokens.map((token) => {
    const name = token === 'accent' ? 'Couleur d’accent' : colourWords[token]![0];
    const id = `colour-${token}`;
    const input = create('input', {
      type: 'color',
      name: token,
      id,
      'aria-describedby': `${id}-contrast`,
    });
    const unset = create(
      'button',
      { type: 'button', class: 'unset' },
      'par défaut',
      create('span', { class: 'unseen' }, `\u00a0: ${name}`),
    );
    const mark = (isUnset: boolean) => {
      input.toggleAttribute('data-unset', isUnset);
      unset.hidden = isUnset;
    };
    mark(!(token in colours));
    if (colours[token]) input.value = colours[token];
    input.addEventListener('input', () => {
      mark(false);
    });
    unset.addEventListener('click', () => {
      mark(true);
      input.focus();
      input.form!.dispatchEvent(new Event('unset'));
    });
    return create(
      'div',
      { class: 'colour', 'data-token': token },
      input,
      create('label', { for: id }, name),
      unset,
      create('p', { class: 'hint', id: `${id}-contrast` }),
    );
  });
  const [accent, ...others] = rows;
  byId('accent').replaceChildren(accent!);
  part(block, '.colours').replaceChildren(...others);
  block.open ||= Object.keys(colours).some((token) => token !== 'accent');
}

/** Shows the colours that are not set as the widget would have them, and the contrast of all. */
function showColours({ colours, theme }: Configuration, widget: HTMLElement): void {
  const count = Object.keys(colours).filter((token) => token !== 'accent').length;
  byId('coloured').textContent = count
    ? `\u00a0: ${count} choisie${count > 1 ? 's' : ''}`
    : '\u00a0: par défaut';
  const probe = create('span');
  const ground = create('span', { class: 'ground' }, probe);
  widget.before(ground);
  const { rgb } = measureIn(probe);
  const defaults = getComputedStyle(widget);
  const schemes = theme === 'auto' ? (['light', 'dark'] as const) : [theme];
  const rows = [...form.querySelectorAll<HTMLElement>('.colour')];
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

function makeCopy(data: Dataset, changed: () => void) {
  const holder = byId('copy-of-widget');
  let widget: HTMLElement = create('span');
  let asked = '';
  return {
    show({ tag, attributes }: Configuration) {
      const wanted = JSON.stringify([tag, attributes]);
      if (wanted === asked) return;
      asked = wanted;
      // Its facts are all there: what comes late to the parts of a widget is not seen from outside.
      const made = Object.assign(create(tag as 'div', attributes), { data });
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
function showExtras(all: readonly Extra[]): void {
  const holder = byId('extras');
  const names = JSON.stringify(all.map(({ name }) => name));
  if (holder.dataset['names'] !== names) {
    holder.dataset['names'] = names;
    holder.replaceChildren(
      ...all.map(({ name, isOptional }) => {
        const block = create('div', { class: 'snippet', 'data-name': name });
        block.append(create('pre', {}, create('code')));
        makeCopyable(block);
        const details = create('details', {}, create('summary', {}, name), block);
        details.open = !isOptional;
        return details;
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
        const words = label.textContent.replace(/[ \n]+/g, ' ').trim();
        answer.textContent = `C’est «\u00a0${words}\u00a0». Ce choix est fait.`;
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
