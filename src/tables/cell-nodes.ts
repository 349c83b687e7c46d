import type { Lang } from '../schemas/text.ts';
import { make } from './nodes.ts';
import { addressOf } from './place.ts';
import type { Cell } from './table-data.ts';

/** A cell's parts as nodes. */
export function cellNodes(cell: Cell | undefined, lang: Lang): (string | Node)[] {
  return (cell ?? []).flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const { text, to, code, small, aside, line } = piece;
    const words = code ? make('code', {}, text) : text;
    const inner = to === undefined ? words : make('a', { href: addressOf(to, lang), class: small ? 'small' : undefined }, words);
    if (line) return [make('span', { class: aside ? 'line soft' : 'line' }, inner)];
    if (aside) return [' ', make('small', { class: 'soft' }, inner)];
    return [inner];
  });
}
