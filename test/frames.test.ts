import { aTimeout, expect } from '@open-wc/testing';
import data from '../data/gtnum.json' with { type: 'json' };
import { framePage, oEmbed } from '../src/frame/page.js';
import type { Attribute, Manifest } from '../src/build/manifest.js';
import { elements } from '../src/elements/elements.js';
import { views } from '../src/build/views.js';
import { listenToWarnings, one, seen, waitUntil } from './seen.js';

/*
 * The built pages for frames and the script that sizes them. In /dist they are of the tests' own
 * origin and can be looked into; at `distOrigin` they are of another, as on a host's page.
 */

const distOrigin = await (await fetch('/dist-origin')).text();

type FramedWindow = Window & typeof globalThis;

const mounted: HTMLIFrameElement[] = [];

/** A frame in the test's page. */
function mount(width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  mounted.push(frame);
  frame.width = String(width);
  frame.height = '300';
  frame.setAttribute('frameborder', '0');
  document.body.append(frame);
  return frame;
}

/** What is in a frame, and what goes wrong in it from now on. */
function watch(frame: HTMLIFrameElement) {
  const window = frame.contentWindow as FramedWindow;
  const { warnings } = listenToWarnings(window);
  const errors: string[] = [];
  window.addEventListener('error', (event) => errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  window.document.addEventListener('securitypolicyviolation', (event) =>
    errors.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  const messages: any[] = [];
  addEventListener('message', ({ source, data }) => {
    if (source === window) messages.push(data);
  });
  return { frame, window, document: window.document, messages, warnings, errors };
}

/** A host page, parsed. */
async function load(address: string, width = 500) {
  const frame = mount(width);
  frame.src = new URL(address, import.meta.url).href;
  await waitUntil(
    () => frame.contentDocument?.URL === frame.src && frame.contentDocument.body,
    'the page did not come',
    1,
  );
  const watched = watch(frame);
  await waitUntil(() => watched.document.readyState !== 'loading');
  return watched;
}

/**
 * A page of dist/embed, its widget drawn. Written into its frame: the scripts of a page that loads
 * may run before anybody can listen.
 */
async function open(page: string, width = 500) {
  const address = new URL(`../dist/embed/${page}`, import.meta.url).href;
  const html = await (await fetch(address)).text();
  const frame = mount(width);
  // In Firefox a scroll bar would take up room.
  frame.height = '3000';
  frame.contentDocument!.open();
  const watched = watch(frame);
  watched.window.history.replaceState(null, '', address);
  // Firefox reads addresses in what is written against those of the page that writes.
  watched.document.write(html.replace('<base ', `<base href="${address}" `));
  watched.document.close();
  const find = () => watched.document.querySelector('main > :first-child');
  const shown = () =>
    find()?.shadowRoot?.querySelector('[part="heading"], [part="message"], [part="address"]');
  await waitUntil(() => {
    // Prepared content is there before the element is, with its styles, until a reader turns to it.
    if (find()?.shadowRoot?.querySelector('[data-edition]')) {
      find()!.dispatchEvent(new PointerEvent('pointerover'));
    }
    return (
      watched.document.readyState === 'complete' &&
      !find()?.shadowRoot?.querySelector('style, link') &&
      shown() &&
      !/^(Chargement|Loading)/.test(shown()!.textContent.trim())
    );
  }, `nothing in ${page}`);
  return { ...watched, widget: find() as HTMLElement };
}

/** How high a page for frames is when it is as wide as this. */
async function heightOf(page: string, width: number): Promise<number> {
  const { document } = await open(page, width);
  return Math.ceil(document.querySelector('main')!.getBoundingClientRect().height);
}

function frameIn(document: Document, id: string): HTMLIFrameElement {
  return document.querySelector<HTMLIFrameElement>(`iframe#${id}`)!;
}

async function becomes(frame: HTMLIFrameElement, height: number): Promise<void> {
  await waitUntil(
    () => frame.clientHeight === height,
    `expected ${height} px, not ${frame.clientHeight}`,
  ).catch(() => undefined);
  expect(frame.clientHeight).to.equal(height);
}

/** Says something to the page around a frame, as if the page in the frame did. */
function say(window: FramedWindow, message: unknown): void {
  window.eval('(message) => parent.postMessage(message, "*")')(message);
}

afterEach(() => {
  for (const frame of mounted.splice(0)) frame.remove();
});

describe('A page for frames', () => {
  it('shows its widget and asks nothing of anybody else', async () => {
    const page = await open('timeline-2020-2022.html');
    expect(seen(page.widget)).to.include('17 groupes connus sur 31 annoncés');
    expect(one(page.widget, '[part="wave"] > details[open]').textContent).to.include('2020–2022');
    const requests = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requests.filter((name) => !name.startsWith(`${location.origin}/dist/`))).to.deep.equal(
      [],
    );
    expect(requests.length).to.be.at.most(4);
    expect(page.document.cookie + String(page.window.localStorage.length)).to.equal('0');
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });

  it('takes the attributes of its element from the address', async () => {
    const { widget, warnings } = await open(
      'group-card.html?group=eln&heading-level=4&variant=compact',
    );
    expect(one(widget, 'h4').textContent.trim()).to.equal('Enfances et littératies numériques');
    expect(widget.shadowRoot!.querySelector('[part="details"]')).to.equal(null);
    expect(warnings).to.deep.equal([]);
  });

  it('has no heading when the address asks for none, and never one that the address words', async () => {
    const none = await open('contact.html?heading=');
    expect(none.widget.shadowRoot!.querySelector('[part="heading"]')).to.equal(null);
    expect(none.warnings).to.deep.equal([]);

    const worded = await open('contact.html?heading=Le+rectorat+ferme&heading-level=4');
    expect(one(worded.widget, 'h4').textContent.trim()).to.equal('Contact');
    expect(seen(worded.document.body)).not.to.include('rectorat');
    expect(worded.warnings).to.have.length(1);
    expect(worded.warnings[0]).to.match(/heading=.*attendu une valeur vide/);
  });

  it('takes no sentence for the id of a group', async () => {
    const address = 'group-card-aeson.html?group=Le+groupe+est+dissous';
    const { widget, warnings } = await open(address);
    expect(seen(widget)).to.include('ÆSON').and.not.include('dissous');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/group=Le groupe est dissous .*attendu un identifiant/);
  });

  it('takes no attribute that its element has not', async () => {
    for (const [tag, load] of Object.entries(elements)) {
      await load();
      const { observedAttributes, fromAddress = [] } = customElements.get(tag) as unknown as {
        observedAttributes: string[];
        fromAddress?: string[];
      };
      expect(observedAttributes, tag).to.include.members(fromAddress);
      expect(fromAddress, tag).not.to.include('src');
    }
  });

  it('speaks the language of its folder, or that of the address', async () => {
    const english = await open('en/contact.html');
    expect(english.document.documentElement.lang).to.equal('en');
    expect(seen(english.widget)).to.match(/Copy/);
    const french = await open('en/contact.html?lang=fr');
    await waitUntil(() => seen(french.widget).includes('Copier'));
  });

  it('says which group does not exist, rather than showing what it was prepared with', async () => {
    const { widget, warnings } = await open('group-card-aeson.html?group=nulle-part');
    expect(seen(widget)).to.match(/nulle-part/);
    expect(widget.textContent).to.equal('');
    expect(warnings.join()).to.include("« nulle-part » n'existe pas");
  });

  it('warns once about what it does not know, and leaves it alone', async () => {
    const { widget, warnings } = await open(
      'contact.html?style=color:red&onclick=alert(1)&utm_source=x&lang=de&theme=pink',
    );
    expect(warnings).to.have.length(3);
    expect(warnings.join()).to.match(/inconnus : style, onclick, utm_source\. .*contact.*theme/);
    expect(warnings.join()).to.match(/lang=de .*fr, en/);
    expect(warnings.join()).to.match(/theme=pink .*light, dark, auto/);
    expect(widget.getAttributeNames()).to.deep.equal([]);
  });

  it('is light, dark, or as the reader likes', async () => {
    const schemes = await Promise.all(
      ['', '?theme=dark', '?theme=auto'].map(async (query) => {
        const { document, window } = await open(`contact.html${query}`);
        return window.getComputedStyle(document.body).colorScheme;
      }),
    );
    expect(schemes).to.deep.equal(['light', 'dark', 'light dark']);
  });

  it('takes colours in any form', async () => {
    const { widget, window, warnings } = await open(
      'timeline.html?text=2b4c9b&surface=rgb(250+250+240)&accent=color-mix(in+oklab,+hsl(20+50%25+50%25),+lab(50+40+20))&wave-1=rebeccapurple',
    );
    const style = window.getComputedStyle(widget);
    expect(style.color).to.equal('rgb(43, 76, 155)');
    expect(style.backgroundColor).to.equal('rgb(250, 250, 240)');
    expect(window.getComputedStyle(one(widget, '[part="bar"]')).backgroundColor).to.equal(
      'rgb(102, 51, 153)',
    );
    expect(warnings).to.deep.equal([]);
  });

  it('takes nothing for a colour that could load something', async () => {
    const evil = `${location.origin}/evil`;
    const values = [
      `url(${evil}?1)`,
      `var(--x, url(${evil}?2))`,
      `v\\61r(--x, url(${evil}?3))`,
      `image-set("${evil}?4" 1x)`,
      `red;background:url(${evil}?5)`,
      `rgb(var(--x, url(${evil}?6)))`,
      `if(else: url(${evil}?7))`,
    ];
    for (const value of values) {
      const page = await open(`contact.html?surface=${encodeURIComponent(value)}`);
      expect(page.warnings, value).to.have.length(1);
      expect(page.document.documentElement.getAttribute('style'), value).to.equal(null);
      const requests = page.window.performance.getEntriesByType('resource');
      expect(requests.filter(({ name }) => name.startsWith(evil))).to.deep.equal([]);
    }
  });

  it('tells its height to a host that greets it, with the last nonce that it heard', async () => {
    const { window, document, widget, messages } = await open('timeline.html');
    await waitUntil(() => messages.length);
    await aTimeout(100);
    expect(messages).to.deep.equal([{ gtnum: 'ready' }]);
    const height = () => Math.ceil(document.querySelector('main')!.getBoundingClientRect().height);
    const heard = async (count: number) => {
      await waitUntil(() => messages.length >= count);
      await aTimeout(50);
      expect(messages).to.have.length(count);
      return messages.at(-1);
    };
    window.postMessage({ gtnum: 'hello', nonce: 'a' }, '*');
    expect(await heard(2)).to.deep.equal({ gtnum: 'height', value: height(), nonce: 'a' });
    window.postMessage({ gtnum: 'hello', nonce: 'b' }, '*');
    expect(await heard(3)).to.deep.equal({ gtnum: 'height', value: height(), nonce: 'b' });
    const closed = height();
    one(widget, '[part="wave-button"]').click();
    expect(await heard(4)).to.deep.equal({ gtnum: 'height', value: height(), nonce: 'b' });
    expect(height()).to.be.greaterThan(closed);
    one(widget, '[part="wave-button"]').click();
    expect(await heard(5)).to.deep.equal({ gtnum: 'height', value: closed, nonce: 'b' });
  });

  it('tells its height to pages of the host’s origin only', async () => {
    const { window } = await open('contact.html');
    const { postMessage } = self;
    const sent: [any, unknown][] = [];
    self.postMessage = (message: unknown, target?: unknown) => void sent.push([message, target]);
    try {
      window.postMessage({ gtnum: 'hello', nonce: 'a' }, '*');
      await waitUntil(() => sent.length);
      await aTimeout(50);
    } finally {
      self.postMessage = postMessage;
    }
    expect(sent.map(([{ gtnum }, target]) => [gtnum, target])).to.deep.equal([
      ['height', location.origin],
    ]);
  });

  it('does not listen to other windows, nor to messages of another kind', async () => {
    const { window, messages } = await open('contact.html');
    await waitUntil(() => messages.length);
    window.eval('postMessage({ gtnum: "hello", nonce: "own" }, "*")');
    const other = await load('hosts/none.html');
    other.window.eval('(target) => target.postMessage({ gtnum: "hello", nonce: "x" }, "*")')(
      window,
    );
    for (const message of [
      null,
      'hello',
      7,
      {},
      { gtnum: 'hello' },
      { gtnum: 'hello', nonce: 1 },
    ]) {
      window.postMessage(message, '*');
    }
    window.postMessage({ message: 'ready', secret: 'abc' }, '*');
    await aTimeout(100);
    expect(messages).to.deep.equal([{ gtnum: 'ready' }]);
  });

  it('tells its height to WordPress’s script, when that knows the secret of the frame', async () => {
    const { window, messages } = await open('contact.html');
    const heights = () => messages.filter(({ message }) => message === 'height');
    window.location.hash = '#?secret=aB3dE6gH9k';
    await waitUntil(() => heights().length === 1);
    window.postMessage({ message: 'ready', secret: 'aB3dE6gH9k' }, '*');
    await waitUntil(() => heights().length === 2);
    window.postMessage({ message: 'ready', secret: 'other' }, '*');
    await aTimeout(100);
    expect(heights().map(({ secret }) => secret)).to.deep.equal(['aB3dE6gH9k', 'aB3dE6gH9k']);
  });

  it('is as high as its content, however high its frame', async () => {
    const { frame, messages, window } = await open('contact.html');
    window.postMessage({ gtnum: 'hello', nonce: 'a' }, '*');
    await waitUntil(() => messages.length > 1);
    const { value } = messages.at(-1);
    frame.height = '5000';
    await aTimeout(100);
    expect(messages.at(-1).value).to.equal(value);
    frame.height = '50';
    await aTimeout(100);
    frame.height = '3000';
    await aTimeout(100);
    expect(messages.at(-1).value).to.equal(value);
    frame.width = '250';
    await waitUntil(() => messages.at(-1).value > value);
  });

  /** Clicks without going anywhere, in a frame that keeps the focus or loses it to a new tab. */
  function click({ window, document }: Awaited<ReturnType<typeof open>>, keepsFocus: boolean) {
    document.hasFocus = () => keepsFocus;
    window.addEventListener('click', (event) => {
      event.preventDefault();
    });
    return (link: HTMLElement) => {
      link.click();
    };
  }

  const status = (document: Document) => document.querySelector('[role="status"]')!;

  it('gives the address of a link that the frame may not open', async () => {
    const page = await open('group-card-aeson.html');
    const link = one<HTMLAnchorElement>(page.widget, 'a[href^="https:"]');
    const before = page.document.querySelector('main')!.getBoundingClientRect().height;
    page.window.postMessage({ gtnum: 'hello', nonce: 'a' }, '*');
    click(page, true)(link);
    await waitUntil(() => status(page.document).textContent);
    expect(status(page.document).textContent).to.equal(
      `Cette page ne laisse pas ouvrir de lien d’ici. Adresse\u00a0: ${link.href}`,
    );
    await waitUntil(() => page.messages.at(-1)?.value > before + 20);

    const english = await open('en/group-card-aeson.html');
    click(english, true)(one(english.widget, 'a[href^="https:"]'));
    await waitUntil(() => status(english.document).textContent);
    expect(status(english.document).textContent).to.match(
      /^This page does not let links be opened from here\. Address: https:/,
    );
  });

  it('gives the address for a mail that nothing opens, and leaves the page around it where it is', async () => {
    for (const [address, said] of [
      ['contact.html', 'Si rien ne s’ouvre, voici l’adresse\u00a0: '],
      ['en/contact.html', 'If nothing opens, here is the address: '],
    ] as const) {
      const page = await open(address);
      page.frame.scrollIntoView();
      const before = scrollY;
      const mail = one<HTMLAnchorElement>(page.widget, '[href^="mailto:"]');
      click(page, true)(mail);
      await waitUntil(() => status(page.document).textContent);
      expect(status(page.document).textContent).to.equal(said + mail.pathname);
      expect(scrollY).to.equal(before);
    }
  });

  it('says nothing of a click that is on no link, or opens its own tab', async () => {
    const page = await open('contact.html');
    click(page, true)(one(page.widget, '[part="heading"]'));
    const own = { bubbles: true, composed: true, cancelable: true, ctrlKey: true };
    one(page.widget, 'a[href^="https:"]').dispatchEvent(new MouseEvent('click', own));
    await aTimeout(1100);
    expect(status(page.document).textContent).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('says nothing when a tab opens; mail and files need none', async () => {
    const page = await open('contact.html');
    expect(page.document.querySelector('base')!.target).to.equal('_blank');
    const go = click(page, false);
    go(one(page.widget, 'a[href^="https:"]'));
    const others = page.widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>(
      '[href^="mailto:"], [download]',
    );
    others.forEach(go);
    await aTimeout(1100);
    expect([...others].map(({ target }) => target)).to.deep.equal(['_self', '_self', '_self']);
    expect(status(page.document).textContent).to.equal('');
  });
});

describe('The pages for frames that are written', () => {
  it('exist in both languages, one for each view, with a title and without inline code', async () => {
    const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
    const all = views(
      manifest.modules.flatMap(({ declarations = [] }) => declarations),
      data,
    );
    expect(new Set(all.map(({ name }) => name)).size).to.equal(all.length);
    for (const { name, tag } of all) {
      for (const folder of ['', 'en/']) {
        const answer = await fetch(`/dist/embed/${folder}${name}.html`);
        expect(answer.ok, name).to.equal(true);
        const text = await answer.text();
        const page = new DOMParser().parseFromString(text, 'text/html');
        expect(page.documentElement.lang).to.equal(folder ? 'en' : 'fr');
        expect(page.title).to.include('GTnum');
        // An oEmbed answer puts it into a post, where it stays.
        expect(page.title).not.to.match(/\d+ (groupes|groups|publications|académies)/);
        expect(page.querySelectorAll(`main > ${tag}`)).to.have.length(1);
        for (const script of page.querySelectorAll('script:not([type="application/ld+json"])')) {
          expect(script.getAttribute('src')).to.match(/^(\.\.\/)*(frame|gtnum\.classic)\.js$/);
        }
        expect(text).not.to.match(/\son\w+=/);
      }
    }
  });

  it('follow from what an element can be told, whatever element it is', () => {
    const fr = { name: 'Carte', summary: '', description: '', examples: [] };
    const map = { tagName: 'gtnum-map', fr, height: 400 };
    const some = { waves: [{ id: '2017-2020' }], groups: [{ id: 'aeson' }, { id: 'eln' }] };
    const named = (attributes: Attribute[]) =>
      views([{ ...map, attributes }, { tagName: 'gtnum-nothing' }], some).map(
        ({ name, missing }) => (missing ? `${name} without ${missing.name}` : name),
      );
    const [wave, group, zoom] = ['wave', 'group', 'zoom'].map((name): Attribute => ({ name }));
    expect(named([zoom!])).to.deep.equal(['map']);
    expect(named([wave!, zoom!])).to.deep.equal(['map', 'map-2017-2020']);
    expect(named([wave!, { ...group!, required: true }])).to.deep.equal([
      'map without group',
      'map-aeson',
      'map-eln',
    ]);
    expect(named([group!, { ...zoom!, required: true }])).to.deep.equal(['map without zoom']);
  });

  const page = {
    name: 'timeline',
    tag: 'gtnum-timeline',
    lang: 'en' as const,
    title: 'Waves « of » <GTnum> & "co"',
    widget: '<gtnum-timeline></gtnum-timeline>',
    stylesheet: 'timeline.css',
    jsonLd: '{}',
    base: 'https://www.example.fr/gtnum/',
    height: 600,
  };

  it('carry an address, and one of their oEmbed answer, when it is known where they will be', () => {
    const html = framePage(page);
    const { head } = new DOMParser().parseFromString(html, 'text/html');
    const discovery = head.querySelector<HTMLLinkElement>('[type="application/json+oembed"]')!;
    expect(discovery.href).to.equal('https://www.example.fr/gtnum/embed/en/timeline.json');
    expect(discovery.title).to.equal(page.title);
    // WordPress finds the link with this expression, in the first 150 kB.
    expect(html.match(/<link([^<>]+?)\/?>/g)!.join()).to.include('json+oembed');
    expect(head.querySelector<HTMLLinkElement>('[rel="canonical"]')!.href).to.equal(
      'https://www.example.fr/gtnum/embed/en/timeline.html',
    );
    expect(framePage({ ...page, base: undefined })).not.to.match(/rel="(canonical|alternate)"/);
  });

  it('answer WordPress in the form that it keeps', () => {
    const answer = oEmbed(page);
    expect(answer).to.include({ version: '1.0', type: 'rich', title: page.title, width: 600 });
    const kept = asWordPress(answer['html'] as string, 'aB3dE6gH9k');
    const frame = kept.querySelector('iframe')!;
    expect(frame.src).to.equal(
      'https://www.example.fr/gtnum/embed/en/timeline.html#?secret=aB3dE6gH9k',
    );
    expect(frame.title).to.equal(page.title);
    expect(frame.height).to.equal(String(answer['height']));
    expect(kept.querySelector('blockquote > a')!.textContent).to.equal(page.title);
  });
});

/** What WordPress (`wp_filter_oembed_result`) makes of the HTML of somebody it does not know. */
function asWordPress(html: string, secret: string): DocumentFragment {
  const allowed: Record<string, string[]> = {
    a: ['href'],
    blockquote: [],
    iframe: 'src width height frameborder marginwidth marginheight scrolling title'.split(' '),
  };
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!allowed[element.localName]!.includes(name)) element.removeAttribute(name);
    }
  }
  const [, quotation, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(
    template.innerHTML,
  )!;
  expect(quotation, 'the quotation must come first').to.be.a('string');
  template.innerHTML = quotation! + frame!;
  const { content } = template;
  content.querySelector('blockquote')!.dataset['secret'] = secret;
  const kept = content.querySelector('iframe')!;
  kept.src += `#?secret=${secret}`;
  kept.dataset['secret'] = secret;
  kept.className = 'wp-embedded-content';
  kept.setAttribute('sandbox', 'allow-scripts');
  kept.style.cssText = 'position: absolute; visibility: hidden;';
  return content;
}

