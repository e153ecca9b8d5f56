/*
 * What axe says of every story, as it comes, and of each whole element with all that opens open: on a light
 * page and on a dark one; wide, in the middle and narrow. It cannot tell the colours that a browser forces on a
 * page: it reads `-webkit-text-fill-color`, which stays as the page wants it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { openAll, openStories, show } from '../stories.mjs';

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Of the rules, those that see another ground, and those that see where things stand.
const ofColours = ['color-contrast', 'link-in-text-block'];
const ofPlaces = [...ofColours, 'target-size', 'scrollable-region-focusable'];

const looks = [
  { name: 'wide', width: 1100, rules: all },
  { name: 'dark', width: 1100, theme: 'dark', rules: ofColours },
  { name: 'in the middle', width: 640, rules: ofPlaces },
  { name: 'narrow', width: 320, rules: all },
];

const page = await openStories();
const tabs = await Promise.all([page.newTab(), page.newTab()]);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
for (const { tab } of tabs) await tab.evaluate(axe);
const { stories } = tabs[0];
after(() => page.close());

/** What axe has against what stands there. */
async function violations(tab, { width, theme = 'light', rules }) {
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia({ colorScheme: theme });
  return tab.evaluate(
    async ([theme, runOnly]) => {
      document.querySelector('.canvas').dataset.theme = theme;
      const found = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
          `${id}: ${target.join(' ')} ${failureSummary}`.replace(/\s+/g, ' '),
        ),
      );
    },
    [theme, rules],
  );
}

const files = new Set(stories.map(({ file }) => file));

describe(
  'axe has nothing to say, in any state, theme and width',
  { concurrency: tabs.length },
  () => {
    for (const file of files) {
      test(file, async () => {
        const { tab } = tabs.pop();
        const found = [];
        for (const { name, globals } of stories.filter((each) => each.file === file)) {
          for (const isOpen of name === `${file}-complete` ? [false, true] : [false]) {
            await tab.setViewportSize({ width: 1100, height: 900 });
            await show(tab, name);
            if (isOpen) await openAll(tab);
            for (const look of looks) {
              // A column of a width of its own is as wide on any page.
              if (globals.width !== 'auto' && look.width < 1100) continue;
              for (const each of await violations(tab, look))
                found.push(`${name}${isOpen ? ', all open' : ''}, ${look.name}: ${each}`);
            }
          }
        }
        tabs.push({ tab });
        assert.equal(found.join('\n'), '');
      });
    }
  },
);
