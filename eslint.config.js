import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Arrows point one way: who may not import whom (see the README's « Where things live »). */
const mayNotImport = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map((regex) => ({ regex, message: 'Arrows point one way.' })) },
    ],
  },
});

const entries = '/(embed|prerender|frame|resize|pages)(/|\\.js|$)';
const elements = '/elements(\\.js|/)';
const parts = '/(anchor|dates|evidence|gtnum-element|theme\\.styles|property)\\.js$';

export default ts.config(
  { ignores: ['dist/', 'storybook-static/', 'node_modules/', 'test/consumers/'] },
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  lit.configs['flat/recommended'],
  litA11y.configs.recommended,
  wc['flat/best-practice'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Safari takes the role of a list away with its bullets; saying it gives it back.
      'lit-a11y/no-redundant-role': 'off',
      // Shadow roots are Lit's to make.
      'wc/guard-super-call': 'off',
    },
  },
  mayNotImport(
    ['src/model.ts', 'src/json-ld.ts', 'src/plain.ts', 'src/snippets.ts'],
    entries,
    elements,
    parts,
    '/(context|bundled)\\.js$',
    '^(lit|@lit)',
  ),
  mayNotImport(
    ['src/{schema,closest,warn,views,frame-page,frame,resize}.ts'],
    entries,
    elements,
    parts,
    '^(lit|@lit)',
  ),
  mayNotImport(['src/context.ts', 'src/bundled.ts'], entries, elements, parts),
  mayNotImport(
    ['src/{anchor,dates,evidence,gtnum-element,theme.styles}.ts', 'src/strings/*.ts'],
    entries,
    elements,
  ),
  mayNotImport(['src/elements/*.ts'], entries, '\\.\\./elements\\.js$'),
  mayNotImport(['src/elements.ts'], entries),
  // Chai asserts by getters and by promises that need no await; scripts are plain JavaScript.
  {
    files: ['test/**', '**/*.{js,mjs}'],
    ...ts.configs.disableTypeChecked,
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
);
