import { createHash } from 'node:crypto';
import path from 'node:path';

const link = /<link rel="stylesheet" href="([^"]+)">\s*/g;

/** A stylesheet that takes the place of several. */
export interface JoinedStyles {
  /** Beside those that it joins, named by its content. */
  href: string;
  css: string;
}

/**
 * A page that asks for one stylesheet where it asked for several, in their order; nothing where it asks for fewer than two.
 * Bundlers cut styles by component, and each piece would cost a request of its own.
 */
export function joinStyles(html: string, read: (href: string) => string): { html: string; styles: JoinedStyles } | undefined {
  const hrefs = [...html.matchAll(link)].map(([, href]) => href ?? '');
  const [first] = hrefs;
  if (first === undefined || hrefs.length < 2) return undefined;
  const css = [...new Set(hrefs)].map(read).join('');
  const href = path.posix.join(path.posix.dirname(first), `${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`);
  let joined = false;
  const page = html.replaceAll(link, () => {
    if (joined) return '';
    joined = true;
    return `<link rel="stylesheet" href="${href}">`;
  });
  return { html: page, styles: { href, css } };
}
