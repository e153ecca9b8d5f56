import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';
import { Embed, Tokens } from './panels.js';

document.documentElement.lang = 'fr';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({ base: isDark ? 'dark' : 'light', brandTitle: 'GTnum', brandUrl: './' }),
});

addons.register('gtnum', () => {
  for (const [id, title, panel] of [
    ['gtnum/tokens', 'Jetons', Tokens],
    ['gtnum/embed', 'Intégrer', Embed],
  ] as const) {
    addons.add(id, {
      type: types.PANEL,
      title,
      render: ({ active }) => (active ? createElement(panel) : null),
    });
  }
});
