import { dataset } from './bundled.js';
import { resolved } from './link.js';
import type { Dataset } from './model.js';
import { rest } from './programme.js';

const sources = [...dataset.sources, ...rest.sources];
const index = new Map(sources.map((source) => [source.id, source]));

/** The bundled data with the programme's texts, which only those load who show them. */
export const complete: Dataset = {
  ...dataset,
  programme: resolved('', rest.programme, (_, id) => index.get(id)) as Dataset['programme'],
  sources,
  more: undefined,
};
