import { createHash } from 'node:crypto';

/** The namespace of this site's names, made once at random. */
const namespace = '7f3c1c52-5b1e-4c7e-9a53-0a2f6d1b9e64';

/**
 * A name as a UUID (version 5, https://www.rfc-editor.org/rfc/rfc9562#section-5.5): the same for the same name for ever,
 * whatever host, path or language the site is published under.
 */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
