import { stemmer } from 'stemmer';
import { normalise } from './normalise.ts';

/**
 * One token of text: `key` is what stands in the index, plain ASCII, so that neither Pagefind nor a browser cuts it differently;
 * `word` is what it stands for, normalised.
 */
export interface Token {
  key: string;
  word: string;
}

/** Runs of one script: Latin words and identifiers, katakana words, kanji. Hiragana alone is grammar. */
const runs =
  /(?<![\p{Script=Latin}\d.])\d+(?:\.\d+)?\s?(?:mb\/s|mbps|[kmgt]i?b|ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|vcpus?)(?![\p{Script=Latin}\d])|\d+(?:\.\d+)?\s?(?:ミリ秒|秒|分|時間|日|回)|[\p{Script=Latin}\d]+(?:[._:/'@$-]+[\p{Script=Latin}\d]+)*|[\p{Script=Katakana}ー]{2,}|[\p{Script=Han}々〆]+/giu;

/** The tokens of a text, each once. Identifiers give themselves and their pieces, katakana words themselves and their pieces, kanji pairs. */
export function tokensOf(text: string): Token[] {
  const found = new Map<string, Token>();
  for (const run of runsIn(text)) for (const token of [...run.whole, ...run.pieces]) found.set(token.key, token);
  return [...found.values()];
}

/** A run of one script: the tokens that stand for all of it, and those that stand for its pieces. */
export interface Run {
  word: string;
  whole: Token[];
  pieces: Token[];
}

/** The runs of a text, in order. */
export function runsIn(text: string): Run[] {
  return [...tidy(text).matchAll(runs)].map(([run]) => {
    const word = normalise(run);
    const quantity = quantityOf(word);
    if (quantity) return { word, whole: [quantity], pieces: [] };
    if (/^[\p{Script=Katakana}ー]/u.test(run)) return { word, whole: [katakana(word)], pieces: katakanaPieces(word) };
    if (/^[\p{Script=Han}々〆]/u.test(run)) return { word, whole: kanji(word), pieces: [] };
    return { word, whole: [latin(run)], pieces: latinPieces(run) };
  });
}

/** NFKC and the signs that pass for a long vowel, with the case still in place for `camelCase`. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=[\p{Script=Katakana}])[一‐‑‒–—―−-](?=[\p{Script=Katakana}])/gu, 'ー')
    .replace(/(?<=\d)(?=(?:[KMGT]i?B|ms|sec|min)(?![\p{L}\d]))/giu, ' ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[’‘]/gu, "'");
}

const units: readonly (readonly [string, RegExp, ...string[]])[] = [
  ['kb', /^ki?b$/],
  ['mbs', /^mb\/s$|^mbps$/, ' mb/s', ' mbps'],
  ['mb', /^mi?b$/],
  ['gb', /^gi?b$/],
  ['tb', /^ti?b$/],
  ['ms', /^(?:ms|ミリ秒)$/, ' ms', 'ミリ秒', ' millisecond'],
  ['s', /^(?:s|sec|seconds?|秒)$/, ' s', '秒', ' second', '-second'],
  ['min', /^(?:min|minutes?|分)$/, ' min', '分', ' minute', '-minute'],
  ['h', /^(?:h|hours?|時間)$/, ' h', '時間', ' hour', '-hour'],
  ['d', /^(?:d|days?|日)$/, ' d', '日', ' day', '-day'],
  ['x', /^回$/],
  ['vcpu', /^vcpus?$/],
];

/** A number with its unit is one word, however the unit is written: `15 min`, `15 minutes`, `15分`. */
function quantityOf(word: string): Token | undefined {
  const [, number = '', written = ''] = /^(\d+(?:\.\d+)?)\s?(\D+)$/u.exec(word) ?? [];
  const unit = units.find(([, forms]) => forms.test(written))?.[0];
  return unit === undefined ? undefined : { key: `n${number.replace('.', 'p')}${unit}q`, word };
}

/** The other ways to write a quantity: `15 min` for 15分. Nothing for what is no quantity. */
export function otherWritings(word: string): string[] {
  const [, number = '', written = ''] = /^(\d+(?:\.\d+)?)\s?(\D+)$/u.exec(word) ?? [];
  const [, , ...writings] = units.find(([, forms]) => forms.test(written)) ?? [];
  return writings.map((one) => `${number}${one}`);
}

function latin(run: string): Token {
  const word = normalise(run);
  const plain = word
    .normalize('NFD')
    .replace(/'s$/, '')
    .replace(/(?<=\d)\.(?=\d)/g, 'p')
    .replace(/[^a-z0-9]/g, '');
  return { key: /^[a-z]{4,}$/.test(plain) ? stemmer(plain) : plain, word };
}

/** The words inside an identifier: `Runtime.ImportModuleError` holds importmoduleerror, runtime, import, module, error. */
function latinPieces(run: string): Token[] {
  const parts = run.split(/[._:/'@$-]+/).filter((part) => part !== '');
  const camel = parts.flatMap((part) => part.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}]+|\d+/gu) ?? []);
  const [, name, version] = /^([a-z]+)(\d[\d.x]*)$/i.exec(run) ?? [];
  if (name !== undefined && version !== undefined) return [name, version].map(latin);
  const pieces = [...(parts.length > 1 ? parts : []), ...(camel.length > parts.length ? camel : [])];
  return pieces.filter((piece) => piece.length > 1 && piece.length < run.length).map(latin);
}

function katakana(word: string): Token {
  const plain = word.length > 3 ? word.replace(/ー$/u, '') : word;
  const hex = [...plain].map((sign) => (sign.charCodeAt(0) & 0xff).toString(16).padStart(2, '0'));
  return { key: `k${hex.join('')}`, word };
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function katakanaPieces(word: string): Token[] {
  if (word.length < 6) return [];
  return [...segmenter.segment(word)]
    .map(({ segment }) => segment)
    .filter((one) => one.length > 1 && one !== word)
    .map(katakana);
}

/** Kanji as overlapping pairs; a kanji alone is the beginning of its pairs. */
function kanji(word: string): Token[] {
  const signs = [...word];
  const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16);
  if (signs.length === 1) return [{ key: `j${hex(word)}`, word }];
  return signs.slice(1).map((second, at) => {
    const first = signs[at] ?? '';
    return { key: `j${hex(first)}${hex(second)}`, word: `${first}${second}` };
  });
}

/** The key of a whole title, so that a query that is a title finds it among the many that share its words (FNV-1a, 32 bits). */
export function titleKey(title: string): string {
  let hash = 0x811c9dc5;
  for (const sign of normalise(title).replace(/\s+/gu, '')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `zt${(hash >>> 0).toString(36)}z`;
}
