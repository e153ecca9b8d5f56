import { isWanted } from './gate.js';
import { start } from './loader.js';

/*
 * The script that a page pastes: an ES module with chunks; gtnum.classic.ts is the same as a
 * classic script. Browsers that cannot draw the widgets keep the content of the tags.
 */
if (isWanted()) start();
