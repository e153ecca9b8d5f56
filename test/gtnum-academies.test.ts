import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { type GtnumAcademies, type GtnumSelectEvent } from '../src/elements/gtnum-academies.js';
import '../src/elements/gtnum-academies.js';
import { dataset } from '../src/facts/bundled.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { toPlain } from '../src/prerender/plain.js';
import { onPaper } from './paper.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

/** Two académies of one region, one that no map knows, a territory overseas, and a group of nowhere. */
const [aeson, gestes] = tiny.groups;
const academy = (id: string, name: string, region?: string) => ({
  ...{ id, name, kind: 'academie' as const, code: '04', sources: ['page'] },
  ...(region && { region }),
});
const own = parseDataset({
  ...tiny,
  academies: [
    academy('academie-de-bordeaux', 'académie de Bordeaux', 'na'),
    academy('academie-de-poitiers', 'académie de Poitiers', 'na'),
    academy('academie-de-lyon', 'académie de Lyon'),
    academy('academie-des-iles', 'académie des Îles'),
    { ...academy('na', 'région académique Nouvelle-Aquitaine'), kind: 'region-academique' },
    { ...academy('polynesie', 'Polynésie française'), kind: 'outre-mer' },
    { ...academy('wallis', 'Wallis-et-Futuna'), kind: 'outre-mer' },
  ],
  groups: [
    {
      ...aeson,
      territories: [
        { academy: 'na', role: 'fieldwork', inferred: { academy: 'La source dit « région ».' } },
        { academy: 'academie-de-bordeaux' },
        { academy: 'polynesie' },
        { name: 'Atelier Canopé', notes: [{ text: 'Atelier non situé.' }] },
      ],
    },
    { ...gestes, territories: [{ academy: 'na' }, { academy: 'academie-des-iles' }] },
    { ...gestes, id: 'ailleurs', name: 'GTnum Ailleurs' },
  ],
});
const data = link(own);

const show = (template = html`<gtnum-academies .data=${data}></gtnum-academies>`) =>
  fixture<GtnumAcademies>(template);
const showReal = () => show(html`<gtnum-academies .data=${dataset}></gtnum-academies>`);

const tile = (element: Element, id: string) => one(element, `#tile-${id}`);
const button = (element: Element, id: string) => one(element, `#tile-${id} > button`);
/** What a screen reader says of a button. */
const nameOf = (element: GtnumAcademies, control: Element) => {
  const id = control.getAttribute('aria-labelledby')!;
  return element.shadowRoot!.getElementById(id)!.textContent.trim();
};
const focused = (element: GtnumAcademies) =>
  element.shadowRoot!.activeElement!.closest('[id]')!.id.replace('tile-', '');
const chosen = (element: GtnumAcademies) => seen(one(element, '[role="status"]'));

