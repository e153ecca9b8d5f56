import { setTimeout as pause } from 'node:timers/promises';

/*
 * Requests that burden nobody: to a host one after the other, with a pause between, under our own name,
 * and what is not needed of an answer is not fetched.
 */

const name = 'gtnum-widgets (verification des liens)';
/** How long a server may ask us to wait, in ms. */
const longest = 60_000;

/** @param options in ms: the pause between two requests to a host, and how long an answer may take */
export function politely({ between, patience }) {
  const last = new Map();

  /** Waits for its turn at the host, then asks. Redirects are not followed. */
  function ask(address, method = 'GET', { whole = false, accept = '*/*' } = {}) {
    const { host } = new URL(address);
    const asking = (last.get(host) ?? Promise.resolve()).then(() =>
      once(address, { method, whole, accept }),
    );
    const over = asking.then(
      () => pause(between),
      () => pause(between),
    );
    last.set(host, over);
    return asking;
  }

  async function once(address, { method, whole, accept }, isSecond = false) {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': name, accept },
      signal: AbortSignal.timeout(patience),
    });
    const { status, headers } = response;
    const wait = Number(headers.get('retry-after')) * 1000;
    const text = whole && status === 200 ? await response.text() : '';
    if (!whole) await response.body?.cancel();
    if ([429, 503].includes(status) && wait > 0 && wait <= longest && !isSecond) {
      await pause(wait);
      return once(address, { method, whole, accept }, true);
    }
    return { status, text, headers };
  }

  return ask;
}

/** Why there is no answer, in French. */
export function reasonOf(error) {
  const code = error.cause?.code ?? error.name;
  const reasons = {
    TimeoutError: 'ne répond pas à temps',
    ENOTFOUND: "le site n'existe pas, ou plus",
    EAI_AGAIN: "le nom du site ne se résout pas ; l'ordinateur est-il connecté ?",
    ECONNREFUSED: 'connexion refusée',
    ECONNRESET: 'connexion interrompue',
    UND_ERR_SOCKET: 'connexion interrompue',
    CERT_HAS_EXPIRED: 'certificat expiré',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificat non reconnu',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificat non reconnu',
    ERR_TLS_CERT_ALTNAME_INVALID: "certificat d'un autre site",
  };
  return reasons[code] ?? `pas de réponse (${code})`;
}
