/*
 * What Lit takes for the page's global object in our scripts: `vite.config.ts` puts these in the place
 * of the names that Lit uses. Lit notes its versions there, and asks there for hooks by which another
 * Lit's polyfills would change ours; it finds none, and the page keeps no trace. Its Trusted Types
 * policy gets our name, since a strict page lets only one be called `lit-html`.
 */

const { trustedTypes } = window as unknown as {
  trustedTypes?: {
    emptyScript: unknown;
    createPolicy(name: string, rules: object): Policy;
  };
};

interface Policy {
  createScriptURL(address: string): string;
}

let policy: Policy | undefined;

/** The address of a script of ours, as pages want it that allow addresses from policies alone. */
export function trustedAddress(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}

/** Lit's `globalThis`. */
export const litGlobal = {
  ShadowRoot,
  trustedTypes: trustedTypes && {
    emptyScript: trustedTypes.emptyScript,
    createPolicy(_: string, rules: object): unknown {
      try {
        policy = trustedTypes.createPolicy('gtnum', {
          ...rules,
          createScriptURL: (address: string) => address,
        });
        return policy;
      } catch {
        // Where the page requires one and allows none of ours, drawing fails, and says so.
        return undefined;
      }
    },
  },
};

/** Where Lit keeps what standard decorators say; we use the others. */
export const litPropertyMetadata = new WeakMap();

/** The browser's own, where an old library (MooTools) has taken the name for something else. */
export const NativeEvent = Object.getPrototypeOf(UIEvent) as typeof Event;

/** Lit makes sure that there is a `Symbol.metadata`: on this one, for the page may have frozen its own. */
export const litSymbol = Object.setPrototypeOf(
  window.Symbol.bind(undefined),
  window.Symbol,
) as SymbolConstructor;
