/*
 * What much data costs: five times as much of it may take five times as long, on a busy machine 15 times; what
 * grows with the square takes 25 times. Each list of the schema is made long, then all of them.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elements } from '../../dist/elements/elements.js';
import { closest } from '../../dist/facts/closest.js';
import { link } from '../../dist/facts/link.js';
import { datasetSchema, parseDataset } from '../../dist/facts/schema.js';
import { ask, cut, find, index } from '../../dist/facts/search.js';
import { typeset } from '../../dist/facts/typeset.js';
import { prerender } from '../../dist/prerender/prerender.js';

const facts = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
const lists = Object.entries(datasetSchema.entries).flatMap(([name, schema]) =>
  schema.wrapped?.item?.entries?.id && facts[name]?.length ? [name] : [],
);

/** The facts, with so many entries in some lists. */
function many(count, names) {
  const json = structuredClone(facts);
  for (const name of names) {
    const own = facts[name];
    json[name] = Array.from({ length: count }, (_, place) =>
      place < own.length ? own[place] : { ...own[place % own.length], id: `n-${place}` },
    );
  }
  return json;
}

/** The least of some times, in ms, but what is too short to be measured. */
async function timeOf(make, size) {
  let least = Infinity;
  for (let times = 0; times < 3; times++) {
    const run = make(size);
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
    if (least > 200) break;
  }
  return Math.max(least, 5);
}

function grows(name, size, make) {
  test(name, async () => {
    await make(size)();
    const less = await timeOf(make, size);
    const more = await timeOf(make, 5 * size);
    assert.ok(
      more < 15 * less,
      `${Math.round(less)} ms for ${size}, ${Math.round(more)} ms for 5 times that`,
    );
  });
}

/** Whatever comes of it. */
const tried = (act) => async () => {
  try {
    await act();
  } catch (error) {
    assert.match(error.name, /^(DatasetError|RangeError)$/);
    assert.ok(error.message.length < 10_000);
  }
};

for (const name of [...lists, 'all']) {
  const names = name === 'all' ? lists : [name];
  grows(`many ${name} are read`, 200, (count) => {
    const json = many(count, names);
    return () => link(parseDataset(json));
  });
}

for (const tag of Object.keys(elements).filter((each) => !/dataset|explorer/.test(each))) {
  for (const [size, ...names] of [
    [300, 'waves'],
    [60, 'groups', 'themes'],
    [200, 'academies'],
    [200, 'publications'],
  ]) {
    grows(`${tag} with many ${names.join(' and ')}`, size, (count) => {
      const data = link(parseDataset(many(count, names)));
      const given = tag === 'gtnum-group-card' ? { group: data.groups[0].id } : {};
      return () => prerender(tag, given, { data, extent: 'sources' });
    });
  }
}

const wrong = {
  'references to nothing': (entry) => ({ ...entry, wave: '2020-2023', sources: ['nulle-part'] }),
  'wrong types': () => 1,
  'missing fields': () => ({}),
  'unknown fields': (entry) => ({ ...entry, champ: 1 }),
  'doubled ids': (entry) => ({ ...entry, id: 'aeson' }),
};
for (const [name, spoil] of Object.entries(wrong)) {
  grows(`many ${name} are refused`, 500, (count) => {
    const json = many(count, ['groups']);
    json.groups = json.groups.map(spoil);
    return tried(() => parseDataset(json));
  });
}

const units = [
  'a',
  'a ',
  'a-',
  "l'",
  ' ;',
  '1 ',
  '123 ',
  '2020-2021',
  'http:',
  'a mailto:',
  '« ',
  '/',
  '.',
  'e ',
];
for (const unit of [...units, '@', '\u0301', '\ud83d\ude00', '\u202e', '"', '\\', '{', '[']) {
  const group = (title) => ({ ...facts.groups[0], title });
  const contact = (more) => ({ id: 'c', role: 'x', sources: [facts.sources[0].id], ...more });
  const link = (url) => ({ ...facts.groups[0], links: [{ label: 'x', url }] });
  const publication = (doi) => ({ ...facts.publications[0], doi });
  grows(`a text of many « ${unit} » is read`, 8000, (count) => {
    const long = unit.repeat(count);
    const read = (more) => tried(() => parseDataset({ ...facts, ...more }))();
    return async () => {
      typeset(`x ${long}`);
      await read({ groups: [group(long)] });
      await read({ groups: [link(`https://example.org/${long}`)] });
      await read({ groups: [link(`https://${long}`)] });
      await read({ groups: [link(`mailto:${long}`)] });
      await read({ contacts: [contact({ role: long })] });
      await read({ contacts: [contact({ email: `a@${long}` })] });
      await read({ contacts: [contact({ email: `${long}@a.fr` })] });
      await read({ publications: [publication(`10.${long}`)] });
      await read({ publications: [publication(`10.1/${long} `)] });
      await tried(() => parseDataset(`{"a":${long}`))();
      await tried(() => parseDataset(`{"a":"${long}`))();
    };
  });
  grows(`a text of many « ${unit} » is searched`, 8000, (count) => {
    const long = `Une école et l’IA ${unit.repeat(count)} ia`;
    return () => {
      const made = index([[long]], [['ia', 'intelligence artificielle']]);
      const asked = ask(made, 'ia écol');
      assert.deepEqual(find(made, asked), [0]);
      assert.equal(cut(long, asked).join(''), long);
    };
  });
  grows(`many « ${unit} » are looked for`, 1000, (count) => {
    const made = index([['école', 'ia']], [['ia', 'intelligence artificielle']]);
    return () => find(made, ask(made, unit.repeat(count)));
  });
}

grows('the nearest of many names is found', 4000, (count) => {
  const names = Array.from({ length: count }, (_, place) => `vague-de-nom-assez-long-${place}`);
  return () => closest('vagye-de-nom-asez-long-7', names);
});

test('ten thousand groups with a mistake in each take no more than ten seconds', () => {
  const json = many(10_000, ['groups', 'waves']);
  json.groups = json.groups.map(wrong['references to nothing']);
  const start = performance.now();
  assert.throws(() => parseDataset(json), /et \d+ autres erreurs/);
  assert.ok(performance.now() - start < 10_000);
});
