/*
 * Asks every address of the data whether it still answers, from a machine with network, and says in French
 * what moved and what died. Fails when something died or nothing answers; what moved or cannot be known is
 * only told.
 */
import { parseArgs } from 'node:util';
import { politely, reasonOf } from './polite.mjs';
import { readDataset } from './read-dataset.mjs';
import { visible } from './visible.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pause: { type: 'string', default: '1000' },
    patience: { type: 'string', default: '20000' },
  },
});
const [file = 'data/gtnum.json'] = positionals;
const ask = politely({ between: Number(values.pause), patience: Number(values.patience) });

/** Each address, without its fragment, and the entries that have it. */
const places = new Map();
for (const [list, entries] of Object.entries(readDataset(file))) {
  for (const entry of [entries].flat()) {
    for (const address of addressesIn(entry)) {
      const of = places.get(address) ?? new Set();
      places.set(address, of.add(entry?.id ? `${list} « ${entry.id} »` : list));
    }
  }
}
const hosts = new Set([...places.keys()].map((address) => new URL(address).host));
console.log(
  `${count(places.size, 'adresse')} sur ${count(hosts.size, 'site')} : une requête à la fois par site.`,
);

let done = 0;
const answers = await Promise.all(
  [...places.keys()].map(async (address) => {
    const answer = await follow(address);
    done++;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${places.size} `);
    return { address, ...answer };
  }),
);
if (process.stderr.isTTY) process.stderr.write('\r');

const dead = tell('Disparue', 'dead', 'chercher où elle est, ou retirer le lien');
tell('Déplacée', 'moved', "l'adresse est à remplacer");
tell('Incertaine', 'unsure', 'à ouvrir dans un navigateur');
const well = answers.filter(({ kind }) => kind === 'well').length;
console.log(`\n${count(well, 'adresse')} sur ${places.size} répond${well > 1 ? 'ent' : ''} bien.`);
process.exitCode = dead || (places.size && !well) ? 1 : 0;

function* addressesIn(value) {
  if (typeof value === 'string' && /^https?:/i.test(value)) {
    const url = new URL(value);
    url.hash = '';
    yield url.href;
  } else if (typeof value === 'object' && value) {
    for (const each of Object.values(value)) yield* addressesIn(each);
  }
}

/** Where an address leads, as a reader's browser would find out. */
async function follow(start) {
  let address = start;
  let isForGood = true;
  for (let hops = 0; hops < 6; hops++) {
    let answer;
    try {
      answer = await headThenGet(address);
    } catch (error) {
      const kind = error.cause?.code === 'ENOTFOUND' ? 'dead' : 'unsure';
      return { kind, what: reasonOf(error), to: address === start ? undefined : address };
    }
    const { status, headers } = answer;
    const to = address === start ? undefined : address;
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location) {
      if (!URL.canParse(location, address)) return { kind: 'dead', what: 'renvoi illisible', to };
      const next = new URL(location, address);
      if (!/^https?:$/.test(next.protocol)) return { kind: 'dead', what: 'renvoi illisible', to };
      isForGood &&= status === 301 || status === 308;
      next.hash = '';
      address = next.href;
    } else if (status >= 200 && status < 300) {
      if (!to) return { kind: 'well' };
      // Sites send readers of a page that is gone to their front door.
      const isHome = new URL(to).pathname === '/' && new URL(start).pathname !== '/';
      if (isHome) return { kind: 'unsure', what: "renvoie à l'accueil du site", to };
      return isForGood ? { kind: 'moved', what: 'définitivement', to } : { kind: 'well' };
    } else {
      const isDead = status === 404 || status === 410;
      return { kind: isDead ? 'dead' : 'unsure', what: `le serveur répond ${status}`, to };
    }
  }
  return { kind: 'dead', what: 'renvois sans fin' };
}

/** Some servers know no HEAD, or answer it wrongly. */
async function headThenGet(address) {
  const answer = await ask(address, 'HEAD').catch(() => undefined);
  return answer && answer.status < 400 ? answer : ask(address, 'GET');
}

function tell(title, wanted, advice) {
  const found = answers.filter(({ kind }) => kind === wanted);
  if (found.length) {
    console.log(`\n${title}${found.length > 1 ? 's' : ''} (${found.length}) : ${advice}`);
  }
  for (const { address, what, to } of found) {
    console.log(visible(`  ${address}${to ? `\n    → ${to}` : ''}\n    ${what}`));
    console.log(`    dans ${[...places.get(address)].join(', ')}`);
  }
  return found.length;
}

function count(number, noun) {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
