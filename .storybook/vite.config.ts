import { defineConfig } from 'vite';

/** Storybook's. Elements come from their sources, so that a change is seen at once. */
export default defineConfig({
  publicDir: false,
  json: { stringify: true },
  build: { target: 'es2022' },
});
