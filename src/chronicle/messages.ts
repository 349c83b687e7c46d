import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../knowledge/quantity.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import type { ChangeKind } from './change.ts';

/** What the change log of the knowledge says. */
const messages = {
  title: { ja: 'このサイトが学んだこと', en: 'What this site learnt' },
  intro: {
    ja: '知識そのものの変更記録。何が間違っていて、どう直したか、何が加わったかを日ごとにまとめる。',
    en: 'The change log of the knowledge itself: day by day, what was wrong and is right now, and what is new.',
  },
  notAws: { ja: 'AWS が何を変えたかは{link}にある。', en: 'What AWS changed is told under {link}.' },
  feed: { ja: 'このサイトの訂正と追加', en: 'Corrections and additions of this site' },
  fromGit: {
    ja: '{since}からの git の履歴を読み、記録の前後を比べて作った。日付は UTC。',
    en: 'Made by comparing the records before and after each commit since {since}. Days are UTC.',
  },
  fromRecords: {
    ja: 'この版は git の履歴なしで作られたので、記録自身が持つ日付（値が変わった日、ノートを書いた日と改めた日、出典と照合した日）だけを並べる。訂正は分からない。',
    en: 'This copy was built without the history in git. It lists the days that the records themselves give: when a value changed, when a note was written and revised, when a record was last checked. Corrections are not known.',
  },
  fromBoth: {
    ja: '{since}より後は git の履歴から、{since}までは記録自身が持つ日付（値が変わった日、ノートを書いた日と改めた日、出典と照合した日）から作った。それ以前の訂正は分からない。日付は UTC。',
    en: 'After {since} this comes from the history in git; until then from the days that the records themselves give: when a value changed, when a note was written and revised, when a record was last checked. Corrections of that time are not known. Days are UTC.',
  },
  nothing: { ja: 'まだ何もない。', en: 'Nothing yet.' },
  corrections: { ja: '訂正', en: 'Corrections' },
  awsChange: { ja: 'AWS の変更 {date}', en: 'changed by AWS {date}' },
  correctionCount: { ja: '訂正', en: 'corrected' },
  correctionsShort: { ja: '訂正 {count} 件', en: '{count} corrected' },
  correctionsHint: { ja: '間違っていたものを直した', en: 'was wrong, now right' },
  rest: { ja: 'そのほか', en: 'The rest' },
  count: { ja: '{count} 件', en: '{count}' },
  earlierDays: { ja: 'さらに前の {count} 日分は JSON にある。', en: '{count} earlier days are in the JSON.' },
  moreCorrections: { ja: 'ほか {count} 件の訂正は JSON にある。', en: '{count} more corrections are in the JSON.' },
  gone: { ja: '（今はない）', en: '(no longer here)' },
  into: { ja: '{name} へ', en: 'into {name}' },
  correctionEntry: { ja: '訂正: {name}（{change}）', en: 'Correction: {name} ({change})' },
  correctionsOf: { ja: '{day}の訂正 {count} 件', en: '{count} corrections on {day}' },
  learntOn: { ja: '{day}に学んだこと: {counts}', en: 'Learnt on {day}: {counts}' },
  andMore: { ja: 'ほか {count} 件', en: 'and {count} more' },
  service: { ja: 'サービス', en: 'Service' },
  status: { ja: '状態', en: 'Status' },
  rules: { ja: '再試行のルール', en: 'Retry rules' },
  allKinds: { ja: 'すべて', en: 'all kinds' },
  available: { ja: '提供中', en: 'Available' },
  current: { ja: '現行', en: 'Current' },
  former: { ja: '旧称', en: 'Former' },
  ended: { ja: '終了', en: 'Ended' },
  message: { ja: 'メッセージ', en: 'Message' },
  nameInJapanese: { ja: '日本語の呼び名', en: 'Japanese name' },
  nameInEnglish: { ja: '英語の呼び名', en: 'English name' },
  address: { ja: 'アドレス', en: 'Address' },
  published: { ja: '公開日', en: 'Published' },
  openingPart: { ja: '冒頭', en: 'Opening' },
} as const satisfies Record<string, Bilingual>;

export type ChronicleMessageKey = keyof typeof messages;

export const kindLabels: Record<ChangeKind, Bilingual> = {
  value: { ja: '値の訂正', en: 'value corrected' },
  late: { ja: '見落としていた AWS の変更', en: 'AWS’s change that had been missed' },
  date: { ja: '日付の訂正', en: 'date corrected' },
  verdict: { ja: '項目の訂正', en: 'statement corrected' },
  'history-corrected': { ja: '履歴の訂正', en: 'history corrected' },
  recorded: { ja: 'AWS の変更', en: 'changed by AWS' },
  completed: { ja: '加筆', en: 'filled in' },
  'history-extended': { ja: '履歴の追加', en: 'history extended' },
  added: { ja: '追加', en: 'added' },
  removed: { ja: '取り下げ', en: 'given up' },
  merged: { ja: '統合', en: 'merged' },
  renamed: { ja: 'id の変更', en: 'renamed' },
  restated: { ja: '説明の改訂', en: 'explanation revised' },
  sections: { ja: '本文の改訂', en: 'text revised' },
  sources: { ja: '出典の見直し', en: 'sources changed' },
  wording: { ja: '文言のみ', en: 'wording only' },
  checked: { ja: '照合のみ', en: 'checked again' },
};

export function chronicleText(key: ChronicleMessageKey): Bilingual {
  return messages[key];
}

/** Binds the language; `{names}` are replaced by the given values. */
export function chronicleMessagesIn(lang: Lang): (key: ChronicleMessageKey, values?: Record<string, string | number>) => string {
  return (key, values) => fill(messages[key][lang], values);
}

/** `追加 12 件`, `12 added`. */
export function countText(kind: ChangeKind, count: number, lang: Lang): string {
  return lang === 'ja' ? `${kindLabels[kind].ja} ${formatNumber(count)} 件` : `${formatNumber(count)} ${kindLabels[kind].en}`;
}
