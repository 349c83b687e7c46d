import { diff } from 'node:util';
import type { Draft } from './draft.ts';

/** Drafts as a person reads them before they are written: a new file whole, of a changed one the lines that come and go. */
export function showDrafts(drafts: readonly Draft[]): string {
  return drafts.map((draft) => `${draft.file}${draft.before === undefined ? ' (new)' : ''}\n${linesOf(draft)}`).join('\n\n');
}

function linesOf({ before, text }: Draft): string {
  if (before === undefined) return text.trimEnd();
  return diff(before.replaceAll('\r\n', '\n').split('\n'), text.split('\n'))
    .flatMap(([operation, line]) => (operation === 0 ? [] : [`${operation === -1 ? '+' : '-'} ${line}`]))
    .join('\n');
}
