import { message } from '../i18n/messages.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Lang } from '../schemas/text.ts';
import { formatQuantity } from './quantity.ts';

/** Whether AWS raises a limit and how far, in words. */
export function adjustableText({ adjustable, unit }: Pick<Limit, 'adjustable' | 'unit'>, lang: Lang): string {
  if (adjustable.possible === 'not-documented') return message(lang, 'notDocumented');
  if (adjustable.possible === 'no') return message(lang, 'no');
  const { upTo } = adjustable;
  if (upTo === undefined) return message(lang, 'yes');
  const to = typeof upTo === 'number' ? formatQuantity(upTo, unit, lang) : upTo[lang];
  return lang === 'ja'
    ? `${message(lang, 'yes')}（${message(lang, 'upTo', { to })}）`
    : `${message(lang, 'yes')}, ${message(lang, 'upTo', { to })}`;
}
