import { createHash } from 'node:crypto';

/** Script elements without an address, with their type. */
const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** What `public/_headers` has in the place of the policy that fits every page. */
export const policyPlace = '{content-security-policy}';

/** Types whose text a browser runs; any other is data. */
const runs = /\stype=(?:"module"|module)|^(?!.*\stype=)/;

/**
 * The content security policy of a page: nothing from elsewhere, no inline style, and of inline scripts only those with the given hashes.
 * Search compiles its index reader (WebAssembly); `field-notes` is the policy of src/layouts/trusted-types.ts.
 */
export function contentSecurityPolicy(hashes: Iterable<string>): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...hashes].map((hash) => `'${hash}'`).join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types field-notes',
  ].join('; ');
}

/** The hashes of the inline scripts of a page, as a policy names them, in the order of the page. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(inlineScript)]
    .filter(([, attributes = '']) => runs.test(attributes))
    .map(([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}

/** A page with its policy right after the character set, before anything that it governs. Throws where the page names no character set. */
export function withPolicy(html: string): string {
  const charset = /<meta charset="utf-8">/i.exec(html);
  if (!charset) throw new Error('The page has no <meta charset="utf-8">; the policy has to stand behind it.');
  const end = charset.index + charset[0].length;
  const policy = contentSecurityPolicy(new Set(inlineScriptHashes(html)));
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}