describe('Frames on other people’s pages', () => {
  it('are as high as their content under WordPress, where they have no origin', async () => {
    const { document, errors } = await load('hosts/wordpress.html', 700);
    const view = { name: 'contact', lang: 'en' as const, title: 'Contact', height: 320 };
    const { html } = oEmbed({ ...view, base: `${distOrigin}/` });
    document.querySelector('article')!.append(asWordPress(html as string, 'aB3dE6gH9k'));
    const [frame, late] = document.querySelectorAll('iframe');
    await waitUntil(() => frame!.style.visibility !== 'hidden', 'it stays hidden');
    expect(document.querySelector('blockquote')!.checkVisibility()).to.equal(false);
    await becomes(frame!, await heightOf('en/contact.html', frame!.clientWidth));
    await becomes(late!, await heightOf('contact.html', 500));
    expect(errors).to.deep.equal([]);
  });

  it('without our script stay as they were', async () => {
    const { document, errors } = await load('hosts/unsized.html', 700);
    await aTimeout(800);
    expect(document.querySelector('iframe')!.clientHeight).to.equal(300);
    expect(errors).to.deep.equal([]);
  });

  it('get their height each from its own content', async () => {
    const { document, errors } = await load('hosts/framed.html', 700);
    await becomes(frameIn(document, 'timeline'), await heightOf('timeline.html', 500));
    frameIn(document, 'contact').scrollIntoView();
    await becomes(frameIn(document, 'contact'), await heightOf('en/contact.html', 320));
    expect(frameIn(document, 'other').style.height).to.equal('');
    expect(errors).to.deep.equal([]);
  });

  it('get it in a sandbox too, with the script coming late and twice', async () => {
    const { document, errors } = await load('hosts/sandboxed.html', 700);
    await becomes(frameIn(document, 'timeline'), await heightOf('timeline-2020-2022.html', 500));
    await becomes(frameIn(document, 'contact'), await heightOf('contact.html', 320));
    expect(errors).to.deep.equal([]);
  });

  it('get it in a sandbox from a server that lets isolated pages have them (COEP), and when the reader comes back', async () => {
    for (let visits = 0; visits < 3; visits++) {
      const { document } = await load('hosts/sandboxed.html?corp=cross-origin', 700);
      await becomes(frameIn(document, 'timeline'), await heightOf('timeline-2020-2022.html', 500));
      await becomes(frameIn(document, 'contact'), await heightOf('contact.html', 320));
    }
  });

  it('get it under a strict policy, without a violation', async () => {
    const { document, errors } = await load('hosts/strict-frame.html', 700);
    await becomes(frameIn(document, 'contact'), await heightOf('contact.html', 500));
    expect(errors).to.deep.equal([]);
  });
});

