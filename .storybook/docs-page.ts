/* The page of an element: what it is, one story, its contract, and the way to its other states. */
import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { createElement as h, useContext } from 'react';

export function docsPage() {
  return [
    h(Title, { key: 'title' }),
    h(Description, { key: 'description' }),
    h(Primary, { key: 'primary' }),
    h('h2', { key: 'contract', id: 'le-contrat' }, 'Le contrat'),
    // All of it, tokens and parts too.
    h(Controls, { key: 'controls', exclude: [] }),
    h(OtherStates, { key: 'others' }),
  ];
}

function OtherStates() {
  const { componentStories } = useContext(DocsContext);
  const [, ...others] = componentStories();
  if (!others.length) return null;
  return [
    h('h2', { key: 'heading', id: 'les-autres-etats' }, 'Les autres états'),
    h(
      'ul',
      { key: 'list' },
      others.map(({ id, name }) =>
        h(
          'li',
          { key: id },
          // The page stands in a frame.
          h('a', { href: `./?path=/story/${encodeURIComponent(id)}`, target: '_top' }, name),
        ),
      ),
    ),
  ];
}
