import { trustedAddress } from './lit-global.js';

/*
 * What the classic script leaves for later lies in scripts beside the chunks: each comes, once, when something
 * asks for it. They are no modules, so that they come from wherever the first came, also from a file.
 */

/** Their names and hashes, put in where the scripts are built (src/build/later.ts). */
declare const laterScripts: Record<string, { file: string; integrity: string }>;

/** How a script hands over what is in it: on its own tag, for the page to have nothing of it. */
interface LaterScript extends HTMLScriptElement {
  module?: object;
}

let own: HTMLScriptElement | null;
const coming = new Map<string, Promise<object>>();

/** The tag of the first script, which only the script itself can tell, and only while it starts. */
export function besides(script: HTMLOrSVGScriptElement | null): void {
  own = script as HTMLScriptElement | null;
}

/** What a module exports that was left for later; asked for again where it could not be had. */
export function later(name: string): Promise<object> {
  let module = coming.get(name);
  if (!module) {
    module = load(laterScripts[name]!);
    coming.set(name, module);
    module.catch(() => coming.delete(name));
  }
  return module;
}

function load({ file, integrity }: { file: string; integrity: string }): Promise<object> {
  return new Promise((resolve, reject) => {
    if (!own?.src) throw new Error(`${file} : le script qui le demande est sans adresse`);
    const script: LaterScript = document.createElement('script');
    // As the page has let the first in.
    script.nonce = own.nonce;
    script.crossOrigin = own.crossOrigin;
    if (own.integrity) script.integrity = integrity;
    script.src = trustedAddress(new URL(file, own.src).href);
    script.onload = script.onerror = () => {
      script.remove();
      if (script.module) resolve(script.module);
      else reject(new Error(script.src));
    };
    document.head.append(script);
  });
}