describe('The script that sizes frames', () => {
  /** A host page and its frames, one of which has been sized and whose nonce is known. */
  async function host() {
    const page = await load('hosts/same-origin.html', 700);
    await waitUntil(() => page.document.readyState === 'complete', 'it does not load');
    const frame = frameIn(page.document, 'contact');
    await waitUntil(() => frame.style.height, 'no height');
    const inside = frame.contentWindow as FramedWindow;
    let nonce = '';
    inside.addEventListener('message', ({ data }) => (nonce = data.nonce));
    // Where scroll bars take up room, the height is right once they are gone.
    await aTimeout(100);
    const height = frame.style.height;
    say(inside, { gtnum: 'ready' });
    await waitUntil(() => nonce);
    // The frame itself answers to each greeting with the height that it has.
    await aTimeout(50);
    expect(frame.style.height).to.equal(height);
    return { ...page, frame, inside, nonce, height };
  }

  it('follows the content as it grows and shrinks', async () => {
    const { document } = await host();
    const frame = frameIn(document, 'timeline');
    await waitUntil(() => frame.style.height);
    const widget = frame.contentDocument!.querySelector('gtnum-timeline')!;
    const closed = frame.clientHeight;
    // The first click wakes it: another button is then in the place of the one that was clicked.
    const click = () => {
      one(widget, '[part="wave-button"]').click();
    };
    click();
    await waitUntil(() => frame.clientHeight > closed + 100);
    const { documentElement } = frame.contentDocument!;
    expect(documentElement.scrollHeight).to.equal(frame.clientHeight);
    click();
    await becomes(frame, closed);
    frame.width = '280';
    await waitUntil(() => frame.clientHeight > closed + 20);
  });

  it('believes a height only from the frame itself, with its nonce', async () => {
    const { document, window, frame, inside, nonce, height } = await host();
    const message = { gtnum: 'height', value: 777, nonce };
    // The page itself, another frame of ours, the page around, and frames that are not ours.
    window.postMessage(message, '*');
    say(frameIn(document, 'timeline').contentWindow as FramedWindow, message);
    window.eval('(message) => postMessage(message, "*")')(message);
    const foreign = document.createElement('iframe');
    foreign.src = new URL('hosts/none.html', import.meta.url).href;
    document.body.append(foreign);
    await waitUntil(() => foreign.contentDocument?.readyState === 'complete');
    say(foreign.contentWindow as FramedWindow, { gtnum: 'ready' });
    say(foreign.contentWindow as FramedWindow, message);
    say(foreign.contentWindow as FramedWindow, { gtnum: 'height', value: 777 });
    // The frame, with anything but the nonce.
    for (const wrong of [undefined, null, '', 'x', `${nonce} `, [nonce]]) {
      say(inside, { ...message, nonce: wrong });
    }
    for (const value of [NaN, Infinity, -1, 0, 49, 10_001, 1e9, '777', null, [777], {}]) {
      say(inside, { ...message, value });
    }
    for (const other of [null, undefined, 777, 'height', [], { ...message, gtnum: 'hauteur' }]) {
      say(inside, other);
    }
    await aTimeout(100);
    expect(frame.style.height).to.equal(height);
    expect(foreign.style.height).to.equal('');
    expect(frameIn(document, 'timeline').style.height).not.to.equal('777px');
    say(inside, message);
    await waitUntil(() => frame.style.height === '777px');
  });

  it('believes a height only from the origin that the frame’s address has', async () => {
    const { window, frame, inside, nonce, height } = await host();
    const hear = (origin: string) => {
      const data = { gtnum: 'height', value: 777, nonce };
      window.dispatchEvent(new window.MessageEvent('message', { data, source: inside, origin }));
    };
    for (const origin of ['https://ailleurs.example', 'null', '', `${location.origin}0`]) {
      hear(origin);
      expect(frame.style.height, origin).to.equal(height);
    }
    hear(location.origin);
    expect(frame.style.height).to.equal('777px');
  });

  it('forgets a nonce when the page in the frame says that it is ready again', async () => {
    const { inside, frame, nonce, height } = await host();
    say(inside, { gtnum: 'ready' });
    say(inside, { gtnum: 'height', value: 777, nonce });
    await aTimeout(100);
    expect(frame.style.height).to.equal(height);
  });

  it('forgets a nonce when another page takes the place of ours', async () => {
    const { frame, inside, nonce, height, errors } = await host();
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    inside.location.href = new URL('hosts/none.html', import.meta.url).href;
    await loaded;
    say(inside, { gtnum: 'height', value: 777, nonce });
    await aTimeout(100);
    expect(frame.style.height).to.equal(height);
    expect(errors).to.deep.equal([]);
  });

  it('does not greet a page of another origin that took the place of ours', async () => {
    const { frame, errors, document } = await host();
    const { src } = frame;
    const height = frame.style.height;
    frame.contentWindow!.location.href = `${distOrigin}/embed/timeline.html`;
    await aTimeout(600);
    expect(frame.style.height).to.equal(height);
    expect(frame.src).to.equal(src);
    // Put in again, it shows its own page again.
    frame.style.height = '';
    document.body.append(frame);
    await becomes(frame, parseInt(height));
    expect(errors).to.deep.equal([]);
  });

  it('sizes frames that come later, and lets them go', async () => {
    const { document, errors } = await host();
    const frame = document.createElement('iframe');
    frame.width = '400';
    frame.setAttribute('frameborder', '0');
    frame.src = '/dist/embed/group-card.html?group=eln';
    document.body.append(frame);
    await becomes(frame, await heightOf('group-card-eln.html', 400));
    frame.remove();
    frameIn(document, 'timeline').remove();
    await aTimeout(50);
    expect(errors).to.deep.equal([]);
  });

  it('lets nothing grow without end', async () => {
    const { frame, inside, nonce } = await host();
    for (let step = 0; step < 300; step++)
      say(inside, { gtnum: 'height', value: 1000 + step, nonce });
    await aTimeout(100);
    const stopped = frame.clientHeight;
    expect(stopped).to.be.within(1050, 1100);
    // Nor by saying again and again that it is ready.
    let next = '';
    inside.addEventListener('message', ({ data }) => (next = data.nonce));
    say(inside, { gtnum: 'ready' });
    await waitUntil(() => next);
    say(inside, { gtnum: 'height', value: 2000, nonce: next });
    await aTimeout(100);
    expect(frame.clientHeight).to.be.at.most(stopped);
    // What was allowed once stays so, and another width starts anew.
    say(inside, { gtnum: 'height', value: 500, nonce: next });
    await becomes(frame, 500);
    say(inside, { gtnum: 'height', value: stopped, nonce: next });
    await becomes(frame, stopped);
    frame.width = '330';
    await aTimeout(100);
    say(inside, { gtnum: 'height', value: 2000, nonce: next });
    await becomes(frame, 2000);
  });

  it('does nothing but say so where it cannot know its folder: as a module, or inlined', async () => {
    const address = new URL('../dist/embed/resize.js', import.meta.url).href;
    const text = await (await fetch(address)).text();
    expect(text).not.to.include('</script');
    for (const given of [
      { type: 'module', src: address },
      { textContent: text },
      { type: 'module', textContent: text },
      { src: `data:text/javascript,${encodeURIComponent(text)}` },
    ]) {
      const { document, errors, warnings } = await load('hosts/none.html');
      const script = Object.assign(document.createElement('script'), given);
      const frame = document.createElement('iframe');
      frame.src = '/dist/embed/contact.html';
      frame.height = '300';
      document.body.append(frame, script);
      await waitUntil(() => errors.length + warnings.length);
      await aTimeout(300);
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('resize.js');
      expect(frame.style.height).to.equal('');
    }
  });

  it('leaves no global behind', async () => {
    const { window } = await host();
    const bare = await load('hosts/none.html');
    const known = new Set(Object.getOwnPropertyNames(bare.window));
    const added = Object.getOwnPropertyNames(window).filter(
      (name) => !known.has(name) && !/^\d+$/.test(name),
    );
    expect(added).to.deep.equal([]);
  });
});
