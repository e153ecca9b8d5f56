/* The downloads are links: all that there is to do is light and dark. */
import { makeScheme } from './page.js';

makeScheme();
