import type { TextlintKernelRule } from '@textlint/kernel';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { proseSpans } from '../../fixing/prose-spans.ts';
import type { ProseSpan } from '../../fixing/prose-spans.ts';
import { headingIdPattern } from '../../loading/mdx.ts';
import { isSentence } from '../../proofreading/sentences.ts';
import { lintMarkdown, textlintRules } from '../../proofreading/textlint.ts';
import { languages } from '../../schemas/text.ts';
import type { Lang } from '../../schemas/text.ts';

/** textlint's rules whose remedy leaves the words as they are. */
const mechanical: ReadonlySet<string> = new Set([
  'ja-no-space-around-parentheses',
  'ja-no-space-between-full-width',
  'ja-space-between-half-and-full-width',
  'ja-space-around-code',
  'ja-space-after-exclamation',
  'ja-space-after-question',
  'no-hankaku-kana',
  'no-invalid-control-character',
  'no-zero-width-spaces',
  'terminology',
  'common-misspellings',
]);

const rules: Record<Lang, TextlintKernelRule[]> = {
  ja: textlintRules('ja').filter(({ ruleId }) => mechanical.has(ruleId)),
  en: textlintRules('en').filter(({ ruleId }) => mechanical.has(ruleId)),
};

/** Spaces between Japanese and Latin, half-width kana, spelling of names: what textlint mends by itself. */
export const houseStyleFixer: Fixer = {
  rule: 'house-style',
  edits: async (file) => (file.collection === 'sources' ? [] : file.collection === 'notes' ? noteEdits(file) : recordEdits(file)),
};

/** A note is linted as it is, the ids of its headings blanked at the same length. */
async function noteEdits(file: ContentFile): Promise<Edit[]> {
  const lang: Lang = file.file.startsWith('content/notes/ja/') ? 'ja' : 'en';
  const lines = file.text.split('\n').map((line) => (line.startsWith('#') ? line.replace(headingIdPattern, blank) : line));
  return fixes(lines.join('\n'), lang, (offset) => offset);
}

async function recordEdits(file: ContentFile): Promise<Edit[]> {
  const spans = proseSpans(file).filter(({ start, end, path = [] }) => isSentence(path) && !file.text.slice(start, end).includes('\n'));
  const edits = await Promise.all(
    languages.map((lang) =>
      paragraphEdits(
        file,
        spans.filter((span) => span.lang === lang),
        lang,
      ),
    ),
  );
  return edits.flat();
}

/** The texts of a record are linted together, a paragraph each; a reference counts as HTML of the same length. */
async function paragraphEdits(file: ContentFile, spans: readonly ProseSpan[], lang: Lang): Promise<Edit[]> {
  const starts: { from: number; span: ProseSpan }[] = [];
  let text = '';
  for (const span of spans) {
    starts.push({ from: text.length, span });
    text += `${asMarkdown(file.text.slice(span.start, span.end))}\n\n`;
  }
  return fixes(text, lang, (offset) => {
    const paragraph = starts.findLast(({ from }) => from <= offset);
    return paragraph === undefined ? offset : paragraph.span.start + offset - paragraph.from;
  });
}

async function fixes(text: string, lang: Lang, placeOf: (offset: number) => number): Promise<Edit[]> {
  return (await lintMarkdown(text, rules[lang])).flatMap(({ fix, ruleId }): Edit[] => {
    if (!fix) return [];
    const [from, to] = fix.range;
    const start = placeOf(from);
    const [before = ''] = text
      .slice(Math.max(0, from - 8), from)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(to, to + 8).split('\n');
    return [{ start, end: start + to - from, text: fix.text, what: `"…${before}${fix.text}${after}…" (${ruleId})` }];
  });
}

/** Quotes of YAML are blanked; `{references}` and `{=literal numbers}` become HTML, which the rules pass over. */
function asMarkdown(written: string): string {
  const text = /^(["']).*\1$/su.test(written) ? ` ${written.slice(1, -1)} ` : written;
  return text.replace(/\{(?:=[^{}]+|[a-z-]+\/[^{}\s]+)\}/gu, (braces) => `<${'R'.repeat(braces.length - 3)}/>`);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
