import { factLink } from '../form/facts.ts';
import { formatAmount } from '../form/format.ts';
import type { ReportTable, Words } from '../form/report.ts';
import type { Bill, Line, LineKind, Usage } from './bill.ts';
import type { Context } from './context.ts';
import { add, fractionOf, multiply, subtract } from './fraction.ts';
import { decimal, formatPrice, formatUsd } from './show.ts';

/** Every line of the bill: quantity × unit price = amount, each with the record of its price. */
export function billTable({ facts, t }: Context, bill: Bill): ReportTable {
  return {
    caption: t('内訳（数量 × 単価 = 金額）', 'Breakdown: quantity × unit price = amount'),
    columns: [
      { label: t('項目', 'Item') },
      { label: t('数量', 'Quantity'), number: true },
      { label: t('単価（USD）', 'Unit price (USD)'), number: true },
      { label: t('金額', 'Amount'), number: true },
      { label: t('根拠', 'From') },
    ],
    rows: [
      ...bill.lines.map((line) => ({
        cells: [
          `${lineLabel(line.kind, t)}${line.kind === 'duration' && line.tier > 1 ? t(`（第 ${line.tier} 料金帯）`, `, tier ${line.tier}`) : ''}`,
          `${decimal(line.quantity)} ${unitLabel(line.kind, t)}`,
          unitPrice(line, t),
          formatUsd(line.amount),
          [factLink(facts, line.price.id), ...(line.discountId === undefined ? [] : [' − ', factLink(facts, line.discountId)])],
        ],
      })),
      { cells: [t('合計', 'Total'), '', '', [{ strong: formatUsd(bill.total) }], ''], tone: 'total' as const },
    ],
  };
}

/** How the quantities of the bill come about. */
export function durationTable({ values, facts, book, t }: Context, usage: Usage, bill: Bill): ReportTable {
  const paid = subtract(add(bill.handlerGbSeconds, bill.initGbSeconds), bill.freeGbSeconds);
  const row = (name: string, how: string, amount: string, from: Words) => ({ cells: [name, how, amount, from] });
  const gb = `${formatAmount(values.memory)} MB ÷ 1,024`;
  return {
    caption: t('数量の求め方', 'How the quantities come about'),
    columns: [
      { label: t('項目', 'Item') },
      { label: t('計算', 'Calculation') },
      { label: t('数量', 'Quantity'), number: true },
      { label: t('根拠', 'From') },
    ],
    rows: [
      row(
        t('実行時間（オンデマンド）', 'Duration on demand'),
        `${formatAmount(values.requests)}${usage.provisioned > 0 ? ` × ${formatAmount(100 - usage.provisionedPercent)}%` : ''} × ${gb} × ${formatAmount(values.ms / 1000, 6)} ${t('秒', 's')}`,
        `${decimal(bill.handlerGbSeconds)} ${t('GB 秒', 'GB-s')}`,
        [factLink(facts, values.place === 'edge' ? 'lambda-edge-billing-granularity' : 'billing-granularity')],
      ),
      ...(bill.initGbSeconds.over > 0n
        ? [
            row(
              'INIT',
              `${formatAmount(values.cold, 6)}% × ${gb} × ${formatAmount(values.init / 1000, 6)} ${t('秒', 's')}`,
              `${decimal(bill.initGbSeconds)} ${t('GB 秒', 'GB-s')}`,
              [factLink(facts, 'init-phase-billing')],
            ),
          ]
        : []),
      ...(book.freeTier
        ? [
            row(t('− 無料の実行時間', '− free duration'), '', `${decimal(bill.freeGbSeconds)} ${t('GB 秒', 'GB-s')}`, [
              factLink(facts, 'free-tier-gb-seconds'),
            ]),
          ]
        : []),
      {
        ...row(t('= 課金される実行時間', '= duration that is paid'), '', `${decimal(paid)} ${t('GB 秒', 'GB-s')}`, ''),
        tone: 'total' as const,
      },
      ...(book.freeTier
        ? [row(t('− 無料のリクエスト', '− free requests'), '', decimal(bill.freeRequests), [factLink(facts, 'free-tier-requests')])]
        : []),
    ],
  };
}

/** What a line of the bill is called. */
export function lineLabel(kind: LineKind, t: Context['t']): string {
  switch (kind) {
    case 'requests':
      return t('リクエスト', 'Requests');
    case 'duration':
      return t('実行時間', 'Duration');
    case 'provisioned-duration':
      return t('実行時間（プロビジョニング済み）', 'Duration on provisioned environments');
    case 'provisioned':
      return t('プロビジョニングされた同時実行数', 'Provisioned concurrency');
    case 'storage':
      return t('エフェメラルストレージ', 'Ephemeral storage');
    case 'streaming':
      return t('レスポンスストリーミング', 'Response streaming');
    default:
      return kind satisfies never;
  }
}

function unitLabel(kind: LineKind, t: Context['t']): string {
  if (kind === 'requests') return t('件', '');
  return kind === 'streaming' ? 'GB' : t('GB 秒', 'GB-s');
}

/** Requests are priced by the million, everything else by its unit. */
function unitPrice({ kind, price }: Line, t: Context['t']): string {
  if (kind === 'requests')
    return t(
      `100 万件あたり ${formatPrice(multiply(price.amount, fractionOf(1_000_000)))}`,
      `${formatPrice(multiply(price.amount, fractionOf(1_000_000)))} per million`,
    );
  return formatPrice(price.amount);
}
