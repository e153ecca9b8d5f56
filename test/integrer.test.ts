import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import { seen, waitUntil } from './seen.js';

/*
 * The configurator as it is built, in a frame that stands for the visitor's tab. Controls are found
 * by the names that the visitor reads.
 */

let tab: HTMLIFrameElement;
/** For what a frame is not: its history is mixed with that of all tests before. */
let ownWindow: Window | null = null;
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
  /** The page in the preview. */
  inside(): Document;
  /** What stands in it: the tag of the widget, without what is in it, or the address of its frame. */
  shown(): string;
}

const places = {
  page: 'Mes propres pages : j’en écris le HTML',
  cms: 'SPIP, Drupal, Joomla : le code HTML d’un article',
  wordpress: 'WordPress : administrateur ou éditeur',
  address: 'WordPress, Hypothèses : auteur ou contributeur',
  frame: 'Moodle, ENT : un cadre (iframe)',
  html: 'Lettre d’information, courriel : du texte',
};

const addressOf = (query: string, hash = '') =>
  new URL(`../dist/integrer.html${query}${hash}`, import.meta.url).href;

async function visit(query = '', { width = 1280, sandbox = '', hash = '' } = {}): Promise<Visit> {
  tab = document.createElement('iframe');
  if (sandbox) tab.setAttribute('sandbox', sandbox);
  tab.width = String(width);
  tab.height = '800';
  tab.src = addressOf(query, hash);
  document.body.append(tab);
  const loaded = new Promise((resolve) => tab.addEventListener('load', resolve, { once: true }));
  // Listen before the page's own script runs: the module waits for the document to be parsed.
  await waitUntil(() => tab.contentDocument?.URL.startsWith('http'), 'nothing came', 1);
  return arrived(tab.contentWindow as Visit['window'], loaded, !sandbox);
}

async function visitInOwnWindow(query: string): Promise<Visit> {
  ownWindow = open(addressOf(query));
  await waitUntil(() => ownWindow?.document.URL.startsWith('http'), 'nothing came', 1);
  const loaded = waitUntil(() => ownWindow!.document.readyState === 'complete');
  return arrived(ownWindow as Visit['window'], loaded);
}

