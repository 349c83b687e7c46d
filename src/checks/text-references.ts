import { isValuePart } from '../knowledge/library.ts';
import { currentValue } from '../knowledge/history.ts';
import { formatPart, formatQuantity } from '../knowledge/quantity.ts';
import { parseText } from '../knowledge/text.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { recordTexts, sides } from './record-texts.ts';
import { splitReference } from '../schemas/collection-names.ts';
import { missingTarget } from './references.ts';
import type { Rule } from './rule.ts';

/** `{references}` inside a record's text name records, and parts that the limit has. */
export const textReferences: Rule = {
  id: 'text-references',
  check: (knowledge) =>
    recordTexts(knowledge).flatMap((text) =>
      sides(text).flatMap((side) => {
        const place = { ...text.entry.placeOf(side.path), rule: 'text-references' };
        const loose = side.text.replace(/`[^`]*`|\{=[^{}]*\}|\{[a-z-]+\/[^{}\s]+\}/gu, '');
        const stray =
          loose.includes('{') && text.path.at(-1) !== 'message'
            ? [
                {
                  ...place,
                  what: `"${side.text.slice(side.text.indexOf('{'), side.text.indexOf('{') + 40)}" is no reference.`,
                  todo: 'Write {limits/some-id}, {=30 s} for a number that is no limit, or put the braces in `code`.',
                },
              ]
            : [];
        return [
          ...stray,
          ...parseText(side.text).flatMap((piece) => {
            if (piece.kind !== 'reference') return [];
            const { collection, id, section } = splitReference(piece.target);
            const problem =
              missingTarget(collection, id, section, knowledge) ??
              (collection === 'limits' ? missingPart(id, piece.part, undefined, knowledge) : undefined);
            return problem ? [{ ...place, ...problem }] : [];
          }),
        ];
      }),
    ),
};

/** What is wrong with quoting a part of a limit, or its value on a day; nothing where the value is there. */
export function missingPart(
  id: string,
  part: string | undefined,
  day: string | undefined,
  knowledge: KnowledgeBase,
): { what: string; todo: string } | undefined {
  const limit = knowledge.records.limits.get(id)?.data;
  if (!limit) return undefined;
  if (part !== undefined && !isValuePart(part))
    return { what: `"${part}" is no part of a value.`, todo: 'Use minimum, default, maximum or step.' };
  const value = day === undefined ? currentValue(limit) : limit.history.findLast(({ from }) => from.replace('≤', '') <= day)?.value;
  if (!value)
    return {
      what: `limits/${id} has no value on ${day}.`,
      todo: `Its history begins ${limit.history[0]?.from}; quote a later day or add the earlier value.`,
    };
  const { default: start, maximum } = value;
  if (part === undefined && start !== undefined && maximum !== undefined && start !== maximum) {
    return {
      what: `limits/${id} has a default, ${formatQuantity(start, limit.unit, 'en')}, and a maximum, ${formatQuantity(maximum, limit.unit, 'en')}.`,
      todo: 'Say which one is meant: .default or .maximum in a record, part="…" in a note.',
    };
  }
  if (formatPart(value, limit.unit, 'en', part) !== undefined) return undefined;
  return {
    what: `limits/${id} has no ${part ?? 'number to quote'}${day === undefined ? '' : ` on ${day}`}.`,
    todo: `It has: ${Object.keys(value).join(', ')}.`,
  };
}
