/*
 * The charter: tokens that all stories share, for light and for dark pages. It is a global of Storybook's, and
 * so in the address, which takes nothing but letters, digits, spaces, « _ » and « - »: other characters stand
 * there as their number.
 */

export type Scheme = 'light' | 'dark';
/** Custom properties and what they are set to. */
export type TokenValues = Readonly<Record<string, string>>;
/** What is dark is said only where it is not as in light. */
export type Charter = Readonly<Record<Scheme, TokenValues>>;

export const noCharter: Charter = { light: {}, dark: {} };

/** The charter as the global is written: a line for each token, those for dark pages with a mark. */
export function charterText({ light, dark }: Charter): string {
  const lines = [
    ...Object.entries(light).map(([name, value]) => `${short(name)}:${value}`),
    ...Object.entries(dark).map(([name, value]) => `dark ${short(name)}:${value}`),
  ];
  return lines
    .join('\n')
    .replace(/[^a-zA-Z0-9-]/gu, (each) => `_${each.codePointAt(0)!.toString(16)}_`);
}

export function charterOf(globals: Readonly<Record<string, unknown>>): Charter {
  const given = globals['charter'];
  if (typeof given !== 'string') return noCharter;
  const text = given.replace(/_([\da-f]{1,5})_/g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
  const charter: Record<Scheme, Record<string, string>> = { light: {}, dark: {} };
  for (const [, isDark, name, value] of text.matchAll(/^(dark )?([a-z\d-]+):(.+)$/gm)) {
    charter[isDark ? 'dark' : 'light'][`--gtnum-${name}`] = value!;
  }
  return charter;
}

/** What holds on a page of that kind. */
export function tokensFor({ light, dark }: Charter, scheme: Scheme): TokenValues {
  return scheme === 'dark' ? { ...light, ...dark } : light;
}

/** On the root: widgets take tokens from any ancestor, whatever place they were pasted into. */
export function cssOf({ light, dark }: Charter): string {
  const block = (tokens: TokenValues, indent: string) =>
    `${indent}:root {\n${Object.entries(tokens)
      .map(([name, value]) => `${indent}  ${name}: ${value};\n`)
      .join('')}${indent}}\n`;
  return [
    Object.keys(light).length ? block(light, '') : '',
    Object.keys(dark).length
      ? `/* Si vos pages deviennent sombres autrement, remplacez cette condition par la vôtre. */\n@media (prefers-color-scheme: dark) {\n${block(dark, '  ')}}\n`
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function short(name: string): string {
  return name.replace('--gtnum-', '');
}
