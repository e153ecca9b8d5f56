import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-dataset.js';
import '../src/elements/gtnum-group-card.js';
import type { DatasetJson } from '../src/facts/schema.js';
import { listenToWarnings, one, seen, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const card = '<gtnum-group-card group="aeson"><p>Contenu de la page</p></gtnum-group-card>';
const served = new URL('tiny.json', import.meta.url).href;

/** A page's own markup, as the parser would make it. */
function write(markup: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = markup;
  document.body.append(page);
  return page;
}

const island = (dataset: unknown, inside = card) =>
  `<gtnum-dataset><script type="application/json">${
    typeof dataset === 'string' ? dataset : JSON.stringify(dataset)
  }</script>${inside}</gtnum-dataset>`;

const changed = (change: (dataset: DatasetJson) => void) => {
  const dataset = structuredClone(tiny) as DatasetJson;
  change(dataset);
  return dataset;
};

/** What the console and the reader get for some markup. */
async function outcome(markup: string) {
  const { warnings, stop } = listenToWarnings(window);
  const page = write(markup);
  await waitUntil(() => warnings.length, 'nothing was said');
  await aTimeout(50);
  stop();
  const text = [...page.querySelectorAll('gtnum-group-card, gtnum-contact')].map(seen);
  page.remove();
  return { warnings, text };
}

describe('gtnum-dataset', () => {
  it('gives the JSON inside it to the widgets within, and to no other', async () => {
    const other = changed((dataset) => (dataset.contacts[0]!.role = 'Autre fonction'));
    const page = write(
      island(other, '<section><gtnum-contact></gtnum-contact></section>') +
        '<gtnum-contact></gtnum-contact>',
    );
    const [inside, outside] = page.querySelectorAll('gtnum-contact');
    await waitUntil(() => seen(inside!).includes('Autre fonction'));
    await waitUntil(() => seen(outside!).includes('Écrire'));
    expect(seen(outside!)).to.include('Chef de projet recherche appliquée et incubateur');
    page.remove();
  });

  it('gives the JSON at an address, and follows when the address changes', async () => {
    const page = await fixture(html`
      <gtnum-dataset src=${served}
        ><gtnum-group-card group="aeson"></gtnum-group-card
      ></gtnum-dataset>
    `);
    const widget = page.querySelector('gtnum-group-card')!;
    await waitUntil(() => seen(widget).includes('Fichier de la page'));
    const other = changed((dataset) => (dataset.groups[0]!.title = 'Autre titre'));
    page.setAttribute('src', URL.createObjectURL(new Blob([JSON.stringify(other)])));
    await waitUntil(() => seen(widget).includes('Autre titre'));
  });

  it('gives its data to a widget that comes later, and to one moved into another dataset', async () => {
    const page = write(
      island(
        changed((dataset) => (dataset.groups[0]!.title = 'Premier')),
        '',
      ) +
        island(
          changed((dataset) => (dataset.groups[0]!.title = 'Second')),
          '',
        ),
    );
    const widget = document.createElement('gtnum-group-card');
    widget.group = 'aeson';
    page.children[0]!.append(widget);
    await waitUntil(() => seen(widget).includes('Premier'));
    page.children[1]!.append(widget);
    await waitUntil(() => seen(widget).includes('Second'));
    page.remove();
  });

  it('waits for JSON that is added or corrected later', async () => {
    const page = write(`<gtnum-dataset src="${served}">${card}</gtnum-dataset>`);
    const dataset = page.querySelector('gtnum-dataset')!;
    dataset.insertAdjacentHTML('afterbegin', island(tiny).match(/<script.*<\/script>/)![0]);
    dataset.removeAttribute('src');
    await waitUntil(() => seen(page.querySelector('gtnum-group-card')!).includes('sobriété'));
    page.querySelector('script')!.textContent = JSON.stringify(
      changed((json) => (json.groups[0]!.title = 'Corrigé')),
    );
    await waitUntil(() => seen(page.querySelector('gtnum-group-card')!).includes('Corrigé'));
    page.remove();
  });

  it('goes back to the JSON inside it when its address is taken away', async () => {
    const page = write(island(tiny));
    const dataset = page.querySelector('gtnum-dataset')!;
    const widget = page.querySelector('gtnum-group-card')!;
    await waitUntil(() => seen(widget).includes('sobriété'));
    dataset.setAttribute('src', served);
    await waitUntil(() => seen(widget).includes('Fichier de la page'));
    dataset.removeAttribute('src');
    await waitUntil(() => seen(widget).includes('sobriété'));
    page.remove();
  });

  it('reads again what was changed inside it while it was off the page', async () => {
    const page = write(island(tiny));
    const dataset = page.querySelector('gtnum-dataset')!;
    const widget = page.querySelector('gtnum-group-card')!;
    await waitUntil(() => seen(widget).includes('sobriété'));
    dataset.remove();
    page.ownerDocument.adoptNode(dataset);
    dataset.querySelector('script')!.textContent = JSON.stringify(
      changed((json) => (json.groups[0]!.title = 'Corrigé')),
    );
    page.append(dataset);
    await waitUntil(() => seen(widget).includes('Corrigé'));
    page.remove();
  });

  it('shows the last data asked for, and says nothing of what was asked before', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const page = write(`<gtnum-dataset src="/rien-du-tout.json">${card}</gtnum-dataset>`);
    const dataset = page.querySelector('gtnum-dataset')!;
    await dataset.updateComplete;
    dataset.src = served;
    await waitUntil(() => seen(page.querySelector('gtnum-group-card')!).includes('Fichier'));
    await aTimeout(100);
    stop();
    expect(warnings).to.deep.equal([]);
    expect(seen(page.querySelector('gtnum-group-card')!)).to.include('Fichier de la page');
    page.remove();
  });

  it('recovers when an address that failed is corrected', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const page = write(
      '<gtnum-dataset src="/perdu.json"><gtnum-contact></gtnum-contact></gtnum-dataset>',
    );
    const widget = page.querySelector('gtnum-contact')!;
    await waitUntil(() => seen(widget).includes('ne sont pas disponibles'));
    page.querySelector('gtnum-dataset')!.src = served;
    await waitUntil(() => seen(widget).includes('Écrire'));
    stop();
    expect(warnings).to.have.length(1);
    page.remove();
  });

  it('says in French, once and with the path, what is wrong, and keeps the page’s content', async () => {
    const broken = changed((dataset) => {
      dataset.groups[0]!.themes![0]!.theme = 'num-ia';
      dataset.groups[1]!.sources = ['pge'];
    });
    const { warnings, text } = await outcome(island(broken, card + card));
    expect(warnings).to.deep.equal([
      '[gtnum] <gtnum-dataset> : ' +
        "groups[0].themes[0].theme : « num-ia » n'existe pas (élément « aeson » ; le plus proche : « donnees »)\n" +
        "groups[1].sources[0] : « pge » n'existe pas (élément « gestes » ; le plus proche : « page »)",
    ]);
    expect(text).to.deep.equal(['Contenu de la page', 'Contenu de la page']);
  });

  it('says where JSON breaks off, and when there is none', async () => {
    const cut = await outcome(island('{\n  "version": 1,\n  "updated": 2026-01-31\n}'));
    expect(cut.warnings[0]).to.match(
      /^\[gtnum\] <gtnum-dataset> : JSON illisible : erreur de syntaxe ligne 3, colonne \d+$/,
    );
    const none = await outcome(`<gtnum-dataset>${card}</gtnum-dataset>`);
    expect(none.warnings[0]).to.include('il faut un attribut src ou un enfant <script');
    expect([...cut.text, ...none.text]).to.deep.equal(['Contenu de la page', 'Contenu de la page']);
  });

  it('says when the address answers with an error, another page, or not at all', async () => {
    const missing = await outcome(`<gtnum-dataset src="/rien.json">${card}</gtnum-dataset>`);
    expect(missing.warnings).to.deep.equal([
      '[gtnum] <gtnum-dataset src="/rien.json"> : le serveur répond 404',
    ]);
    const empty = await outcome(
      '<gtnum-dataset src="/aucun.json"><gtnum-group-card></gtnum-group-card></gtnum-dataset>',
    );
    expect(empty.text).to.deep.equal([
      'Les informations sur les GTnum ne sont pas disponibles pour le moment.',
    ]);
    const html = URL.createObjectURL(new Blob(['<!doctype html>']));
    const page = await outcome(`<gtnum-dataset src="${html}">${card}</gtnum-dataset>`);
    expect(page.warnings[0]).to.include("JSON illisible : c'est une page HTML ou XML");
    const nowhere = await outcome(
      `<gtnum-dataset src="http://127.0.0.1:9/">${card}</gtnum-dataset>`,
    );
    expect(nowhere.warnings).to.have.length(1);
    expect([...missing.text, ...page.text, ...nowhere.text]).to.deep.equal(
      Array(3).fill('Contenu de la page'),
    );
  });

  it('is not taken in by a hostile dataset', async () => {
    const scheme = await outcome(
      island(
        changed(
          (dataset) => (dataset.groups[0]!.links = [{ label: 'x', url: 'javascript:alert(1)' }]),
        ),
      ),
    );
    expect(scheme.warnings[0]).to.include(
      'groups[0].links[0].url : « javascript:alert(1) » : adresse http(s) ou mailto attendue',
    );
    const prototype = await outcome(
      island(JSON.stringify(tiny).replace('{', '{"__proto__": {"waves": []}, "constructor": 1, ')),
    );
    expect(prototype.warnings[0]).to.include('champ inconnu');
    const markup = write(
      island(
        changed((dataset) => (dataset.groups[0]!.title = '<img src=x onerror="window.hit = 1">')),
      ),
    );
    const widget = markup.querySelector('gtnum-group-card')!;
    await waitUntil(() => seen(widget).includes('<img src=x'));
    expect(one(widget, '[part="heading"]').querySelector('img')).to.equal(null);
    expect('hit' in window).to.equal(false);
    markup.remove();
  });
});
