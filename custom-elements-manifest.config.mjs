import { docblocks } from './src/build/docblocks.mjs';
import { metadata } from './src/build/metadata.mjs';

export default {
  globs: ['src/elements/gtnum-*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), publishedPaths(), docblocks(), metadata()],
};

/** Leaves out what is nobody's contract: private and static members, and events that the analyzer
 * guesses from the code; those of the contract are described in a docblock. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(
            (member) => !member.static && (member.privacy ?? 'public') === 'public',
          );
          declaration.events = declaration.events?.filter(({ description }) => description);
        }
      }
    },
  };
}

/** The manifest speaks of the package's files, not of the sources that it does not contain. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const published = JSON.stringify(customElementsManifest)
        .replace(/"\/?src\/([\w./-]+)\.[jt]s"/g, '"dist/$1.js"')
        .replace(/{"name":"Event","module":"[^"]*"}/g, '{"name":"Event","package":"global:"}');
      Object.assign(customElementsManifest, JSON.parse(published));
    },
  };
}
