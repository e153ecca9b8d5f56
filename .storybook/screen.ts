/// <reference types="vite/client" />
/* Reads what is on the screen (the widget, its colours, its text) and reports it to the panels. */
import { addons } from 'storybook/preview-api';
import { dataset } from '../src/facts/bundled.js';
import type { Extent } from '../src/prerender/plain.js';
import { read, widgetsOf, type Configuration, type Content } from '../src/site/choice.js';
import { contrast, hex, measureIn } from '../src/site/contrast.js';
import configurator from '../src/site/integrer.html?raw';
import { heightsOf } from '../src/site/heights.js';
import { contentOf, isAnnounced, isOpen, standIn } from '../src/site/shown.js';
import { colourWords } from '../src/site/words.js';
import {
  frameAddress,
  type Measure,
  type Place,
  type Published,
} from '../src/snippets/snippets.js';
import { declarationOf, declarations } from './contract.js';
import { files as place } from './files.js';
import {
  askEvent,
  reportEvent,
  type Asked,
  type Charter,
  type Contrast,
  type Report,
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
  if (context !== shown) return;
  const tag = context.component ?? '';
  const widget = context.canvasElement.querySelector<HTMLElement>(tag);
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
  { args, globals, parameters }: Shown,
  tag: string,
  widget: HTMLElement | null,
  hashes: Published['integrity'],
  isFound: boolean,
  goesToAll: boolean,
): Report {
  const charter = (globals['charter'] ?? {}) as Charter;
  const tokens = tokensIn({ ...charter, ...args });
  const configuration = configurationOf(tag, args, globals, tokens);
  const lang = configuration.attributes['lang'] ?? '';
  const textOf = (extent: Extent) =>
    widget ? contentOf(widget, lang, extent) : { plain: '', title: '' };
  const { plain, title } = textOf('short');
  const refusal = refusalOf(tag, parameters, plain, configuration, args);
  const name = title || (declarationOf(tag)?.fr?.name ?? tag);
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
      complete: textOf('complete').plain,
      sources: textOf('sources').plain,
    },
    isAnnounced: isFound,
    files,
    places,
    contents,
    notes,
    tokens,
    contrasts: widget ? contrastsOf(widget, tag) : [],
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

/** The colours of a widget as they are seen where it stands, against what is behind it. */
function contrastsOf(widget: HTMLElement, tag: string): Contrast[] {
  const style = getComputedStyle(widget);
  const ground = document.createElement('span');
  const probe = document.createElement('span');
  ground.style.color = style.color;
  ground.style.colorScheme = style.colorScheme;
  ground.append(probe);
  document.body.append(ground);
  const { rgb } = measureIn(probe);
  const behind: Element[] = [];
  for (let each: Element | null = widget; each; each = each.parentElement) behind.unshift(each);
  const surface = behind.reduce(
    (under, each) => rgb(getComputedStyle(each).backgroundColor, under),
    rgb('Canvas'),
  );
  const known = declarationOf(tag)?.cssProperties ?? [];
  const rows = Object.entries(colourWords).flatMap(([token, [label, needed]]) => {
    const name = `--gtnum-${token}`;
    const colour = token === 'text' ? 'currentcolor' : style.getPropertyValue(`--_${token}`);
    if (!colour || !known.some((each) => each.name === name)) return [];
    const seen = rgb(colour, surface);
    return [
      {
        token: name,
        name: label,
        colour: hex(seen),
        ratio: contrast(seen, surface),
        needed,
      },
    ];
  });
  ground.remove();
  return rows;
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
