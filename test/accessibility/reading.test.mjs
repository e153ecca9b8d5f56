/*
 * What readers may set, and elements must bear: a narrow window, large letters, wide spacing, colours of their
 * own, another direction. Every element whole and with all that opens open, and with the longest texts.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openAll, openStories, show } from '../stories.mjs';

const page = await openStories();
const tabs = await Promise.all([page.newTab(), page.newTab()]);
const { stories } = tabs[0];
after(() => page.close());

/** What is said of each story by a function of in-page.mjs, one line each. */
async function ask(question, { width = 1100, css = '', globals, media, hosts = true } = {}) {
  const { tab } = tabs.pop();
  await tab.emulateMedia({ forcedColors: 'none', ...media });
  await tab.setViewportSize({ width, height: 800 });
  const said = [];
  for (const { name, file } of stories) {
    const isHost = file === 'hosts';
    if (isHost ? !hosts : !/-(complete|partial-data|long-texts|very-long-texts)$/.test(name))
      continue;
    await show(tab, name, { width: 'auto', ...globals });
    await tab.evaluate(style, css);
    if (name === `${file}-complete`) await openAll(tab);
    // What has been opened since has roots of its own.
    await tab.evaluate(style, css);
    const problems = await tab.evaluate(answer, question);
    said.push(...problems.map((each) => `${name}: ${each}`));
  }
  tabs.push({ tab });
  return said.join('\n');
}

/* In the page: as extensions and user style sheets do, in shadow roots too. */
async function style(css) {
  const { inside } = await import('/test/accessibility/in-page.mjs');
  window.readers ??= new CSSStyleSheet();
  // What is far from the screen is measured, too.
  window.readers.replaceSync(`* { content-visibility: visible !important } ${css}`);
  for (const { shadowRoot } of [{ shadowRoot: document }, ...inside(document.body)])
    if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(window.readers))
      shadowRoot.adoptedStyleSheets.push(window.readers);
}

async function answer(question) {
  const questions = await import('/test/accessibility/in-page.mjs');
  // Where one container's width follows from another's, a frame later.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  return questions[question]();
}

/** The values of WCAG 1.4.12. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;
const large = 'html { font-size: 200% }';

describe('what readers may set', { concurrency: tabs.length }, () => {
  test('in a window of 320 px nothing is cut, and nothing lies beyond the edge', async () => {
    assert.equal(await ask('unreadable', { width: 320 }), '');
  });

  test('with wide spacing of letters, words and lines nothing is cut or overlaps', async () => {
    assert.equal(await ask('unreadable', { css: spacing }), '');
    assert.equal(await ask('unreadable', { css: spacing, width: 320 }), '');
  });

  test('in letters twice as large nothing is cut or overlaps', async () => {
    assert.equal(await ask('unreadable', { css: large, width: 1280 }), '');
  });

  test('at four times its size, in large letters too, nothing is cut or overlaps', async () => {
    // The hosts' own headings do not bear that.
    assert.equal(await ask('unreadable', { css: large, width: 320, hosts: false }), '');
  });

  test('from right to left nothing is cut or overlaps, and what stands side by side is mirrored', async () => {
    const globals = { dir: 'rtl', lang: 'ar' };
    for (const width of [1100, 320]) {
      assert.equal(await ask('unreadable', { globals, width }), '');
      assert.equal(await ask('unmirrored', { globals, width }), '');
    }
  });

  test('in forced colours controls are told from text, and states from one another, without colour', async () => {
    assert.equal(await ask('colourless', { media: { forcedColors: 'active' } }), '');
  });

  test('without forced colours, too, states are told without colour', async () => {
    assert.equal(await ask('colourless'), '');
  });

  test('the edge of every field and the bar of every wave make 3:1 with their ground, light and dark', async () => {
    for (const theme of ['light', 'dark'])
      assert.equal(await ask('faint', { globals: { theme }, width: 640 }), '');
    assert.equal(await ask('faint', { width: 320 }), '');
  });

  test('no element has an image, a medium, a frame, a table or a form', async () => {
    assert.equal(await ask('foreign'), '');
  });
});
