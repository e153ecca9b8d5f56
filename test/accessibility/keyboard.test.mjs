/*
 * Each element with the keyboard alone: where Tab leads, what a screen reader says there and of the whole, and
 * what a key changes, kept in test/accessibility/*.txt; `npm run keyboard:update` keeps what is new.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openStories, show } from '../stories.mjs';

const isUpdate = process.argv.includes('--update');

/** What is done, once, where something of that name has the focus. */
const acts = {
  'gtnum-about': [['Dans les mots de la présentation', 'Enter']],
  'gtnum-academies': [
    ['Académie de Poitiers', 'ArrowRight'],
    ['Académie de Limoges', 'Enter'],
    ['Fiche', 'Enter'],
    ['Les académies et leurs groupes', 'Enter'],
  ],
  'gtnum-contact': [['Copier', 'Enter']],
  'gtnum-explorer': [],
  'gtnum-finder': [
    ['2021–2024', 'Space'],
    ['Retirer Nancy-Metz', 'Enter'],
  ],
  'gtnum-group-card': [['Sources', 'Enter']],
  'gtnum-publications': [
    ['Nature', 'ArrowDown'],
    ['Tout afficher', 'Enter'],
    ['Citer « ', 'Enter'],
    ['Copier', 'Enter'],
  ],
  'gtnum-theme-grid': [['2020–2022', 'Enter']],
  'gtnum-timeline': [
    ['2021–2024', 'Enter'],
    ['2022–2025', 'Space'],
    ['Fiche', 'Enter'],
  ],
};

const page = await openStories();
const { tab, stories } = await page.newTab();
const cdp = await tab.context().newCDPSession(tab);
await cdp.send('Accessibility.enable');
after(() => page.close());

const roles = {
  button: 'bouton',
  checkbox: 'case à cocher',
  combobox: 'liste déroulante',
  DisclosureTriangle: 'bouton',
  DisclosureTriangleGrouped: 'bouton',
  link: 'lien',
  searchbox: 'champ de recherche',
  textbox: 'zone de texte',
};
const states = {
  expanded: { true: 'ouvert', false: 'fermé' },
  pressed: { true: 'enfoncé', false: 'non enfoncé' },
  checked: { true: 'cochée', false: 'non cochée' },
};

/** What has the focus, as it is said: role, name, states, value; nothing where that is not in the story. */
async function heard() {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `(${focused})()` });
  if (!result.objectId) return undefined;
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const { role, name, value, properties = [] } = nodes[0];
  const said = properties.flatMap((each) => states[each.name]?.[each.value.value] ?? []);
  const words = [roles[role.value] ?? role.value, ...said];
  if (value?.value) words.push(`«\u00a0${value.value}\u00a0»`);
  return `${name.value.replace(/\s+/g, ' ').trim()}, ${words.join(', ')}`;
}

/* In the page. */
function focused() {
  let at = document.activeElement;
  if (!at.closest('#place')) return undefined;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What is said by itself, without the focus. */
const announced = () =>
  tab.evaluate(async () => {
    const { inside } = await import('/test/accessibility/in-page.mjs');
    return inside(document.querySelector('#place'))
      .filter((each) => each.role === 'status' || each.ariaLive === 'polite')
      .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  });

/**
 * What is wrong with how the focus is seen: it has no outline that it had not before, that outline is hard to
 * tell from its ground, or something covers what has it.
 */
async function unseen() {
  return tab.evaluate(async () => {
    const { contrast, parentOf } = await import('/test/accessibility/in-page.mjs');
    const deep = (root, x, y) => {
      const hit = root.elementFromPoint(x, y);
      const inner = hit?.shadowRoot;
      return inner && inner.elementFromPoint(x, y) !== hit ? deep(inner, x, y) : hit;
    };
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const problems = [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.push('no outline');
    at.blur();
    if (getComputedStyle(at).outlineStyle !== 'none') problems.push('an outline without focus');
    at.focus({ focusVisible: true, preventScroll: true });

    const ratio = contrast(at, outlineColor);
    if (ratio < 3) problems.push(`an outline of ${ratio.toFixed(2)}:1`);

    const { left, top, width, height } = at.getClientRects()[0];
    const hit = deep(document, left + width / 2, top + height / 2);
    let over = hit;
    while (over && over !== at) over = parentOf(over);
    if (!over) problems.push(`covered by ${hit?.localName ?? 'the edge of the window'}`);
    return problems;
  });
}

/** Takes the focus to just before the story. */
const goBefore = () =>
  tab.evaluate(() => {
    const before = document.createElement('button');
    document.querySelector('header').append(before);
    before.focus();
  });

for (const [tag, todo] of Object.entries(acts)) {
  test(`${tag}: what is heard and seen with the keyboard alone is what was kept`, async () => {
    const { name } = stories.find((each) => each.name === `${tag}-complete`);
    await tab.setViewportSize({ width: 1100, height: 700 });
    await show(tab, name);
    const tree = await tab.locator('#place').ariaSnapshot();
    await goBefore();

    const left = [...todo];
    const lines = [];
    const problems = [];
    let said = await announced();
    const press = async (key) => {
      await tab.keyboard.press(key);
      // What it opens, fetches or announces has time to come.
      if (key !== 'Tab') await tab.waitForTimeout(300);
      const stop = await heard();
      lines.push(`${key.padEnd(10)} ${stop ?? '(après l’élément)'}`);
      const now = await announced();
      for (const each of now.filter((text) => !said.includes(text)))
        lines.push(`${' '.repeat(10)} (annoncé\u00a0: ${each})`);
      said = now;
      if (stop) for (const each of await unseen()) problems.push(`${stop}: ${each}`);
      return stop;
    };
    let stop = await press('Tab');
    while (stop && lines.length < 300) {
      const [[where, key] = []] = left;
      if (where && stop.startsWith(where)) {
        left.shift();
        stop = await press(key);
      } else stop = await press('Tab');
    }
    assert.deepEqual(left, [], `not met on the way:\n${lines.join('\n')}`);
    assert.deepEqual(problems, []);

    const now = `${lines.join('\n')}\n\n${tree}\n`;
    const file = `test/accessibility/${tag}.txt`;
    if (isUpdate) writeFileSync(file, now);
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assert.equal(now, kept);
  });

  test(`${tag}: no key is trapped, and the way back is the way there`, async () => {
    await show(tab, `${tag}-complete`);
    const walk = async (key) => {
      const stops = [];
      for (;;) {
        await tab.keyboard.press(key);
        const stop = await heard();
        if (!stop || stops.length > 300) return stops;
        stops.push(stop);
      }
    };
    await tab.evaluate(() => {
      document.querySelector('#place').after(document.createElement('button'));
    });
    await goBefore();
    const there = await walk('Tab');
    const back = await walk('Shift+Tab');
    assert.deepEqual(back.reverse(), there);
    await tab.evaluate(() => document.querySelector('#place + button').remove());
  });
}

test('every element is walked through', () => {
  const tags = Array.from(
    readFileSync('src/elements/elements.ts', 'utf8').matchAll(/'(gtnum-[\w-]+)':/g),
    ([, tag]) => tag,
  );
  // It has nothing of its own to show.
  const shown = tags.filter((tag) => tag !== 'gtnum-dataset');
  assert.deepEqual(Object.keys(acts).sort(), shown.sort());
});
