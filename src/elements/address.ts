import type { Choice } from './selection.js';
import { warn } from './warn.js';

/*
 * What is chosen, in the page's address: `?gtnum-wave=2020-2022&gtnum-academy=academie-de-poitiers`. What is
 * as it was at first is left out; several ids stand with commas between. Nothing else in the address is touched.
 */

const nameOf = (name: string) => `gtnum-${name}`;

/** What the address says, for each name that `start` has; as it was at first where the address says nothing. */
export function readAddress(start: Choice): Choice {
  const query = new URLSearchParams(location.search);
  const said = Object.entries(start as Record<string, string | undefined>).map(([name, value]) => {
    const given = query.get(nameOf(name));
    return [name, name === 'query' ? (given ?? value) : (given?.replaceAll(',', ' ') ?? value)];
  });
  return Object.fromEntries(said) as Choice;
}

/** Writes what is chosen; `isNew` for an entry of its own in the reader's history. */
export function writeAddress(choice: Choice, start: Choice, isNew: boolean): void {
  const names = Object.keys(start) as (keyof Choice)[];
  const isOurs = (pair: string) => names.some((name) => pair.startsWith(`${nameOf(name)}=`));
  const others = location.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !isOurs(pair));
  const own = names
    .filter((name) => (choice[name] ?? '') !== (start[name] ?? ''))
    .map((name) => {
      const value = choice[name] ?? '';
      const parts = name === 'query' ? [value] : value.split(' ');
      return `${nameOf(name)}=${parts.map(encodeURIComponent).join(',')}`;
    });
  const search = [...others, ...own].join('&');
  const address = `${location.pathname}${search && `?${search}`}${location.hash}`;
  try {
    history[isNew ? 'pushState' : 'replaceState'](history.state, '', address);
  } catch (error) {
    // A page in a sandbox, or a file.
    warn(`L'adresse de la page ne peut pas dire ce qui est choisi : ${String(error)}`);
  }
}
