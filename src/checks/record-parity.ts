import { parseText } from '../knowledge/text.ts';
import type { Problem } from '../loading/problem.ts';
import { recordTexts } from './record-texts.ts';
import type { RecordText } from './record-texts.ts';
import type { Rule } from './rule.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Names may be the same in both languages (SnapStart); sentences may not. */
const nameKeys = new Set(['name', 'title']);

/** Both languages of a record are in their language, and quote the same records, code and numbers. */
export const recordParity: Rule = {
  id: 'record-parity',
  check: (knowledge) =>
    recordTexts(knowledge).flatMap((text) => [...languageProblems(text), ...quotationProblems(text), ...nameProblems(text)]),
};

function languageProblems({ entry, path, text }: RecordText): Problem[] {
  const isName = nameKeys.has(String(path[0])) && path.length === 1;
  const place = (lang: 'ja' | 'en') => ({ ...entry.placeOf([...path, lang]), rule: 'record-parity' });
  const outsideCode = (side: string) => side.replace(/`[^`]*`/g, '');
  const problems: Problem[] = [];
  if (japanese.test(outsideCode(text.en)))
    problems.push({ ...place('en'), what: `The English text has Japanese in it: "${start(text.en)}".`, todo: 'Translate it.' });
  if (!isName && !japanese.test(text.ja) && /[a-z]{3,}.*\s.*[a-z]{3,}/i.test(outsideCode(text.ja)))
    problems.push({ ...place('ja'), what: `The Japanese text is not Japanese: "${start(text.ja)}".`, todo: 'Translate it.' });
  return problems;
}

function quotationProblems({ entry, path, text }: RecordText): Problem[] {
  const [ja, en] = [quoted(text.ja), quoted(text.en)];
  const lacking = (from: readonly string[], to: readonly string[]) => [...new Set(from)].filter((one) => !to.includes(one));
  const problem = (lang: 'ja' | 'en', missing: string[]): Problem[] =>
    missing.length === 0
      ? []
      : [
          {
            ...entry.placeOf([...path, lang]),
            rule: 'record-parity',
            what: `${lang === 'ja' ? 'The Japanese' : 'The English'} text does not quote ${missing.join(', ')}, which the other language does.`,
            todo: 'Both languages quote the same records, code and figures.',
          },
        ];
  return [...problem('ja', lacking(en, ja)), ...problem('en', lacking(ja, en))];
}

/** What a text quotes: record references without their wording, and code. */
function quoted(text: string): string[] {
  return parseText(text).flatMap((piece) =>
    piece.kind === 'reference' ? [piece.source] : piece.kind === 'code' ? [`\`${piece.text}\``] : [],
  );
}

function nameProblems({ entry, path, text }: RecordText): Problem[] {
  if (path.length !== 1 || !nameKeys.has(String(path[0]))) return [];
  return (['ja', 'en'] as const).flatMap((lang) =>
    /[`{}]/.test(text[lang])
      ? [
          {
            ...entry.placeOf([...path, lang]),
            rule: 'record-parity',
            what: `The name "${text[lang]}" has markup.`,
            todo: 'Names are plain text: they stand in links, titles and search results.',
          },
        ]
      : [],
  );
}

function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
