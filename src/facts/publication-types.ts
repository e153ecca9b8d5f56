import type { eventTypes } from './event-types.js';

/*
 * The kinds of publications, and the type of schema.org that search engines are told for each. Of
 * articles only those of journals and proceedings are scholarly; what is held on a day is an event.
 */
export const schemaOrgTypes = {
  report: 'Report',
  'state-of-the-art': 'Report',
  article: 'ScholarlyArticle',
  proceedings: 'ScholarlyArticle',
  preprint: 'Article',
  'web-article': 'Article',
  'press-article': 'NewsArticle',
  interview: 'Article',
  'blog-post': 'BlogPosting',
  presentation: 'WebPage',
  'web-page': 'WebPage',
  thesis: 'Thesis',
  'thesis-offer': 'CreativeWork',
  bibliography: 'CreativeWork',
  booklet: 'CreativeWork',
  call: 'CreativeWork',
  document: 'CreativeWork',
  portfolio: 'CreativeWork',
  talk: 'CreativeWork',
  translation: 'CreativeWork',
  video: 'VideoObject',
  conference: 'Event',
  'study-day': 'Event',
  webinar: 'Event',
} as const satisfies Record<string, string> & Record<(typeof eventTypes)[number], 'Event'>;

export type PublicationType = keyof typeof schemaOrgTypes;

export const publicationTypes = Object.keys(schemaOrgTypes) as [
  PublicationType,
  ...PublicationType[],
];
