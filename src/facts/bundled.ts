import json from '../../data/gtnum.json' with { type: 'json' };
import { link } from './link.js';
import { typeset } from './typeset.js';
import type { DatasetJson } from './schema.js';

// The checks that run before a build have validated the file; a reader's browser need not again.
export const dataset = link(typeset(json as unknown as DatasetJson));
