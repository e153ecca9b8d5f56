/* What the pages share: building nodes, code to copy, a stage whose width changes, light and dark. */
import type { Declaration, Manifest } from '../build/manifest.js';

/** The narrowest column that a widget is made for. */
export const minimum = 280;

export function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}

export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} : ${response.status}`);
  return (await response.json()) as T;
}

export async function fetchDeclarations(): Promise<Declaration[]> {
  const { modules } = await fetchJson<Manifest>('./custom-elements.json');
  return modules.flatMap(({ declarations = [] }) => declarations);
}

/** « Vouliez-vous dire A, B ou C ? », each of them a link; nothing where there is nothing to suggest. */
export function suggest(links: readonly { word: string; href: string }[]): (Node | string)[] {
  if (!links.length) return [];
  const between = (index: number) =>
    index === 0 ? '' : index === links.length - 1 ? ' ou ' : ', ';
  return [
    'Vouliez-vous dire ',
    ...links.flatMap(({ word, href }, index) => [between(index), create('a', { href }, word)]),
    '\u202f? ',
  ];
}

/* Code to copy */

export function showCode(code: HTMLElement, source: string): void {
  const pieces = source.matchAll(/(<\/?[\w-]+|>)|("[^"]*")|[^<>"]+|./gs);
  code.replaceChildren(
    ...Array.from(pieces, ([piece, tag, value]) =>
      tag || value ? create('span', { class: tag ? 't' : 'v' }, piece) : piece,
    ),
  );
}

interface CopyWords {
  label: string;
  /** What follows the label where it is heard and not seen. */
  about?: string;
  copied: string;
  refused: string;
  /** The button that a form is sent with: the Enter key, in any of its fields, presses it. */
  isMain?: boolean;
}

/** Adds a button that copies, and that says so. */
export function addCopyButton(
  to: HTMLElement,
  { label, about = '', copied, refused, isMain = false }: CopyWords,
  write: () => Promise<void>,
): void {
  const word = create('span', {}, label);
  const type = isMain ? 'submit' : 'button';
  const button = create('button', { type }, word, create('span', { class: 'unseen' }));
  const status = create('span', { class: 'unseen', role: 'status' });
  part(button, '.unseen').textContent = about;
  to.append(button, status);
  const say = (text: string, message = '') => {
    word.textContent = text;
    status.textContent = message;
  };
  let timer = 0;
  const copy = async () => {
    // Emptied first: a live region keeps quiet about a text that does not change.
    say(label);
    clearTimeout(timer);
    let isCopied = true;
    try {
      await write();
    } catch {
      isCopied = false;
    }
    status.classList.toggle('unseen', isCopied);
    if (isCopied) say('Copié', copied);
    else say(label, refused);
    timer = window.setTimeout(say, 8000, label);
  };
  button.addEventListener('click', () => void copy());
}

/** Adds the button that copies what the block's `<code>` says at that time. */
export function makeCopyable(snippet: HTMLElement, words?: CopyWords): void {
  const code = part(snippet, 'code');
  const ours = {
    label: 'Copier',
    about: ` le code\u00a0: ${snippet.dataset['name']}`,
    copied: 'Code copié.',
    refused: 'Copie refusée\u00a0: le code est sélectionné, à copier au clavier.',
  };
  addCopyButton(snippet, words ?? ours, async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (error) {
      getSelection()?.selectAllChildren(code);
      throw error;
    }
  });
}

/* The stage */

const presetWidths = [280, 320, 640, 960, Infinity];

/** A stage for `name`, `chosen` hearing of the widths that the visitor sets: Infinity for all. */
export function makeStage(name: string, chosen?: (width: number) => void) {
  const label = `Largeur\u00a0: ${name}`;
  const px = create('span', { class: 'px' });
  const presets = presetWidths.map((width) => {
    const isAll = width === Infinity;
    const button = create('button', { type: 'button' }, isAll ? 'Toute' : `${width}`);
    button.setAttribute('aria-label', isAll ? 'Toute la largeur' : `${width} pixels`);
    button.addEventListener('click', () => {
      choose(width);
    });
    return { width, button };
  });
  const widths = create(
    'div',
    { class: 'choices widths', role: 'group', 'aria-label': label },
    create('span', { class: 'legend', 'aria-hidden': 'true' }, 'Largeur'),
    ...presets.map(({ button }) => button),
    px,
  );
  const stage = create('div', { class: 'stage' });
  const handle = create('div', {
    class: 'handle',
    role: 'separator',
    tabindex: '0',
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuemin': `${minimum}`,
    'aria-valuemax': `${minimum}`,
    'aria-valuenow': `${minimum}`,
  });
  const frame = create('div', { class: 'frame' }, stage, handle);

  const maximum = () => frame.clientWidth - handle.offsetWidth;
  const current = () => Math.round(stage.getBoundingClientRect().width);
  const bounded = (width: number) =>
    width >= maximum() ? Infinity : Math.max(minimum, Math.round(width));
  /** At the full width, the stage follows the window again. */
  const resize = (width: number) => {
    const set = bounded(width);
    stage.style.inlineSize = set === Infinity ? '' : `${set}px`;
  };
  const choose = (width: number) => {
    resize(width);
    chosen?.(bounded(width));
  };

  const tell = () => {
    const width = current();
    const full = maximum();
    px.textContent = `${width}\u00a0px`;
    handle.setAttribute('aria-valuemax', `${full}`);
    handle.setAttribute('aria-valuenow', `${width}`);
    handle.setAttribute('aria-valuetext', `${width} pixels`);
    for (const preset of presets) {
      const value = Math.min(preset.width, full);
      preset.button.hidden = preset.width !== Infinity && preset.width > full;
      preset.button.setAttribute('aria-pressed', String(value === width));
    }
  };
  // Later, for what is told may change what is observed.
  const observer = new ResizeObserver(() => requestAnimationFrame(tell));
  observer.observe(stage);
  observer.observe(frame);

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
    choose(width);
  });

  handle.addEventListener('pointerdown', (down) => {
    if (down.button) return;
    const from = current() - down.clientX;
    const move = ({ clientX }: PointerEvent) => {
      choose(from + clientX);
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

  return { widths, frame, stage, resize };
}

/* Light and dark */

/** The switch, applied to the page and to those of its frames that are pages of this kind. */
export function makeScheme(frames = ''): void {
  const schemes = part(document, '.scheme');
  const apply = () => {
    const { value } = schemes.querySelector<HTMLInputElement>(':checked')!;
    document.documentElement.dataset['scheme'] = value;
    if (!frames) return;
    for (const { contentDocument } of document.querySelectorAll<HTMLIFrameElement>(frames)) {
      if (contentDocument) contentDocument.documentElement.dataset['scheme'] = value;
    }
  };
  schemes.hidden = false;
  schemes.addEventListener('change', apply);
  // `load` does not bubble; a frame that arrives later takes the choice too.
  document.addEventListener('load', apply, true);
  // Browsers restore the form after a reload.
  apply();
}
