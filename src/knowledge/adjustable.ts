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
  // Words are a sentence of their own; a number is how far it goes.
  const to = typeof upTo === 'number' ? message(lang, 'upTo', { to: formatQuantity(upTo, unit, lang) }) : upTo[lang];
  if (lang === 'ja') return `${message(lang, 'yes')}（${to}）`;
  return typeof upTo === 'number' ? `${message(lang, 'yes')}, ${to}` : `${message(lang, 'yes')}: ${to}`;
}
