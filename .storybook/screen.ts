/// <reference types="vite/client" />
/* Reads what is on the screen (the widget, its colours, its text) and reports it to the panels. */
import { addons } from 'storybook/preview-api';
import { dataset } from '../src/facts/bundled.js';
import type { Extent } from '../src/prerender/plain.js';
import { read, widgetsOf, type Configuration, type Content } from '../src/site/choice.js';
import { contrast, hex, measureIn } from '../src/site/contrast.js';
import configurator from '../src/site/integrer.html?raw';
import { heightsOf } from '../src/site/heights.js';
import { titleOf } from '../src/prerender/title.js';
import { contentOf, isAnnounced, isOpen, standIn } from '../src/site/shown.js';
import { colourWords } from '../src/site/words.js';
import {
  frameAddress,
  type Measure,
  type Place,
  type Published,
} from '../src/snippets/snippets.js';
import { charterOf, tokensFor, type Charter, type Scheme } from './charter.js';
import { declarationOf, declarations, tokens as allTokens } from './contract.js';
import { files as place } from './files.js';
import {
  askEvent,
  reportEvent,
  type Asked,
  type Report,
  type Seen,
  type TokenReport,
} from './report.js';

const widgets = widgetsOf(declarations, dataset);

/* Where the files are: beside this Storybook, unless it was built for another address. */

const files = new URL(place, location.href).href;
const given = import.meta.env['STORYBOOK_GTNUM_BASE'] as string;
const base = given ? given.replace(/\/*$/, '/') : files;
const integrity = fetch(`${files}integrity.json`)
  .then((response) => response.json() as Promise<Published['integrity']>)
  .catch(() => ({}));
const announced = isAnnounced(frameAddress(read(new URLSearchParams(), widgets), files));
const details = dataset.missing?.get('details')?.();
// Of another server nothing is known but its address.
const open = given ? Promise.resolve(false) : isOpen(files);

/** By the address of a frame's page, once they are measured, for the panel that has asked for them. */
let areHeightsWanted = false;
const heights = new Map<string, readonly Measure[]>();

/* The configurator's page has the words for places. */

const page = new DOMParser().parseFromString(configurator, 'text/html');
const text = (selector: string) =>
  page
    .querySelector(selector)!
    .textContent.replace(/[ \n]+/g, ' ')
    .trim();
const places = [...page.querySelectorAll<HTMLInputElement>('.places input')].map(({ value }) => ({
  place: value as Place,
  label: text(`.places label:has([value=${value}])`),
  about: text(`#at-${value}`),
}));
const contents = [...page.querySelectorAll<HTMLInputElement>('#content input')].map(
  ({ value }) => ({
    content: value as Content,
    label: text(`#content label:has([value=${value}])`),
  }),
);
const notes = {
  lost: text('#lost'),
  untitled: text('#untitled'),
  unannounced: text('#unannounced'),
  content: text('#content legend'),
  'about-content': text('#about-content'),
};

/** What of a story's context is read here. */
export interface Shown {
  canvasElement: HTMLElement;
  component?: string;
  args: Record<string, unknown>;
  globals: Record<string, unknown>;
  parameters: Record<string, unknown>;
}

let shown: Shown | undefined;
let watched: Element | undefined;
let timer = 0;

const changes = new MutationObserver(reportSoon);
const sizes = new ResizeObserver(reportSoon);

export function watch(context: Shown): void {
  shown = context;
  reportSoon();
}

function reportSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void report(), 60);
}

async function report(): Promise<void> {
  const context = shown;
  if (!context) return;
  const found = [await integrity, await announced, await open] as const;
  await details;
  if (context !== shown) return;
  const tag = context.component ?? '';
  // A page of several elements is no element's.
  const widget = tag ? context.canvasElement.querySelector<HTMLElement>(tag) : null;
  if (widget && widget !== watched) {
    watched = widget;
    changes.disconnect();
    sizes.disconnect();
    const seen = { childList: true, subtree: true, characterData: true, attributes: true };
    if (widget.shadowRoot) changes.observe(widget.shadowRoot, seen);
    changes.observe(widget, { attributes: true });
    sizes.observe(widget);
  }
  addons.getChannel().emit(reportEvent, reportOf(context, tag, widget, ...found));
}