async function arrived(
  window: Visit['window'],
  loaded: Promise<unknown>,
  isScripted = true,
): Promise<Visit> {
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
    inside: () => visited.preview().contentDocument!,
    shown: () => {
      const body = visited.inside().body as HTMLElement | null;
      const first = body?.firstElementChild;
      const frame = visited.inside().querySelector('iframe');
      if (frame) return frame.src.replace(/^.*\/embed\//, '');
      return first ? first.outerHTML.replace(/>.*/s, '>') : '';
    },
  };
  if (isScripted) {
    await waitUntil(() => !page.querySelector('.places:disabled'), 'the form did not come');
    await waitUntil(() => visited.shown(), 'the preview did not come');
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
    ownWindow?.close();
    ownWindow = null;
    const thrown = errors;
    errors = [];
    expect(thrown.join('; ')).to.equal('');
  });

  it('starts with the first of the widgets, which has all that it is made of', async () => {
    const page = await visit(`?place=html&content=short`);
    expect(page.control('Explorateur').checked).to.be.true;
    await waitUntil(() => page.code().includes('en cinq vagues depuis 2017'));
    for (const said of ['Un groupe thématique', 'Académie de Rennes', 'Trouver un groupe']) {
      expect(page.code()).to.include(said);
    }
  });

  it('shows the widget as it will stand in a page, and what is left of it without script', async () => {
    const page = await visit('?widget=timeline');
    expect(page.control('Frise').checked).to.be.true;
    expect(page.shown()).to.equal('<gtnum-timeline>');
    const widget = () => page.inside().querySelector<HTMLElement>('gtnum-timeline')!;
    await waitUntil(() => seen(widget()).includes('17 groupes connus sur 31 annoncés'));
    expect(page.preview().title).to.equal('Aperçu\u00a0: Frise');

    page.choose('Sans le script');
    const left = () => seen(page.inside().body);
    await waitUntil(() => /^GTnum : la frise des vagues – Carnet/.test(left()));
    page.choose('Le texte, court');
    await waitUntil(() => left().includes('17 groupes connus sur 31 annoncés'));
  });

  it('shows a message as a message, a frame as a frame, an address as WordPress would', async () => {
    const page = await visit('?widget=contact');
    page.choose(places.html);
    await waitUntil(() => /^Objet.*elie\.allouche@/.test(seen(page.inside().body)));
    page.choose('Dans une page');
    await waitUntil(() => !seen(page.inside().body).includes('Objet'));
    page.choose('Le courriel');

    page.choose(places.frame);
    await waitUntil(() => page.shown() === 'contact.html');
    const frame = page.inside().querySelector('iframe')!;
    expect(frame.getAttribute('sandbox')).to.include('allow-scripts');
    await waitUntil(() => page.code().includes('clamp'));
    page.button('320').click();
    await waitUntil(() => page.preview().offsetWidth === 320);
    const narrow = frame.offsetHeight;
    page.button('Toute').click();
    await waitUntil(() => frame.offsetHeight < narrow - 50);
    page.choose('Si le cadre est retiré');
    await waitUntil(() => !page.inside().querySelector('iframe'));
    expect(page.inside().querySelectorAll('a')).to.have.length(1);

    // This copy was not told where it is published: WordPress makes a link of the address.
    page.choose(places.address);
    await waitUntil(() => seen(page.inside().body).endsWith('/embed/contact.html'));
    expect(page.inside().querySelector('iframe')).to.equal(null);
  });

  it('has the preview’s ground follow the theme that is chosen, not the page’s', async () => {
    const page = await visit();
    const ground = () => {
      const { backgroundColor } = page.window.getComputedStyle(page.inside().documentElement);
      return backgroundColor.replace(/ /g, '');
    };
    page.choose('Sombre', 'Apparence');
    expect(ground()).to.equal('rgb(255,255,255)');
    page.choose('Sombre', 'Fond');
    await waitUntil(() => ground() !== 'rgb(255,255,255)');
    page.choose('Clair', 'Apparence');
    expect(ground()).not.to.equal('rgb(255,255,255)');
  });

  it('makes the preview and the code from what is chosen', async () => {
    const page = await visit();
    page.choose('Fiche d’un groupe');
    await waitUntil(() => page.query().startsWith('?widget=group-card&group='));
    page.set('Groupe', 'aeson');
    page.choose('Compacte', 'Présentation');
    await waitUntil(() => page.shown() === '<gtnum-group-card group="aeson" variant="compact">');
    await waitUntil(() => page.code().includes('Adopter une éducation à la sobriété numérique'));
    expect(page.code()).to.match(/<gtnum-group-card [^>]*group="aeson"/);
    expect(page.code()).to.match(/<gtnum-group-card [^>]*variant="compact"/);
    expect(page.code()).not.to.include('\n');
    expect(page.query()).to.equal('?widget=group-card&group=aeson&variant=compact');

    page.choose(places.frame);
    await waitUntil(() => page.shown() === 'group-card-aeson.html?variant=compact');
    page.choose('Anglais', 'Langue');
    await waitUntil(() => page.shown() === 'en/group-card-aeson.html?variant=compact');
    await waitUntil(() => / title="GTnum #ÆSON: Adopter une éducation/.test(page.code()));
    expect(page.code()).to.include('<iframe ');
  });

  it('lists the groups under their waves, the youngest first, by name', async () => {
    const page = await visit('?widget=group-card');
    const waves = [...page.document.querySelectorAll('#fields optgroup')] as HTMLOptGroupElement[];
    const labels = waves.map(({ label }) => label);
    expect(labels).to.deep.equal([...labels].sort().reverse());
    expect(labels[0]).to.equal('2023–2026');
    for (const wave of waves) {
      const names = [...wave.querySelectorAll('option')].map(({ text }) => text.replace('#', ''));
      expect(names).to.deep.equal([...names].sort((a, b) => a.localeCompare(b, 'fr')));
    }
  });

  it('gives what follows new versions, and says why there is nothing else on this server', async () => {
    const page = await visit();
    await waitUntil(() => page.code().includes('gtnum.classic.js'));
    expect(page.code()).not.to.match(/integrity|crossorigin|type="module"/);
    page.open('Plus de réglages');
    expect(page.control('Version figée et vérifiée').disabled).to.be.true;
    expect(seen(page.document.body)).to.include('Ici, ce n’est pas possible');
    expect(seen(page.document.body)).not.to.match(/empreinte|GTNUM_BASE|integrity/);
    page.choose(places.frame);
    await waitUntil(() => !page.control('Version figée et vérifiée').checkVisibility());
  });

  it('says whole text or link where that makes a difference', async () => {
    const page = await visit('?widget=timeline');
    await waitUntil(() => /<a [^>]*>GTnum.: la frise des vagues – Carnet/.test(page.code()));
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
    page.choose('Explorateur');
    await waitUntil(() => page.code().includes('Trouver un groupe'));
    expect(page.code()).to.include('Présentation générale').and.not.to.include('Chargement');
    page.choose(places.address);
    await waitUntil(
      () => !page.control('Le texte, court').checkVisibility(),
      'there is nothing to choose',
    );
  });

  it('leaves colours unset until one is chosen, and says what contrast they make', async () => {
    const page = await visit('?widget=timeline');
    const contrast = (name: string) =>
      page.document.getElementById(page.control(name).getAttribute('aria-describedby')!)!
        .textContent;
    expect(page.control('Couleur d’accent').checkVisibility()).to.be.true;
    await waitUntil(() => contrast('Couleur d’accent').includes('AA'));
    page.open('Autres couleurs');
    expect(contrast('Texte')).to.equal('21\u00a0:\u00a01, AA');
    expect(page.query()).to.equal('?widget=timeline');

    page.set('Couleur d’accent', '#ffcc00');
    await waitUntil(() => page.query().includes('accent=ffcc00'));
    expect(contrast('Couleur d’accent')).to.equal('1,5\u00a0:\u00a01, sous le seuil AA');
    expect(page.code()).to.include('--gtnum-accent');
    const widget = () => page.inside().querySelector<HTMLElement>('gtnum-timeline')!;
    await waitUntil(() => widget().style.getPropertyValue('--gtnum-accent') === '#ffcc00');

    page.set('Fond', '#000000');
    await waitUntil(() => contrast('Texte').includes('sous le seuil AA'));
    page.button('par défaut : Couleur d’accent').click();
    page.button('par défaut : Fond').click();
    await waitUntil(() => page.query() === '?widget=timeline');
    expect(page.document.activeElement === page.control('Fond')).to.be.true;
    expect(page.code()).not.to.include('--gtnum');
  });

  it('restores what an address says', async () => {
    const query =
      '?widget=theme-grid&wave=2020-2022&query=num%C3%A9rique&no-filters=&lang=en&heading=' +
      '&theme=dark&accent=2b4c9b&place=author&pinned=&width=640&content=complete';
    const page = await visit(query);
    expect(page.control('Thématiques').checked).to.be.true;
    expect(page.control('Vague').value).to.equal('2020-2022');
    expect(page.control('Recherche').value).to.equal('numérique');
    expect(page.control('Sans les filtres').checked).to.be.true;
    expect(page.control('Sans titre').checked).to.be.true;
    expect(page.control('Anglais', 'Langue').checked).to.be.true;
    expect(page.control('Sombre', 'Fond').checked).to.be.true;
    expect(page.control('Couleur d’accent').value).to.equal('#2b4c9b');
    expect(page.control('Le texte complet').checked).to.be.true;
    expect(page.control('Version figée et vérifiée').checked).to.be.true;
    expect(page.preview().offsetWidth).to.equal(640);
    const said = (text: string) => Object.fromEntries(new URLSearchParams(text));
    expect(said(page.query())).to.deep.equal(said(query));
  });

  it('takes back each change with the browser’s Back button, and all of them at once', async () => {
    const page = await visitInOwnWindow('?widget=timeline');
    const back = () => {
      page.window.history.back();
    };
    page.choose('Contact');
    await waitUntil(() => page.shown() === '<gtnum-contact>');
    page.choose(places.frame);
    await waitUntil(() => page.query() === '?widget=contact&place=frame');
    // What is typed in one go is one step.
    page.open('Plus de réglages');
    for (const text of ['N', 'No', 'Nous écrire']) {
      page.set('Titre', text);
      await aTimeout(250);
    }
    await waitUntil(() => page.query().includes('heading=Nous+'));
    back();
    await waitUntil(() => page.query() === '?widget=contact&place=frame');
    expect(page.control('Titre').value).to.equal('');
    back();
    await waitUntil(() => page.control(places.page).checked);
    expect(page.control('Contact').checked).to.be.true;
    back();
    await waitUntil(() => page.control('Frise').checked && page.shown() === '<gtnum-timeline>');
    page.window.history.forward();
    await waitUntil(() => page.control('Contact').checked);

    page.button('Tout remettre par défaut').click();
    await waitUntil(
      () => page.query() === '?widget=explorer' && page.control('Explorateur').checked,
    );
    back();
    await waitUntil(() => page.control('Contact').checked && page.query() === '?widget=contact');
  });

  it('says what an address pasted into WordPress does not carry', async () => {
    const page = await visit('?widget=timeline&wave=2020-2022&place=address');
    const lost = () => page.document.querySelector('#lost')!.checkVisibility();
    await waitUntil(() => page.code().endsWith('/embed/timeline-2020-2022.html'));
    expect(lost()).to.be.false;
    // A build that was not told its address has nothing for WordPress to find.
    expect(seen(page.document.body)).to.include('WordPress ne ferait de cette adresse qu’un lien');
    page.set('Couleur d’accent', '#2b4c9b');
    await waitUntil(lost);
    page.button('Prendre le texte mis en forme').click();
    await waitUntil(() => page.code().includes('<h2>'));
    expect(page.document.activeElement === page.control(places.html)).to.be.true;
  });

  it('does not promise a heading of one’s own where the widget is in a frame', async () => {
    const page = await visit('?widget=contact&heading=Nous+%C3%A9crire&place=page');
    const said = () => page.document.querySelector('#untitled')!.checkVisibility();
    await waitUntil(() => page.code().includes('heading="Nous écrire"'));
    expect(page.shown()).to.equal('<gtnum-contact heading="Nous écrire">');
    expect(said()).to.be.false;
    for (const place of ['frame', 'address']) {
      page.document.querySelector<HTMLInputElement>(`[name=place][value=${place}]`)!.click();
      await waitUntil(() => page.query().includes(`place=${place}`) && said());
      expect(page.code()).not.to.include('heading');
    }
    page.choose('Sans titre');
    await waitUntil(() => page.query().includes('heading=&'));
    await waitUntil(() => !said());
    page.choose(places.frame);
    await waitUntil(() => page.shown() === 'contact.html?heading=');
  });

  it('ignores what an address should not say', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const page = await visit(
      `?${new URLSearchParams({
        widget: 'timeline',
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
    expect(page.control(places.page).checked).to.be.true;
    expect(page.control('Titre').value).to.equal(evil);
    expect(page.document.querySelectorAll('img')).to.have.length(0);
    expect(page.document.querySelector('#failed')!.checkVisibility()).to.be.false;
    expect(page.code()).not.to.include('<img');
    expect(page.code()).not.to.include('evil.test');
    tab.remove();
    const other = await visit(`?${new URLSearchParams({ widget: `timeline${evil}` })}`);
    expect(other.query()).to.equal('?widget=explorer');
  });

  it('says what an address names and nobody here knows, the nearest, and what was taken', async () => {
    const page = await visit('?widget=group-card&group=aesonn&place=moodle&accent=rouge');
    const status = page.document.querySelector('.side [role=status]')!;
    const said = () => seen(status);
    await waitUntil(() => said().includes('Groupe : « aesonn ». Vouliez-vous dire'));
    const taken = page.control<HTMLSelectElement>('Groupe').selectedOptions[0]!.label;
    expect(said()).to.include(`Pris à la place : « ${taken.split(' – ')[0]} ».`);
    expect(said()).to.match(/collez-vous.\? «.moodle.»\. Vouliez-vous dire Moodle, ENT/);
    expect(said()).to.include('Pris à la place : « Mes propres pages ».');
    expect(said()).to.match(/Couleur d’accent.: «.rouge.»\. Il faut six chiffres hexadécimaux/);
    const near = [...status.querySelectorAll('a')].find((link) => seen(link) === '#ÆSON')!;
    expect(new URL(near.href).searchParams.get('group')).to.equal('aeson');
    expect(new URL(near.href).searchParams.get('place')).to.equal('moodle');
    page.choose('Frise');
    await waitUntil(() => !said());
    tab.remove();
    const known = await visit(
      '?widget=academies&academy=poitiers&theme=dark&width=640&accent=%232b4c9b',
    );
    expect(known.query()).to.include('academy=academie-de-poitiers');
    expect(seen(known.document.querySelector('.side [role=status]')!)).to.equal('');
  });

  it('finds the place of whoever does not know it, in three questions at most', async () => {
    const page = await visit();
    page.open('Je ne sais pas');
    const answers: [string, string][] = [
      ['Oui Oui Non', places.wordpress],
      ['Oui Non', places.address],
      ['Non Oui Oui', places.cms],
      ['Non Oui Non', places.frame],
    ];
    for (const [words, place] of answers) {
      for (const [index, word] of words.split(' ').entries()) {
        const question = page.document.querySelectorAll('#questions legend')[index]!;
        page.choose(word, question.textContent.replace(/\s+/g, ' '));
      }
      expect(page.control(place).checked, words).to.be.true;
      expect(seen(page.document.querySelector('#answer')!)).to.include(place);
    }
    await waitUntil(() => page.code().includes('<iframe'));
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
    // The formatted text, and the same for programs that take none.
    page.button('Copier').click();
    await waitUntil(() => copied.length === 2);
    expect(copied[0]).to.equal(page.code());
    expect(copied[1]).to.include('elie.allouche@education.gouv.fr').and.not.include('<');
    page.button('Copier le HTML').click();
    await waitUntil(() => copied.length === 3);
    expect(copied[2]).to.equal(page.code());
    page.button('Partager cette configuration').click();
    await waitUntil(() => copied.length === 4);
    expect(copied[3]).to.equal(page.window.location.href);
    await waitUntil(() => page.document.body.textContent.includes('L’adresse de cette'));
    page.choose(places.page);
    await waitUntil(() => page.code().includes('<script'));
    page.button('Copié').click();
    await waitUntil(() => copied.length === 5);
    expect(copied[4]).to.equal(page.code());

    replaceClipboard(page.window, { writeText: () => Promise.reject(new Error()) });
    page.button('Copié').click();
    // Firefox gives no-break spaces of a selection as spaces.
    const spaces = (text: string) => text.replace(/\u00a0/g, ' ');
    await waitUntil(() => spaces(String(page.window.getSelection())) === spaces(page.code()));
    page.document.querySelector<HTMLButtonElement>('#share button')!.click();
    await waitUntil(() => seen(page.document.querySelector('#share')!).includes('?widget=contact'));
  });

  it('whispers that the code has changed, and only then', async () => {
    const page = await visit('?widget=timeline');
    await waitUntil(() => page.code().includes('la frise des vagues'));
    const said = () => page.document.querySelector('#changed')!.textContent;
    page.choose('Sombre', 'Fond');
    await aTimeout(1300);
    expect(said()).to.equal('');
    page.choose('Thématiques');
    await waitUntil(() => said() === 'Le code à coller a changé.');
  });

  it('is used with the keyboard alone', async () => {
    const page = await visit('?widget=contact');
    let copied = '';
    replaceClipboard(page.window, { writeText: (text) => ((copied = text), Promise.resolve()) });
    const focused = () => page.document.activeElement as HTMLElement;
    const tabTo = async (element: HTMLElement) => {
      for (let press = 0; press < 20 && focused() !== element; press++) {
        await sendKeys({ press: 'Tab' });
      }
      expect(focused() === element, element.outerHTML).to.be.true;
    };
    tab.focus();
    await tabTo(page.control(places.page));
    await sendKeys({ press: 'ArrowDown' });
    expect(page.control(places.cms).checked).to.be.true;
    await waitUntil(() => page.query().includes('place=cms'));
    await tabTo(page.control('Contact'));
    while (!page.control('Fiche d’un groupe').checked) await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => page.shown().startsWith('<gtnum-group-card'));
    const accent = page.control('Couleur d’accent');
    // WebKit leaves fields of colour out.
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) accent.focus();
    else await tabTo(accent);
    await tabTo(page.control('Groupe'));
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(page.control('Complète'));
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => page.query().includes('variant=compact'));
    // The Enter key copies, from any field.
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => copied.includes('variant="compact"'));
    copied = '';
    await tabTo(page.button('Copié'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => copied);
    expect(copied).to.equal(page.code());
    await tabTo(page.button('Partager cette configuration'));
    await tabTo(page.button('320'));
    await sendKeys({ press: ' ' });
    // Through the frame, and out of it.
    await tabTo(page.preview());
    await tabTo(page.document.querySelector<HTMLElement>('[role=separator]')!);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => page.query().includes('width=330'));
  });

  it('is accessible, light and dark, with everything open', async () => {
    for (const scheme of ['Clair', 'Sombre']) {
      const page = await visit('?widget=timeline&place=html&content=complete&accent=2b4c9b');
      await waitUntil(() => page.code().includes('17 groupes connus sur 31'));
      page.choose(scheme, 'Apparence');
      for (const summary of ['Plus de réglages', 'Je ne sais pas', 'Ce que ce choix']) {
        page.open(summary);
      }
      expect(await axe(page)).to.deep.equal([]);
      tab.remove();
    }
    await visit();
  }).timeout(30_000);

  it('fits a telephone, where the code and its button stay', async () => {
    const page = await visit('?widget=timeline&wave=2020-2022&accent=2b4c9b&place=page', {
      width: 320,
    });
    page.open('Plus de réglages');
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
    const isInSight = () => {
      const { left, top, width, height } = page.button('Copier').getBoundingClientRect();
      const there = page.document.elementFromPoint(left + width / 2, top + height / 2);
      return page.button('Copier').contains(there);
    };
    expect(isInSight()).to.be.true;
    for (const share of [0.5, 1]) {
      page.window.scrollTo(0, page.document.documentElement.scrollHeight * share);
      expect(isInSight()).to.be.true;
    }
    await waitUntil(() => page.preview().offsetHeight > 500);
  });

  it('explains what each site permits without script', async () => {
    const page = await visit('', { sandbox: 'allow-same-origin' });
    const text = seen(page.document.body);
    expect(text).to.include('Sans JavaScript, le code ne peut pas être composé ici.');
    expect(text).to.include('Une adresse, collée seule sur sa ligne');
    expect(text).not.to.include('Le code à coller');
    const hint = page.document.querySelector<HTMLAnchorElement>('noscript a');
    expect(hint!.getAttribute('href')).to.equal('./index.html#mode-d-emploi');
  });
});