describe('gtnum-academies', () => {
  it('says in its heading how many groups are known where, and once what is not known', async () => {
    const element = await show();
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      '2 groupes connus dans 3 académies et 1 autre territoire',
    );
    expect(seen(one(element, '[part="summary"]'))).to.equal(
      'Dont 2 nommées et 1 par sa seule région académique. Territoires non renseignés pour 1 groupe.',
    );
  });

  it('counts what the file says', async () => {
    const element = await showReal();
    const places = dataset.groups.map(({ territories }) => territories);
    const named = places.filter((each) => each.length);
    expect(seen(one(element, '[part="heading"]'))).to.match(
      new RegExp(`^${named.length} groupes connus dans \\d+ académies$`),
    );
    expect(seen(one(element, '[part="summary"]'))).to.include(
      `non renseignés pour ${places.length - named.length} groupes`,
    );
    for (const { id, kind, region } of dataset.academies) {
      if (kind !== 'academie') continue;
      const count = named.filter((each) =>
        each.some(({ academy }) => academy && [id, region].includes(academy.id)),
      ).length;
      expect(seen(one(element, `#tile-${id} [part="number"]`)), id).to.equal(
        count ? String(count) : '',
      );
    }
  });

  it('has a tile for each of the 30 académies, each in a place and under a code of its own', async () => {
    const element = await showReal();
    const tiles = all(element, '[part="tile"]');
    expect(tiles).to.have.length(30);
    const places = tiles.map((each) => {
      const { left, top } = each.getBoundingClientRect();
      return `${Math.round(left)} ${Math.round(top)}`;
    });
    expect(new Set(places).size).to.equal(30);
    const codes = tiles.map((each) => seen(each.querySelector('.code')!));
    expect(new Set(codes).size).to.equal(30);
    expect(codes).to.include.members(['LIL', 'N-M', 'CRÉ', 'RÉU']);
    const at = (id: string) => tile(element, `academie-${id}`).getBoundingClientRect();
    expect(at('de-lille').top).to.be.lessThan(at('de-paris').top);
    expect(at('de-rennes').left).to.be.lessThan(at('de-strasbourg').left);
    expect(at('de-mayotte').top).to.be.greaterThan(at('de-corse').bottom);
  });

  it('names a tile in full, and shows that name where a reader points or is', async () => {
    const element = await show();
    const bordeaux = button(element, 'academie-de-bordeaux');
    expect(nameOf(element, bordeaux)).to.equal('Académie de Bordeaux, 2 groupes');
    expect(nameOf(element, button(element, 'academie-de-lyon'))).to.equal(
      'Académie de Lyon, aucun groupe connu',
    );
    const name = one(element, '#name-academie-de-bordeaux');
    const isShown = () => name.getClientRects().length > 0;
    expect(isShown()).to.equal(false);
    one(element, '.map').scrollIntoView();
    bordeaux.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal('academie-de-bordeaux');
    expect(isShown()).to.equal(true);
    // It covers no tile.
    const { top, bottom, left, right } = name.getBoundingClientRect();
    for (const each of all(element, '.tile')) {
      const box = each.getBoundingClientRect();
      const isApart =
        box.bottom <= top + 1 || box.top >= bottom - 1 || box.left >= right || box.right <= left;
      expect(isApart, each.id).to.equal(true);
    }
  });

  it('is one stop for the keyboard; arrows lead on as tiles lie, over gaps', async () => {
    const element = await showReal();
    const stops = () => all(element, '.tile > button[tabindex="0"]');
    expect(stops()).to.have.length(1);
    stops()[0]!.focus();
    const path = async (...keys: string[]) => {
      for (const press of keys) await sendKeys({ press });
      return focused(element).replace('academie-', '');
    };
    expect(await path('Home')).to.equal('de-lille');
    expect(await path('ArrowUp')).to.equal('de-lille');
    expect(await path('ArrowDown', 'ArrowDown')).to.equal('de-paris');
    expect(await path('ArrowLeft', 'ArrowLeft')).to.equal('de-rennes');
    expect(await path('ArrowRight')).to.equal('de-versailles');
    expect(await path('End')).to.equal('de-mayotte');
    expect(await path('ArrowUp')).to.equal('d-aix-marseille');
    expect(await path('ArrowRight')).to.equal('de-nice');
    expect(await path('ArrowDown')).to.equal('de-corse');
    expect(stops().map(({ parentElement }) => parentElement!.id)).to.deep.equal([
      'tile-academie-de-corse',
    ]);
    // Out, and back to where one was.
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('list');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused(element)).to.equal('academie-de-corse');
  });

  it('reaches every tile by arrows', async () => {
    const element = await showReal();
    const met = new Set<string>();
    const next = [tile(element, 'academie-de-lille').id];
    while (next.length) {
      const id = next.pop()!;
      if (met.has(id)) continue;
      met.add(id);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const from = one(element, `#${id} > button`);
        from.focus();
        from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        next.push(`tile-${focused(element)}`);
      }
    }
    expect(met.size).to.equal(30);
  });

  it('shows the groups of the chosen académie, tells the page, and lets go again', async () => {
    const element = await show();
    const poitiers = button(element, 'academie-de-poitiers');
    expect(chosen(element)).to.equal('Choisir une académie montre ses groupes.');
    poitiers.focus();
    let shownThen = '';
    const listen = () => (shownThen = chosen(element));
    document.addEventListener('gtnum-select', listen);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = (await oneEvent(element, 'gtnum-select')) as GtnumSelectEvent;
    document.removeEventListener('gtnum-select', listen);
    expect(event.academy).to.equal('academie-de-poitiers');
    expect(shownThen).to.equal('Académie de Poitiers, 2 groupes');
    expect(element).to.have.attribute('academy', 'academie-de-poitiers');
    expect(poitiers).to.have.attribute('aria-pressed', 'true');
    expect(focused(element)).to.equal('academie-de-poitiers');
    const groups = seen(one(element, '.chosen-groups'));
    expect(groups).to.match(
      /Par la région académique Nouvelle-Aquitaine (Fiche )?GTnum Gestes .*Par la région académique Nouvelle-Aquitaine, terrain d’enquête (Fiche )?#ÆSON ?\* ?\(déduit\)/,
    );
    setTimeout(() => void sendKeys({ press: ' ' }));
    const other = (await oneEvent(element, 'gtnum-select')) as GtnumSelectEvent;
    expect(other.academy).to.equal(undefined);
    expect(element).not.to.have.attribute('academy');
    expect(poitiers).to.have.attribute('aria-pressed', 'false');
    expect(all(element, '.chosen-groups [part="group"]')).to.have.length(0);
  });

  it('counts a group once where it names the académie and its region', async () => {
    const element = await show(
      html`<gtnum-academies academy="academie-de-bordeaux" .data=${data}></gtnum-academies>`,
    );
    expect(chosen(element)).to.equal('Académie de Bordeaux, 2 groupes');
    expect(seen(one(element, '.chosen-groups'))).to.match(
      /2 groupes (Fiche )?#ÆSON Adopter .* Par la région académique Nouvelle-Aquitaine (Fiche )?GTnum Gestes/,
    );
  });

  it('opens the card of a group in place, and closes it with another académie', async () => {
    const element = await show(
      html`<gtnum-academies academy="academie-de-bordeaux" .data=${data}></gtnum-academies>`,
    );
    const group = await unfold(element, '.chosen-groups [part="group"]');
    await waitUntil(() => group.querySelector('gtnum-group-card')?.shadowRoot);
    await waitUntil(() => seen(group).includes('MICA'));
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    element.academy = 'academie-des-iles';
    await element.updateComplete;
    expect(all(element, '.chosen-groups [open]')).to.have.length(0);
  });

  it('takes the académie from the page, and says where no group is known', async () => {
    const element = await show(
      html`<gtnum-academies academy="academie-de-lyon" .data=${data}></gtnum-academies>`,
    );
    expect(chosen(element)).to.equal('Académie de Lyon, aucun groupe connu');
    element.removeAttribute('academy');
    await element.updateComplete;
    expect(chosen(element)).to.equal('Choisir une académie montre ses groupes.');
    expect((await show()).getAttributeNames()).to.deep.equal([]);
  });

  it('knows an académie by its short id, too', async () => {
    const element = await show(
      html`<gtnum-academies academy="strasbourg" .data=${dataset}></gtnum-academies>`,
    );
    expect(chosen(element)).to.match(/^Académie de Strasbourg, /);
    const button = one(element, '[aria-pressed="true"]');
    button.click();
    await element.updateComplete;
    expect(element).not.to.have.attribute('academy');
    expect(chosen(element)).to.equal('Choisir une académie montre ses groupes.');
  });

  it('warns once about an unknown académie, with the nearest, and chooses none', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-academies academy="poitier" .data=${data}></gtnum-academies>`,
    );
    element.requestUpdate();
    await element.updateComplete;
    stop();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/« poitier » n'existe pas. Les plus proches : « poitiers »/);
    expect(all(element, '[aria-pressed="true"]')).to.have.length(0);
  });

  it('says the same as a list, with what the map has no place for at its end', async () => {
    const element = await show();
    expect(one<HTMLDetailsElement>(element, '#list').open).to.equal(false);
    const list = one(element, '#list > ul');
    await unfold(element, '#list');
    expect([...list.children].map(seen).map((text) => text.replace(/Fiche /g, ''))).to.deep.equal([
      'Académie de Bordeaux #ÆSON Par la région académique Nouvelle-Aquitaine GTnum Gestes',
      'Académie des Îles GTnum Gestes',
      'Académie de Poitiers Par la région académique Nouvelle-Aquitaine GTnum Gestes Par la région académique Nouvelle-Aquitaine, terrain d’enquête #ÆSON* (déduit)',
      'Polynésie française #ÆSON',
      'Atelier Canopé #ÆSON',
      'Aucun groupe connu : Lyon',
    ]);
  });

  it('puts what has no place on the map into lines after it', async () => {
    const element = await show();
    const lyon = tile(element, 'academie-de-lyon').getBoundingClientRect();
    const [isles, islands] = ['academie-des-iles', 'polynesie'].map((id) =>
      tile(element, id).getBoundingClientRect(),
    );
    expect(isles!.top).to.be.greaterThan(lyon.bottom);
    expect(islands!.top).to.equal(isles!.top);
    expect(seen(tile(element, 'academie-des-iles'))).to.match(/^ÎLE/);
    // What no group names, and what is said by its académies, have none.
    expect(all(element, '.tile')).to.have.length(5);
  });

  it('has its sources, reasons and remarks on demand', async () => {
    const element = await show();
    const sources = await unfold(element, '#sources');
    expect(seen(sources)).to.match(/^Sources des territoires \(1\)\s· \* déduit/);
    expect(seen(sources)).to.include(
      '#ÆSON (académie ou région académique) : La source dit «\u00a0région\u00a0».'.replace(
        /\u00a0/g,
        ' ',
      ),
    );
    expect(seen(sources)).to.include('Atelier non situé.');
  });

  it('says so where no académie is known', async () => {
    const none = link({ ...parseDataset(tiny), academies: [], groups: [], publications: [] });
    const element = await show(html`<gtnum-academies .data=${none}></gtnum-academies>`);
    expect(seen(element)).to.equal('Aucune académie renseignée.');
  });

  it('takes names as they come', async () => {
    const name = '<img src=x onerror=alert(1)>'.repeat(9);
    const hostile = link({
      ...own,
      academies: own.academies.map((each) => ({ ...each, name })),
    });
    const element = await show(
      html`<gtnum-academies academy="academie-de-lyon" .data=${hostile}></gtnum-academies>`,
    );
    element.style.inlineSize = '280px';
    expect(all(element, 'img')).to.have.length(0);
    expect(chosen(element)).to.include(name);
    expect(element.scrollWidth).to.be.at.most(280);
  });

  it('speaks English, its names staying French', async () => {
    const element = await show(
      html`<gtnum-academies
        lang="en"
        academy="academie-de-poitiers"
        .data=${data}
      ></gtnum-academies>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part="heading"]'));
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      '2 groups known in 3 académies and 1 other territory',
    );
    expect(nameOf(element, button(element, 'academie-de-poitiers'))).to.equal(
      'Académie de Poitiers, 2 groups',
    );
    expect(one(element, '[part="chosen"] > span').lang).to.equal('fr');
    expect(seen(one(element, '.chosen-groups'))).to.include('Through the région académique');
  });

  for (const [width, columns] of [
    [280, 7],
    [960, 7],
  ] as const) {
    it(`has seven columns in a column of ${width} px, in letters that can be read`, async () => {
      const element = await showReal();
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
      const tiles = all(element, '.tile');
      const lefts = tiles.map((each) => Math.round(each.getBoundingClientRect().left));
      expect(new Set(lefts).size).to.equal(columns);
      for (const each of tiles) {
        const { width: wide, height } = each.getBoundingClientRect();
        expect(Math.min(wide, height)).to.be.at.least(24);
        expect(each.scrollWidth, each.id).to.be.at.most(each.clientWidth + 1);
      }
      for (const text of all(element, '.code, [part="number"]')) {
        expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(11);
      }
    });
  }

  it('does not mirror France', async () => {
    const page = await fixture(
      html`<div dir="rtl"><gtnum-academies .data=${dataset}></gtnum-academies></div>`,
    );
    const element = page.querySelector('gtnum-academies')!;
    const left = (id: string) => tile(element, id).getBoundingClientRect().left;
    expect(left('academie-de-rennes')).to.be.lessThan(left('academie-de-strasbourg'));
    const right = button(element, 'academie-de-rennes');
    right.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('academie-de-versailles');
  });

  it('is printed with its list, which is closed again then', async () => {
    const element = await showReal();
    element.style.cssText = 'inline-size: 718px; font: 16px/1.5 sans-serif';
    const { text, height } = await onPaper(async () => {
      await aTimeout(50);
      return { text: seen(element), height: element.getBoundingClientRect().height };
    });
    await aTimeout(50);
    for (const each of ['Académie de Poitiers', '#ÆSON', 'LIL', 'Aucun groupe connu']) {
      expect(text).to.include(each);
    }
    expect(text).not.to.match(/Choisir|en liste|Sources/);
    expect(height).to.be.at.most(1.5 * 1046);
    expect(one<HTMLDetailsElement>(element, '#list').open).to.equal(false);
  });

  it('is a list in plain HTML', async () => {
    const plain = toPlain((await show()).shadowRoot!, 'fr');
    expect(plain).to.include('<b>Académie de Bordeaux</b><ul><li><b>#ÆSON</b></li></ul>');
    expect(plain).to.include('<p>Par la région académique Nouvelle-Aquitaine</p>');
    expect(plain).not.to.match(/BOR|<button|tile|Choisir/);
  });

  it('is accessible, dark and light', async () => {
    const element = await show(
      html`<gtnum-academies academy="academie-de-poitiers" .data=${data}></gtnum-academies>`,
    );
    await unfold(element, '#list');
    await unfold(element, '#sources');
    await expect(element).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-academies academy="academie-de-rennes" .data=${dataset}></gtnum-academies>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
