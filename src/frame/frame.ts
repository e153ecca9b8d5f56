import { warn } from '../elements/warn.js';

/*
 * The script of a page made for a frame. It takes what to show from the page's address, tells the
 * host page how high the widget is, and says so when the host forbids links. The page may have an
 * opaque origin (`sandbox="allow-scripts"`): nothing is stored, nothing is asked of the browser that
 * such a page is refused.
 *
 * It stands in the head, before the stylesheet has arrived, so that theme and colours are there with
 * the first drop of paint. What it says to whom is in the reference (« In a frame »).
 */

const root = document.documentElement;
const { tag } = document.currentScript!.dataset as { tag: string };
const isAlone = parent === window;

/* What the address asks for */

const tokens = /^(accent|text|muted|surface|border|wave-[1-6])$/;
const query = new URLSearchParams(location.search);

query.forEach((value, name) => {
  if (name === 'theme') {
    if (/^(light|dark|auto)$/.test(value)) root.dataset['theme'] = value;
    else warnOf(name, value, 'light, dark, auto');
  } else if (tokens.test(name)) {
    const colour = /^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value) ? `#${value}` : value;
    if (isColour(colour)) root.style.setProperty(`--gtnum-${name}`, colour);
    else warnOf(name, value, 'une couleur CSS');
  }
});

const isForTheElement = (name: string) => name !== 'theme' && !tokens.test(name);
if ([...query.keys()].some(isForTheElement)) {
  // What was prepared may not be what is asked for, and then does not sleep.
  document.addEventListener('DOMContentLoaded', () => {
    const made = document.querySelector(tag)!.shadowRoot?.querySelector('[data-edition]');
    made?.removeAttribute('data-edition');
  });
}

// The element's class comes with its list; it has not drawn anything by then.
void customElements.whenDefined(tag).then((element) => {
  const prepared = document.querySelector(tag)!;
  const widget = prepared.cloneNode() as Element;
  const known = (element as typeof element & { fromAddress: readonly string[] }).fromAddress;
  const unknown = new Set<string>();
  query.forEach((value, name) => {
    if (!isForTheElement(name)) return;
    if (!known.includes(name)) unknown.add(name);
    else if (name === 'lang' && !/^(fr|en)$/.test(value)) warnOf(name, value, 'fr, en');
    // Anybody can write an address, and what a frame says is said on the site of whoever publishes it.
    else if (name === 'heading' && value) warnOf(name, value, 'une valeur vide (sans titre)');
    else if (
      /^(wave|group|contact|academy|organisation|state)$/.test(name) &&
      !/^[a-z\d,-]*$/.test(value)
    )
      warnOf(name, value, 'un identifiant');
    else widget.setAttribute(name, value);
  });
  // What was prepared, in the shadow root and between the tags, is not what the address asks for.
  const differs = (name: string) => widget.getAttribute(name) !== prepared.getAttribute(name);
  if (known.some(differs)) prepared.replaceWith(widget);
  if (unknown.size) {
    warn(
      `Paramètres d'adresse inconnus : ${[...unknown].join(', ').slice(0, 200)}. ` +
        `Possibles : ${known.join(', ')}, theme, accent, text, muted, surface, border, wave-1 à wave-6.`,
    );
  }
});

/**
 * Whether a value is a colour and nothing more. `CSS.supports` accepts anything at all around a
 * `var()`, an address to load included: only functions that make colours get that far.
 */
