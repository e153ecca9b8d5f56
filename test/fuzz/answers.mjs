/*
 * What servers answer when a dataset is asked for, none of it one: `/answers/endless`. Answers that go on for
 * ever end when nobody listens any more; `/answers/open` says how many are still being sent.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';

const start = '{"version":1,"updated":"2026","groups":[';
const entry = `{"id":"a","name":"b","title":"${'c'.repeat(64 * 1024)}","sources":[]},`;

/** By name: what is sent, after whatever the status and headers say. */
const bodies = {
  html: () => '<!doctype html><title>Connexion</title><p>Identifiez-vous.',
  empty: () => '',
  truncated: () => start,
  latin: () => Buffer.from('{"version":1,"updated":"2026","publisher":"Académie"}', 'latin1'),
  utf16: () => Buffer.from('\ufeff{"version":1,"updated":"2026"}', 'utf16le'),
  zeros: () => Buffer.alloc(100_000),
  noise: () => Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)),
  list: () => '[]',
  scalar: () => '1e999',
  deep: () => '['.repeat(300_000),
  prototype: () =>
    '{"__proto__":{"version":1,"updated":"2026"},"constructor":{"prototype":{"a":1}}}',
  addresses: () =>
    '{"version":1,"updated":"2026","corrections":"javascript:hit=1","licence":"data:text/html,x"}',
  numbers: () => '{"version":1e400,"updated":-1,"groups":[{"id":1e308}]}',
  huge: () => Readable.from(pieces(800)),
  endless: () => Readable.from(pieces(Infinity)),
};

function* pieces(count) {
  yield start;
  for (let sent = 0; sent < count; sent++) yield entry;
}

/** A blank now and then, for ever. */
async function* trickle(request) {
  yield start;
  while (!request.destroyed) {
    await wait(50);
    yield ' ';
  }
}

let open = 0;

export async function answers(context, next) {
  const [, name] = /^\/answers\/([\w-]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  context.type = 'application/json';
  if (name === 'open') context.body = String(open);
  else if (name === 'loop') context.redirect('/answers/loop');
  else if (name === 'silent') await wait(25_000);
  else if (name === 'slow') context.body = Readable.from(trickle(context.req));
  else if (/^\d+$/.test(name)) {
    context.status = Number(name);
    context.body = '{}';
  } else if (Object.hasOwn(bodies, name)) context.body = bodies[name]();
  if (context.body instanceof Readable) {
    open++;
    context.res.on('close', () => open--);
  }
}
