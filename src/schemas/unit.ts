import type { Bilingual } from './text.ts';

interface Unit {
  /** What kind of quantity it is; conversions happen only inside one kind. */
  dimension: 'data' | 'time' | 'count' | 'rate' | 'ratio' | 'money';
  /** Written after the number, with a space before it; may be empty. */
  label: Bilingual;
  /** English label for exactly one. */
  one?: string;
  /** Size in bytes at base 1,024 or in seconds, where the unit converts. */
  size?: number;
}

const count = (ja: string, en: string, one = en.replace(/s$/, '')): Unit => ({ dimension: 'count', label: { ja, en }, one });
const rate = (ja: string, en: string, one = en.replace(/s(?=\/)/, '')): Unit => ({ dimension: 'rate', label: { ja, en }, one });
const data = (name: string, size: number): Unit => ({ dimension: 'data', label: { ja: name, en: name }, size });
const time = (ja: string, en: string, size: number): Unit => ({ dimension: 'time', label: { ja, en }, size });

/** Every unit that a record may use. AWS writes MB for 1,024 KB; so do we, and say so beside the value. */
export const units = {
  B: data('B', 1),
  KB: data('KB', 1024),
  MB: data('MB', 1024 ** 2),
  GB: data('GB', 1024 ** 3),
  TB: data('TB', 1024 ** 4),
  ms: time('ミリ秒', 'ms', 0.001),
  s: time('秒', 's', 1),
  min: time('分', 'min', 60),
  h: time('時間', 'h', 3600),
  d: time('日', 'd', 86_400),
  item: count('個', ''),
  attempt: count('回', 'times', 'time'),
  execution: count('', ''),
  environment: count('環境', 'environments'),
  character: count('文字', 'characters'),
  layer: count('個', 'layers'),
  version: count('個', 'versions'),
  function: count('個', 'functions'),
  eni: count('個', 'ENIs'),
  connection: count('本', 'connections'),
  record: count('件', 'records'),
  message: count('件', 'messages'),
  event: count('件', 'events'),
  poller: count('個', 'pollers'),
  filter: count('個', 'filters'),
  file: count('個', 'files'),
  process: count('個', 'processes'),
  vcpu: count('vCPU', 'vCPUs', 'vCPU'),
  tag: count('個', 'tags'),
  operation: count('回', 'operations'),
  request: count('リクエスト', 'requests'),
  'gb-second': count('GB 秒', 'GB-seconds'),
  instance: count('台', 'instances'),
  factor: { dimension: 'ratio', label: { ja: '倍', en: '×' } },
  percent: { dimension: 'ratio', label: { ja: '%', en: '%' } },
  'request/s': rate('リクエスト/秒', 'requests/s'),
  'invocation/s': rate('呼び出し/秒', 'invocations/s'),
  'event/s': rate('イベント/秒', 'events/s'),
  'environment/10s': rate('環境/10 秒', 'environments per 10 s'),
  'execution/min': rate('同時実行/分', 'concurrent executions/min'),
  'environment/min': rate('環境/分', 'environments/min'),
  'MB/s': rate('MB/秒', 'MB/s'),
  Mbps: rate('Mbps', 'Mbps'),
  'operation/s': rate('回/秒', 'operations/s'),
  USD: { dimension: 'money', label: { ja: 'USD', en: 'USD' } },
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;

export const unitNames = Object.keys(units) as [UnitName, ...UnitName[]];
