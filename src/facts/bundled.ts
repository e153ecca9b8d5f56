import json from '../../data/gtnum.json' with { type: 'json' };
import { link } from './model.js';
import type { DatasetJson } from './schema.js';

// The checks that run before a build have validated the file; a reader's browser need not again.
export const dataset = link(json as unknown as DatasetJson);
