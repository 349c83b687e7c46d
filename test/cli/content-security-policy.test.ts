import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, inlineScriptHashes, withPolicy } from '../../src/cli/content-security-policy.ts';

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
/** `printf 'alert(1)' | openssl dgst -sha256 -binary | base64` */
const alertHash = 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';

describe('the policy of a page', () => {
  it('stands before everything that it governs', () => {
    expect(withPolicy(page(''))).toMatch(
      /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>/,
    );
  });

  it('allows nothing from elsewhere, no inline style and no eval', () => {
    expect(contentSecurityPolicy([])).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types field-notes"`,
    );
  });

  it('names the inline scripts that run, and no data', () => {
    const scripts = '<script>alert(1)</script><script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>';
    expect(inlineScriptHashes(page(scripts))).toEqual([alertHash]);
    expect(inlineScriptHashes(page('<script type="module">alert(1)</script>'))).toEqual([alertHash]);
    expect(withPolicy(page(scripts))).toContain(`script-src 'self' 'wasm-unsafe-eval' '${alertHash}';`);
  });

  it('names a script that stands twice once', () => {
    expect(withPolicy(page('<script>alert(1)</script><script>alert(1)</script>')).split(alertHash)).toHaveLength(2);
  });

  it('refuses a page that names no character set, where it could not come first', () => {
    expect(() => withPolicy('<html></html>')).toThrow('The page has no <meta charset="utf-8">; the policy has to stand behind it.');
  });
});
