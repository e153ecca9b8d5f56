import type { Arbitrary } from 'fast-check';
import type * as kinds from '../../src/facts/kinds.js';
import type { DatasetJson, datasetSchema } from '../../src/facts/schema.js';

interface Description {
  datasetSchema: typeof datasetSchema;
  kinds: typeof kinds;
}

export const hostile: readonly string[];

export function datasets(
  description: Description,
  options?: { isTorn?: boolean; sizes?: Record<string, number> },
): Arbitrary<DatasetJson>;

export function spoilt(valid: Arbitrary<DatasetJson>): Arbitrary<unknown>;

export function inWords(
  dataset: DatasetJson,
  description: Description,
): { dataset: DatasetJson; said: Map<string, { text: string; path: string[] }> };
