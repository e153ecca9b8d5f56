/*
 * The guide's statement of accessibility: all criteria of RGAA, each with where the elements stand and with
 * what shows it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { criteria } = JSON.parse(readFileSync('stories/docs/rgaa.json', 'utf8'));

/** How many there are of each topic. */
const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

test('every criterion of RGAA 4.1 is there, in its order, with its question', () => {
  const numbers = counts.flatMap((count, topic) =>
    Array.from({ length: count }, (_, index) => `${topic + 1}.${index + 1}`),
  );
  assert.equal(numbers.length, 106);
  assert.deepEqual(
    criteria.map(({ number }) => number),
    numbers,
  );
  for (const { number, wording } of criteria) assert.match(wording, /\S{3}.*\?$/, number);
  assert.equal(new Set(criteria.map(({ wording }) => wording)).size, 106);
});

test('each says where the elements stand, how that was seen, and why where they do not simply conform', () => {
  const statuses = ['conforme', 'non conforme', 'non applicable', 'à la charge de la page'];
  for (const { number, status, why, tests, checked } of criteria) {
    assert.ok(statuses.includes(status), `${number}: ${status}`);
    assert.ok(tests ?? checked, `${number}: nothing shows it`);
    if (status !== 'conforme') assert.ok(why, `${number}: no reason`);
  }
});

test('every test that it names exists under its title', () => {
  const titles = new Map();
  /** Titles of tests, without what is put before some for each element. */
  const titlesIn = (file) => {
    if (!titles.has(file)) {
      const found = readFileSync(file, 'utf8').matchAll(
        /\b(?:it|test|describe|holds)\(\s*(['"`])(.*?)\1/gs,
      );
      titles.set(
        file,
        new Set(Array.from(found, ([, , title]) => title.replace(/^\$\{\w+\}: /, ''))),
      );
    }
    return titles.get(file);
  };
  for (const { number, tests = [] } of criteria)
    for (const { file, title } of tests)
      assert.ok(titlesIn(file).has(title), `${number}: ${file} has no test « ${title} »`);
});
