import { translationStatus } from './status.ts';
import type { TranslationStatus } from './status.ts';

let cached: TranslationStatus | undefined;

/** The status of the running build, read once for both languages; read again on every page in `astro dev`. */
export function siteTranslation(): TranslationStatus {
  if (!import.meta.env.PROD) return translationStatus(process.cwd());
  cached ??= translationStatus(process.cwd());
  return cached;
}
