import { parseText } from '../knowledge/text.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { recordTexts, sides } from './record-texts.ts';
import type { RecordText } from './record-texts.ts';
import type { Rule } from './rule.ts';

/** A number with a unit of size or time, in either language. Japanese may touch it. Years, dates, versions, bare counts, 1 回 and classes of HTTP status (500s) are no quantities. */
const quantity =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.,-])(?![1-5]00s|1\s?回)\d[\d,]*(?:\.\d+)?\s?(?:[KMGT]i?B|bytes?|ms|s(?:ec(?:onds?)?)?|min(?:utes?)?|hours?|days?|weeks?|months?|vCPUs?|バイト|ミリ秒|秒間?|分間?|時間|日間|週間|か月|ヶ月|回)(?![\p{Script=Latin}\d])/gu;

/** Fields that are dated by their record and may state numbers as they were. */
const dated = new Set(['change', 'title', 'newAccounts']);

/** A fact's number stands in its record; prose quotes it, marks it as history, or marks it as an example. */
export const proseNumbers: Rule = {
  id: 'prose-numbers',
  check: (knowledge) => [...inNotes(knowledge), ...recordTexts(knowledge).filter(stateOfToday).flatMap(inRecord)],
};

function inNotes({ notes }: KnowledgeBase): Problem[] {
  return Object.values(notes).flatMap((byId) =>
    [...byId.values()].flatMap(({ body }) =>
      body.prose.flatMap(({ value, place }) =>
        quantitiesIn(value).map((found) => ({
          ...('line' in place ? { ...place, line: place.line + value.slice(0, value.indexOf(found)).split('\n').length - 1 } : place),
          rule: 'prose-numbers',
          what: `"${found}" is typed into the prose.`,
          todo: 'Quote the record: <Limit id="…" />; or say what it is: <Then on="…"> for history, <Example> for arithmetic.',
        })),
      ),
    ),
  );
}

function stateOfToday({ entry, path }: RecordText): boolean {
  if (entry.collection === 'updates' || entry.collection === 'sources') return false;
  return !path.some(
    (step) =>
      dated.has(String(step)) || step === 'value' || step === 'disputed' || step === 'keywords' || step === 'adjustable' || step === 'name',
  );
}

function inRecord(text: RecordText): Problem[] {
  return sides(text).flatMap((side) =>
    parseText(side.text)
      .flatMap((piece) => (piece.kind === 'text' ? quantitiesIn(piece.text) : []))
      .map((found) => ({
        ...text.entry.placeOf(side.path),
        rule: 'prose-numbers',
        what: `"${found}" is typed into the text.`,
        todo: 'Quote the record: {limits/…}; or write {=…} where it is an example and no limit.',
      })),
  );
}

/** The quantities of a text as they stand there, in order. */
export function quantitiesIn(text: string): string[] {
  return [...text.matchAll(quantity)].map(([found]) => found.trim());
}
