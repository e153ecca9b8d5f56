import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import { seen } from './seen.js';

/*
 * The configurator as it is built, in a frame that stands for the visitor's tab. Controls are found
 * by the names that the visitor reads.
 */

let tab: HTMLIFrameElement;
let errors: string[] = [];

interface Visit {
  window: Window & typeof globalThis & { axe: { run(node: Node, options: RunOptions): unknown } };
  document: Document;
  /** The control that a label names, in a group of that name if one is given. */
  control<E extends HTMLElement = HTMLInputElement>(name: string, group?: string): E;
  choose(name: string, group?: string): void;
  set(name: string, value: string): void;
  open(summary: string): void;
  button(name: string): HTMLButtonElement;
  code(): string;
  query(): string;
  preview(): HTMLIFrameElement;
  /** The address of the page in the preview, from the folder of such pages on. */
  shown(): string;
}

async function visit(query = '', { width = 1280, sandbox = '', hash = '' } = {}): Promise<Visit> {
  tab = document.createElement('iframe');
  if (sandbox) tab.setAttribute('sandbox', sandbox);
  tab.width = String(width);
  tab.height = '900';
  tab.src = new URL(`../dist/integrer.html${query}${hash}`, import.meta.url).href;
  document.body.append(tab);
  const loaded = new Promise((resolve) => tab.addEventListener('load', resolve, { once: true }));
  // Listen before the page's own script runs: the module waits for the document to be parsed.
  await waitUntil(() => tab.contentDocument?.URL.startsWith('http'), '', { interval: 1 });
  const window = tab.contentWindow as Visit['window'];
  const { document: page } = window;
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  await loaded;
  const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`${name} is not on the page`);
    return value;
  };
  const control = <E extends HTMLElement = HTMLInputElement>(name: string, group?: string): E => {
    const label = [...page.querySelectorAll('label')].find((each) => {
      const fieldset = each.closest('fieldset');
      const isInGroup = !group || (fieldset && text(fieldset.querySelector('legend')!) === group);
      return isInGroup && text(each) === name;
    });
    return found(label?.control ?? undefined, name) as HTMLElement as E;
  };
  const visited: Visit = {
    window,
    document: page,
    control,
    choose: (name, group) => control(name, group).click(),
    set: (name, value) => {
      const field = control(name);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    open: (summary) => {
      const all = [...page.querySelectorAll('summary')];
      found(
        all.find((each) => text(each).startsWith(summary)),
        summary,
      ).click();
    },
    button: (name) =>
      found(
        [...page.querySelectorAll('button')].find((each) => text(each) === name),
        name,
      ),
    code: () => page.querySelector('#main-code code')!.textContent,
    query: () => window.location.search,
    preview: () => page.querySelector('iframe')!,
    shown: () =>
      visited.preview().contentWindow!.location.href.replace(/^.*?\/embed\/|^about:.*/, ''),
  };
  if (!sandbox) {
    await waitUntil(() => !page.querySelector('.places:disabled'), 'the form did not come');
    await waitUntil(() => visited.shown().includes('.html'), 'the frame did not come');
  }
  return visited;
}

function replaceClipboard(window: Window, clipboard: Partial<Clipboard>) {
  Object.defineProperty(window.navigator, 'clipboard', { value: clipboard, configurable: true });
}

