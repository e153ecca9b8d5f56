import { expect } from '@open-wc/testing';
import { elements } from '../src/elements/elements.js';
import { seen, waitUntil } from './seen.js';

/* The gallery as it is built, in a frame that stands for the visitor's tab. */

let tab: HTMLIFrameElement;

async function visit({ sandbox = '' } = {}): Promise<Document> {
  tab = document.createElement('iframe');
  if (sandbox) tab.setAttribute('sandbox', sandbox);
  tab.width = '1280';
  tab.height = '900';
  tab.src = new URL('../dist/index.html', import.meta.url).href;
  document.body.append(tab);
  await new Promise((resolve) => {
    tab.addEventListener('load', resolve, { once: true });
  });
  return tab.contentDocument!;
}

/** Where an entry of the summary leads, under the heading that is read there. */
function chapters(page: Document): [string, HTMLElement][] {
  return [...page.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')].map((link) => {
    const chapter = page.querySelector<HTMLElement>(link.getAttribute('href')!)!;
    return [seen(chapter.querySelector('h2')!), chapter];
  });
}

describe('the gallery', () => {
  afterEach(() => {
    tab.remove();
  });

  it('has a chapter for every element, in the order of their list, and leads to it', async () => {
    const page = await visit();
    const tags = chapters(page).flatMap(([, chapter]) => {
      const tag = /^<(.*)>$/.exec(chapter.querySelector('.tag')?.textContent ?? '');
      return tag ? [tag[1]] : [];
    });
    expect(tags).to.deep.equal(Object.keys(elements));
    expect(chapters(page).map(([heading]) => heading)).to.include.members([
      'Frise des vagues',
      'Grille des thématiques',
      'Fiche d’un groupe',
      'Contact',
      'Vos propres données',
      'Dans la page d’une académie',
    ]);
  });

  it('shows each element in its variants, with the line to copy', async () => {
    const page = await visit();
    for (const [heading, chapter] of chapters(page)) {
      const reference = chapter.querySelector<HTMLElement>('.reference');
      if (!reference) continue;
      const { tag } = reference.dataset as { tag: string };
      await waitUntil(() => reference.textContent.includes('attributs'), heading);
      const variants = [...chapter.querySelectorAll<HTMLInputElement>('.choices [type=radio]')];
      expect(variants.length, heading).to.be.at.least(2);
      for (const variant of variants) {
        variant.click();
        const code = chapter.querySelector('.snippet code')!.textContent;
        expect(code, heading).to.match(new RegExp(`^<${tag}.*</${tag}>$`));
        const widget = chapter.querySelector<HTMLElement>('.stage [heading-level]')!;
        await waitUntil(() => /\S{3}/.test(seen(widget)), code);
      }
    }
  });

  it('tells readers without script what there is', async () => {
    const page = await visit({ sandbox: 'allow-same-origin' });
    const text = seen(page.body);
    expect(text).to.include('Sans JavaScript, les éléments ne peuvent pas être montrés ici.');
    expect(text).to.include('Les vagues de GTnum sur un axe d’années');
    expect(text).to.include('<gtnum-contact>');
  });
});
