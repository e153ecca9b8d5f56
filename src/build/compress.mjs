import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const methods = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * What servers send in a file's place to browsers that take it, made once and as small as can be: beside
 * each file that is text, the same in Brotli (`.br`) and in gzip (`.gz`), where that is smaller.
 *
 * @param contents names and bytes
 */
export async function compressed(contents) {
  const texts = contents.filter(([name]) =>
    /\.(html|css|js|json|jsonld|csv|ics|bib|ris|atom|svg|txt)$/.test(name),
  );
  const made = texts.flatMap(([name, content]) =>
    Object.entries(methods).map(async ([ending, method]) => {
      const smaller = await method(content);
      return smaller.length < content.length ? [[`${name}.${ending}`, smaller]] : [];
    }),
  );
  return (await Promise.all(made)).flat();
}
