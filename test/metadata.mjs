/*
 * The contract, wherever it is written: dist/custom-elements.json against the sources, and what the
 * build makes of it for editors and frameworks against dist/custom-elements.json. Files that
 * package.json names must be in the package.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const problems = [];
const read = (file) => readFileSync(file, 'utf8');
const json = (file) => JSON.parse(read(file));
const names = (entries = []) => entries.map(({ name }) => name);
const differ = (what, said, meant) => {
  const missing = [...new Set(meant)].filter((name) => !said.includes(name));
  const spare = [...new Set(said)].filter((name) => !meant.includes(name));
  if (missing.length) problems.push(`${what}: missing ${missing.join(', ')}`);
  if (spare.length) problems.push(`${what}: ${spare.join(', ')} should not be there`);
};

const elements = json('dist/custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/* Sources: what an element can be styled by, and tells. */

const shared = [
  'parts/anchor',
  'parts/downloads',
  'parts/evidence',
  'parts/files',
  'parts/fold',
  'parts/group-line',
  'gtnum-element',
]
  .map((name) => read(`src/elements/${name}.ts`))
  .join();
const theme = read('src/elements/theme.styles.ts');
const found = (text, pattern) => [...text.matchAll(pattern)].flatMap(([, some]) => some.split(' '));

for (const { tagName, cssParts, cssProperties, events, slots } of elements) {
  const source = read(`src/elements/${tagName}.ts`);
  const styles = `src/elements/${tagName}.styles.ts`;
  const isWidget = existsSync(styles);
  const own = [
    ...found(source, /\bpart="([\w -]+)"/g),
    ...found(source, /onDemand\(\s*'([\w-]+)'/g),
    ...found(source, /headingAt\([^;]*?, '([\w-]+)',?\s*\)/g),
  ];
  // Parts of what the base class and its helpers draw; an element documents those that it uses.
  const common = [
    ...found(shared, /\bpart="([\w -]+)"/g),
    ...found(shared, /onDemand\(\s*'([\w-]+)'/g),
    'heading',
  ];
  const parts = names(cssParts);
  differ(`${tagName}: parts`, parts, [...own, ...parts.filter((name) => common.includes(name))]);
  const tokensIn = (text) => found(text, /var\(\s*(--gtnum-[\w-]+)/g);
  const tokens = isWidget ? [...tokensIn(theme), ...tokensIn(read(styles))] : [];
  const told = names(cssProperties);
  // The theme has the colours of waves for whoever draws them.
  differ(
    `${tagName}: custom properties`,
    told,
    tokens.filter((name) => told.includes(name) || !/-wave-\d$/.test(name)),
  );
  // Those that several tell have a file of their own.
  const files = found(source, /from '\.\/([\w-]+-event)\.js'/g);
  const telling = [source, ...files.map((name) => read(`src/elements/${name}.ts`))].join();
  differ(`${tagName}: events`, names(events), found(telling, /super\('(gtnum-[\w-]+)'/g));
  if (!slots?.length) problems.push(`${tagName}: no slot is described`);
}

/* What the gallery, the configurator and Storybook say: every widget has its words. */

const widgets = elements.filter(({ superclass }) => superclass.name === 'GtnumElement');
differ(
  'elements with French words (@fr)',
  elements.filter(({ fr }) => fr).map(({ tagName }) => tagName),
  widgets.map(({ tagName }) => tagName),
);
for (const { tagName, fr = {}, en = {}, height, attributes } of widgets) {
  // What shows a group has its title.
  const subject = attributes.some(({ required }) => required) ? [] : ['subject'];
  const wanted = ['name', ...subject, 'summary', 'description', 'examples'];
  differ(`${tagName}: @fr`, Object.keys(fr), fr.title ? [...wanted, 'title'] : wanted);
  differ(`${tagName}: @en`, Object.keys(en), subject);
  if (!(height > 0 && height <= 1000)) problems.push(`${tagName}: no @height up to 1000`);
  for (const { name, html } of fr.examples ?? []) {
    if (!html.startsWith(`<${tagName}`)) problems.push(`${tagName}: « ${name} » shows another`);
  }
  for (const attribute of attributes) {
    const { name, required, type } = attribute;
    const known = ['label', 'hint', 'absent', 'empty', 'values', 'unchosen'];
    const given = Object.keys(attribute.fr ?? {});
    const needed = ['label', ...(required ? ['unchosen'] : [])];
    differ(`${tagName} ${name}: @fr`, given, [
      ...needed,
      ...given.filter((each) => known.includes(each)),
    ]);
    if (required && !attribute.en?.unchosen) problems.push(`${tagName} ${name}: no @en unchosen`);
    const values = Array.from(type.text.matchAll(/'([^']*)'/g), ([, value]) => value);
    differ(`${tagName} ${name}: @fr values`, Object.keys(attribute.fr?.values ?? {}), values);
  }
}

/* What editors read. */

const html = json('dist/vscode.html-custom-data.json');
const css = json('dist/vscode.css-custom-data.json');
const web = json('dist/web-types.json').contributions;
const types = read('dist/types/elements.d.ts');
const tags = elements.map(({ tagName }) => tagName);
const all = (kind) => elements.flatMap((element) => names(element[kind]));

differ('VS Code: elements', names(html.tags), tags);
differ('JetBrains: elements', names(web.html.elements), tags);
differ('VS Code: custom properties', names(css.properties), all('cssProperties'));
differ('JetBrains: custom properties', names(web.css.properties), all('cssProperties'));
const inParentheses = (entries) => names(entries).map((name) => /part\((.*)\)/.exec(name)[1]);
differ('VS Code: parts', inParentheses(css.pseudoElements), all('cssParts'));
differ('JetBrains: parts', inParentheses(web.css['pseudo-elements']), all('cssParts'));

for (const { tagName, attributes, slots, events, cssParts } of elements) {
  const tag = html.tags.find(({ name }) => name === tagName);
  differ(`VS Code: <${tagName}>`, names(tag?.attributes), names(attributes));
  for (const { name } of [...(events ?? []), ...(cssParts ?? [])]) {
    if (!tag?.description.value.includes(`\`${name}\``)) problems.push(`VS Code: ${name} untold`);
  }
  const element = web.html.elements.find(({ name }) => name === tagName);
  differ(`JetBrains: <${tagName}>`, names(element?.attributes), names(attributes));
  differ(`JetBrains: <${tagName}> slots`, names(element?.slots), names(slots));
  differ(`JetBrains: <${tagName}> events`, names(element?.js?.events), names(events));
  const block = types.slice(types.indexOf(`'${tagName}': {`)).split("\n  'gtnum-")[0];
  for (const { name } of [...(attributes ?? []), ...(events ?? [])]) {
    if (!new RegExp(`^ *'?${name}'?\\??:`, 'm').test(block)) {
      problems.push(`types of <${tagName}>: missing ${name}`);
    }
  }
}
for (const file of readdirSync('dist/types')) {
  if (!read(`dist/types/${file}`).match(/\bTag\b/)) problems.push(`types/${file}: no elements`);
}

/* What tools find by package.json. */

const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);
const packed = files.map(({ path }) => path);
const manifest = json('package.json');
const named = [manifest.exports, manifest.bin, manifest.customElements, manifest['web-types']];
for (const [, path] of JSON.stringify(named).matchAll(/"(?:\.\/)?((?:dist|data)\/[^"*]+)"/g)) {
  if (!packed.includes(path)) problems.push(`package.json: ${path} is not in the package`);
}

console.log(problems.join('\n') || `${elements.length} elements, ${packed.length} files`);
process.exitCode = problems.length ? 1 : 0;
