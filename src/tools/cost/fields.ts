import type { Bilingual } from '../../schemas/text.ts';
import { choiceField as choice, numberField as number, switchField } from '../form/field.ts';
import type { NumberField } from '../form/field.ts';
import { factNumber } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';

/** Largest numbers that the form takes: far beyond any account. */
const mostRequests = 1e15;
const mostProvisioned = 1e7;
/** Hours of a month of 31 days. */
const hoursOfLongMonth = 744;

/** Rows of the memory comparison, and those that are filled at first: the example of the note on cost optimization. */
export const memoryRows = 8;
const measured: readonly (readonly [memoryMb: number, ms: number])[] = [
  [256, 840],
  [512, 410],
  [1024, 205],
  [1769, 128],
  [3008, 120],
];

const timeUnits = { '': 1, ms: 1, ミリ秒: 1, s: 1000, sec: 1000, second: 1000, seconds: 1000, 秒: 1000, min: 60_000, 分: 60_000 };
const sizeUnits = { '': 1, mb: 1, mib: 1, gb: 1024, gib: 1024 };
const percentUnits = { '': 1, '%': 1, パーセント: 1 };
const inRegions = { field: 'place', is: ['us-east-1', 'ap-northeast-1'] };

export type CostFields = ReturnType<typeof costFields>;
type MemoryField = NumberField<number | undefined>;

/** The form; bounds and initial values come from the records. */
export function costFields(facts: Facts) {
  const range = (id: string) => ({ minimum: factNumber(facts, id, 'minimum'), maximum: factNumber(facts, id, 'maximum'), whole: true });
  const longest = factNumber(facts, 'function-timeout', 'maximum') * 1000;
  return {
    place: choice({
      label: { ja: 'リージョン', en: 'Region' },
      hint: { ja: '出典のある料金だけを用意している。', en: 'Only those whose prices have a source.' },
      initial: 'us-east-1',
      options: [
        { value: 'us-east-1', label: { ja: 'バージニア北部（us-east-1）', en: 'US East (N. Virginia), us-east-1' } },
        { value: 'ap-northeast-1', label: { ja: '東京（ap-northeast-1）', en: 'Asia Pacific (Tokyo), ap-northeast-1' } },
        { value: 'edge', label: { ja: 'Lambda@Edge', en: 'Lambda@Edge' } },
      ],
    }),
    arch: choice({
      label: { ja: 'アーキテクチャ', en: 'Architecture' },
      initial: 'x86_64',
      options: [
        { value: 'x86_64', label: { ja: 'x86_64', en: 'x86_64' } },
        { value: 'arm64', label: { ja: 'arm64（Graviton）', en: 'arm64 (Graviton)' } },
      ],
      when: inRegions,
    }),
    requests: number({
      label: { ja: '月間のリクエスト数', en: 'Requests a month' },
      hint: {
        ja: '再試行も 1 回ずつ数える。「300 万」「3M」のような書き方もできる。',
        en: 'Retries count too. “3M” and “3 million” work.',
      },
      units: { '': 1, 件: 1, 回: 1, requests: 1, リクエスト: 1 },
      minimum: 0,
      maximum: mostRequests,
      whole: true,
      initial: 3_000_000,
    }),
    ms: number({
      label: { ja: '平均の課金対象時間', en: 'Average billed duration' },
      hint: {
        ja: 'ハンドラーの時間。ログの Billed Duration から初期化を除いたもの。',
        en: 'Of the handler: “Billed Duration” in the logs, less the initialization.',
      },
      unit: { ja: 'ミリ秒', en: 'ms' },
      units: timeUnits,
      minimum: 0,
      maximum: longest,
      initial: 1000,
    }),
    memory: number({
      label: { ja: 'メモリ', en: 'Memory' },
      unit: { ja: 'MB', en: 'MB' },
      units: sizeUnits,
      ...range('function-memory'),
      initial: 512,
    }),
    free: switchField({
      label: { ja: '無料利用枠を引く', en: 'Take off the free tier' },
      initial: true,
      when: inRegions,
    }),
    cold: number({
      label: { ja: 'コールドスタートの割合', en: 'Cold starts' },
      unit: { ja: '%', en: '%' },
      units: percentUnits,
      minimum: 0,
      maximum: 100,
      initial: 1,
    }),
    init: number({
      label: { ja: '初期化（INIT）の平均時間', en: 'Average initialization (INIT)' },
      hint: { ja: 'ログの Init Duration。0 なら INIT を数えない。', en: '“Init Duration” in the logs; 0 leaves it out.' },
      unit: { ja: 'ミリ秒', en: 'ms' },
      units: timeUnits,
      minimum: 0,
      maximum: longest,
      initial: 0,
    }),
    storage: number({
      label: { ja: 'エフェメラルストレージ（/tmp）', en: 'Ephemeral storage (/tmp)' },
      unit: { ja: 'MB', en: 'MB' },
      units: sizeUnits,
      ...range('ephemeral-storage'),
      initial: factNumber(facts, 'ephemeral-storage', 'default'),
      when: inRegions,
    }),
    pc: number({
      label: { ja: 'プロビジョニングされた同時実行数', en: 'Provisioned concurrency' },
      minimum: 0,
      maximum: mostProvisioned,
      whole: true,
      initial: 0,
      when: inRegions,
    }),
    hours: number({
      label: { ja: '有効にする時間（月間）', en: 'Hours a month it is on' },
      unit: { ja: '時間', en: 'h' },
      units: { '': 1, h: 1, hour: 1, hours: 1, 時間: 1, d: 24, 日: 24 },
      minimum: 0,
      maximum: hoursOfLongMonth,
      initial: 730,
      when: inRegions,
    }),
    pcshare: number({
      label: { ja: 'その環境で処理するリクエスト', en: 'Requests that run on it' },
      unit: { ja: '%', en: '%' },
      units: percentUnits,
      minimum: 0,
      maximum: 100,
      initial: 100,
      when: inRegions,
    }),
    stream: number({
      label: { ja: 'ストリーミングするレスポンスの平均サイズ', en: 'Average size of a streamed response' },
      hint: { ja: 'ストリーミングしないなら 0。', en: '0 where responses are not streamed.' },
      unit: { ja: 'MB', en: 'MB' },
      units: { ...sizeUnits, kb: 1 / 1024 },
      minimum: 0,
      maximum: factNumber(facts, 'response-streaming-payload', 'maximum'),
      initial: 0,
      when: inRegions,
    }),
    ...rowFields(range('function-memory'), longest),
  };
}