function reportOf(
  { args, globals, parameters, canvasElement }: Shown,
  tag: string,
  widget: HTMLElement | null,
  hashes: Published['integrity'],
  isFound: boolean,
  goesToAll: boolean,
): Report {
  const charter = charterOf(globals);
  const scheme = globals['theme'] === 'dark' ? 'dark' : 'light';
  const tokens = tokensIn({ ...tokensFor(charter, scheme), ...args });
  const configuration = configurationOf(tag, args, globals, tokens);
  const lang = configuration.attributes['lang'] ?? '';
  const textOf = (extent: Extent) => (widget ? contentOf(widget, lang, extent) : '');
  const plain = textOf('short');
  const refusal = refusalOf(tag, parameters, plain, configuration, args);
  const name = titleOf(declarationOf(tag) ?? {}, configuration.attributes, lang, dataset);
  return {
    ...refusal,
    configuration,
    published: {
      base,
      integrity: hashes,
      isOpen: goesToAll,
      heights: refusal.refusal ? [] : heightsFor(configuration),
      title: name,
      link: standIn(configuration, name, dataset, base),
      // The page in a frame leaves 4 px on each side.
      height: Math.ceil((widget?.offsetHeight ?? 592) + 8),
    },
    texts: {
      short: plain,
      complete: textOf('complete'),
      sources: textOf('sources'),
    },
    isAnnounced: isFound,
    files,
    places,
    contents,
    notes,
    tokens: tokensOf(canvasElement, tag, charter),
  };
}

/** Of the frame with that choice: none at first, for measuring them takes a moment. */
function heightsFor(configuration: Configuration): readonly Measure[] {
  const address = frameAddress({ ...configuration, colours: {}, theme: 'light' }, files);
  const known = heights.get(address);
  if (known || !areHeightsWanted) return known ?? [];
  heights.set(address, []);
  void heightsOf(address).then((all) => {
    heights.set(address, all);
    reportSoon();
  });
  return [];
}

