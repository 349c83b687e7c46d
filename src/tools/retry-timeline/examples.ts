import type { Bilingual } from '../../schemas/text.ts';
import type { FieldId } from './fields.ts';

export interface Example {
  /** Ids in test/content/founding-facts.yaml. */
  facts: readonly string[];
  name: Bilingual;
  /** What the notes said. */
  then: Bilingual;
  typed: Partial<Record<FieldId, string>>;
}

/** The retry cases of the founding notes, as settings of the tool. */
export const examples: readonly Example[] = [
  {
    facts: ['S0-062', 'S0-063'],
    name: { ja: '非同期のイベント', en: 'An asynchronous event' },
    then: {
      ja: '間隔を空けて最大 2 回、自動で再試行し、その後は破棄する。',
      en: 'Retried automatically up to two times, with delays, and then thrown away.',
    },
    typed: {},
  },
  {
    facts: ['S0-064'],
    name: { ja: 'デッドレターキューのある関数', en: 'A function with a dead-letter queue' },
    then: {
      ja: '2 回の再試行の後も失敗するイベントを、デッドレターキューが受け取る。',
      en: 'A dead-letter queue receives an event that still fails after two retries.',
    },
    typed: { destination: 'dlq' },
  },
  {
    facts: ['S0-056', 'S0-057'],
    name: { ja: 'ストリームの不正なレコード', en: 'A bad record in a stream' },
    then: {
      ja: 'データの期限が切れるまで再試行し、その間は同じイベントソースの新しいイベントを止める。',
      en: 'Retried until the data expires; meanwhile new events of the same source are blocked.',
    },
    typed: { source: 'kinesis' },
  },
  {
    facts: ['S0-166'],
    name: { ja: 'ストリームを止めないための設定', en: 'Settings that keep a stream going' },
    then: {
      ja: '失敗するとストリームが止まるので、関数は成功を返す。',
      en: 'Because a failure blocks the stream, make the function return success.',
    },
    typed: { source: 'kinesis', retries: '3', age: '1d', bisect: '1', partial: '1', destination: 's3' },
  },
  {
    facts: ['S0-058', 'S0-059'],
    name: { ja: 'SQS のメッセージ', en: 'A message in SQS' },
    then: {
      ja: '失敗したメッセージは可視性タイムアウトの後に再び実行される。失敗は新しいイベントを止めない。',
      en: 'Failed messages run again after the visibility timeout; a failure does not block new events.',
    },
    typed: { source: 'sqs-standard', timeout: '30s', visibility: '3min', receives: '5', partial: '1', deadLetterRetention: '14d' },
  },
  {
    facts: ['S0-060', 'S0-061'],
    name: { ja: '同期呼び出し', en: 'A synchronous call' },
    then: {
      ja: 'エラーの状態コードが呼び出し元に返り、再試行は呼び出し元しだいである。',
      en: 'An error status code is returned to the caller, and any retry is up to the caller.',
    },
    typed: { source: 'sdk-invoke-sync' },
  },
];
