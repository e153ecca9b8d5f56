import { expect } from '@open-wc/testing';
import { elements } from '../src/elements/elements.js';
import { GtnumElement } from '../src/elements/gtnum-element.js';
import { fr } from '../src/elements/strings/fr.js';
import { seen, waitUntil } from './seen.js';
import { staged, type Staged, type StoryFile } from './stage.js';

/** The server lists the folder: no file can be forgotten. */
const files = (await (await fetch('/stories/')).json()) as string[];
const stories = await Promise.all(
  files.map(
    async (file) =>
      [file, staged((await import(`../stories/${file}`)) as unknown as StoryFile)] as const,
  ),
);

const states = ['Complete', 'Empty', 'Failed', 'WrongId'];
const ofWidgets = [
  ...states,
  ...['PartialData', 'Loading', 'Narrow', 'Medium', 'Wide', 'LongTexts'],
  ...['RightToLeft', 'English', 'Dark', 'ForcedColors', 'Print'],
];

/** What a reader must see where a story bears such a name and says nothing else. */
const claims: Record<string, RegExp> = {
  PartialData: /non renseigné|non datée/,
  Empty: /^(Aucune? |Ce groupe n’est pas connu)/,
  Loading: new RegExp(`^${fr.loading}$`),
  LoadingWithContent: /carnet|Présentation/,
  Failed: new RegExp(`^${fr.failed}$`),
  FailedWithContent: /^Les GTnum sur leur carnet$/,
  NoData: new RegExp(`^${fr.failed}$`),
  WrongIdWithoutContent: /n’est pas connu/,
  English: /\b(groups|laboratory|theme|Write)\b/,
  VeryLongTexts: /exemple fictif/i,
};

let place: HTMLElement;
const errors: string[] = [];
const warnings: string[] = [];
const { error, warn } = console;

function listen(event: Event): void {
  errors.push(String(event instanceof PromiseRejectionEvent ? event.reason : event.type));
}

before(() => {
  console.error = (...words: unknown[]) => errors.push(words.join(' '));
  console.warn = (...words: unknown[]) => {
    const text = words.join(' ');
    if (text.startsWith('[gtnum]')) warnings.push(text);
    else warn(...words);
  };
  window.addEventListener('error', listen);
  window.addEventListener('unhandledrejection', listen);
});

after(() => {
  Object.assign(console, { error, warn });
  window.removeEventListener('error', listen);
  window.removeEventListener('unhandledrejection', listen);
});

beforeEach(() => {
  place = document.createElement('div');
  place.style.width = '1200px';
  document.body.append(place);
  errors.length = 0;
  warnings.length = 0;
});

afterEach(() => {
  place.remove();
});

/** All widgets of a story, those within datasets and hosts too. */
function widgets(): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('*')].filter(
    ({ localName }) => localName.startsWith('gtnum-') && localName !== 'gtnum-dataset',
  );
}

/** A widget is done when it has drawn its view or, having no data, the page's content. */
async function settle({ parameters }: Staged): Promise<void> {
  const isDone = (widget: HTMLElement) =>
    parameters.dataset === 'pending' ||
    (!/^(Chargement|Loading)/.test(seen(widget)) &&
      (widget.shadowRoot!.querySelector('[lang]') ?? warnings.length));
  await waitUntil(() => widgets().every((widget) => seen(widget) && isDone(widget)));
}

for (const [file, staging] of stories) {
  describe(file, () => {
    it('has a story for each state', () => {
      const element = customElements.get(file.replace('.stories.ts', ''));
      if (!element) return;
      const isWidget = element.prototype instanceof GtnumElement;
      const { observedAttributes } = element as unknown as typeof GtnumElement;
      const takesId = observedAttributes.some((name) =>
        /^(wave|group|contact|academy)$/.test(name),
      );
      const expected = (isWidget ? ofWidgets : states).filter(
        (state) => state !== 'WrongId' || !isWidget || takesId,
      );
      expect(staging.map(({ id }) => id)).to.include.members(expected);
      const wrong = staging.find(({ id }) => id === 'WrongId');
      expect(!wrong || wrong.parameters.shows, 'what an unknown id leaves must be said').to.be.ok;
    });

    for (const story of staging) {
      const { id, globals, parameters, title } = story;
      const themes = globals.theme === 'dark' ? ['dark', 'light'] : ['light', 'dark'];

      it(title, async () => {
        for (const theme of themes as ('light' | 'dark')[]) {
          story.show(place, { theme });
          await settle(story);
          const column = place.querySelector('.column')!;
          const text = widgets().map(seen).join(' ');
          expect(text).to.match(parameters.shows ?? claims[id] ?? /\S{3}/);
          if (!claims[id]) expect(text).not.to.include(fr.failed);
          expect(column.scrollWidth, 'overflow').to.be.at.most(column.clientWidth);
          if (globals.width !== 'auto')
            expect(column.clientWidth, 'width').to.equal(Number(globals.width));
          for (const widget of widgets())
            expect(getComputedStyle(widget).direction).to.equal(globals.dir);
        }
        expect(errors).to.deep.equal([]);
        expect(warnings).to.have.length(parameters.warning ? 1 : 0);
        if (parameters.warning) expect(warnings[0]).to.match(parameters.warning);
      });
    }
  });
}

it('is about all elements', () => {
  const expected = Object.keys(elements).map((tag) => `${tag}.stories.ts`);
  expect(files).to.include.members(expected);
});
