import { isWanted } from './gate.js';
import { besides } from './later.js';
import { start } from './loader.js';

/* The script that a page pastes as a classic one, in one file but for what it leaves for later. */
besides(document.currentScript);
if (isWanted()) start();
