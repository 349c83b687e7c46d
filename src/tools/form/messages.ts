import { fill } from '../../i18n/fill.ts';
import type { Bilingual, Lang } from '../../schemas/text.ts';

const messages = {
  empty: { ja: '数を入れる（例: {example}）。', en: 'Give a number, such as {example}.' },
  'not-a-number': { ja: '「{text}」は数として読めない（例: {example}）。', en: '“{text}” is not a number. Write one such as {example}.' },
  comma: {
    ja: '「{text}」のコンマの位置が読めない。桁区切りなら 3 桁ごと、小数なら点を使う。',
    en: 'The comma in “{text}” is unclear. Group digits by three, and write decimals with a point.',
  },
  unit: { ja: '「{unit}」という単位はここでは使えない。', en: 'The unit “{unit}” is not known here.' },
  whole: { ja: '整数で入れる。', en: 'Give a whole number.' },
  'too-small': { ja: '{minimum} 以上にする。', en: 'It has to be at least {minimum}.' },
  'too-large': { ja: '{maximum} 以下にする。', en: 'It can be at most {maximum}.' },
  choice: { ja: '「{text}」という選択肢はない。', en: 'There is no choice “{text}”.' },
  fromAddress: {
    ja: 'アドレスの値を使えない。{why}初期値の {used} で計算した。',
    en: 'The value in the address cannot be used. {why} Calculated with the initial value, {used}.',
  },
  stillUsed: { ja: '{why}直前の値（{used}）で計算している。', en: '{why} Calculated with the last usable value, {used}.' },
  notSet: { ja: '指定なし', en: 'not set' },
  on: { ja: 'オン', en: 'on' },
  off: { ja: 'オフ', en: 'off' },
  inputs: { ja: '入力', en: 'Inputs' },
  copyLink: { ja: 'リンクをコピー', en: 'Copy link' },
  copyMarkdown: { ja: 'Markdown をコピー', en: 'Copy as Markdown' },
  print: { ja: '印刷', en: 'Print' },
  reset: { ja: '初期値に戻す', en: 'Reset' },
  copied: { ja: 'コピーした', en: 'Copied' },
  refused: {
    ja: 'ブラウザがコピーを許さなかった。選択済みの文字列を Ctrl+C（Mac は ⌘C）でコピーできる。',
    en: 'The browser refused to copy. The text is selected: press Ctrl+C (⌘C on a Mac).',
  },
  noScript: {
    ja: '下は初期値での計算結果である。値を変えて計算するには JavaScript が必要である。',
    en: 'The result below is for the settings shown. Changing them needs JavaScript.',
  },
  examples: { ja: '計算例', en: 'Worked examples' },
  addRow: { ja: '行を追加', en: 'Add a row' },
  removeRow: { ja: '行 {row} を削除', en: 'Remove row {row}' },
} as const satisfies Record<string, Bilingual>;

export type FormMessage = keyof typeof messages;

/** A text of the forms; `{names}` are replaced. */
export function formMessage(lang: Lang, key: FormMessage, values: Readonly<Record<string, string>> = {}): string {
  return fill(messages[key][lang], values);
}
