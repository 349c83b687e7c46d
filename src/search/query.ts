import type { Concept } from './glossary.ts';
import { normalise } from './normalise.ts';

/** A part of the query: any one of its alternatives stands for it. `weight` lowers words that say little here. */
export interface QueryPart {
  alternatives: string[];
  weight: number;
}

/** A query as search understands it; `wants` names the kind of record that answers it, where the words tell. */
export interface Query {
  parts: QueryPart[];
  wants: 'updates' | 'limits' | undefined;
}

/** Words that nearly every page has, or that carry no meaning of their own. */
const stopWords = new Set(
  (
    'a an the is are was be been to of in on at for with and or by from as it its this that there i my me we our you your do does did can could should would will may must what which who where why how if not no so than then into about ' +
    'after before have has had get got use using used way am vs versus difference between find keeps keep want need please ' +
    'する した して され される できる できない ある ない なる いる こと もの とき ため よう ところ です ます ください たい どう なぜ どこ どの なに 何 その この 方法 場合 教え 教えて 違い 比較 いい よい'
  ).split(' '),
);
const faintWords = new Set([
  'lambda',
  'aws',
  '関数',
  'ラムダ',
  'function',
  'functions',
  'amazon',
  'aws lambda',
  'lambda関数',
  'lambda 関数',
  'lambda function',
  'lambda functions',
  'aws lambda関数',
]);
/** Words that ask for a date, and say nothing else. */
const whenWords = /(?:いつから|いつ|開始日|対応日|リリース日|提供開始|\bwhen\b|\bsince\b|\bdate\b|\brelease date\b|\blaunch(?:ed)?\b)/gu;
/** Words that ask for a limit. */
const limitWords =
  /最大|最小|上限|最長|クォータ|何\s?(?:秒|分|mb|gb|個|回)|\b(?:max|maximum|min|minimum|limits?|quotas?|how (?:many|much|long|large|big))\b/u;
/** Everyday words with the same meaning that are no terms of the glossary. */
const synonyms: readonly (readonly string[])[] = [
  ['max', 'maximum', '最大', '上限'],
  ['min', 'minimum', '最小'],
  ['price', 'pricing', 'cost', '料金', '価格', 'いくら'],
  ['error', 'errors', 'エラー'],
  ['default', 'デフォルト', '既定', '初期値'],
  ['limit', 'limits', 'quota', '上限', 'クォータ', '制限'],
];

/** Turns what was typed into parts: known concepts first (longest match), then words by script. */
export function parseQuery(query: string, concepts: readonly Concept[]): Query {
  const plain = normalise(query);
  const withoutWhen = plain.replace(whenWords, ' ');
  const asksWhen = withoutWhen !== plain && /[\p{L}\p{N}]/u.test(withoutWhen);
  let rest = asksWhen ? withoutWhen : plain;
  const parts: QueryPart[] = [];
  for (const { form, concept } of formsByLength(concepts)) {
    const found = wholeWord(rest, form);
    if (found < 0) continue;
    rest = `${rest.slice(0, found)} ${rest.slice(found + form.length)}`;
    parts.push({ alternatives: [...new Set([form, ...concept.written])], weight: faintWords.has(form) ? 0.25 : 1 });
  }
  for (const word of words(rest)) parts.push({ alternatives: alternativesOf(word), weight: faintWords.has(word) ? 0.25 : 1 });
  return { parts, wants: asksWhen ? 'updates' : limitWords.test(plain) ? 'limits' : undefined };
}

/** Words of a text: Latin and digits with their inner signs, katakana runs whole, the rest as the language's own word breaks cut it. */
export function words(text: string): string[] {
  const runs =
    text.match(
      /[$@/]?[\p{Script=Latin}\d]+(?:[._:/'-][\p{Script=Latin}\d]+)*|[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}々〆]+/gu,
    ) ?? [];
  const found = runs.flatMap((run) => (/^[\p{Script=Han}\p{Script=Hiragana}々〆]/u.test(run) ? japaneseWords(run) : [run]));
  return [...new Set(found.filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word))))];
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words with kanji, joined where the segmenter cut a compound into single kanji; hiragana alone is mostly grammar. */
function japaneseWords(run: string): string[] {
  const joined: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const last = joined.at(-1);
    const single = /^\p{Script=Han}$/u;
    if (last !== undefined && /\p{Script=Han}$/u.test(last) && single.test(segment)) joined[joined.length - 1] = last + segment;
    else if (last !== undefined && single.test(last) && /^\p{Script=Han}/u.test(segment)) joined[joined.length - 1] = last + segment;
    else joined.push(segment);
  }
  return joined.filter((word) => /\p{Script=Han}/u.test(word) || word.length > 3);
}

function alternativesOf(word: string): string[] {
  const group = synonyms.find((list) => list.includes(word)) ?? [];
  const shorter = /^\p{Script=Han}{3}$/u.test(word) ? [word.slice(0, 2)] : [];
  return [...new Set([word, ...group, ...shorter])];
}

function formsByLength(concepts: readonly Concept[]): { form: string; concept: Concept }[] {
  return concepts.flatMap((concept) => concept.typed.map((form) => ({ form, concept }))).sort((a, b) => b.form.length - a.form.length);
}

/** Where a form stands as a whole word, an English plural included; Latin forms do not match inside longer words, katakana forms not inside longer katakana. */
function wholeWord(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const after = text
      .slice(at + form.length)
      .replace(/^s(?![\p{Script=Latin}\d])/u, '')
      .charAt(0);
    if (!joins(text.charAt(at - 1), form.charAt(0)) && !joins(form.charAt(form.length - 1), after)) return at;
  }
  return -1;
}

/** Whether two neighbouring signs belong to one word. */
function joins(before: string, after: string): boolean {
  const same = (script: RegExp) => script.test(before) && script.test(after);
  return same(/[\p{Script=Latin}\d]/u) || same(/[\p{Script=Katakana}ー]/u);
}
