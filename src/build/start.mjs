/* `npm start`: builds, serves dist, and says where. */
import { preview } from 'vite';

await import('./build.mjs');
// As a server would: what is not there is said not to be.
const { resolvedUrls } = await preview({ logLevel: 'warn', appType: 'mpa' });
const [address] = resolvedUrls.local;
console.log(`Gallery:      ${address}`);
console.log(`Configurator: ${address}integrer.html`);
