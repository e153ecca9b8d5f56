import { isWanted } from './gate.js';
import { start } from './loader.js';

/*
 * The script that a page pastes: an ES module with chunks, or one classic script with everything
 * inside. Browsers that cannot draw the widgets keep the content of the tags.
 */
if (isWanted()) start();
