import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';
import type { TextlintKernelOptions, TextlintKernelRule } from '@textlint/kernel';
import { recordTexts } from '../../src/checks/record-texts.ts';
import { parseText } from '../../src/knowledge/text.ts';
import { headingIdPattern } from '../../src/loading/mdx.ts';
import type { KnowledgeBase } from '../../src/loading/knowledge-base.ts';
import type { Place, Problem } from '../../src/loading/problem.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { houseStyle } from './house-style.ts';

/** textlint's rules and presets are CommonJS without types. */
const load = createRequire(import.meta.url);
const kernel = new TextlintKernel();
const plugins: NonNullable<TextlintKernelOptions['plugins']> = [
  { pluginId: 'markdown', plugin: load('@textlint/textlint-plugin-markdown').default },
];

/** A Markdown text and where its lines stand in `content/`. */
interface Manuscript {
  text: string;
  placeOf: (line: number, column: number) => Place;
}

/** What textlint's rules for a language find in every note and in every text of a record. */
export async function styleProblems(knowledge: KnowledgeBase, lang: Lang): Promise<Problem[]> {
  const rules = rulesFor(lang);
  const found: Problem[] = [];
  for (const { text, placeOf } of [...noteManuscripts(knowledge, lang), ...recordManuscripts(knowledge, lang)]) {
    found.push(...unwantedWords(text, houseStyle[lang].words, placeOf));
    const { messages } = await kernel.lintText(text, { ext: '.md', plugins, rules });
    for (const { ruleId, message, loc } of messages) {
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
  const byFile = Map.groupBy(recordTexts(knowledge).filter(isProse), ({ entry }) => entry.file);
  return [...byFile.values()].map((texts) => ({
    text: texts.map(({ text }) => asMarkdown(text[lang])).join('\n\n'),
    placeOf: (line) => {
      const at = texts[Math.floor((line - 1) / 2)];
      return at ? at.entry.placeOf([...at.path, lang]) : { file: texts[0]?.entry.file ?? '' };
    },
  }));
}

/** Names, titles and labels are no sentences. */
function isProse({ path }: { path: readonly PropertyKey[] }): boolean {
  return !path.some(
    (step) => step === 'value' || step === 'adjustable' || step === 'name' || step === 'title' || step === 'aliases' || step === 'keywords',
  );
}

function asMarkdown(text: string): string {
  return parseText(text.replace(/\s*\n\s*/g, ' '))
    .map((piece) => {
      if (piece.kind === 'code') return `\`${piece.text}\``;
      return piece.kind === 'reference' ? '<Ref />' : piece.text;
    })
    .join('');
}

function rulesFor(lang: Lang): TextlintKernelRule[] {
  const { rules, presets, options } = houseStyle[lang];
  const ofPresets = presets.flatMap((name) => {
    const preset = load(name) as { rules: Record<string, TextlintKernelRule['rule']>; rulesConfig: Record<string, object | boolean> };
    return Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] ?? true }));
  });
  const single = rules.map((name) => {
    const loaded = load(name) as { default?: TextlintKernelRule['rule'] } & TextlintKernelRule['rule'];
    return { ruleId: name.replace('textlint-rule-', ''), rule: loaded.default ?? loaded, options: true };
  });
  return [...ofPresets, ...single].map((rule) => ({ ...rule, options: options[rule.ruleId]?.value ?? rule.options }));
}
