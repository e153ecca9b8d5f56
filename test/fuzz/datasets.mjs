/*
 * Datasets for tests, made from the schema: a field that is added there is generated here without a word, a
 * kind of text by its pattern. Only what a pattern cannot say, such as a day that exists, is made in `values`.
 * Runs in Node, on what is built, and in browsers, on the source.
 */
import fc from 'fast-check';
import { getMetadata, is } from 'valibot';

/** What valibot was told of a value, from the last word to the first. */
function* layers(schema) {
  for (const each of schema.pipe ?? []) if (each.kind === 'schema') yield* layers(each);
  yield schema;
}

const rulesOf = (schema, type) =>
  [...layers(schema)].flatMap(({ pipe = [] }) => pipe.filter((each) => each.type === type));

const listOf = (schema) => getMetadata(schema).list;

/** What nobody writes and somebody may paste. */
export const hostile = [
  '<img src="/hit" onerror="hit=1">',
  '</script><script>hit=1</script>',
  '"><hit-me data-hit onclick=hit=1>',
  "' data-hit='",
  '</style></template><svg onload=hit=1>',
  '<!-- --!> <!--',
  ']]><![CDATA[',
  '&lt;b&gt; &amp;amp; &#60; &nbsp',
  '${hit} {{hit}} <?hit?> %3Cscript%3E',
  'javascript:hit=1',
  '=HYPERLINK("http://hit.example")',
  '[gtnum] `hit` **hit** \\u003chit>',
  '\u202emoc.live\u2066\u200f\u061c',
  'السلام عليكم',
  'שלום, עולם!',
  `Z${'\u0301\u0323\u0489'.repeat(20)}algo`,
  '👩🏽‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿🇫🇷',
  '\u0000\u0007\u001b[31m\u0085',
  'a\r\nb\tc\u2028d\u2029e\u00a0f\ufeffg',
  '__proto__',
  'constructor',
  'x'.repeat(3000),
  'mot '.repeat(800),
  'e-s-p-o-r-t '.repeat(60),
];

const french = fc
  .array(
    fc.constantFrom(
      ...['l', 'école', '«', '»', ':', ';', '?', '!', "qu'il", '2020-2022', '1 800', '#GTnum'],
      ...['à', 'œuvre', '–', 'e', 'sport', 'IA', '(a)', '12', 'https://example.org/a?b=c', 'et'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '));

/** U+FFFD stands for what could not be read, and a file with one is refused. */
const any = (unit) =>
  fc.string({ unit, minLength: 1 }).map((text) => text.replaceAll('\ufffd', '?'));

/** Texts of every kind; those of `isTorn` hold halves of characters, which no valid dataset does. */
const texts = (isTorn) =>
  fc.oneof(
    { weight: 4, arbitrary: french },
    { weight: 3, arbitrary: fc.constantFrom(...hostile) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...hostile), french)
        .map(([one, other]) => `${other} ${one}`),
    },
    { weight: 3, arbitrary: any('grapheme') },
    { weight: 1, arbitrary: any('binary') },
    ...(isTorn
      ? [{ weight: 3, arbitrary: fc.constantFrom('\ud83d', 'a\udc00b', '\udfff <b>') }]
      : []),
  );

const ids = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.join('-')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['proto', 'length', 'name', '0', '2020-2022', 'academie-de-poitiers', 'poitiers', 'then'],
      'x'.repeat(300),
    ),
  },
);

const two = (number) => String(number).padStart(2, '0');
const dates = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map((parts) => [parts[0], two(parts[1]), two(parts[2])].slice(0, parts[3] + 1).join('-'));

const emails = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?$/), fc.constantFrom('example.org', 'a.fr'))
  .map((parts) => parts.join('@'));

const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  emails.map((email) => `mailto:${email}`),
  fc.constantFrom(
    'https://example.org/a"onmouseover="hit=1',
    "https://example.org/'><hit-me>",
    'HTTP://EXAMPLE.ORG/&amp;<b>',
    'https://example.org/?q=%E2%80%AE#javascript:hit=1',
    `https://example.org/${'a/'.repeat(500)}`,
    'https://xn--e1afmkfd.example/',
    'http://[::1]:8080/',
  ),
);

