export default {
  globs: ['src/gtnum-element.ts', 'src/elements/gtnum-*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};

/** Leaves out what is nobody's contract: private members, and events found without their name. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(
            ({ privacy }) => !privacy || privacy === 'public',
          );
          declaration.events = declaration.events?.filter(({ name }) => name);
        }
      }
    },
  };
}
