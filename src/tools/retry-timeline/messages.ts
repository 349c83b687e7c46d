import type { Bilingual } from '../../schemas/text.ts';
import type { FieldId, Group } from './fields.ts';
import type { Destination, Failure, Result, SourceKind } from './model.ts';

export const messages = {
  title: { ja: '再試行のタイムライン', en: 'Retry timeline' },
  intro: {
    ja: 'イベントソースと設定を選ぶと、失敗するイベントの一生を描く。いつ何回試されるか、その間に何が止まるか、最後にどこへ行くか。数字はこのサイトの上限レコードから取る。',
    en: 'Choose an event source and its settings, and see the whole life of a failing event: when it is tried, what stands still meanwhile, where it ends. The numbers come from the limit records of this site.',
  },
  needsScript: {
    ja: 'この図はデフォルトの設定のもの。設定を変えるには JavaScript が要る。',
    en: 'This is the timeline of the default settings. Changing them needs JavaScript.',
  },
  missing: { ja: '必要なレコードがないため、タイムラインを描けない：', en: 'The timeline cannot be drawn; these records are missing: ' },
  settings: { ja: '設定', en: 'Settings' },
  reset: { ja: 'デフォルトに戻す', en: 'Reset' },
  result: { ja: '結果', en: 'Result' },
  drawing: { ja: '図', en: 'Timeline' },
  table: { ja: '順を追って', en: 'Step by step' },
  warnings: { ja: '気をつけること', en: 'Watch out' },
  noWarnings: { ja: 'この設定に警告はない。', en: 'No warnings for these settings.' },
  assumptions: { ja: '公開されていないこと', en: 'Not documented' },
  danger: { ja: '危険', en: 'Danger' },
  warning: { ja: '注意', en: 'Warning' },
  note: { ja: '補足', en: 'Note' },
  time: { ja: '到着から', en: 'After arrival' },
  event: { ja: 'できごと', en: 'What happens' },
  sent: { ja: '対象', en: 'Sent' },
  waiting: { ja: '止まるもの', en: 'Blocked' },
  why: { ja: '規則と出典', en: 'Rule and source' },
  attempts: { ja: '試行', en: 'Attempts' },
  receives: { ja: '受信', en: 'Receives' },
  runs: { ja: '関数の実行', en: 'Function runs' },
  blockedFor: { ja: 'その間に止まるもの', en: 'Blocked meanwhile' },
  asAbove: { ja: '同上', en: 'as above' },
  given: { ja: '打ち切られた件数', en: 'Given up' },
  keptUntil: { ja: 'DLQ に残る期限（到着から）', en: 'In the DLQ until (after arrival)' },
  ended: { ja: '終わり（到着から）', en: 'Ends after' },
  copyLink: { ja: 'リンクをコピー', en: 'Copy link' },
  copyMarkdown: { ja: 'Markdown をコピー', en: 'Copy as Markdown' },
  print: { ja: '印刷', en: 'Print' },
  copied: { ja: 'コピーした', en: 'Copied' },
  copyRefused: { ja: 'ブラウザがコピーを許さなかった。下の欄から写す。', en: 'The browser refused to copy; copy it from the field below.' },
  source: { ja: '出典', en: 'Source' },
  noLimit: { ja: '-1 = 無制限', en: '-1 = no limit' },
  noQueue: { ja: '0 = デッドレターキューなし', en: '0 = no dead-letter queue' },
  fixed: { ja: '変えられない', en: 'cannot be changed' },
  axis: { ja: '到着からの時間（間隔は対数）', en: 'Time after arrival (logarithmic)' },
  axisLinear: { ja: '到着からの時間', en: 'Time after arrival' },
  batchAxis: { ja: 'バッチ内の位置', en: 'Place in the batch' },
  failing: { ja: '失敗するレコード', en: 'failing record' },
  examples: { ja: '元のメモの事例と今', en: 'The cases of the founding notes, and today' },
  examplesIntro: {
    ja: '左は 2019 年までのメモの記述、右は今の規則でこのタイムラインが出す答え。開くと設定ごと再現する。',
    en: 'Left, what the notes said until 2019; right, what this timeline answers under the current rules. Opening one sets all fields.',
  },
  then: { ja: '当時のメモ', en: 'The notes then' },
  now: { ja: '今の答え', en: 'The answer now' },
  open: { ja: '開く', en: 'Open' },
  case: { ja: '事例', en: 'Case' },
  scope: {
    ja: '描くのは、Lambda か SQS かストリームに届いた後の、1 件の失敗するイベントである。サービスから Lambda への引き渡しの再送、ほかの負荷、コールドスタート、Kafka のキューモード、Amazon MQ、DocumentDB は扱わない。',
    en: 'The drawing shows one failing event from the moment that Lambda, the queue or the stream has it. The retries of a service that cannot reach Lambda, other load, cold starts, the queue mode of Kafka, Amazon MQ and DocumentDB are left out.',
  },
} as const satisfies Record<string, Bilingual>;

