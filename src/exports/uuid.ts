import { createHash } from 'node:crypto';

/** What all our names are within: drawn once, and kept. */
const namespace = '6f6e2c1a-3f0e-4d55-9a0b-7b8e1d2c9f47';

/**
 * The same id for the same name, wherever it is published: a UUID made from a name (version 5, RFC 9562).
 *
 * @param name what has the id, such as `reperes/appel-2020`
 */
export function uuid(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
