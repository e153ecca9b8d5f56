/*
 * The tables of the README come from dist/custom-elements.json. Says whether they are up to date;
 * `--write` makes them so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const file = 'README.md';
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

const written = readFileSync(file, 'utf8');
let made = written;
for (const [name, content] of Object.entries(tables)) {
  const marks = new RegExp(`(<!-- ${name}: [^]*?-->)[^]*?(<!-- /${name} -->)`);
  if (!marks.test(made)) throw new Error(`${file} has no place for the table « ${name} »`);
  made = made.replace(marks, (_, start, end) => `${start}\n\n${content}\n\n${end}`);
}
made = await format(made, { ...(await resolveConfig(file)), filepath: file });

if (process.argv.includes('--write')) {
  writeFileSync(file, made);
} else if (made !== written) {
  console.error(`${file} does not match dist/custom-elements.json: run « npm run readme ».`);
  process.exitCode = 1;
}