export const groupNames = {
  failure: { ja: '何が失敗するか', en: 'What fails' },
  function: { ja: '関数', en: 'Function' },
  reading: { ja: 'バッチ', en: 'Batch' },
  retrying: { ja: '再試行', en: 'Retries' },
  ending: { ja: '行き先と保持', en: 'Where it ends' },
  assumed: { ja: '前提（AWS の文書に数字がないもの）', en: 'Assumptions (AWS gives no number)' },
} as const satisfies Record<Group, Bilingual>;

interface FieldWords {
  label: Bilingual;
  /** The name of the setting in AWS's API. */
  api?: string;
}
export const fieldWords = {
  source: { label: { ja: 'イベントソース', en: 'Event source' } },
  failure: { label: { ja: '失敗のしかた', en: 'What goes wrong' } },
  healAfter: { label: { ja: '直るまでの時間（到着から）', en: 'Until (time after arrival)' } },
  position: { label: { ja: '失敗するレコードの位置', en: 'Place of the failing record' } },
  duration: { label: { ja: '1 回の実行時間', en: 'Duration of one run' } },
  timeout: { label: { ja: '関数のタイムアウト', en: 'Function timeout' }, api: 'Timeout' },
  batch: { label: { ja: 'バッチサイズ', en: 'Batch size' }, api: 'BatchSize' },
  window: { label: { ja: 'バッチウィンドウ', en: 'Batching window' }, api: 'MaximumBatchingWindowInSeconds' },
  lanes: { label: { ja: '並列化係数', en: 'Parallelization factor' }, api: 'ParallelizationFactor' },
  visibility: { label: { ja: '可視性タイムアウト', en: 'Visibility timeout' }, api: 'VisibilityTimeout' },
  retries: { label: { ja: '最大再試行回数', en: 'Maximum retries' }, api: 'MaximumRetryAttempts' },
  attempts: { label: { ja: 'SDK の試行回数（初回を含む）', en: 'Attempts of the SDK, first included' }, api: 'max_attempts' },
  age: { label: { ja: '最大有効期間（経過時間）', en: 'Maximum age' }, api: 'MaximumEventAgeInSeconds' },
  bisect: { label: { ja: 'エラー時にバッチを二分割する', en: 'Split the batch on error' }, api: 'BisectBatchOnFunctionError' },
  partial: { label: { ja: '失敗した項目だけを報告する', en: 'Report only what failed' }, api: 'ReportBatchItemFailures' },
  clientTimeout: { label: { ja: 'クライアントの読み取りタイムアウト', en: 'Read timeout of the client' }, api: 'read_timeout' },
  callAgain: { label: { ja: '呼び出し元のコードが関数のエラーも再試行する', en: 'The caller’s code also retries function errors' } },
  destination: { label: { ja: '打ち切ったイベントの行き先', en: 'Given-up events go to' } },
  receives: {
    label: { ja: 'デッドレターキューに移すまでの受信回数', en: 'Receives before the dead-letter queue' },
    api: 'maxReceiveCount',
  },
  deadLetterRetention: {
    label: { ja: 'デッドレターキューの保持期間', en: 'Retention of the dead-letter queue' },
    api: 'MessageRetentionPeriod',
  },
  retention: { label: { ja: '元のデータの保持期間', en: 'Retention of the source' } },
  wait: { label: { ja: '再試行の間の待ち時間', en: 'Wait between tries' } },
  growth: { label: { ja: '待ち時間の倍率', en: 'Each wait longer by' } },
} as const satisfies Record<FieldId, FieldWords>;

