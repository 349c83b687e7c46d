import { recordAddress } from '../i18n/paths.ts';
import { valueOn } from '../knowledge/history.ts';
import { isValuePart, nameOf } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { formatPart, inPlainUnits, principalPart } from '../knowledge/quantity.ts';
import type { ValuePart } from '../knowledge/quantity.ts';
import { parseText } from '../knowledge/text.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import { tableMessages } from './messages.ts';
import type { Piece } from './table-data.ts';

/** Where a record's page is, below the language's folder: `limits/function-timeout/`. */
export function pathTo(collection: CollectionName, id: string): string {
  return recordAddress('en', collection, id).slice('en/'.length);
}

/** A record's text on a day, as the page's RecordText shows it: the limits that it names give their value of that day. */
export function textPieces(library: Library, text: string, lang: Lang, day: string): Piece[] {
  return parseText(text).map((piece): Piece => {
    if (piece.kind === 'code') return { text: piece.text, code: true };
    if (piece.kind !== 'reference') return piece.text;
    const { collection, id } = splitReference(piece.target);
    if (!isCollection(collection)) return piece.source;
    if (collection === 'limits') return limitPiece(library, id, lang, day, isValuePart(piece.part) ? piece.part : undefined);
    return { text: nameOf(library, collection, id, lang) ?? piece.source, to: pathTo(collection, id) };
  });
}

/** The ids of the limits that a text names. */
export function limitsIn(text: string): string[] {
  return parseText(text).flatMap((piece) =>
    piece.kind === 'reference' && piece.target.startsWith('limits/') ? [piece.target.slice('limits/'.length)] : [],
  );
}

/** A limit's value on a day with the same in plain units, linked; where nothing is known of that day, its name and that. */
export function limitPiece(library: Library, id: string, lang: Lang, day: string, part?: ValuePart): Piece {
  const limit = library.limits.get(id);
  const value = limit && valueOn(limit, day);
  const shown = limit && value && formatPart(value, limit.unit, lang, part);
  const to = pathTo('limits', id);
  if (shown === undefined) return { text: tableMessages.unknownLimit[lang].replace('{name}', () => limit?.name[lang] ?? id), to };
  const amount = value?.[part ?? principalPart(value) ?? 'maximum'];
  const plain = limit && typeof amount === 'number' ? inPlainUnits(amount, limit.unit, lang) : undefined;
  return { text: plain ? `${shown}${lang === 'ja' ? `（${plain}）` : ` (${plain})`}` : shown, to };
}
