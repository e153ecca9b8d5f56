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

const shared = ['heading', 'heading-level', 'lang'];
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
        .filter(({ name }) => !shared.includes(name))
        .map(({ name }) => code(name))
        .join(', '),
      events.map(({ name }) => code(name)).join(', '),
    ]),
  ),
  attributes: elements
    .map(({ tagName, attributes = [], events = [] }) => {
      const own = attributes.filter(({ name }) => !shared.includes(name));
      const rows = [
        ...own.map(attribute),
        ...events.map(({ name, description }) => [code(name), 'event', '', cell(description)]),
      ];
      return `**${code(`<${tagName}>`)}**\n\n${table(['Name', 'Type', 'Default', 'Meaning'], rows)}`;
    })
    .join('\n\n'),
  shared: table(
    ['Name', 'Type', 'Default', 'Meaning'],
    elements
      .find(({ tagName }) => tagName === 'gtnum-contact')
      .attributes.filter(({ name }) => shared.includes(name))
      .map(attribute),
  ),
  tokens: table(
    ['Custom property', 'Default', 'Meaning'],
    elements
      .find(({ tagName }) => tagName === 'gtnum-timeline')
      .cssProperties.map(({ name, default: value, description }) => [
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
