import { recordTexts } from '../../src/checks/record-texts.ts';
import { parseText } from '../../src/knowledge/text.ts';
import { headingIdPattern } from '../../src/loading/mdx.ts';
import type { KnowledgeBase } from '../../src/loading/knowledge-base.ts';
import type { Place, Problem } from '../../src/loading/problem.ts';
import { houseStyle } from '../../src/proofreading/house-style.ts';
import { isSentence } from '../../src/proofreading/sentences.ts';
import { lintMarkdown, textlintRules } from '../../src/proofreading/textlint.ts';
import type { Lang } from '../../src/schemas/text.ts';

/** A Markdown text and where its lines stand in `content/`. */
interface Manuscript {
  text: string;
  placeOf: (line: number, column: number) => Place;
}

/** What textlint's rules for a language find in every note and in every text of a record. */
export async function styleProblems(knowledge: KnowledgeBase, lang: Lang): Promise<Problem[]> {
  const rules = textlintRules(lang);
  const found: Problem[] = [];
  for (const { text, placeOf } of [...noteManuscripts(knowledge, lang), ...recordManuscripts(knowledge, lang)]) {
    found.push(...unwantedWords(text, houseStyle[lang].words, placeOf));
    for (const { ruleId, message, loc } of await lintMarkdown(text, rules)) {
      const line = loc.start.line;
      const words = text.split('\n')[line - 1] ?? '';
      // Rules about whole sentences give columns beyond the line.
      const column = loc.start.column <= words.length ? loc.start.column : 1;
      found.push({
        ...placeOf(line, column),
        rule: ruleId,
        what: `"…${words.slice(Math.max(0, column - 16), column + 16)}…": ${(message.split('\n')[0] ?? '').replace(/[^.。]$/u, '$&.')}`,
        todo: 'Reword it.',
      });
    }
  }
  return found;
}

function unwantedWords(text: string, words: Partial<Record<string, string>>, placeOf: Manuscript['placeOf']): Problem[] {
  return text.split('\n').flatMap((line, at) => {
    const prose = line.replace(/`[^`]*`|<[^>]*>/g, (code) => ' '.repeat(code.length));
    return Object.entries(words).flatMap(([word, wanted]) => {
      const column = prose.indexOf(word) + 1;
      return column === 0
        ? []
        : [{ ...placeOf(at + 1, column), rule: 'words', what: `"${word}" is written otherwise here.`, todo: `Write "${wanted ?? ''}".` }];
    });
  });
}

/** MDX reads as Markdown whose components are HTML; the ids of headings are no prose. */
function noteManuscripts(knowledge: KnowledgeBase, lang: Lang): Manuscript[] {
  return [...knowledge.notes[lang].values()].map(({ file, source }) => ({
    text: source
      .split('\n')
      .map((line) => (line.startsWith('#') ? line.replace(headingIdPattern, '') : line))
      .join('\n'),
    placeOf: (line, column) => ({ file, line, column }),
  }));
}

/** The texts of a record, a paragraph each. References become HTML, which the rules pass over. */
function recordManuscripts(knowledge: KnowledgeBase, lang: Lang): Manuscript[] {
  const byFile = Map.groupBy(
    recordTexts(knowledge).filter(({ path }) => isSentence(path)),
    ({ entry }) => entry.file,
  );
  return [...byFile.values()].map((texts) => ({
    text: texts.map(({ text }) => asMarkdown(text[lang])).join('\n\n'),
    placeOf: (line) => {
      const at = texts[Math.floor((line - 1) / 2)];
      return at ? at.entry.placeOf([...at.path, lang]) : { file: texts[0]?.entry.file ?? '' };
    },
  }));
}

function asMarkdown(text: string): string {
  return parseText(text.replace(/\s*\n\s*/g, ' '))
    .map((piece) => {
      if (piece.kind === 'code') return `\`${piece.text}\``;
      return piece.kind === 'reference' ? '<Ref />' : piece.text;
    })
    .join('');
}
