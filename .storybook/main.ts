import { readdirSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { elements } from '../src/elements/elements.js';

/** Set where Storybook is built into the site. */
const files = process.env['GTNUM_FILES'] ?? './gtnum/';

function site() {
  const entries = readdirSync('dist').filter((name) => name !== 'guide');
  return entries.map((name) => ({ from: `../dist/${name}`, to: `/gtnum/${name}` }));
}

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The project's own configuration is that of a library.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: [
    '../stories/docs/*.mdx',
    ...Object.keys(elements).map((tag) => `../stories/${tag}.stories.ts`),
    './charter.stories.ts',
    '../stories/hosts.stories.ts',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The configurator, and the files that its snippets name, but where they are around it.
  staticDirs: [
    ...(files === './gtnum/' ? site() : []),
    { from: '../src/site/icon.svg', to: '/icon.svg' },
  ],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
    disableProjectJson: true,
  },
  features: {
    // Toolbars of our own stand for these.
    backgrounds: false,
    viewport: false,
    interactions: false,
    measure: false,
    outline: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  docs: { defaultName: 'Contrat' },
  env: (config) => ({
    ...config,
    STORYBOOK_GTNUM_BASE: process.env['GTNUM_BASE'] ?? '',
    STORYBOOK_GTNUM_FILES: files,
  }),
};

export default config;
