/** Of the kinds of publications those that are held on a day, rather than published. */
export const eventTypes = ['conference', 'study-day', 'webinar'] as const;