/** The name of the age's setting differs between events and records. */
export const recordAgeApi = 'MaximumRecordAgeInSeconds';

export const failureNames = {
  always: { ja: 'ずっと：関数がエラーになる', en: 'Always: the function fails' },
  until: { ja: 'しばらく：関数がエラーになる', en: 'For a while: the function fails' },
  timeout: { ja: 'ずっと：関数がタイムアウトする', en: 'Always: the function times out' },
  throttled: { ja: 'しばらく：スロットリング（429）', en: 'For a while: throttled (429)' },
} as const satisfies Record<Failure, Bilingual>;

export const destinationNames = {
  none: { ja: 'どこにも送らない', en: 'nowhere' },
  dlq: { ja: '関数のデッドレターキュー', en: 'the function’s dead-letter queue' },
  sqs: { ja: '失敗時の送信先（SQS）', en: 'on-failure destination (SQS)' },
  sns: { ja: '失敗時の送信先（SNS）', en: 'on-failure destination (SNS)' },
  s3: { ja: '失敗時の送信先（S3）', en: 'on-failure destination (S3)' },
  lambda: { ja: '失敗時の送信先（Lambda）', en: 'on-failure destination (Lambda)' },
  eventbridge: { ja: '失敗時の送信先（EventBridge）', en: 'on-failure destination (EventBridge)' },
  'kafka-topic': { ja: '失敗時の送信先（Kafka トピック）', en: 'on-failure destination (Kafka topic)' },
} as const satisfies Record<Destination, Bilingual>;

export const resultNames = {
  success: { ja: '成功', en: 'success' },
  error: { ja: '関数のエラー', en: 'function error' },
  timeout: { ja: 'タイムアウト', en: 'timeout' },
  throttled: { ja: 'スロットリング', en: 'throttled' },
  'client-timeout': { ja: 'クライアントのタイムアウト', en: 'client timeout' },
} as const satisfies Record<Result, Bilingual>;

/** What stands still; nothing for the kinds that block nothing. */
export const blockedNames: Partial<Record<SourceKind, Bilingual>> = {
  fifo: { ja: 'メッセージグループ', en: 'message group' },
  stream: { ja: 'シャード', en: 'shard' },
  kafka: { ja: 'パーティション', en: 'partition' },
};
/** What stands still of a shard that is read in several lanes. */
export const blockedLaneName: Bilingual = { ja: '失敗したキーの束', en: 'lane of the failing key' };
export const nothing: Bilingual = { ja: 'なし', en: 'nothing' };

export const problemTexts = {
  notATime: {
    ja: '時間として読めない。例：90 s、5 min、1.5 h、4 d。デフォルトの {default} で描いた。',
    en: 'This is no time. Write 90 s, 5 min, 1.5 h or 4 d. Drawn with the default, {default}.',
  },
  notANumber: { ja: '数として読めない。デフォルトの {default} で描いた。', en: 'This is no number. Drawn with the default, {default}.' },
  notWhole: { ja: '整数で書く。デフォルトの {default} で描いた。', en: 'Write a whole number. Drawn with the default, {default}.' },
  notAChoice: { ja: 'この値は選べない。デフォルトで描いた。', en: 'This cannot be chosen here. Drawn with the default.' },
  tooSmall: { ja: '最小は {bound}。デフォルトの {default} で描いた。', en: 'The least is {bound}. Drawn with the default, {default}.' },
  tooLarge: { ja: '最大は {bound}。デフォルトの {default} で描いた。', en: 'The most is {bound}. Drawn with the default, {default}.' },
  positionAboveBatch: {
    ja: 'バッチは {batch} 件しかない。最後のレコードとして描いた。',
    en: 'The batch has only {batch} records. Drawn with the last one.',
  },
  durationAboveTimeout: {
    ja: '関数のタイムアウト {timeout} より長い。{timeout} として描いた。タイムアウトさせるには「失敗のしかた」で選ぶ。',
    en: 'Longer than the timeout of {timeout}. Drawn as {timeout}; for a timeout choose it under What goes wrong.',
  },
} as const satisfies Record<string, Bilingual>;