/**
 * @param datasetSchema the description
 * @param kinds src/facts/kinds.ts
 * @param isTorn with halves of characters: no schema lets them in, but a page may give data that it never checked
 * @param sizes how many entries a list at the top may have at the most; 3 where it is not said
 */
export function datasets({ datasetSchema, kinds }, { isTorn = false, sizes = {} } = {}) {
  const values = new Map([
    [kinds.text, texts(isTorn)],
    [kinds.id, ids],
    [kinds.date, dates],
    [kinds.email, emails],
    [kinds.url, addresses],
  ]);
  const lists = Object.entries(datasetSchema.entries).flatMap(([name, schema]) =>
    schema.wrapped?.item?.entries?.id ? [[name, schema.wrapped.item]] : [],
  );

  /** How a value is made; undefined where there is none, since it would refer to an empty list. */
  function arbitraryOf(schema, known, presence) {
    const make = (each, own = presence) => arbitraryOf(each, known, own);
    switch (schema.type) {
      case 'optional': {
        const made = make(schema.wrapped);
        if (!made || presence === 'bare') return fc.constant(undefined);
        return presence === 'full' ? made : fc.option(made, { nil: undefined });
      }
      case 'array': {
        const [least = 0] = rulesOf(schema, 'min_length').map(({ requirement }) => requirement);
        const made = make(schema.item);
        if (!made) return least ? undefined : fc.constant([]);
        return fc.array(made, { minLength: least, maxLength: least + 2 });
      }
      case 'strict_object':
        return objectOf(schema, make);
      case 'record':
        return fc.dictionary(make(schema.key), make(schema.value), { maxKeys: 3 });
      case 'picklist':
        return fc.constantFrom(...schema.options);
      case 'literal':
        return fc.constant(schema.literal);
      case 'boolean':
        return fc.boolean();
      case 'number':
        // A file has no -0.
        return fc
          .oneof(fc.nat(40), fc.integer(), fc.double())
          .map((each) => each + 0)
          .filter((each) => is(schema, each));
      case 'string':
        return textOf(schema, known);
    }
    throw new Error(`test/fuzz/datasets.mjs does not know what a ${schema.type} is made of`);
  }

  function textOf(schema, known) {
    const list = listOf(schema);
    if (list) return known[list].length ? fc.constantFrom(...known[list]) : undefined;
    const kind = [...layers(schema)].reverse().find((layer) => values.has(layer));
    const [pattern] = rulesOf(schema, 'regex');
    const made = kind
      ? values.get(kind)
      : pattern
        ? fc.stringMatching(pattern.requirement)
        : values.get(kinds.text);
    return isTorn && kind === kinds.text ? made : made.filter((each) => is(schema, each));
  }

  function objectOf(schema, make) {
    const { inferred, ...entries } = schema.entries;
    const checks = rulesOf(schema, 'check').map(({ requirement }) => requirement);
    // Its fields may depend on one another, and then are not all to be left out.
    const makeField = checks.length ? (each) => make(each, 'mixed') : make;
    const made = Object.entries(entries).map(([name, each]) => [name, makeField(each)]);
    if (made.some(([, each]) => !each)) return undefined;
    const bare = fc
      .record(Object.fromEntries(made), { noNullPrototype: true })
      .map(withoutUndefined);
    const whole = inferred
      ? fc.tuple(bare, makeField(inferred)).map(([object, reasons]) => withReasons(object, reasons))
      : bare;
    return whole.filter((object) => checks.every((check) => check(object)));
  }

  const idsOfLists = fc.record(
    Object.fromEntries(
      lists.map(([name, item]) => [
        name,
        fc.uniqueArray(textOf(item.entries.id, {}), { maxLength: sizes[name] ?? 3 }),
      ]),
    ),
    { noNullPrototype: true },
  );
  const presences = fc.constantFrom('bare', 'mixed', 'mixed', 'full');
  return fc.tuple(idsOfLists, presences).chain(([wanted, presence]) => {
    const known = withoutImpossible(wanted, presence);
    const made = Object.entries(datasetSchema.entries).map(([name, schema]) => {
      const list = lists.find(([each]) => each === name);
      if (!list) return [name, arbitraryOf(schema, known, presence)];
      const entry = known[name].length ? arbitraryOf(list[1], known, presence) : fc.constant({});
      const all = known[name].map((id) => entry.map((each) => ({ ...each, id })));
      return [name, fc.tuple(...all)];
    });
    return fc.record(Object.fromEntries(made), { noNullPrototype: true }).map(withoutUndefined);
  });

  /** What must refer to an empty list cannot be there. */
  function withoutImpossible(wanted, presence) {
    const known = { ...wanted };
    for (;;) {
      const stuck = lists.filter(
        ([name, item]) => known[name].length && !arbitraryOf(item, known, presence),
      );
      if (!stuck.length) return known;
      for (const [name] of stuck) known[name] = [];
    }
  }
}

