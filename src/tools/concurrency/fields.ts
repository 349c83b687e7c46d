import type { Bilingual } from '../../schemas/text.ts';
import { choiceField as choice, numberField as number } from '../form/field.ts';
import { factNumber } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';
import { foundingRules } from './founding-rules.ts';

/** Largest numbers that the form takes: far beyond any account, and far from where doubles lose whole numbers. */
const mostPerSecond = 1e9;
const mostConcurrency = 1e7;
const mostShards = 100_000;

const timeUnits = { '': 1, ms: 1, ミリ秒: 1, s: 1000, sec: 1000, second: 1000, seconds: 1000, 秒: 1000, min: 60_000, 分: 60_000 };
const memoryUnits = { '': 1, mb: 1, mib: 1, gb: 1024, gib: 1024 };
const ratePerSecond = { '': 1, '/s': 1, rps: 1, '/秒': 1, 件: 1, 回: 1 };

const direct = { field: 'type', is: ['sync', 'async'] };
const polled = { field: 'type', is: ['stream', 'sqs', 'sqs-provisioned'] };

export type ConcurrencyFields = ReturnType<typeof concurrencyFields>;

/** The form; bounds and initial values come from the records. */
export function concurrencyFields(facts: Facts) {
  const { bursts } = foundingRules(facts);
  const range = (id: string) => ({ minimum: factNumber(facts, id, 'minimum'), maximum: factNumber(facts, id, 'maximum'), whole: true });
  const tokyo = bursts.find(({ regions }) => /東京|Tokyo/.test(regions)) ?? bursts[0];
  return {
    type: choice({
      label: { ja: '呼び出しの種類', en: 'Kind of invocation' },
      initial: 'sync',
      options: [
        { value: 'sync', label: { ja: '同期（API Gateway、関数 URL、SDK など）', en: 'Synchronous (API Gateway, function URL, SDK …)' } },
        { value: 'async', label: { ja: '非同期（S3、SNS、EventBridge など）', en: 'Asynchronous (S3, SNS, EventBridge …)' } },
        { value: 'stream', label: { ja: 'ストリーム（Kinesis、DynamoDB Streams）', en: 'Stream (Kinesis, DynamoDB Streams)' } },
        { value: 'sqs', label: { ja: 'SQS 標準キュー', en: 'SQS standard queue' } },
        { value: 'sqs-provisioned', label: { ja: 'SQS（プロビジョニングモード）', en: 'SQS in provisioned mode' } },
      ],
    }),
    rate: number({
      label: { ja: '到着の速さ（ピーク）', en: 'Arrival rate at the peak' },
      hint: {
        ja: '1 秒あたりの呼び出し、レコード、メッセージの数。',
        en: 'Invocations, records or messages a second.',
      },
      unit: { ja: '件/秒', en: '/s' },
      units: ratePerSecond,
      minimum: 0,
      maximum: mostPerSecond,
      initial: 1000,
    }),
    before: number({
      label: { ja: '急増する前の速さ', en: 'Rate before the burst' },
      hint: { ja: '0 なら、暖まった環境がない状態から始まる。', en: '0 starts without a warm environment.' },
      unit: { ja: '件/秒', en: '/s' },
      units: ratePerSecond,
      minimum: 0,
      maximum: mostPerSecond,
      initial: 0,
      when: direct,
    }),
    ms: number({
      label: { ja: '平均の実行時間', en: 'Average duration' },
      hint: {
        ja: '1 回の呼び出し（ポーリングではバッチ 1 つ）あたり。コールドスタートも含めた時間。「3 秒」のような書き方もできる。',
        en: 'Of one invocation (of one batch where records are polled), cold starts included. “3 s” works too.',
      },
      unit: { ja: 'ミリ秒', en: 'ms' },
      units: timeUnits,
      minimum: 1,
      maximum: factNumber(facts, 'function-timeout', 'maximum') * 1000,
      initial: 500,
    }),
    shards: number({
      label: { ja: 'シャード数', en: 'Shards' },
      minimum: 1,
      maximum: mostShards,
      whole: true,
      initial: 100,
      when: { field: 'type', is: ['stream'] },
    }),
    factor: number({
      label: { ja: '並列化係数', en: 'Parallelization factor' },
      ...range('parallelization-factor'),
      initial: factNumber(facts, 'parallelization-factor', 'default'),
      when: { field: 'type', is: ['stream'] },
    }),
    batch: number({
      label: { ja: 'バッチの件数', en: 'Records in a batch' },
      hint: {
        ja: '1 回の呼び出しに実際に入る件数。設定したバッチサイズより少ないことが多い。',
        en: 'How many one invocation really gets; often fewer than the batch size allows.',
      },
      unit: { ja: '件', en: '' },
      units: { '': 1, 件: 1 },
      minimum: 1,
      maximum: Math.max(factNumber(facts, 'stream-batch-size', 'maximum'), factNumber(facts, 'sqs-batch-size', 'maximum')),
      whole: true,
      initial: factNumber(facts, 'sqs-batch-size', 'default'),
      when: polled,
    }),
    maximum: number({
      label: { ja: 'マッピングの最大同時実行数', en: 'Maximum concurrency of the mapping' },
      ...range('sqs-maximum-concurrency'),
      initial: undefined,
      when: { field: 'type', is: ['sqs'] },
    }),
    minpollers: number({
      label: { ja: '最小ポーラー数', en: 'Minimum pollers' },
      ...range('sqs-provisioned-pollers-minimum'),
      initial: factNumber(facts, 'sqs-provisioned-pollers-minimum', 'default'),
      when: { field: 'type', is: ['sqs-provisioned'] },
    }),
    maxpollers: number({
      label: { ja: '最大ポーラー数', en: 'Maximum pollers' },
      ...range('sqs-provisioned-pollers-maximum'),
      initial: factNumber(facts, 'sqs-provisioned-pollers-maximum', 'default'),
      when: { field: 'type', is: ['sqs-provisioned'] },
    }),
    quota: number({
      label: { ja: 'アカウントの同時実行数クォータ', en: 'Concurrency quota of the account' },
      hint: { ja: 'リージョンごと。新しいアカウントではもっと低い。', en: 'Per Region. New accounts have less.' },
      minimum: 0,
      maximum: mostConcurrency,
      whole: true,
      initial: factNumber(facts, 'concurrent-executions', 'default'),
    }),
    others: number({
      label: { ja: 'ほかの関数の予約の合計', en: 'Reserved for other functions' },
      minimum: 0,
      maximum: mostConcurrency,
      whole: true,
      initial: 0,
    }),
    used: number({
      label: { ja: '予約のないほかの関数が使う数', en: 'Used by other functions without a reservation' },
      minimum: 0,
      maximum: mostConcurrency,
      initial: 0,
    }),
    reserved: number({
      label: { ja: 'この関数の予約済み同時実行数', en: 'Reserved concurrency of this function' },
      minimum: 0,
      maximum: mostConcurrency,
      whole: true,
      initial: undefined,
    }),
    provisioned: number({
      label: { ja: 'プロビジョニングされた同時実行数', en: 'Provisioned concurrency' },
      minimum: 0,
      maximum: mostConcurrency,
      whole: true,
      initial: 0,
      when: direct,
    }),
    level: number({
      label: { ja: '到達時間を知りたい同時実行数', en: 'Concurrency to reach' },
      hint: { ja: '空なら、上で必要になる数。', en: 'Empty: what the load above needs.' },
      minimum: 1,
      maximum: mostConcurrency,
      initial: undefined,
    }),
    memory: number({
      label: { ja: 'メモリ', en: 'Memory' },
      hint: { ja: '当時の ENI の式にだけ使う。', en: 'Only for the formula of network interfaces.' },
      unit: { ja: 'MB', en: 'MB' },
      units: memoryUnits,
      ...range('function-memory'),
      initial: 1024,
    }),
    burst: choice({
      label: { ja: '当時の初期バースト（リージョン）', en: 'First burst of that time (Region)' },
      initial: String(tokyo?.amount ?? ''),
      options: bursts.map(({ amount, regions }) => ({
        value: String(amount),
        label: same(`${amount.toLocaleString('en-US')}: ${regions}`),
      })),
    }),
  };
}

/** The groups in which the fields stand. */
export const concurrencyGroups = [
  {
    label: { ja: '負荷', en: 'Load' },
    names: ['type', 'rate', 'before', 'ms', 'shards', 'factor', 'batch', 'maximum', 'minpollers', 'maxpollers'],
  },
  { label: { ja: 'アカウントと関数の設定', en: 'Account and function' }, names: ['quota', 'others', 'used', 'reserved', 'provisioned'] },
  { label: { ja: '到達時間と当時の計算式', en: 'Time to reach, and the formulas of 2019' }, names: ['level', 'memory', 'burst'] },
] as const satisfies readonly { label: Bilingual; names: readonly string[] }[];

/** The records' own words are in the page's language already. */
function same(text: string): Bilingual {
  return { ja: text, en: text };
}
