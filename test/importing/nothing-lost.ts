import { visit } from 'unist-util-visit';
import { parseMdx } from '../../src/loading/mdx.ts';
import type { DraftFile } from '../../src/importing/draft-file.ts';
import { parseMarkdown } from '../../src/importing/markdown.ts';
import type { ImportReport } from '../../src/importing/report.ts';
import { wordsOf } from '../../src/importing/words.ts';

/** What names markup and says nothing itself: elements and tags whose content is in the draft in another form. */
const markup =
  /<\/?(?:p|b|i|em|strong|code|br|ul|ol|li|table|thead|tbody|tr|th|td|h[1-6]|div|kbd|sub|sup|details|summary|blockquote|pre|a|img)(?=[\s/>])|\b(?:href|src|alt|title)=|\{%-?\s*(?:end)?highlight|\{\{[<%]\s*\/?\s*(?:highlight|notice|expand|(?:rel)?ref)\b|\{%\s*(?:post_url|link)\b|^\s*>?\s*\[!\w+\]|(?<=notice )(?:note|info|tip|warning)|\[ref-\d+\]|&amp;/gim;

/** What of a note is neither in its draft nor in the report: words, numbers, addresses and lines of code. */
export function lostParts(note: string, draft: DraftFile, report: ImportReport): string[] {
  const told = [
    draft.text.replace(/\\(?=[^\w\s])/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ...report.notPlaced.map(({ text }) => text),
    ...report.fields.map(({ key, value }) => `${key} ${value}`),
    ...report.links.map(({ url, text }) => `${url} ${text}`),
  ].join('\n');
  const words = new Set(wordsOf(told));
  const code = codeIn(draft.text);
  return [
    ...new Set(wordsOf(note.replace(markup, ' ')).filter((word) => !words.has(word))),
    ...[...note.matchAll(/https?:\/\/[\w./?=&#%-]*[\w/]/g)].map(([url]) => url).filter((url) => !told.includes(url)),
    ...[...codeOf(note)].filter((line) => !code.includes(line)).map((line) => `code: ${line}`),
  ];
}

/** The lines of a note's code blocks. */
function codeOf(note: string): string[] {
  const lines: string[] = [];
  visit(parseMarkdown(note.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')), 'code', ({ value }) => void lines.push(...value.split('\n')));
  return lines;
}

function codeIn(text: string): string[] {
  const parsed = parseMdx(text, 'draft');
  return 'body' in parsed ? parsed.body.code.flatMap(({ value }) => value.split('\n')) : [];
}
