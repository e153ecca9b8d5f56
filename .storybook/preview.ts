import { setCustomElementsManifest, type Preview } from '@storybook/web-components';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import { themes } from 'storybook/theming';
import { elements } from '../src/elements/elements.js';
import { globalTypes, initialGlobals, render, surround } from '../stories/canvas.js';
import { argTypesOf, declarationOf, declarations, modules } from './contract.js';
import { inFrench } from './french.js';
import { watch } from './screen.js';
import { charterOf, tokensFor } from './charter.js';
import { docsPage } from './docs-page.js';

document.documentElement.lang = 'fr';

setCustomElementsManifest({ modules });

/** An event as it is told: ids instead of the facts that they name. */
function told(event: Event): Record<string, unknown> {
  const own = Object.entries(event) as [string, unknown][];
  const idOf = (value: unknown): unknown => (value as { id?: string } | undefined)?.id ?? value;
  return Object.fromEntries(
    own.filter(([name]) => name !== 'isTrusted').map(([name, value]) => [name, idOf(value)]),
  );
}

for (const name of new Set(declarations.flatMap(({ events = [] }) => events.map((e) => e.name)))) {
  const say = action(name);
  document.addEventListener(name, (event) => {
    say(told(event));
  });
}

const preview: Preview = {
  // Before the first story is drawn: it is the element that is looked at, not its arrival.
  loaders: [() => Promise.all(Object.values(elements).map((load) => load())).then(() => ({}))],
  render: (args, context) => render(args, context),
  decorators: [
    (story, { globals, parameters }) => surround(story, { globals, parameters }),
    (story, context) => {
      const { style } = document.documentElement;
      for (const name of [...style].filter((each) => each.startsWith('--gtnum-'))) {
        style.removeProperty(name);
      }
      const scheme = context.globals['theme'] === 'dark' ? 'dark' : 'light';
      const kept = tokensFor(charterOf(context.globals), scheme);
      for (const [name, value] of Object.entries(kept)) style.setProperty(name, value);
      if (context.viewMode === 'story') watch(context);
      // Elements read the page's language when they are put there.
      return html`${keyed(context.globals['lang'], story())}`;
    },
  ],
  globalTypes: globalTypes as Preview['globalTypes'],
  initialGlobals: { ...initialGlobals, charter: '' },
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, exclude: /^(part|event|property|slot):/, disableSaveFromUI: true },
    docs: {
      // As the manager around it.
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light,
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => {
        const { fr, summary = '' } = declarationOf(tag) ?? {};
        return [`\`<${tag}>\``, fr?.description ?? inFrench(summary)].join('\n\n');
      },
      page: docsPage,
      source: { excludeDecorators: true },
      toc: { title: 'Sur cette page', headingSelector: 'h2, h3' },
    },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Prise en main',
            'Charte d’académie',
            'Charte et jetons',
            'Intégrer dans WordPress',
            'Données',
            'Données personnelles',
            'Accessibilité',
            'Conformité RGAA',
          ],
          'Éléments',
          'Pages hôtes',
        ],
      },
    },
  },
};

export default preview;
