import { everydayWeight, longestOf } from './glossary.ts';
import type { Finder } from './glossary.ts';
import { normalise } from './normalise.ts';
import { asKatakana } from './repair.ts';
import { otherWritings, runsIn, tokensOf } from './tokens.ts';
import type { Run } from './tokens.ts';

/** A part of the query. Any alternative stands for it; all keys of an alternative together. `weight` lowers words that say little here. */
export interface QueryPart {
  /** What was typed for it, normalised. */
  typed: string;
  alternatives: string[][];
  /** Alternatives where no record has any of the others: an identifier's pieces. */
  otherwise?: string[][];
  /** Words that say it in a text. */
  forms: string[];
  weight: number;
  /** Parts of one run of kanji: a pair that no record has is no word where another pair of its run is one. */
  run?: string;
}

export const intents = ['when', 'first', 'limit', 'how', 'what', 'price'] as const;
export type Intent = (typeof intents)[number];

/** A query as search understands it. */
export interface Query {
  parts: QueryPart[];
  intents: Intent[];
  /** What the glossary names for the concepts of the query: `notes/retries#dlq`. */
  see: string[];
  /** How much of it names concepts: 1 for each of the glossary's terms, less for everyday words. */
  evidence: number;
  /** The keys of everything that was typed. */
  keys: Set<string>;
  /** Runs of hiragana, which are mostly grammar, but may be a word that is written in katakana. */
  unread: string[];
}

/** Longer queries are cut here, in characters; nobody reads on. */
export const longestQuery = 200;

/** Words that carry no meaning of their own. */
const stopWords = new Set(
  (
    'a an the is are was be been being to of in on at for with and or by from as it its this that there i my me we our you your do does did can could should would will may must ' +
    'what which who where why how if not no so than then into about after before have has had get got getting use used using way am find keep keeps want need please many much still ' +
    'while when there one any all some does doing were did done been being me someone until just only even also very really cannot isn aren don doesn'
  ).split(' '),
);
/** Kanji that ask or frame a question rather than name its subject. */
const framingKanji = new Set(
  '教 何 方 方法 場合 時 際 私 事 物 的 用 出 入 可能 必要 使 使用 利用 知 今 中 後 前 間 一 行 見 言 思 書 来 作'.split(' '),
);
/** What nearly every page says. */
const faint = /^(?:lambda|aws|関数|ラムダ|functions?|amazon|アマゾン|\s)+$/u;

const whenWords =
  /いつ(?!も|か(?!ら))|開始日|対応日|リリース日|発表日|提供開始|履歴|変更履歴|^when\b|\bwhen (?:did|was|were|will|is)\b|\bsince\b|\bdate\b|\blaunch(?:ed)?\b|\bannounce(?:d|ment)\b|\bintroduced\b|\bhistory\b|\braised\b|\bchangelog\b/u;
/** Words that say no more than that a number is asked for; pairs of kanji. */
const askedHowMany = /^(?:何[回分秒個件人日時本枚番]|個数|件数|本数|枚数|回数|いくつ)$/u;
/** Hiragana that may be a word of its own. */
const hiraganaRun = /(?<![\p{Script=Han}\p{Script=Hiragana}])[ぁ-ゖー]{4,}/gu;
/** Words that say no more than that a date is asked for. */
const askedWhen =
  /^(?:開始|日|提供|提供開始|対応|発表|リリース|登場|最初|初めて|first|履歴|変更|date|launch(?:ed)?|announced?|released?|start(?:ed)?|support(?:ed)?|history|when)$/u;
const firstWords = /開始|最初|初めて|登場|いつから|提供|発表|\b(?:first|introduced|launch(?:ed)?|announced|available|start(?:ed)?)\b/u;
const limitWords =
  /最大|最小|上限|最長|クォータ|何\s?(?:秒|分|時間|mb|gb|kb|個|回|つ|件)|いくつ|どのくらい|どれくらい|\b(?:max|maximum|min|minimum|limits?|quotas?|how (?:many|long|large|big))\b/u;
const priceWords = /料金|いくら|価格|課金|値段|費用|\b(?:price|pricing|cost|costs|bill|billed|how much)\b/u;
const howWords =
  /たい(?:です)?(?=$|[。、？?\s])|方法|やり方|するには|手順|を設定|\b(?:how (?:to|do|can)|find|identify|check|show|list)\b|\bhow-to\b/u;