type RowNames = `m${number}` | `d${number}`;

/** Memory and duration of each row of the comparison: `m1`, `d1`, `m2` … */
function rowFields(memory: { minimum: number; maximum: number; whole: boolean }, longest: number): Record<RowNames, MemoryField> {
  const fields: Record<RowNames, MemoryField> = {};
  for (let row = 1; row <= memoryRows; row += 1) {
    const [memoryMb, ms] = measured[row - 1] ?? [];
    fields[`m${row}`] = number<number | undefined>({
      label: { ja: `メモリ ${row}`, en: `Memory ${row}` },
      unit: { ja: 'MB', en: 'MB' },
      units: sizeUnits,
      ...memory,
      optional: true,
      initial: memoryMb,
    });
    fields[`d${row}`] = number<number | undefined>({
      label: { ja: `時間 ${row}`, en: `Duration ${row}` },
      unit: { ja: 'ミリ秒', en: 'ms' },
      units: timeUnits,
      minimum: 0.01,
      maximum: longest,
      optional: true,
      initial: ms,
    });
  }
  return fields;
}

/** The groups in which the fields stand. */
export const costGroups = [
  { label: { ja: '料金と使用量', en: 'Place and use' }, names: ['place', 'arch', 'requests', 'ms', 'memory', 'free'] },
  { label: { ja: '初期化とストレージ', en: 'Initialization and storage' }, names: ['cold', 'init', 'storage', 'stream'] },
  { label: { ja: 'プロビジョニングされた同時実行数', en: 'Provisioned concurrency' }, names: ['pc', 'hours', 'pcshare'] },
] as const satisfies readonly { label: Bilingual; names: readonly string[] }[];
