import { currentValue } from '../knowledge/history.ts';
import type { Library } from '../knowledge/library.ts';
import { formatPart, formatSpan } from '../knowledge/quantity.ts';
import type { RetryRules } from '../schemas/event-source.ts';
import type { Lang } from '../schemas/text.ts';
import { attemptLabels } from './labels.ts';
import { message } from './messages.ts';

/** Retry rules in a few words, for a search result or a card: `再試行: 2 回、6 時間`, `Retries: until the data expires, 7 d`. */
export function retriesInShort({ attempts, window }: RetryRules, library: Pick<Library, 'limits'>, lang: Lang): string {
  const limit = attempts.limit === undefined ? undefined : library.limits.get(attempts.limit);
  const value = limit && currentValue(limit);
  const asLimit = limit && value && attempts.default === 'limit';
  const isNumber = value?.default !== undefined && value.default >= 0;
  const times = asLimit ? formatPart(value, limit.unit, lang, isNumber ? 'default' : undefined) : attemptLabels[attempts.default][lang];
  const time = window.limit === undefined ? undefined : library.limits.get(window.limit);
  const span = time && formatSpan(currentValue(time), time.unit, lang);
  const words = [times, span].filter(Boolean).join(lang === 'ja' ? '、' : ', ');
  return message(lang, 'retriesInShort', { words: words.charAt(0).toLowerCase() + words.slice(1) });
}
