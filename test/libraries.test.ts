import { expect } from '@open-wc/testing';
import { seen, waitUntil } from './seen.js';

/*
 * The built script beside real libraries that change the page's built-ins, freeze them, or put another page in
 * the place of this one.
 */

const origin = await (await fetch('/dist-origin')).text();

interface Host extends Window {
  /** What went wrong, and what the console was told. */
  wrong: string[];
}

let frame: HTMLIFrameElement;

const listening = `<script>
  window.wrong = [];
  addEventListener('error', (event) => wrong.push(event.message));
  addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
  for (const method of ['warn', 'error']) {
    const { [method]: said } = console;
    console[method] = (...words) => { wrong.push(words.join(' ')); said.apply(console, words); };
  }
</script>`;

const widgets =
  '<gtnum-timeline>Les vagues</gtnum-timeline><gtnum-group-card group="aeson">Un groupe</gtnum-group-card>' +
  '<div data-gtnum="contact">Le contact</div><gtnum-finder>Les groupes</gtnum-finder>';

const scripts = {
  module: `<script type="module" src="${origin}/gtnum.js"></script>`,
  classic: `<script src="${origin}/gtnum.classic.js"></script>`,
};

const old = (path: string) => `<script src="/old/${path}"></script>`;
const installed = (path: string) => `<script src="/node_modules/${path}"></script>`;

const libraries = {
  'prototype.js': old('prototype/prototype.js'),
  MooTools: old('mootools/mootools-core.min.js') + old('mootools/mootools-more.min.js'),
  'jQuery 1': installed('jquery/dist/jquery.js'),
  'prototype.js with jQuery': `${old('prototype/prototype.js')}${installed('jquery/dist/jquery.js')}<script>jQuery.noConflict()</script>`,
  'SES, which freezes what is built in': `${installed('ses/dist/lockdown.umd.js')}<script>lockdown()</script>`,
};

/** Debian has them; elsewhere they may not be there. */
const hasOld = (await fetch('/old/prototype/prototype.js')).ok;
if (!hasOld)
  console.warn('prototype.js and MooTools (libjs-prototype, libjs-mootools) are not tried');

async function open(place: { src: string } | { srcdoc: string }): Promise<Host> {
  frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '600';
  Object.assign(frame, place);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as unknown as Host;
}

const widget = ({ document }: Window, tag: string) => document.querySelector(tag)!;

const isDrawn = (page: Window, tag: string) => () =>
  Boolean(page.document.querySelector(tag)?.shadowRoot?.querySelector('[part~="heading"]'));

describe('beside libraries', () => {
  afterEach(() => frame.remove());

  for (const [name, library] of Object.entries(libraries)) {
    for (const [kind, script] of Object.entries(scripts)) {
      it(`${name}, as a ${kind} script: shows and opens`, async function () {
        if (library.includes('/old/') && !hasOld) this.skip();
        const page = await open({
          srcdoc: `<!doctype html><html lang="fr"><head><title>Ancien</title>${listening}${library}${script}</head><body>${widgets}</body></html>`,
        });
        for (const tag of ['gtnum-timeline', 'gtnum-group-card', 'gtnum-contact', 'gtnum-finder']) {
          await waitUntil(isDrawn(page, tag), `${tag} did not come: ${page.wrong.join()}`);
        }
        const timeline = widget(page, 'gtnum-timeline');
        timeline.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
        await waitUntil(() => seen(timeline).includes('Contribution à la documentation'));
        expect(page.wrong.filter((each) => !/^(SES|Removing intrinsics)/.test(each))).to.deep.equal(
          [],
        );
      });
    }
  }
});

describe('where a page writes itself', () => {
  afterEach(() => frame.remove());

  it('document.write puts widgets into a page that is still arriving', async () => {
    const page = await open({
      srcdoc: `<!doctype html><html lang="fr"><head><title>Écrit</title>${listening}${scripts.classic}</head><body><script>document.write('<gtnum-timeline>Les vagues</gtnum-timeline>')</script><p>Suite</p></body></html>`,
    });
    await waitUntil(isDrawn(page, 'gtnum-timeline'));
    expect(page.wrong).to.deep.equal([]);
  });
});