async function axe({ window, document }: Visit): Promise<string[]> {
  const script = document.createElement('script');
  script.src = new URL('../node_modules/axe-core/axe.min.js', import.meta.url).href;
  document.head.append(script);
  await new Promise((resolve) => script.addEventListener('load', resolve));
  const { violations } = (await window.axe.run(document, { iframes: false })) as AxeResults;
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the configurator', () => {
  afterEach(() => {
    tab.remove();
    const thrown = errors;
    errors = [];
    expect(thrown).to.deep.equal([]);
  });

  it('shows the widget in a frame as high as what is in it', async () => {
    const page = await visit();
    expect(page.control('Frise').checked).to.be.true;
    expect(page.shown()).to.equal('timeline.html');
    const widget = () =>
      page.preview().contentDocument!.querySelector<HTMLElement>('gtnum-timeline');
    await waitUntil(
      () => widget() && seen(widget()!).includes('17 groupes connus sur 31 annoncés'),
    );
    await waitUntil(
      () => Math.abs(page.preview().offsetHeight - widget()!.offsetHeight) < 80,
      'the frame keeps another height',
    );
    expect(page.preview().title).to.equal('Aperçu\u00a0: Frise');
  });

  it('makes the frame and the code from what is chosen', async () => {
    const page = await visit();
    page.choose('Fiche d’un groupe');
    await waitUntil(() => page.query().startsWith('?widget=group-card&group='));
    page.set('Groupe', 'aeson');
    page.choose('Compacte', 'Présentation');
    await waitUntil(() => page.shown() === 'group-card-aeson.html?variant=compact');
    await waitUntil(() => page.code().includes('Adopter une éducation à la sobriété numérique'));
    expect(page.code()).to.match(/<gtnum-group-card [^>]*group="aeson"/);
    expect(page.code()).to.match(/<gtnum-group-card [^>]*variant="compact"/);
    expect(page.code()).not.to.include('\n');
    expect(page.query()).to.equal('?widget=group-card&group=aeson&variant=compact');

    page.choose('Anglais', 'Langue');
    await waitUntil(() => page.shown() === 'en/group-card-aeson.html?variant=compact');

    const before = page.code();
    page.choose('Je ne peux coller qu’un cadre (iframe)');
    await waitUntil(() => page.code() !== before);
    expect(page.code()).to.match(/^<iframe /);
    expect(page.code()).to.include('title="Adopter une éducation à la sobriété numérique"');
  });

  it('gives the frame’s code the height that was measured at the chosen width', async () => {
    const page = await visit('?widget=timeline&place=frame&width=960');
    const height = () => Number(/height="(\d+)"/.exec(page.code())?.[1]);
    await waitUntil(() => height() === page.preview().offsetHeight);
    const wide = height();
    page.button('320').click();
    await waitUntil(() => height() !== wide && height() === page.preview().offsetHeight);
    expect(page.query()).to.include('width=320');
    expect(page.preview().offsetWidth).to.equal(320);
  });

  it('says whole text or link where that makes a difference', async () => {
    const page = await visit();
    await waitUntil(() => page.code().includes('20 groupes connus en cinq vagues'));
    const link = page.code().length;
    page.choose('Le texte, court');
    await waitUntil(() => page.code().length > link + 200);
    const short = page.code();
    page.choose('Le texte complet');
    await waitUntil(() => page.code().length > short.length + 200);
    const complete = page.code();
    page.choose('Avec les sources');
    await waitUntil(() => page.code().length > complete.length + 200);
    expect(page.code()).not.to.include('\n');
    page.choose('Sur WordPress, je suis auteur ou contributeur (Hypothèses, réseau de sites)');
    await waitUntil(
      () => !page.control('Le texte, court').checkVisibility(),
      'there is nothing to choose',
    );
  });

  it('leaves colours unset until one is chosen, and says what contrast they make', async () => {
    const page = await visit();
    page.open('Couleurs');
    const contrast = (name: string) =>
      page.document.getElementById(page.control(name).getAttribute('aria-describedby')!)!
        .textContent;
    await waitUntil(() => contrast('Liens et boutons').includes('AA'));
    expect(contrast('Texte')).to.equal('21\u00a0:\u00a01, AA');
    expect(page.query()).to.equal('?widget=timeline');

    page.set('Liens et boutons', '#ffcc00');
    await waitUntil(() => page.query().includes('accent=ffcc00'));
    expect(contrast('Liens et boutons')).to.equal('1,5\u00a0:\u00a01, sous le seuil AA');
    expect(page.code()).to.include('--gtnum-accent');
    await waitUntil(() => page.shown() === 'timeline.html?accent=%23ffcc00');

    page.set('Fond', '#000000');
    await waitUntil(() => contrast('Texte').includes('sous le seuil AA'));
    page.choose('par défaut : Liens et boutons');
    page.choose('par défaut : Fond');
    await waitUntil(() => page.query() === '?widget=timeline');
    expect(page.code()).not.to.include('--gtnum');
  });

  it('restores what an address says, and goes back to what it said', async () => {
    const query =
      '?widget=theme-grid&wave=2020-2022&query=num%C3%A9rique&no-filters=&lang=en&heading=' +
      '&theme=dark&accent=2b4c9b&place=author&width=640&content=complete';
    const page = await visit(query);
    expect(page.control('Thématiques').checked).to.be.true;
    expect(page.control('Vague').value).to.equal('2020-2022');
    expect(page.control('Recherche').value).to.equal('numérique');
    expect(page.control('Sans les filtres').checked).to.be.true;
    expect(page.control('Sans titre').checked).to.be.true;
    expect(page.control('Anglais', 'Langue').checked).to.be.true;
    expect(page.control('Sombre', 'Fond du cadre').checked).to.be.true;
    expect(page.control('Liens et boutons').value).to.equal('#2b4c9b');
    expect(page.control('Le texte complet').checked).to.be.true;
    expect(page.preview().offsetWidth).to.equal(640);
    const said = (text: string) => Object.fromEntries(new URLSearchParams(text));
    expect(said(page.query())).to.deep.equal(said(query));
    expect(seen(page.document.querySelector('#share')!)).to.include(page.query());

    // A step within the page, a change, and back.
    const { length } = page.window.history;
    page.choose('Frise');
    await waitUntil(() => page.shown().startsWith('en/timeline'));
    page.choose('Sombre', 'Apparence');
    expect(page.window.history.length).to.equal(length);
    page.window.location.hash = 'code';
    page.choose('Contact');
    await waitUntil(() => page.shown().startsWith('en/contact'));
    page.window.history.back();
    await waitUntil(() => page.control('Frise').checked, 'going back changes nothing');
    await waitUntil(() => page.shown().startsWith('en/timeline'));
  });

  it('says what an address pasted into WordPress does not carry', async () => {
    const page = await visit('?widget=timeline&wave=2020-2022&place=address');
    const lost = () => page.document.querySelector('#lost')!.checkVisibility();
    await waitUntil(() => page.code().endsWith('/embed/timeline-2020-2022.html'));
    expect(lost()).to.be.false;
    // A build that was not told its address has nothing for WordPress to find.
    const unannounced = page.document.querySelector('#unannounced')!;
    const discovery = () => page.preview().contentDocument!.querySelector('link[type*="oembed"]');
    await waitUntil(() => page.preview().contentDocument!.readyState === 'complete');
    await waitUntil(() => unannounced.checkVisibility() === !discovery());
    page.set('Liens et boutons', '#2b4c9b');
    await waitUntil(lost);
  });

  it('does not promise a heading of one’s own where the widget is in a frame', async () => {
    const page = await visit('?widget=contact&heading=Nous+%C3%A9crire&place=page');
    const said = () => page.document.querySelector('#untitled')!.checkVisibility();
    await waitUntil(() => page.code().includes('heading="Nous écrire"'));
    expect(page.shown()).to.equal('contact.html');
    expect(said()).to.be.false;
    for (const place of ['frame', 'address']) {
      page.document.querySelector<HTMLInputElement>(`[name=place][value=${place}]`)!.click();
      await waitUntil(() => page.query().includes(`place=${place}`) && said());
      expect(page.code()).not.to.include('heading');
    }
    page.choose('Sans titre');
    await waitUntil(() => page.shown() === 'contact.html?heading=');
    expect(said()).to.be.false;
  });

  it('ignores what an address should not say', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const page = await visit(
      `?${new URLSearchParams({
        widget: `timeline${evil}`,
        wave: evil,
        from: '1e3',
        'heading-level': '7',
        heading: evil,
        lang: 'xx',
        theme: 'javascript:alert(1)',
        accent: 'red;background:url(//evil.test)',
        surface: '12345',
        place: 'constructor',
        width: '-1',
        content: 'yes',
        base: 'https://evil.test/',
        constructor: '1',
      })}`,
      { hash: '#%22]' },
    );
    expect(Object.fromEntries(new URLSearchParams(page.query()))).to.deep.equal({
      widget: 'timeline',
      heading: evil,
    });
    expect(page.control('J’écris le HTML de mes pages').checked).to.be.true;
    expect(page.control('Titre').value).to.equal(evil);
    expect(page.document.querySelectorAll('img')).to.have.length(0);
    expect(page.document.querySelector('#failed')!.checkVisibility()).to.be.false;
    expect(page.code()).not.to.include('<img');
    expect(page.code()).not.to.include('evil.test');
  });

  it('finds the place of whoever does not know it, in three questions at most', async () => {
    const page = await visit();
    page.open('Je ne sais pas');
    const answers: [string, string][] = [
      ['Oui Oui Non', 'Sur WordPress, je suis administrateur ou éditeur'],
      ['Oui Non', 'Sur WordPress, je suis auteur ou contributeur (Hypothèses, réseau de sites)'],
      ['Non Oui Oui', 'Mon outil de publication accepte les scripts'],
      ['Non Oui Non', 'Je ne peux coller qu’un cadre (iframe)'],
    ];
    for (const [words, place] of answers) {
      for (const [index, word] of words.split(' ').entries()) {
        const question = page.document.querySelectorAll('#questions legend')[index]!;
        page.choose(word, question.textContent.replace(/\s+/g, ' '));
      }
      expect(page.control(place).checked, words).to.be.true;
      expect(seen(page.document.querySelector('#answer')!)).to.include(place);
    }
    await waitUntil(() => page.code().startsWith('<iframe'));
  });

  it('copies the code, the formatted text and the address', async () => {
    const page = await visit('?widget=contact&place=html');
    await waitUntil(() => page.code().includes('elie.allouche'));
    const copied: string[] = [];
    replaceClipboard(page.window, {
      writeText: (text) => (copied.push(text), Promise.resolve()),
      write: async ([item]) => {
        for (const type of item!.types) copied.push(await (await item!.getType(type)).text());
      },
    });
    page.button('Copier le code : l’élément').click();
    await waitUntil(() => copied.length === 1);
    expect(copied[0]).to.equal(page.code());
    page.button('Copier le texte mis en forme').click();
    await waitUntil(() => copied.length === 3);
    expect(copied[1]).to.equal(page.code());
    expect(copied[2]).to.include('elie.allouche@education.gouv.fr').and.not.include('<');
    page.button('Copier l’adresse de cette configuration').click();
    await waitUntil(() => copied.length === 4);
    expect(copied[3]).to.equal(page.window.location.href);
    await waitUntil(() => page.document.body.textContent.includes('Adresse copiée.'));

    replaceClipboard(page.window, { writeText: () => Promise.reject(new Error()) });
    page.button('Copié le code : l’élément').click();
    await waitUntil(() => String(page.window.getSelection()) === page.code());
  });

  it('whispers that the code has changed, and only then', async () => {
    const page = await visit();
    await waitUntil(() => page.code().includes('20 groupes connus en cinq vagues depuis 2017'));
    const said = () => page.document.querySelector('#changed')!.textContent;
    page.choose('Sombre', 'Fond du cadre');
    await aTimeout(1300);
    expect(said()).to.equal('');
    page.choose('Thématiques');
    await waitUntil(() => said() === 'Le code à coller a changé.', '', { timeout: 3000 });
  });

  it('takes no height from anybody but the frame', async () => {
    const page = await visit('?widget=contact');
    await waitUntil(() => page.preview().offsetHeight > 100 && page.preview().style.blockSize);
    await aTimeout(200);
    const before = page.preview().style.blockSize;
    for (const nonce of ['', undefined, '1-2']) {
      page.window.postMessage({ gtnum: 'height', value: 5000, nonce }, '*');
      const script = page.preview().contentDocument!.createElement('script');
      script.textContent = `parent.postMessage(${JSON.stringify({ gtnum: 'height', value: 5000, nonce })}, '*')`;
      page.preview().contentDocument!.body.append(script);
    }
    await aTimeout(100);
    expect(page.preview().style.blockSize).to.equal(before);
  });

  it('is used with the keyboard alone', async () => {
    const page = await visit('?widget=contact');
    await waitUntil(() => page.preview().style.blockSize);
    let copied = '';
    replaceClipboard(page.window, { writeText: (text) => ((copied = text), Promise.resolve()) });
    const focused = () => page.document.activeElement as HTMLElement;
    const tabTo = async (element: HTMLElement) => {
      for (let press = 0; press < 40 && focused() !== element; press++) {
        await sendKeys({ press: 'Tab' });
      }
      expect(focused(), element.outerHTML).to.equal(element);
    };
    tab.focus();
    await tabTo(page.control('Contact'));
    while (!page.control('Fiche d’un groupe').checked) await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => page.shown().startsWith('group-card'));
    await tabTo(page.control('Groupe'));
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(page.control('Complète'));
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => page.query().includes('variant=compact'));
    const handle = page.document.querySelector<HTMLElement>('[role=separator]')!;
    await tabTo(page.button('320'));
    await sendKeys({ press: ' ' });
    // Through the frame, and out of it.
    await tabTo(page.preview());
    await tabTo(handle);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => page.query().includes('width=330'));
    await tabTo(page.control('J’écris le HTML de mes pages'));
    await sendKeys({ press: 'ArrowDown' });
    expect(page.control('Mon outil de publication accepte les scripts').checked).to.be.true;
    await waitUntil(() => page.query().includes('place=cms'));
    await tabTo(page.button('Copier le code : l’élément'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => copied);
    expect(copied).to.equal(page.code());
    expect(copied).to.include('variant="compact"');
    await tabTo(page.button('Copier l’adresse de cette configuration'));
  });

  it('is accessible, light and dark, with everything open', async () => {
    for (const scheme of ['Clair', 'Sombre']) {
      const page = await visit('?widget=timeline&place=html&content=complete&accent=2b4c9b');
      await waitUntil(() => page.code().includes('17 groupes connus sur 31'));
      page.choose(scheme, 'Apparence');
      for (const summary of ['Plus de réglages', 'Je ne sais pas']) page.open(summary);
      expect(await axe(page)).to.deep.equal([]);
      tab.remove();
    }
    await visit();
  }).timeout(30_000);

  it('fits a telephone', async () => {
    const page = await visit('?widget=timeline&wave=2020-2022&accent=2b4c9b&place=page', {
      width: 320,
    });
    page.open('Plus de réglages');
    await waitUntil(() => page.preview().style.blockSize);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('explains what each site permits without script', async () => {
    const page = await visit('', { sandbox: 'allow-same-origin' });
    const text = seen(page.document.body);
    expect(text).to.include('Sans JavaScript, le code ne peut pas être composé ici.');
    expect(text).to.include('Une adresse, collée seule sur sa ligne.');
    expect(text).not.to.include('Le code à coller');
    const hint = page.document.querySelector<HTMLAnchorElement>('noscript a');
    expect(hint!.getAttribute('href')).to.equal('./index.html#mode-d-emploi');
  });
});
