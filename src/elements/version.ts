/** The package's version; `npm version` writes it. */
export const version = '0.1.0';
