import { warn } from '../elements/warn.js';

/*
 * For a page that shows our pages in frames: gives each frame the height of its content. It knows
 * only frames whose `src` lies in the folder that the script itself came from; each gets a nonce of
 * its own and is heard only with it, from its own window and origin. A second copy does no harm: the
 * frame then answers to the nonce that it heard last.
 *
 * No `Array.from` and the like: old libraries that a page may carry have their own.
 */

interface Known {
  nonce: string;
  /** For which width what follows counts. */
  width: number;
  greatest: number;
  /** How many times the greatest height was outdone. */
  growths: number;
}

const smallest = 50;
const largest = 10_000;
/**
 * At one width, a frame grows beyond its greatest height so many times and no more. Readers who open
 * and close what is inside come nowhere near; content that grows with its frame gets there at once.
 */
const mostGrowths = 100;

/** Not known to a module, nor to a script without an address. */
const script = document.currentScript as HTMLScriptElement | null;
const folder = /^(https?|file):/.test(script?.src ?? '') ? new URL('.', script!.src).href : '';
const greeted = new WeakMap<HTMLIFrameElement, Known>();

function isOurs(frame: HTMLIFrameElement): boolean {
  return frame.src.startsWith(folder);
}

/** The origin that the page in a frame speaks with: « null » in a sandbox, our own or inherited. */
function originOf(frame: HTMLIFrameElement): string {
  const isSandboxed =
    (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) ||
    (origin === 'null' && location.protocol !== 'file:');
  return isSandboxed ? 'null' : new URL(frame.src).origin;
}

function greet(frame: HTMLIFrameElement): void {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const known = greeted.get(frame);
  if (known) known.nonce = nonce;
  else {
    greeted.set(frame, { nonce, width: 0, greatest: 0, growths: 0 });
    // What has loaded may be another page, which knows the nonce that was given to ours.
    frame.addEventListener('load', () => {
      if (isOurs(frame)) greet(frame);
    });
  }
  const target = originOf(frame);
  frame.contentWindow!.postMessage({ gtnum: 'hello', nonce }, target === 'null' ? '*' : target);
}

function resize(frame: HTMLIFrameElement, known: Known, value: unknown): void {
  if (typeof value !== 'number' || !(value >= smallest && value <= largest)) return;
  const width = frame.clientWidth;
  if (width !== known.width) {
    known.width = width;
    known.greatest = known.growths = 0;
  }
  if (value > known.greatest) {
    if (known.growths >= mostGrowths) return;
    known.growths++;
    known.greatest = value;
  }
  // Pages that count borders in, as many do, would cut the content off by as much.
  const borders =
    getComputedStyle(frame).boxSizing === 'border-box'
      ? frame.offsetHeight - frame.clientHeight
      : 0;
  frame.style.height = `${Math.ceil(value) + borders}px`;
}

function each(callback: (frame: HTMLIFrameElement) => void): void {
  for (const frame of document.querySelectorAll('iframe')) {
    if (isOurs(frame)) callback(frame);
  }
}

if (folder) {
  addEventListener('message', ({ data, source, origin }) => {
    each((frame) => {
      if (!source || source !== frame.contentWindow || origin !== originOf(frame)) return;
      const { gtnum, nonce, value } = Object(data) as Record<string, unknown>;
      const known = greeted.get(frame);
      if (gtnum === 'ready') greet(frame);
      else if (gtnum === 'height' && known && nonce === known.nonce) resize(frame, known, value);
    });
  });

  each((frame) => {
    // A frame that has not loaded yet holds a blank page of ours, and will say so when it has.
    if (frame.contentDocument?.URL !== 'about:blank') greet(frame);
  });
} else {
  warn(
    'resize.js ne reconnaît que les cadres du dossier d’où il vient : chargez-le depuis embed/ par ' +
      '<script src="…/resize.js" async>, ni en module ni recopié dans la page.',
  );
}
