/*
 * The tables of the README and of the reference come from dist/custom-elements.json. Says whether they are
 * up to date, and whether what both lead to is there; `--write` makes the tables anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const files = ['README.md', 'stories/docs/reference.md'];
const write = process.argv.includes('--write');
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

const code = (text) => `\`${text.replace(/\|/g, '\\|')}\``;
const cell = (text = '') => text.replace(/\n/g, ' ').replace(/\|/g, '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What several elements have, as the first of them tells it. */
const once = (kind) => {
  const all = elements.flatMap((element) => element[kind] ?? []);
  return all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
};

const attribute = ({ name, type, default: value, description }) => [
  code(name),
  code(type.text.replace(' | undefined', '').replace(' | null', '')),
  value && value !== "''" ? code(value) : '',
  cell(description),
];

const tables = {
  elements: table(
    ['Element', 'What a reader sees', 'Attributes of its own', 'Events'],
    elements.map(({ tagName, summary, attributes = [], events = [] }) => [
      code(`<${tagName}>`),
      cell(summary),
      attributes
        .filter(({ inheritedFrom }) => !inheritedFrom)
        .map(({ name }) => code(name))
        .join(', '),
      events.map(({ name }) => code(name)).join(', '),
    ]),
  ),
  attributes: elements
    .map(({ tagName, attributes = [], events = [] }) => {
      const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom);
      const rows = [
        ...own.map(attribute),
        ...events.map(({ name, description }) => [code(name), 'event', '', cell(description)]),
      ];
      return `**${code(`<${tagName}>`)}**\n\n${table(['Name', 'Type', 'Default', 'Meaning'], rows)}`;
    })
    .join('\n\n'),
  shared: table(
    ['Name', 'Type', 'Default', 'Meaning'],
    once('attributes')
      .filter(({ inheritedFrom }) => inheritedFrom)
      .map(attribute),
  ),
  tokens: table(
    ['Custom property', 'Default', 'Meaning'],
    once('cssProperties').map(({ name, default: value, description }) => [
      code(name),
      value ? code(value) : '',
      cell(description),
    ]),
  ),
  parts: table(
    ['Element', 'Parts'],
    elements
      .filter(({ cssParts }) => cssParts)
      .map(({ tagName, cssParts }) => [
        code(`<${tagName}>`),
        cssParts.map(({ name }) => code(name)).join(', '),
      ]),
  ),
};

const problems = [];
const places = Object.fromEntries(Object.keys(tables).map((name) => [name, 0]));
for (const file of files) {
  const written = readFileSync(file, 'utf8');
  let made = written;
  for (const [name, content] of Object.entries(tables)) {
    const marks = new RegExp(`(<!-- ${name}: [^]*?-->)[^]*?(<!-- /${name} -->)`);
    if (!marks.test(made)) continue;
    places[name]++;
    made = made.replace(marks, (_, start, end) => `${start}\n\n${content}\n\n${end}`);
  }
  made = await format(made, { ...(await resolveConfig(file)), filepath: file });
  if (write) writeFileSync(file, made);
  else if (made !== written) {
    problems.push(`${file} does not match dist/custom-elements.json: run « npm run readme ».`);
  }
}
for (const [name, count] of Object.entries(places)) {
  if (count !== 1) problems.push(`The table « ${name} » has ${count} places, not one.`);
}

/** As GitHub makes them of headings. */
const anchorsIn = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
/** The package has these files too, and what is always in one. */
const packed = JSON.parse(readFileSync('package.json', 'utf8')).files;
const isPacked = (target) => [...files, 'LICENSE', ...packed].includes(target);
for (const file of files) {
  for (const [, address] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [path, anchor] = address.split('#');
    const target = path ? join(dirname(file), path) : file;
    const isThere = existsSync(target) && (!anchor || anchorsIn(target).includes(anchor));
    if (!isThere) problems.push(`${file} leads to ${address}, which is not there.`);
    else if (!isPacked(target)) problems.push(`${file} leads to ${target}, which is not packed.`);
  }
}

const lines = readFileSync('README.md', 'utf8').trimEnd().split('\n').length;
if (lines > 150) {
  problems.push(`README.md has ${lines} lines: what is over 150 belongs to the reference.`);
}

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
