import type { Lang } from '../schemas/text.ts';

/** The address of a page in a language, `limits/function-timeout/`, with the site's base path. Only in the browser. */
export function addressOf(path: string, lang: Lang): string {
  return `${document.documentElement.dataset.base ?? '/'}${lang}/${path}`;
}
