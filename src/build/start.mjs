/* `npm start`: builds, serves dist, and says where. */
import { preview } from 'vite';

await import('./build.mjs');
const { resolvedUrls } = await preview({ logLevel: 'warn' });
const [address] = resolvedUrls.local;
console.log(`Gallery:      ${address}`);
console.log(`Configurator: ${address}integrer.html`);
