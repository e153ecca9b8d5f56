/** Every element, by tag: the one list that loaders, frames and prerendering read. */
export const elements: Record<string, () => Promise<unknown>> = {
  'gtnum-explorer': () => import('./gtnum-explorer.js'),
  'gtnum-timeline': () => import('./gtnum-timeline.js'),
  'gtnum-theme-grid': () => import('./gtnum-theme-grid.js'),
  'gtnum-finder': () => import('./gtnum-finder.js'),
  'gtnum-group-card': () => import('./gtnum-group-card.js'),
  'gtnum-contact': () => import('./gtnum-contact.js'),
  'gtnum-publications': () => import('./gtnum-publications.js'),
  'gtnum-about': () => import('./gtnum-about.js'),
  'gtnum-academies': () => import('./gtnum-academies.js'),
  'gtnum-dataset': () => import('./gtnum-dataset.js'),
};
