import { factLink, factNumber } from '../form/facts.ts';
import { formatAmount } from '../form/format.ts';
import type { Finding, ReportSection, ReportTable, Words } from '../form/report.ts';
import { memoryRows } from './fields.ts';
import { subtract, toDecimal, toNumber } from './fraction.ts';
import { compareMemory } from './memory.ts';
import type { Measured, Measurement } from './memory.ts';
import type { Context } from './context.ts';
import { formatUsd } from './show.ts';
import { scatterChart } from './scatter-chart.ts';

/** Where Power Tuning describes what it calls balanced. */
const powerTuning =
  'https://github.com/alexcasalboni/aws-lambda-power-tuning/blob/12c66184715c089a9b5590861bc00c6f2aaa71f0/README-INPUT-OUTPUT.md';

/** Measured memory settings compared: cost against time, with the cheapest, the fastest and the balanced one. */
export function memorySection(context: Context): ReportSection {
  const { values, facts, book, t } = context;
  const { rows, incomplete } = measurements(values);
  const billingMs = factNumber(facts, values.place === 'edge' ? 'lambda-edge-billing-granularity' : 'billing-granularity', 'default');
  const measured = rows.length > 0 ? compareMemory(rows, book, billingMs) : [];
  const findings: Finding[] =
    incomplete > 0
      ? [
          {
            tone: 'warn',
            words: t(
              `メモリか時間が空の行が ${incomplete} 行あり、比べていない。`,
              `Rows without memory or without duration are left out: ${incomplete}.`,
            ),
          },
        ]
      : [];
  const title = t('メモリ設定の比較', 'Memory settings compared');
  if (measured.length === 0)
    return {
      id: 'memory',
      title,
      findings: [...findings, { tone: 'note', words: t('測った値を 1 行以上入れる。', 'Give at least one measurement.') }],
    };
  return {
    id: 'memory',
    title,
    intro: t(
      '100 万リクエストあたりの、リクエストと実行時間の料金。無料利用枠を引かず、第 1 料金帯の単価で比べる。',
      'Requests and duration of a million requests, without the free tier, at the price of the first tier.',
    ),
    figures: (['cheapest', 'balanced', 'fastest'] as const).map((mark) => figure(context, measured, mark)),
    findings,
    chart: {
      svg: chart(context, measured),
      caption: t(
        '左ほど速く、下ほど安い。点をメモリの順に結んだ。',
        'Further left is faster, further down cheaper; the line joins the settings in order of memory.',
      ),
    },
    tables: [table(context, measured)],
    notes: [
      [
        t(
          '均衡: 料金と時間をそれぞれの最小値で割り、その積が最小になる設定。料金が 2 倍になるなら、時間は半分にならなければならない。同じ値が並べば、メモリの小さいほうを選ぶ。',
          'Balanced: the smallest product of cost and time, each divided by its smallest. Twice the cost has to halve the time. Where two are equal, less memory wins. ',
        ),
        { text: 'AWS Lambda Power Tuning', href: powerTuning },
        t(
          ' の balanced は、積ではなく、利用者が選ぶ重み（balancedWeight）で料金と速さをはかる。',
          ' weighs cost and speed with a number that the user chooses (balancedWeight) instead.',
        ),
      ],
      [
        t('時間は', 'Durations are rounded up to '),
        factLink(
          facts,
          values.place === 'edge' ? 'lambda-edge-billing-granularity' : 'billing-granularity',
          `${formatAmount(billingMs)} ms`,
        ),
        t('単位に切り上げてから計算する。', ' before they are charged.'),
      ],
    ],
  };
}

function measurements(values: Context['values']): { rows: Measurement[]; incomplete: number } {
  const held: Readonly<Record<string, unknown>> = values;
  const rows: Measurement[] = [];
  let incomplete = 0;
  for (let row = 1; row <= memoryRows; row += 1) {
    const [memoryMb, ms] = [held[`m${row}`], held[`d${row}`]];
    if (typeof memoryMb === 'number' && typeof ms === 'number') rows.push({ memoryMb, ms });
    else if (memoryMb !== undefined || ms !== undefined) incomplete += 1;
  }
  return { rows, incomplete };
}

type Mark = 'cheapest' | 'balanced' | 'fastest';

function markLabel(mark: Mark, t: Context['t']): string {
  return { cheapest: t('最も安い', 'Cheapest'), balanced: t('均衡', 'Balanced'), fastest: t('最も速い', 'Fastest') }[mark];
}

function figure({ t }: Context, measured: readonly Measured[], mark: Mark) {
  const row = measured.find((one) => one[mark]);
  return {
    label: markLabel(mark, t),
    value: row ? `${formatAmount(row.memoryMb)} MB` : '—',
    note: row ? `${formatUsd(row.perMillion)}, ${formatAmount(row.ms)} ms` : '',
  };
}

function table({ t }: Context, measured: readonly Measured[]): ReportTable {
  const least = measured.find(({ cheapest }) => cheapest);
  const more = (row: Measured): string => {
    if (!least || row === least) return '—';
    const { over, under } = subtract(row.perMillion, least.perMillion);
    return `+${toDecimal({ over: over * 100n * least.perMillion.under, under: under * least.perMillion.over }, 1)}%`;
  };
  return {
    caption: t('測った設定', 'The measured settings'),
    columns: [
      { label: t('メモリ', 'Memory') },
      { label: t('時間', 'Duration'), number: true },
      { label: t('100 万リクエスト', 'A million requests'), number: true },
      { label: t('最安との差', 'More than the cheapest'), number: true },
      { label: t('評価', 'Mark') },
    ],
    rows: measured.map((row) => ({
      cells: [`${formatAmount(row.memoryMb)} MB`, `${formatAmount(row.ms)} ms`, formatUsd(row.perMillion), more(row), marks(row, t)],
    })),
  };
}

function marks(row: Measured, t: Context['t']): Words {
  const names = (['cheapest', 'balanced', 'fastest'] as const).filter((mark) => row[mark]).map((mark) => markLabel(mark, t));
  return names.length > 0 ? [{ strong: names.join(t('、', ', ')) }] : '';
}

function chart({ width, t }: Context, measured: readonly Measured[]) {
  const told = measured
    .map((row) => `${formatAmount(row.memoryMb)} MB: ${formatAmount(row.ms)} ms, ${formatUsd(row.perMillion)}`)
    .join('; ');
  return scatterChart({
    told: t(`料金と時間: ${told}`, `Cost against time: ${told}`),
    width,
    points: measured.map((row) => ({
      name: `${formatAmount(row.memoryMb)} MB`,
      x: row.ms,
      y: toNumber(row.perMillion),
      marked: row.cheapest || row.fastest || row.balanced,
    })),
    nameX: t('時間', 'duration'),
    nameY: t('100 万リクエスト（USD）', 'USD per million requests'),
    formatX: (x) => `${formatAmount(x)} ms`,
    formatY: (y) => formatAmount(y),
  });
}
