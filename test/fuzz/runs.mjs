/*
 * How a property is tried: from a seed that is said, as often as is asked for, and after everything that was
 * found before (found.json, by the name of the property). The seed is always the same in the ordinary tests: what
 * fails there has failed because of what has changed.
 */
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';

const found = JSON.parse(readFileSync(new URL('found.json', import.meta.url), 'utf8'));
const seed = Number(process.env.FUZZ_SEED ?? 1);
const times = Number(process.env.FUZZ_TIMES ?? 1);

console.log(`FUZZ_SEED=${seed} FUZZ_TIMES=${times}`);

/** Tries `property` with so many values, and fails with the smallest that it does not hold for. */
export function holds(name, runs, arbitrary, property) {
  test(`${name} (${runs * times})`, () =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        await property(value);
      }),
      {
        seed,
        numRuns: runs * times,
        // A case that fails is made smaller for so long.
        interruptAfterTimeLimit: 60_000 * times,
        markInterruptAsFailure: true,
        reporter: tell,
        examples: (found[name] ?? []).map((value) => [value]),
      },
    ));
}

/** What failed, and how to see it again; of the case, as much as can be read. */
function tell({ failed, errorInstance, counterexample, counterexamplePath, seed: used }) {
  if (!failed) return;
  const said = errorInstance?.stack ?? 'interrupted';
  const value = JSON.stringify(counterexample)?.slice(0, 2_000);
  throw new Error(`FUZZ_SEED=${used}, path ${counterexamplePath}\n${said}\n${value}`);
}
