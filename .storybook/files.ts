/* Where the site's files are from here: below Storybook, or around it where it is the guide of the site. */
export const files = import.meta.env['STORYBOOK_GTNUM_FILES'] as string;

/* Documents are in a frame. A constant, for Prettier takes the underscore of an attribute for emphasis. */
export const top = '_top';
