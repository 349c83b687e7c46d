import type { DueSpan } from '../knowledge/due-span.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import { fill } from './fill.ts';
import type { MessageKey } from './messages.ts';

/** What the page about the health of the records says. */
const healthMessages = {
  intro: {
    ja: 'この知識はまだ確かか。記録ごとの次の確認期限、AWS のパッケージによる裏付け、公式に記載のない項目、最後の検査の結果を示す。',
    en: 'Is this knowledge still sound? When each record is due for its next check, what AWS’s packages confirm, what is not documented, and what the last check found.',
  },
  soundNow: { ja: '確認期限を過ぎた記録はない。', en: 'No record is overdue for its check.' },
  overdueOne: {
    ja: '1 件の記録が確認期限を過ぎている。使う前に出典を見てほしい。',
    en: '1 record is overdue for its check. Look at its source before you rely on it.',
  },
  overdueMany: {
    ja: '{count} 件の記録が確認期限を過ぎている。使う前に出典を見てほしい。',
    en: '{count} records are overdue for their check. Look at the source before you rely on one.',
  },
  seenOn: { ja: '{day} 時点', en: 'as of {day}' },
  nextDue: { ja: '次の期限', en: 'Next due' },
  noneDue: { ja: 'なし', en: 'none' },
  dueTitle: { ja: '次の確認期限', en: 'Due for the next check' },
  dueIntro: {
    ja: 'どの記録にも出典と照合した日と、次に照合する期限がある。下の分類は、このページを開いた日の日付でブラウザが計算し直す。',
    en: 'Every record has the day on which it was compared with its sources, and a day by which it will be again. The browser sorts them anew by the day on which you look.',
  },
  dueNoScript: {
    ja: 'JavaScript が動いていないため、{day} のビルド時点の分類を示している。',
    en: 'Without JavaScript this is the state of the build on {day}.',
  },
  nothing: { ja: 'なし', en: 'None' },
  witnessTitle: { ja: 'パッケージによる裏付け', en: 'Confirmed by packages' },
  witnessIntro: {
    ja: '同じ事実の一部は、AWS の npm パッケージと、コミュニティによるイベントの型定義にも書かれている。記録が挙げた宣言や説明が変われば検査が気付く。',
    en: 'Some of the same facts stand in AWS’s npm packages, and in the community’s types of events. Where a record names a declaration or a comment, a check notices when it changes.',
  },
  package: { ja: 'パッケージ', en: 'Package' },
  version: { ja: '版', en: 'Version' },
  notInstalled: { ja: '未導入', en: 'not installed' },
  recordsWitnessed: { ja: '裏付けのある記録', en: 'Records confirmed' },
  statements: { ja: '記述', en: 'Statements' },
  collection: { ja: '種類', en: 'Kind' },
  witnessed: { ja: '裏付けあり', en: 'Confirmed' },
  withValue: { ja: '値のある記録', en: 'Records with a value' },
  unwitnessed: { ja: '裏付けのない{collection}', en: '{collection} without confirmation' },
  unknownTitle: { ja: '公式に記載のないもの', en: 'What is not documented' },
  unknownIntro: {
    ja: '分からないことは推測で埋めず、「公式の記載なし」と記録している。項目ごとに、その値がない記録を並べた。',
    en: 'What AWS does not say is recorded as “not documented”, never guessed. For each field, the records that have no value for it.',
  },
  earlier: { ja: '以前の文書で', en: 'in earlier documents' },
  sourcesDisagree: { ja: '出典が食い違う上限', en: 'Limits of which sources disagree' },
  bounds: { ja: '「≤ 日付」と書いた日付', en: 'Dates known only as “≤ date”' },
  boundsIntro: {
    ja: '始まりの日が特定できず、遅くともその日にはそうだったとだけ分かる日付。',
    en: 'The day itself is not known; it was so on that day at the latest.',
  },
  figuresTitle: { ja: '最後の検査', en: 'The last check' },
  figuresIntro: { ja: 'すべてビルド時に記録から数えた値である。', en: 'All counted from the records when the site was built.' },
  day: { ja: '検査した日', en: 'Day' },
  rules: { ja: '実行した規則', en: 'Rules run' },
  problems: { ja: '見つかった問題', en: 'Problems found' },
  facts: { ja: '事実（履歴の項目）', en: 'Facts (entries of histories)' },
  factsWithSource: { ja: '出典のある事実', en: 'Facts with a source' },
  citations: { ja: '出典を引いた箇所', en: 'Citations' },
  checkedWithin: { ja: '過去 {days} 日に照合した記録', en: 'Checked within {days} days' },
  allRecords: { ja: '記録', en: 'Records' },
  undocumentedRecords: { ja: '記載のない項目あり', en: 'Records with a gap' },
} as const satisfies Record<string, Bilingual>;

export type HealthMessageKey = keyof typeof healthMessages;

/** Binds the language: `const h = healthMessagesIn(lang); h('title')`. */
export function healthMessagesIn(lang: Lang): (key: HealthMessageKey, values?: Record<string, string | number>) => string {
  return (key, values) => fill(healthMessages[key][lang], values);
}

export const dueSpanLabels: Record<DueSpan, Bilingual> = {
  overdue: { ja: '期限切れ', en: 'Overdue' },
  within30: { ja: '30 日以内', en: 'Within 30 days' },
  within90: { ja: '31〜90 日', en: 'In 31 to 90 days' },
  later: { ja: 'それ以降', en: 'Later' },
};

/** The reader's word for each field that can be `not-documented`; a test makes sure that none is missing. */
export const undocumentedFieldLabels: Readonly<Record<string, MessageKey>> = {
  base: 'base',
  adjustable: 'adjustable',
  retriedBy: 'retriedBy',
  attempts: 'attempts',
  blocks: 'blocks',
  partialBatch: 'partialBatch',
  ordering: 'ordering',
  retry: 'retrying',
  operatingSystem: 'operatingSystem',
  architectures: 'architectures',
  released: 'released',
  deprecation: 'deprecation',
  blockCreate: 'blockCreate',
  blockUpdate: 'blockUpdate',
};
