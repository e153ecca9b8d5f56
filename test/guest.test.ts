import { aTimeout, expect } from '@open-wc/testing';
import { listenToWarnings, one, seen, waitUntil } from './seen.js';

/*
 * The built script as a guest in pages that make it hard, in every engine; what one engine is enough for is in
 * guest.test.mjs.
 */

const origin = await (await fetch('/dist-origin')).text();
const scripts = {
  module: `<script type="module" src="${origin}/gtnum.js"></script>`,
  classic: `<script src="${origin}/gtnum.classic.js"></script>`,
};

let frame: HTMLIFrameElement;

beforeEach(() => {
  frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '600';
  document.body.append(frame);
});
afterEach(() => frame.remove());

/** The page in the frame, and what goes wrong in it from now on. */
function watch() {
  const window = frame.contentWindow as Window & typeof globalThis;
  const { warnings } = listenToWarnings(window);
  const errors: string[] = [];
  window.addEventListener('error', (event) => errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  return { window, document: window.document, warnings, errors };
}

/** A page of test/hosts, parsed. */
async function load(page: string) {
  frame.src = new URL(`hosts/${page}`, import.meta.url).href;
  await waitUntil(
    () => frame.contentDocument?.URL === frame.src && frame.contentDocument.body,
    'the page did not come',
    1,
  );
  return watch();
}

/** A page that is written into the frame. */
function write(head: string, body: string) {
  frame.contentDocument!.open();
  const page = watch();
  page.document.write(
    `<!doctype html><html lang="fr"><head><title>Hôte</title>${head}</head><body>${body}</body></html>`,
  );
  page.document.close();
  return page;
}

const isDrawn = (element: Element | null) =>
  Boolean(element?.shadowRoot?.querySelector('[part="heading"]'));

describe('a page that isolates itself (COEP)', () => {
  it('shows widgets, what they ask for later, and frames', async () => {
    const page = await load('isolated.html?corp=cross-origin');
    const contact = page.document.querySelector('gtnum-contact')!;
    await waitUntil(() => isDrawn(contact), 'the widget did not come');
    expect(seen(contact)).to.include('Write');
    const inner = page.document.querySelector('iframe')!;
    await waitUntil(() => inner.style.height, 'the frame did not come');
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });

  it('keeps its own content where the server lets nobody else have its files (CORP)', async () => {
    const page = await load('isolated.html');
    await waitUntil(() => page.document.readyState === 'complete');
    await aTimeout(500);
    expect(page.document.documentElement.hasAttribute('data-gtnum')).to.equal(false);
    expect(seen(page.document.querySelector('gtnum-contact')!)).to.equal('GTnum');
    expect(page.document.querySelector('iframe')!.style.height).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a policy that lets us make no Trusted Types policy', () => {
  const content =
    '<gtnum-timeline><a href="/gtnum">Les GTnum</a></gtnum-timeline><gtnum-contact>Le contact</gtnum-contact><gtnum-group-card group="aeson">Un groupe</gtnum-group-card>';
  for (const allowed of ["'none'", 'default']) {
    for (const [kind, script] of Object.entries(scripts)) {
      it(`trusted-types ${allowed}, as a ${kind} script: the page’s own content stays, or the browser knows of no such policy`, async () => {
        const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${allowed}">`;
        const page = write(policy + script, content);
        await waitUntil(() => page.window.customElements.get('gtnum-group-card'));
        const widgets = [...page.document.body.querySelectorAll(':not(a, script)')];
        if (!('trustedTypes' in page.window)) {
          await waitUntil(() => widgets.every(isDrawn), 'the widgets did not come');
          expect([page.errors, page.warnings]).to.deep.equal([[], []]);
          return;
        }
        await waitUntil(() => page.warnings.length, 'nothing was said');
        await aTimeout(300);
        expect(widgets.map(seen)).to.deep.equal(['Les GTnum', 'Le contact', 'Un groupe']);
        // Of what is drawn, and of the script that the classic one asks for.
        expect(page.warnings, page.warnings.join('\n')).to.have.length(kind === 'classic' ? 2 : 1);
        expect(page.errors).to.deep.equal([]);
      });
    }
  }
});

describe('in an SVG’s <foreignObject>', () => {
  it('widgets are drawn inside it, and open where they are clicked', async () => {
    const page = write(
      scripts.module,
      `<svg viewBox="0 0 1600 2400" width="800" height="1200"><g transform="translate(100 50)"><foreignObject x="20" y="30" width="1200" height="2200"><gtnum-timeline heading=""></gtnum-timeline><gtnum-group-card group="aeson"></gtnum-group-card><gtnum-academies></gtnum-academies></foreignObject></g></svg>`,
    );
    frame.height = '1300';
    const inside = page.document.querySelector('foreignObject')!;
    const widgets = [...inside.children];
    const isThere = ({ shadowRoot }: Element) => shadowRoot?.querySelector('ol, ul');
    await waitUntil(() => widgets.every(isThere), 'the widgets did not come');
    const around = inside.getBoundingClientRect();
    for (const widget of widgets) {
      const { left, right, top, height } = widget.getBoundingClientRect();
      expect(left).to.be.closeTo(around.left, 1);
      expect(right).to.be.closeTo(around.right, 1);
      expect(top).to.be.at.least(around.top - 1);
      expect(height).to.be.greaterThan(50);
    }
    const timeline = widgets[0]!;
    const summary = one(timeline, '[part="wave-button"]');
    const { left, top, height } = summary.getBoundingClientRect();
    const clicked = timeline.shadowRoot!.elementFromPoint(left + 10, top + height / 2)!;
    expect(clicked.closest('summary') === summary).to.equal(true);
    (clicked as HTMLElement).click();
    await waitUntil(() => one(timeline, '[part="panel"]').clientHeight);
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });
});

describe('a page that its reader leaves and comes back to', () => {
  interface Visited {
    /** Whether the browser had kept the page (back/forward cache). */
    persisted: boolean;
    wasOpen: boolean;
    isOpen: boolean;
    events: number;
    errors: string[];
  }

  it('is kept by the browser as they left it, and says each thing once', async () => {
    const visits = () => JSON.parse(localStorage.getItem('visits') ?? '[]') as Visited[];
    localStorage.removeItem('visits');
    // No frame is kept, nor a window that another one can speak to. It closes itself.
    open(new URL('hosts/left.html', import.meta.url), '_blank', 'noopener');
    await waitUntil(() => visits().length === 3, 'the reader did not come back');
    visits().forEach(({ persisted, wasOpen, isOpen, events, errors }, index, all) => {
      expect(persisted).to.equal(index > 0);
      expect(wasOpen).to.equal(index > 0 && all[index - 1]!.isOpen);
      expect(isOpen).to.equal(!wasOpen);
      expect(events).to.equal(1);
      expect(errors).to.deep.equal([]);
    });
  });
});

describe('widgets inserted, moved, adopted, cloned and removed a thousand times, also while they load', () => {
  it('leave no element, listener or style behind', async function () {
    this.timeout(240_000);
    const page = write(scripts.module, '');
    const listeners = listen(page.window);
    const kept = () => ({
      listeners: listeners.size,
      elements: page.document.querySelectorAll('*').length,
      styles: page.document.adoptedStyleSheets.length + page.document.styleSheets.length,
    });
    let gone = 0;
    const registry = new FinalizationRegistry<undefined>(() => gone++);
    await disturb(page, 100, () => undefined);
    const before = kept();
    await disturb(page, 1000, (element) => registry.register(element, undefined));
    expect(kept()).to.deep.equal(before);
    // Firefox looks when it is idle: on a busy machine not in minutes.
    const tells = !navigator.userAgent.includes('Firefox');
    for (let times = 0; tells && times < 300 && gone < 980; times++) {
      // What makes engines look: much that was needed for a while.
      const objects = Array.from({ length: 200_000 }, (_, index) => ({ index }));
      const bytes = new ArrayBuffer(50_000_000);
      await aTimeout(300);
      expect([objects.length, bytes.byteLength]).to.deep.equal([200_000, 50_000_000]);
    }
    if (tells) expect(gone).to.be.at.least(980);
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });
});

/** What listens to a window, its document and what else is no element of it, by number. */
function listen(window: Window & typeof globalThis): Set<string> {
  const listeners = new Set<string>();
  // Held, what listens would hold its widget.
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (listener: object) => {
    if (!numbers.has(listener)) numbers.set(listener, ++last);
    return numbers.get(listener);
  };
  for (const [method, change] of [
    ['addEventListener', (name: string) => listeners.add(name)],
    ['removeEventListener', (name: string) => listeners.delete(name)],
  ] as const) {
    const { prototype } = window.EventTarget;
    const { [method]: native } = prototype;
    prototype[method] = function (
      this: EventTarget | undefined,
      type: string,
      listener: any,
      ...more: any[]
    ) {
      const target = this ?? window;
      if (!(target instanceof window.Element))
        change([numberOf(target), type, numberOf(listener)].join());
      native.call(target, type, listener, ...more);
    };
  }
  return listeners;
}

async function disturb(
  { document, window }: ReturnType<typeof watch>,
  times: number,
  meet: (element: Element) => void,
) {
  const tags = ['timeline', 'theme-grid', 'finder', 'group-card', 'academies', 'explorer'];
  const other = document.implementation.createHTMLDocument();
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  document.body.append(root.host);
  for (let time = 0; time < times; time++) {
    const element = document.createElement(`gtnum-${tags[time % tags.length]}`);
    element.setAttribute('group', 'aeson');
    document.body.append(element);
    // Some are drawn, some go while they load.
    if (time % 11 === 0) await new Promise(window.requestAnimationFrame);
    root.append(element);
    root.append(element.cloneNode(true));
    document.body.append(element);
    other.adoptNode(element);
    other.body.append(element);
    document.body.append(element);
    if (time % 7 === 0 && 'updateComplete' in element) await element.updateComplete;
    element.remove();
    root.replaceChildren();
    meet(element);
  }
  root.host.remove();
  await aTimeout(300);
}