/** Custom properties that are set to something. */
function tokensIn(args: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      name.startsWith('--') && typeof value === 'string' && value.trim()
        ? [[name, value.trim().replace(/^#[\da-f]+$/i, (colour) => colour.toLowerCase())]]
        : [],
    ),
  );
}

/** The controls as the configurator would read them from an address. */
function configurationOf(
  tag: string,
  args: Record<string, unknown>,
  globals: Record<string, unknown>,
  tokens: Record<string, string>,
): Configuration {
  const query = new URLSearchParams({ widget: tag.replace('gtnum-', '') });
  if (globals['lang'] === 'en') query.set('lang', 'en');
  for (const [name, value] of Object.entries(args)) {
    if (value === true) query.set(name, '');
    else if (typeof value === 'string' || typeof value === 'number') query.set(name, `${value}`);
  }
  return {
    ...read(query, widgets),
    theme: globals['theme'] === 'dark' ? 'dark' : 'light',
    colours: Object.fromEntries(
      Object.entries(tokens).map(([name, value]) => [name.replace('--gtnum-', ''), value]),
    ),
  };
}

function refusalOf(
  tag: string,
  parameters: Shown['parameters'],
  plain: string,
  { attributes }: Configuration,
  args: Shown['args'],
): Pick<Report, 'refusal'> {
  const widget = widgets.find((each) => each.tag === tag);
  if (!tag) {
    return {
      refusal:
        'Cette page montre plusieurs éléments\u00a0: choisissez-en un dans la liste pour en emporter le code.',
    };
  }
  if (!widget) {
    return {
      refusal: `<${tag}> ne se colle pas seul\u00a0: la page «\u00a0Données\u00a0» dit comment en entourer les autres éléments.`,
    };
  }
  if (parameters['dataset'] !== undefined) {
    return {
      refusal:
        'Cette variante montre des données d’essai\u00a0: il n’y a rien à coller. La page «\u00a0Données\u00a0» dit comment montrer les vôtres.',
    };
  }
  // Where there must be an id, an unknown one has been replaced by a known one.
  const isReplaced = widget.fields.some(
    ({ name, default: absent }) =>
      absent === undefined && args[name] && args[name] !== attributes[name],
  );
  if (!plain || isReplaced) {
    return {
      refusal:
        'Avec ces réglages, l’élément n’a rien à montrer que ce que la page met entre ses balises\u00a0: il n’y a rien à coller.',
    };
  }
  return {};
}

/** The tokens of an element, or of all that a page shows, as they are seen on light and on dark pages. */
function tokensOf(canvas: HTMLElement, tag: string, charter: Charter): TokenReport[] {
  const tags = tag ? [tag] : declarations.map(({ tagName }) => tagName!);
  const shown = tags.flatMap((each) => canvas.querySelector<HTMLElement>(each) ?? []);
  const seen = {
    light: coloursOf(shown, charter, 'light'),
    dark: coloursOf(shown, charter, 'dark'),
  };
  const rows = allTokens
    .filter(({ name }) =>
      shown.some(({ localName }) =>
        declarationOf(localName)?.cssProperties?.some((each) => each.name === name),
      ),
    )
    .map(({ name: token }): TokenReport => {
      const [name, needed] = colourWords[token.replace('--gtnum-', '')] ?? [];
      const [light, dark] = [seen.light.get(token), seen.dark.get(token)];
      return {
        token,
        name: name ?? otherWords[token] ?? token,
        needed: needed ?? 0,
        ...(light && dark && { seen: { light, dark } }),
      };
    });
  const order = Object.keys(colourWords).map((name) => `--gtnum-${name}`);
  const placeOf = ({ token }: TokenReport) => {
    const place = order.indexOf(token);
    return place < 0 ? order.length : place;
  };
  return rows.sort((one, other) => placeOf(one) - placeOf(other));
}

/** What tokens are called that are no colours. */
const otherWords: Readonly<Record<string, string>> = {
  '--gtnum-font': 'Police',
  '--gtnum-radius': 'Coins',
  '--gtnum-gap': 'Espaces',
};

/**
 * Colours against what is behind them, by token: those of copies without content, on a page of that kind
 * which nobody sees, for the page on the screen has one kind only.
 */
function coloursOf(
  shown: readonly HTMLElement[],
  charter: Charter,
  scheme: Scheme,
): Map<string, Seen> {
  const found = new Map<string, Seen>();
  const page = document.createElement('div');
  page.className = 'canvas';
  page.dataset['theme'] = scheme;
  page.inert = true;
  page.style.cssText = 'position: absolute; inline-size: 40rem; visibility: hidden';
  const values = tokensFor(charter, scheme);
  for (const { name } of allTokens) page.style.setProperty(name, values[name] ?? 'initial');
  document.body.append(page);
  for (const element of shown) {
    const widget = element.cloneNode(false) as HTMLElement;
    page.replaceChildren(widget);
    const style = getComputedStyle(widget);
    const ground = document.createElement('span');
    const probe = document.createElement('span');
    ground.style.color = style.color;
    ground.append(probe);
    page.append(ground);
    const { rgb } = measureIn(probe);
    const behind = rgb(getComputedStyle(page).backgroundColor, rgb('Canvas'));
    const surface = rgb(style.backgroundColor, behind);
    const known = declarationOf(element.localName)?.cssProperties ?? [];
    for (const token of Object.keys(colourWords)) {
      const name = `--gtnum-${token}`;
      const own = style.getPropertyValue(`--_${token}`);
      const colour =
        token === 'text' ? 'currentcolor' : token === 'surface' ? style.backgroundColor : own;
      if (!colour || found.has(name) || !known.some((each) => each.name === name)) continue;
      const seen = rgb(colour, surface);
      found.set(name, { colour: hex(seen), ratio: contrast(seen, surface) });
    }
  }
  page.remove();
  return found;
}

addons.ready().then(
  (channel) => {
    channel.on(askEvent, (asked: Asked) => {
      areHeightsWanted ||= asked.place === 'frame';
      reportSoon();
    });
  },
  () => undefined,
);
