import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { proseSpans } from '../../fixing/prose-spans.ts';

/** Letters and digits are half-width and characters composed (NFC) in prose. Code and words for the search may hold what people type. */
export const textWidth: Fixer = {
  rule: 'text-width',
  edits: (file) => proseSpans(file).flatMap((span) => [...matches(file, span, /[０-９Ａ-Ｚａ-ｚ]+/gu, 'NFKC'), ...decomposed(file, span)]),
};

function decomposed(file: ContentFile, span: { start: number; end: number }): Edit[] {
  return matches(file, span, /\P{Mn}[\p{Mn}\u3099\u309A]+/gu, 'NFC');
}

function matches(file: ContentFile, { start, end }: { start: number; end: number }, pattern: RegExp, form: 'NFC' | 'NFKC'): Edit[] {
  // Code is left out, at the same length.
  const prose = file.text.slice(start, end).replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return [...prose.matchAll(pattern)].flatMap(({ 0: found, index }): Edit[] => {
    const text = found.normalize(form);
    const what = form === 'NFC' ? `"${text}" is one character instead of a letter and a mark.` : `"${found}" is half-width: "${text}".`;
    return text === found ? [] : [{ start: start + index, end: start + index + found.length, text, what }];
  });
}
