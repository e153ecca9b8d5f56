/* The preview: what is pasted, in a page of its own (apercu.html) that stands for the webmaster's. */
import { create } from './page.js';

export interface Scene {
  /** What is around it: a page, a post of WordPress's, a message. */
  kind: 'page' | 'post' | 'mail';
  /** What is shown. Its scripts are left out: that page has ours. */
  html: string;
  theme: string;
  title: string;
}

export function makePreview() {
  const frame = create('iframe', { src: './apercu.html' });
  let scene: Scene | undefined;
  let shown = '';

  const draw = () => {
    const page = frame.contentDocument;
    if (!scene || !page || page.readyState === 'loading' || page.URL === 'about:blank') return;
    frame.title = scene.title;
    page.documentElement.dataset['theme'] = scene.theme;
    page.body.dataset['kind'] = scene.kind;
    if (scene.html === shown) return;
    shown = scene.html;
    // A policy may take no styles of the markup: they are set by script.
    const html = scene.html.replaceAll(' style="', ' data-style="');
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const script of body.querySelectorAll('script')) script.remove();
    mend(page.body, body);
  };

  frame.addEventListener('load', () => {
    shown = '';
    draw();
    // Where the page around scrolls, the frame is as high as what is in it.
    const { body } = frame.contentDocument!;
    const fit = () => {
      frame.style.setProperty('--content', `${body.offsetHeight}px`);
    };
    // Later, for it changes what is observed.
    new ResizeObserver(() => requestAnimationFrame(fit)).observe(body);
  });

  return {
    frame,
    show(next: Scene) {
      scene = next;
      draw();
    },
  };
}

/** Makes what is there what it should be, and changes no more: a frame that stays does not load again. */
function mend(here: Element, wanted: Element): void {
  const olds = [...here.childNodes];
  const news = [...wanted.childNodes];
  const isAlike =
    olds.length === news.length && olds.every((old, index) => areAlike(old, news[index]!));
  if (!isAlike) {
    here.replaceChildren(...news.map((node) => here.ownerDocument.importNode(node, true)));
    here.querySelectorAll<HTMLElement>('[data-style]').forEach(dress);
    return;
  }
  for (const [index, old] of olds.entries()) {
    const node = news[index]!;
    if (!isElement(old) || !isElement(node)) {
      old.nodeValue = node.nodeValue;
      continue;
    }
    for (const name of old.getAttributeNames()) {
      if (!node.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of node.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    dress(old);
    mend(old, node);
  }
}

function areAlike(one: Node, other: Node): boolean {
  if (one.nodeName !== other.nodeName) return false;
  // A new `src` would be a step for the Back button.
  return !isElement(one) || one.getAttribute('src') === (other as Element).getAttribute('src');
}

/** Of any window, which `instanceof` does not see. */
function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE;
}

function dress(element: HTMLElement): void {
  const style = element.dataset['style'];
  if (style) element.style.cssText = style;
}
