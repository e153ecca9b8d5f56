/** Every element, by tag: the one list that loaders, frames and prerendering read. */
export const elements: Record<string, () => Promise<unknown>> = {
  'gtnum-contact': () => import('./elements/gtnum-contact.js'),
  'gtnum-dataset': () => import('./elements/gtnum-dataset.js'),
  'gtnum-group-card': () => import('./elements/gtnum-group-card.js'),
  'gtnum-theme-grid': () => import('./elements/gtnum-theme-grid.js'),
  'gtnum-timeline': () => import('./elements/gtnum-timeline.js'),
};
