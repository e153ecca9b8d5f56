import { createElement, useEffect, useState } from 'react';
import { addons, types } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';
import { Embed } from './panels.js';
import { Tokens } from './tokens.js';

document.documentElement.lang = 'fr';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({ base: isDark ? 'dark' : 'light', brandTitle: 'GTnum', brandUrl: './' }),
});

/** The navigation of the site, of which this is the guide: the gallery has it. */
function Site() {
  const [links, setLinks] = useState<{ href: string; name: string }[]>([]);
  useEffect(() => {
    const gallery = new URL(`${process.env['STORYBOOK_GTNUM_FILES']}index.html`, location.href);
    void fetch(gallery).then(async (response) => {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const found = [...page.querySelectorAll('nav[aria-label="Site"] a')].map((link) => ({
        href: new URL(link.getAttribute('href')!, gallery).href,
        name: link.textContent,
      }));
      setLinks(found.filter(({ href }) => !href.includes('/guide/')));
    });
  }, []);
  const style = { margin: '0 8px', whiteSpace: 'nowrap', color: 'inherit' } as const;
  return links.map(({ href, name }) => createElement('a', { key: href, href, style }, name));
}

addons.register('gtnum', () => {
  addons.add('gtnum/site', {
    type: types.TOOLEXTRA,
    title: 'Site',
    render: () => createElement(Site),
  });
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
