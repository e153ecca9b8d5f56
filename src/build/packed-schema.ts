import type { Plugin } from 'vite';
import { packed } from '../facts/schema.js';

/** Browsers get the description of the data packed: its French sentences are for data editors. */
export function packedSchema(): Plugin {
  let isDone = false;
  return {
    name: 'packed-schema',
    load(id) {
      if (!id.endsWith('/facts/schema.ts')) return;
      if (/[^!-~]/.test(packed)) this.error('A description is left in the packed schema');
      isDone = true;
      return `
        import { check } from './check.js';
        export const parseDataset = (input) => check(${JSON.stringify(packed)}, input);
      `;
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('src/facts/schema.ts is not there to be packed');
    },
  };
}
