import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** The style sheets of elements, each the one template of its file, as a CSS minifier would have them. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return;
      const [before, css, after, more] = code.split('`');
      if (css === undefined || after === undefined || more !== undefined)
        this.error('one css`…` is expected');
      const { code: small } = transform({
        filename: id,
        code: Buffer.from(css),
        minify: true,
      });
      return { code: [before, small.toString(), after].join('`'), map: null };
    },
  };
}
