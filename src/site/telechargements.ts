/* The downloads are links. A copy that was installed from the archive does not have it. */
import { makeScheme, part } from './page.js';

makeScheme();

const archive = part(document, '#archive');
const address = part(archive, 'a[download]').getAttribute('href')!;
void fetch(address, { method: 'HEAD' }).then(({ ok }) => {
  archive.hidden = !ok;
});
