import { finderOf, glossaryOf, longestOf } from '../search/glossary.ts';
import type { Library } from '../knowledge/library.ts';
import { normalise } from '../search/normalise.ts';

/** Words of headings that are no terms and stand in many notes. */
const everydayHeadings: readonly (readonly [RegExp, string])[] = [
  [/^はじめに|^概要|^この記事|^導入/u, 'introduction'],
  [/まとめ|おわりに|終わりに|最後に/u, 'summary'],
  [/^参考|参照|リンク集/u, 'references'],
  [/背景|経緯/u, 'background'],
  [/結論|要点/u, 'conclusion'],
  [/注意|落とし穴|ハマり|はまり/u, 'pitfalls'],
  [/手順|やり方|やってみ|やったこと/u, 'steps'],
  [/設定/u, 'configuration'],
  [/原因/u, 'cause'],
  [/対策|対処|解決/u, 'remedy'],
  [/検証|試し|試す/u, 'trial'],
  [/結果/u, 'result'],
  [/構成/u, 'architecture'],
  [/料金|コスト|費用/u, 'cost'],
  [/制限|上限|クォータ/u, 'limits'],
  [/環境/u, 'environment'],
  [/例$/u, 'example'],
  [/疑問|質問|よくある/u, 'questions'],
];
const fillers = new Set(
  'a an the of to in on at for with and or is are be it its this that these how what why when which who do does did you your we our i my can will should by from as if not no but so'.split(
    ' ',
  ),
);
/** Longest id, in words. */
const mostWords = 4;

/** Gives a heading its id, the same in both languages: English words. */
export type Namer = (heading: string) => { id: string; telling: boolean } | undefined;

/** Names headings by their English words and by the glossary's terms for their Japanese ones; nothing where neither says enough. */
export function namerOf(library: Pick<Library, 'terms'>): Namer {
  const concepts = glossaryOf(library).filter(({ see }) => see.length > 0);
  const find = finderOf(concepts, ({ written }) => written);
  return (heading) => {
    const text = normalise(heading);
    if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return named(latinWords(text));
    const mentions = longestOf(find(text)).flatMap(([first]) =>
      first ? [{ at: first.start, end: first.end, words: (first.concept.see[0] ?? '').replace('terms/', '').split('-') }] : [],
    );
    const latin = [...text.matchAll(/[a-z0-9]+(?:[._/@-][a-z0-9]+)*/g)]
      .filter(({ index }) => mentions.every(({ at, end }) => index < at || index >= end))
      .map(({ 0: word, index }) => ({ at: index, end: index, words: latinWords(word) }));
    const pieces = [...mentions, ...latin].sort((a, b) => a.at - b.at).map(({ words }) => words);
    const telling = pieces.filter((words) => words.join('-') !== 'aws-lambda' && words.some((word) => /[a-z]/.test(word)));
    const everyday = everydayHeadings.find(([pattern]) => pattern.test(text))?.[1];
    if (telling.length === 0) return everyday === undefined ? named(pieces[0] ?? []) : { id: everyday, telling: true };
    const words = telling.slice(0, 3).flat();
    return named(everyday === undefined || telling.length > 1 || words.includes(everyday) ? words : [...words, everyday]);
  };
}

/** An id that is not taken yet: the wanted one, or with a number behind it. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function named(words: readonly string[]): { id: string; telling: boolean } | undefined {
  return words.length === 0 ? undefined : { id: words.join('-'), telling: true };
}

function latinWords(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}|'/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !fillers.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}
