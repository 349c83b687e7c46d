import type { Concept } from './glossary.ts';
import { normalise } from './normalise.ts';

/** A part of the query: any one of its alternatives stands for it. `weight` lowers words that say little here. */
export interface QueryPart { alternatives: string[]; weight: number }

/** Words that nearly every page has, or that carry no meaning of their own. */
const stopWords = new Set([
  'a', 'an', 'the', 'is', 'are', 'was', 'be', 'to', 'of', 'in', 'on', 'at', 'for', 'with', 'and', 'or', 'by', 'from', 'as', 'it', 'its', 'this', 'that', 'there', 'i', 'my', 'me', 'we', 'our', 'you', 'your', 'do', 'does', 'did',
  'can', 'could', 'should', 'would', 'will', 'may', 'must', 'what', 'which', 'who', 'when', 'where', 'why', 'how', 'if', 'not', 'no', 'so', 'than', 'then', 'into', 'about', 'after', 'before', 'have', 'has', 'had', 'get', 'use', 'using', 'used', 'way', 'am',
  'する', 'した', 'して', 'され', 'される', 'できる', 'できない', 'ある', 'ない', 'なる', 'いる', 'こと', 'もの', 'とき', 'ため', 'よう', 'ところ', 'です', 'ます', 'ください', 'たい', 'どう', 'なぜ', 'どこ', 'いつ', 'どの', 'なに', 'その', 'この',
  '方法', '場合', '教えて',
]);
const faintWords = new Set(['lambda', 'aws', '関数', 'ラムダ', 'function', 'functions', 'amazon']);

/** Turns what was typed into parts: known concepts first (longest match), then words by script. */
export function parseQuery(query: string, concepts: readonly Concept[]): QueryPart[] {
  const parts: QueryPart[] = [];
  let rest = normalise(query);
  for (const { form, concept } of formsByLength(concepts)) {
    const found = wholeWord(rest, form);
    if (found < 0) continue;
    rest = `${rest.slice(0, found)} ${rest.slice(found + form.length)}`;
    parts.push({ alternatives: [...new Set([form, ...concept.written])], weight: faintWords.has(form) ? 0.25 : 1 });
  }
  for (const word of words(rest)) parts.push({ alternatives: [word], weight: faintWords.has(word) ? 0.25 : 1 });
  return parts;
}

/** Words of a text by script: Latin and digits with their inner signs, katakana runs, kanji runs, and hiragana that is neither an ending of a kanji word nor a particle. */
export function words(text: string): string[] {
  const runs = text.match(/[$@/]?[\p{Script=Latin}\d]+(?:[._:/'-][\p{Script=Latin}\d]+)*|[\p{Script=Katakana}ー]+|\p{Script=Han}+[々〆]?|(?<![\p{Script=Han}\p{Script=Hiragana}])\p{Script=Hiragana}+/gu) ?? [];
  const found = runs.flatMap((run) => {
    if (/^\p{Script=Hiragana}/u.test(run)) return run.length < 3 || /^(?:[をにはがでともへのやか]|です|ます|した|する|して|され|から|まで|より|って|いる|ない|たら|なら|れる|せる|べき|しい|たい)+$/u.test(run) ? [] : [run];
    if (/^\p{Script=Han}{4,}/u.test(run)) return pairs(run);
    return [run];
  });
  return [...new Set(found.filter((word) => !stopWords.has(word) && (word.length > 1 || /[\p{Script=Han}\d]/u.test(word))))];
}

/** Long kanji runs in pairs without overlap, as compounds are mostly made: 同時実行 gives 同時 and 実行. */
function pairs(run: string): string[] {
  return run.match(/.{2}(?:.$)?/gu) ?? [run];
}

function formsByLength(concepts: readonly Concept[]): { form: string; concept: Concept }[] {
  return concepts.flatMap((concept) => concept.typed.map((form) => ({ form, concept }))).sort((a, b) => b.form.length - a.form.length);
}

/** Where a form stands as a whole word; Latin forms do not match inside longer words. */
function wholeWord(text: string, form: string): number {
  const letter = /[\p{Script=Latin}\d]/u;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + form.length);
    const cut = (letter.test(form.charAt(0)) && letter.test(before)) || (letter.test(form.charAt(form.length - 1)) && letter.test(after));
    if (!cut) return at;
  }
  return -1;
}
