import type { Lang } from '../schemas/text.ts';

interface Style {
  /** npm packages of textlint presets and of single rules. */
  presets: readonly string[];
  rules: readonly string[];
  /** Where we differ from a rule's own default, and why. */
  options: Partial<Record<string, { value: object | boolean; why: string }>>;
  /** Words that the site writes otherwise, and how. */
  words: Partial<Record<string, string>>;
}

/** How each language is checked by textlint. */
export const houseStyle: Record<Lang, Style> = {
  ja: {
    presets: ['textlint-rule-preset-ja-technical-writing', 'textlint-rule-preset-ja-spacing'],
    rules: [],
    options: {
      'no-mix-dearu-desumasu': {
        value: { preferInHeader: '', preferInBody: 'である', preferInList: 'である', strict: false },
        why: 'Notes and records are written in である調 throughout.',
      },
      'ja-space-between-half-and-full-width': {
        value: { space: 'always', exceptPunctuation: true },
        why: 'A half-width space between Japanese and Latin words or numbers, as in AWS’s Japanese guide.',
      },
      'no-doubled-joshi': {
        value: { min_interval: 1, allow: ['も', 'にも', 'でも', 'からも', 'へも', 'とも', 'か', 'に', 'が'] },
        why: 'Pairs such as AもBも and AかBか are meant to repeat; the に of ように and ずに and the が of ことがある mark no case.',
      },
      'sentence-length': { value: { max: 120 }, why: 'Identifiers and error messages count as characters.' },
      'max-comma': { value: false, why: 'It counts the commas that group digits.' },
      'max-ten': { value: { max: 5 }, why: 'Lists of three or four names within a sentence.' },
      'max-kanji-continuous-len': {
        value: { max: 6, allow: ['最大同時実行数', '最大再試行回数'] },
        why: 'AWS’s own terms.',
      },
      'ja-no-mixed-period': { value: { allowPeriodMarks: [':'] }, why: 'A sentence may announce a list.' },
      'ja-no-weak-phrase': { value: false, why: '「かもしれない」 here is a statement: after a restore a URL may have expired.' },
      'ja-space-around-code': { value: { before: true, after: true }, why: 'The same for code.' },
    },
    words: {
      既定: 'デフォルト',
      パラメーター: 'パラメータ',
      重み付きエイリアス: '加重エイリアス',
      再処理ポリシー: 'リドライブポリシー',
      バッチ応答: 'バッチレスポンス',
      キャパシティプロバイダ: 'キャパシティープロバイダ',
      ウェブ関数: 'Web Functions',
      'Managed Instances': 'マネージドインスタンス',
      ZIP: 'zip',
    },
  },
  en: {
    presets: [],
    rules: ['textlint-rule-terminology', 'textlint-rule-common-misspellings'],
    options: {
      terminology: {
        value: {
          defaultTerms: true,
          exclude: [
            'ZIP',
            "API['’]?s",
            "URL['’]?s",
            'anti[- ]pattern(s)?',
            'hot[- ]key(s)?',
            'run[- ]time',
            'built ?in(s)?',
            'end ?to ?end',
            'indexes\\b',
            '(?<=(?:\\w+[^.?!])? )base64\\b',
          ],
        },
        why: 'AWS writes zip and secondary indexes, RFC 4648 Base64; API’s and URL’s are genitives; run time and built in are right as nouns and verbs.',
      },
    },
    words: {},
  },
};
