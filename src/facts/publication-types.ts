/** The kinds of publications. */
export const publicationTypes = [
  'report',
  'state-of-the-art',
  'article',
  'proceedings',
  'preprint',
  'web-article',
  'press-article',
  'interview',
  'blog-post',
  'presentation',
  'web-page',
  'thesis',
  'thesis-offer',
  'bibliography',
  'booklet',
  'call',
  'document',
  'portfolio',
  'talk',
  'translation',
  'video',
  'conference',
  'study-day',
  'webinar',
] as const;

export type PublicationType = (typeof publicationTypes)[number];