function isColour(value: string): boolean {
  const rest = value.replace(
    /\b(rgba?|hsla?|hwb|(ok)?lab|(ok)?lch|color(-mix)?|light-dark|calc)\(/gi,
    '',
  );
  return !/[(\\]/.test(rest) && CSS.supports('color', value);
}

function warnOf(name: string, value: string, expected: string): void {
  warn(`${name}=${value.slice(0, 100)} dans l'adresse : attendu ${expected}.`);
}

/* What the host hears */

let last = 0;
let host: { nonce: string; origin: string } | undefined;

/** Of the content's own box, never of the document, which is as high as its frame. */
function report(isAsked = false): void {
  const box = document.querySelector('main')?.getBoundingClientRect();
  const value = Math.ceil(box?.height ?? 0);
  // No height in a frame that is not displayed.
  if (!value || (value === last && !isAsked)) return;
  last = value;
  const secret = wordPressSecret();
  if (secret) parent.postMessage({ message: 'height', value, secret }, '*');
  if (host) parent.postMessage({ gtnum: 'height', value, nonce: host.nonce }, host.origin);
}

/** WordPress writes it with 10 characters, its script now and then with fewer. */
function wordPressSecret(): string | undefined {
  return /^#\?secret=([a-z\d]{1,10})$/i.exec(location.hash)?.[1];
}

/** A message of the page around us; others have no say. */
function hear({ data, source, origin }: MessageEvent): void {
  if (source !== parent || typeof data !== 'object' || !data) return;
  const { gtnum, nonce, message, secret } = data as Record<string, unknown>;
  if (gtnum === 'hello' && typeof nonce === 'string') {
    host = { nonce, origin: origin === 'null' ? '*' : origin };
    report(true);
  } else if (message === 'ready' && secret === wordPressSecret()) {
    report(true);
  }
}

if (isAlone) {
  root.dataset['alone'] = '';
  // Here a link may open in the reader's own tab.
  document.querySelector('base')?.remove();
} else {
  addEventListener('message', hear);
  // WordPress's script may add its secret after the page has loaded.
  addEventListener('hashchange', () => {
    report(true);
  });
  // Observers sleep in a frame that is out of sight, as WordPress's is until we speak.
  addEventListener('load', () => {
    report();
  });
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => {
      report();
    }).observe(document.querySelector('main')!);
    parent.postMessage({ gtnum: 'ready' }, '*');
    report();
  });
  addEventListener('click', follow);
}

/* Links, in a frame that may forbid them */

const texts = {
  fr: {
    link: 'Cette page ne laisse pas ouvrir de lien d’ici. Adresse\u00a0: ',
    mail: 'Si rien ne s’ouvre, voici l’adresse\u00a0: ',
    file: 'Si rien ne se télécharge, ouvrez cette page\u00a0: ',
  },
  en: {
    link: 'This page does not let links be opened from here. Address: ',
    mail: 'If nothing opens, here is the address: ',
    file: 'If nothing is downloaded, open this page: ',
  },
};

/**
 * A link opens in a tab of its own (the page has a `<base>` for that), which takes the focus. Where it
 * has not, a second later, the frame may not open any. `open()` would tell at once, but a page in a
 * sandbox could not take its own window back from the tab (`opener`).
 */
function follow(event: MouseEvent): void {
  const link = event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  if (!link?.href || button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
  const { href, protocol, pathname } = link;
  const isWeb = /^https?:/.test(protocol);
  const isMail = protocol === 'mailto:';
  // Mail programs and files need no tab.
  if (!isWeb) link.target = '_self';
  // A file takes no focus; only a page in a sandbox is refused one.
  if (!isWeb && !isMail && origin !== 'null') return;
  setTimeout(() => {
    if (!document.hasFocus()) return;
    if (isWeb) say('link', href);
    else if (isMail) say('mail', pathname);
    else say('file', location.href.replace(/#.*/, ''));
  }, 1000);
}

function say(what: keyof typeof texts.fr, address: string): void {
  const line = document.querySelector<HTMLElement>('[role="status"]')!;
  const language = document.querySelector<HTMLElement>(tag)!.lang || root.lang;
  const text = document.createElement('bdi');
  text.textContent = address;
  line.lang = language;
  line.replaceChildren(texts[language === 'en' ? 'en' : 'fr'][what], text);
  line.scrollIntoView({ block: 'nearest' });
}