function withoutUndefined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, each]) => each !== undefined));
}

/** Reasons are given for fields that are there. */
function withReasons(object, reasons) {
  const names = Object.keys(object).filter((name) => name !== 'id');
  if (!reasons || !names.length) return object;
  const told = Object.values(reasons).map((reason, place) => [names[place % names.length], reason]);
  return { ...object, inferred: Object.fromEntries(told) };
}

/** Values that have no business in a dataset, wherever they stand. */
const strange = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['javascript:hit=1', 'data:text/html,<script>hit=1</script>', 'JaVaScRiPt:hit=1', ' '],
      ...['vbscript:hit', 'https://a:b@example.org/', 'https://', 'mailto:a@b.fr?bcc=c@d.fr', ''],
      ...['__proto__', 'constructor', '\ud800', '\ufffd', '0000', '2021-02-30', '9999-12-31'],
      ...[1e308, -1, 0, 0.5, 1e21, null, true, [], {}, [[]], 'x'.repeat(100_000)],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.constantFrom(10, 100, 500).map(nested) },
);

function nested(depth) {
  let value = [];
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
  return value;
}

/** What may be done to a dataset at a place. */
const damages = {
  remove: (parent, key) =>
    void (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]),
  replace: (parent, key, value) => set(parent, key, value),
  add: (parent, _, value, name) => set(parent, Array.isArray(parent) ? parent.length : name, value),
  wrap: (parent, key) => set(parent, key, [parent[key]]),
  unwrap: (parent, key) => set(parent, key, Object.values(Object(parent[key]))[0] ?? null),
  double: (parent, key) => set(parent, Array.isArray(parent) ? parent.length : 'copy', parent[key]),
  stretch: (parent, key) => set(parent, key, `${JSON.stringify(parent[key])}`.repeat(50)),
};

/** A field of its own, whatever it is called. */
function set(object, key, value) {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function placesIn(value, places = []) {
  if (typeof value !== 'object' || !value) return places;
  for (const key of Object.keys(value)) {
    places.push([value, Array.isArray(value) ? Number(key) : key]);
    placesIn(value[key], places);
  }
  return places;
}

/** Datasets of which something was spoilt. */
export function spoilt(valid) {
  const damage = fc.record({
    what: fc.constantFrom(...Object.keys(damages)),
    where: fc.nat(),
    value: strange,
    name: fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'inferred', 'x'.repeat(10_000)),
      fc.string(),
    ),
  });
  return fc.tuple(valid, fc.array(damage, { minLength: 1, maxLength: 4 })).map(([dataset, all]) => {
    const copy = structuredClone(dataset);
    for (const { what, where, value, name } of all) {
      // Deep in what was put in before there is nothing to spoil.
      const places = placesIn(JSON.stringify(copy).length < 1e6 ? copy : {});
      if (!places.length) break;
      const [parent, key] = places[where % places.length];
      damages[what](parent, key, structuredClone(value), name);
    }
    return copy;
  });
}

/** The same dataset with a word of its own in the place of each text that readers may see. */
export function inWords(dataset, { datasetSchema, kinds }) {
  const said = new Map();
  const isText = (schema) =>
    schema.type === 'string' &&
    !listOf(schema) &&
    [...layers(schema)].some((layer) => [kinds.text, kinds.hashtag].includes(layer));
  const copy = (schema, value, path) => {
    if (schema.wrapped) return value === undefined ? value : copy(schema.wrapped, value, path);
    if (isText(schema)) {
      const word = `${is(schema, 'mot') ? '' : '#'}mot${said.size}m`;
      said.set(word, { text: value, path });
      return word;
    }
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((each) => copy(schema.item, each, [...path, '*']));
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        copy(schema.value ?? schema.entries[key], each, [...path, key]),
      ]),
    );
  };
  return { dataset: copy(datasetSchema, dataset, []), said };
}
