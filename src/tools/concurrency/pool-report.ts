import { factLink, factNumber } from '../form/facts.ts';
import { formatAmount } from '../form/format.ts';
import type { Finding, ReportSection } from '../form/report.ts';
import type { Context } from './context.ts';

/** How the account's pool is shared out, and what is left of it; `used` is what the load takes, or would where the ceiling allowed it. */
export function poolSection({ values, facts, pool, t }: Context, used: number): ReportSection {
  const minimum = factNumber(facts, 'unreserved-concurrency-minimum', 'default');
  const taken = Math.min(used, pool.ceiling);
  const left = pool.ceiling - taken;
  const findings: Finding[] = [];
  if (pool.reservable < 0)
    findings.push({
      tone: 'bad',
      words: [
        t(
          `予約の合計が ${formatAmount(-pool.reservable)} 多い。`,
          `Reservations exceed what AWS allows by ${formatAmount(-pool.reservable)}: `,
        ),
        factLink(
          facts,
          'unreserved-concurrency-minimum',
          t(`${formatAmount(minimum)} は常に予約されずに残る`, `${formatAmount(minimum)} must stay unreserved`),
        ),
        t('。', '.'),
      ],
    });
  const row = (name: string, amount: number, from: string) => ({
    cells: [name, formatAmount(amount, 1), from === '' ? '' : [factLink(facts, from)]],
  });
  return {
    id: 'account',
    title: t('アカウントの余裕', 'Headroom in the account'),
    findings,
    tables: [
      {
        caption: t('1 つのリージョンのプール', 'The pool of one Region'),
        columns: [{ label: t('項目', 'Item') }, { label: t('同時実行数', 'Concurrency'), number: true }, { label: t('根拠', 'From') }],
        rows: [
          row(t('クォータ', 'Quota'), values.quota, 'concurrent-executions'),
          row(t('− ほかの関数の予約', '− reserved for other functions'), values.others, 'reserved-concurrency'),
          ...(values.reserved === undefined
            ? []
            : [row(t('− この関数の予約', '− reserved for this function'), values.reserved, 'reserved-concurrency')]),
          row(t('= 予約のない関数が共有する分', '= shared by functions without a reservation'), pool.unreserved, ''),
          row(t('まだ予約できる分', 'Can still be reserved'), Math.max(0, pool.reservable), 'unreserved-concurrency-minimum'),
          row(t('この関数の上限', 'Ceiling of this function'), pool.ceiling, ''),
          row(t('− この負荷が使う分', '− used by this load'), taken, ''),
          { ...row(t('= 残る余裕', '= headroom'), left, ''), tone: 'total' as const },
        ],
      },
    ],
  };
}