const whatWords = /とは|って何|\bwhat(?:'s| is| are)\b/u;

/** Turns what was typed into parts: known concepts first (longest match), then words by script. Never throws. */
export function parseQuery(query: string, find: Finder): Query {
  const text = inKatakana(normalise(query.slice(0, longestQuery)), find);
  const mentions = longestOf(find(text)).sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const parts: QueryPart[] = [];
  const see: string[] = [];
  const faintSee: string[] = [];
  let evidence = 0;
  let at = 0;
  for (const same of [...mentions, undefined]) {
    const first = same?.[0];
    for (const run of runsIn(text.slice(at, first?.start ?? text.length))) parts.push(...partsOf(run));
    if (!same || !first) break;
    const keys = [...new Set(same.map(({ concept }) => concept.key))];
    parts.push({
      typed: first.form,
      alternatives: keys.map((key) => [key]),
      forms: [...new Set(same.flatMap(({ concept }) => concept.written))],
      weight: faint.test(first.form) ? 0.2 : Math.max(...same.map(({ concept }) => concept.weight)),
    });
    if (!faint.test(first.form)) evidence += Math.max(...same.map(({ concept }) => concept.weight));
    see.push(...(faint.test(first.form) ? [] : same.flatMap(({ concept }) => concept.see)));
    faintSee.push(...same.flatMap(({ concept }) => concept.see));
    at = first.end;
  }
  const asked = intentsOf(text);
  // Beside a question for a date, everyday words such as limit or raise say little.
  if (asked.includes('when')) for (const part of parts) if (part.weight === everydayWeight) part.weight = 0.25;
  const subject = parts.filter(({ typed }) => !(asked.includes('when') && askedWhen.test(typed)) && !askedHowMany.test(typed));
  const unread = text.match(hiraganaRun) ?? [];
  return {
    parts: oncePerMeaning(subject.length > 0 ? subject : parts),
    intents: asked,
    see: see.length > 0 || subject.some(({ weight }) => weight > 0.25) ? see : faintSee,
    evidence,
    unread,
    keys: new Set(tokensOf(query.slice(0, longestQuery)).map(({ key }) => key)),
  };
}

/** A run of hiragana that names a concept in katakana is that concept: れいやー. Other hiragana is grammar. */
function inKatakana(text: string, find: Finder): string {
  return text.replace(hiraganaRun, (run) => {
    const word = asKatakana(run);
    return find(word).some(({ start, end }) => start === 0 && end === word.length) ? word : run;
  });
}

function intentsOf(text: string): Intent[] {
  const asked: [Intent, RegExp][] = [
    ['when', whenWords],
    ['first', firstWords],
    ['price', priceWords],
    ['limit', limitWords],
    ['how', howWords],
    ['what', whatWords],
  ];
  return asked.filter(([, words]) => words.test(text)).map(([intent]) => intent);
}

function partsOf({ word, whole, pieces }: Run): QueryPart[] {
  if (whole.length > 1)
    return whole.map((pair) => ({
      typed: pair.word,
      alternatives: [[pair.key]],
      forms: [pair.word],
      weight: 1 / Math.sqrt(whole.length),
      run: word,
    }));
  if (stopWords.has(word) || framingKanji.has(word) || (word.length === 1 && !/[\p{Script=Han}\d]/u.test(word))) return [];
  const inPieces = pieces.length > 1 ? [pieces.map(({ key }) => key)] : [];
  const weight = faint.test(word) ? 0.2 : /^\d/.test(word) ? 0.5 : /^\p{Script=Han}$/u.test(word) ? 0.4 : 1;
  return [{ typed: word, alternatives: [whole.map(({ key }) => key)], otherwise: inPieces, forms: [word, ...otherWritings(word)], weight }];
}

function oncePerMeaning(parts: readonly QueryPart[]): QueryPart[] {
  const seen = new Map<string, QueryPart>();
  for (const part of parts) {
    const key = JSON.stringify(part.alternatives);
    if (!seen.has(key)) seen.set(key, part);
  }
  return [...seen.values()];
}
