import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * Arrows point one way: which rooms of `src` a room may import from. Types are free, and so is what
 * stands in the same room.
 */
const rooms = {
  facts: [],
  exports: ['facts'],
  elements: ['facts', 'exports'],
  script: ['elements', 'facts'],
  prerender: ['elements', 'exports', 'facts'],
  frame: ['script', 'elements', 'facts'],
  snippets: ['facts'],
  site: ['snippets', 'elements', 'prerender', 'facts'],
  build: ['prerender', 'frame', 'snippets', 'exports', 'elements', 'facts'],
};

const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(${Object.keys(rooms)
              .filter((other) => other !== room && !allowed.includes(other))
              .join('|')})/`,
            allowTypeImports: true,
            message: `Arrows point one way: from src/${room} to ${allowed.join(', ') || 'nowhere'}.`,
          },
          { regex: 'script/gtnum\\.js$', message: 'Nobody imports an entry.' },
          ...(['facts', 'snippets', 'exports'].includes(room)
            ? [{ regex: '^(lit|@lit)', message: 'No Lit here.' }]
            : []),
        ],
      },
    ],
  },
}));

export default ts.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'node_modules/',
      'test/consumers/',
      'test/wordpress/.cache/',
    ],
  },
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
  ...arrows,
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
