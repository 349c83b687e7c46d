import { fact, factLink } from '../form/facts.ts';
import { formatAmount, formatTime } from '../form/format.ts';
import type { Finding, ReportSection, Words } from '../form/report.ts';
import { billTable, durationTable, lineLabel } from './bill-tables.ts';
import { billOf, freeSeconds } from './bill.ts';
import type { Bill, Included, Usage } from './bill.ts';
import type { Context } from './context.ts';
import { compare, add as sum, divide, fractionOf, multiply, subtract } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { priceBook } from './prices.ts';
import type { Architecture, Place } from './prices.ts';
import { decimal, formatUsd } from './show.ts';
import { includedOf, usageOf } from './usage.ts';

const msPerHour = 3_600_000;

/** A month's bill: the large numbers, what is worth knowing about them, and the arithmetic. */
export function billSection(context: Context, place: Place): ReportSection {
  const { values, facts, book, lang, t } = context;
  const usage = usageOf(values, place);
  const included = includedOf(facts);
  const bill = billOf(usage, book, included);
  const withoutInit = billOf({ ...usage, initMs: 0 }, book, included);
  const arm = place === 'edge' ? undefined : otherArchitecture(context, place, usage, included);
  const free = freeSeconds(included.freeGbSeconds, values.memory);
  return {
    id: 'bill',
    title: t('月間の料金', 'Monthly bill'),
    figures: [
      { label: t('月間の合計', 'Monthly total'), value: formatUsd(bill.total), note: t('税別', 'before tax') },
      {
        label: t('100 万リクエストあたり', 'Per million requests'),
        value: bill.perMillion ? formatUsd(bill.perMillion) : '—',
        note: t('合計 ÷ リクエスト数', 'total ÷ requests'),
      },
      {
        label: t('GB 秒', 'GB-seconds'),
        value: decimal(sum(bill.handlerGbSeconds, bill.initGbSeconds)),
        note: t('オンデマンドの実行時間', 'of duration on demand'),
      },
      ...(place === 'edge' || usage.provisioned > 0
        ? []
        : [
            {
              label: t(`無料で動く時間（${formatAmount(values.memory)} MB）`, `Free time at ${formatAmount(values.memory)} MB`),
              value: `${decimal(divideHours(free), 1)} ${t('時間', 'h')}`,
              note: [
                factLink(
                  facts,
                  'free-tier-gb-seconds',
                  t(`${formatAmount(included.freeGbSeconds)} GB 秒`, `${formatAmount(included.freeGbSeconds)} GB-s`),
                ),
                t(` ÷ メモリ = ${decimal(free, 0)} 秒`, ` ÷ memory = ${decimal(free, 0)} s`),
              ],
            },
          ]),
    ],
    findings: findings(context, usage, bill, subtract(bill.total, withoutInit.total), arm),
    tables: [billTable(context, bill), durationTable(context, usage, bill)],
    notes: [
      t(
        '金額は分数のまま正確に計算し、表示のときだけ四捨五入する。そのため、表の金額を足すと合計と最後の桁が違うことがある。1 セント未満は小数第 6 位まで示す。',
        'Amounts are calculated exactly and rounded only when shown, so the amounts of the table may differ from the total in the last digit. Below a cent six digits are shown.',
      ),
      place === 'edge'
        ? t('Lambda@Edge には、無料利用枠と段階料金を当てはめていない。', 'No free tier and no price tiers are applied to Lambda@Edge.')
        : [
            t('段階料金は', 'Price tiers: '),
            factLink(facts, values.arch === 'arm64' ? 'duration-price-tier-arm64' : 'duration-price-tier'),
            t(
              'から始まる。この関数のオンデマンドの実行時間だけで数えている。',
              '. Only this function’s duration on demand is counted towards them.',
            ),
          ],
      ...(usage.freeTier && usage.provisioned === 0 && place !== 'edge'
        ? [
            [
              factLink(facts, 'free-tier-gb-seconds', t('無料利用枠', 'The free tier')),
              t(
                'はアカウントの全関数で分け合うものだが、ここではすべてこの関数に使う。無料の実行時間は段階料金の第 1 料金帯の先頭に置く。',
                ' is shared by all functions of the account; here this function uses all of it. Free duration is taken from the start of the first price tier.',
              ),
            ],
          ]
        : []),
      t(
        'Savings Plans、データ転送、ログ、API Gateway などほかのサービスの料金は含まない。',
        'Savings Plans, data transfer, logs, API Gateway and other services are not included.',
      ),
      t(
        `初期化の時間は /tmp の料金には数えない。${formatTime(values.ms / 1000, lang)} は 1 回あたりの平均として扱う。`,
        `Initialization is not counted for /tmp. The duration of ${formatTime(values.ms / 1000, lang)} is the average of a request.`,
      ),
    ],
  };
}

function findings(
  { facts, book, t }: Context,
  usage: Usage,
  bill: Bill,
  initCost: Fraction,
  other: { name: string; total: Fraction } | undefined,
): Finding[] {
  const found: Finding[] = [];
  const add = (tone: Finding['tone'], words: Words): number => found.push({ tone, words });
  for (const kind of bill.unpriced)
    add('bad', [
      t(
        `${lineLabel(kind, t)}の料金は、この組み合わせでは出典のある記録がない。合計に含まれていない。`,
        `${lineLabel(kind, t)}: the records hold no sourced price for this choice. It is not in the total.`,
      ),
    ]);
  if (bill.total.over === 0n && bill.unpriced.length === 0 && bill.freeRequests.over > 0n)
    add('good', t('すべて無料利用枠に収まる。', 'All of it is covered by the free tier.'));
  if (usage.provisioned > 0 && usage.freeTier)
    add('note', [
      t('プロビジョニングされた同時実行数を使う関数には、', 'With provisioned concurrency a function has '),
      factLink(facts, 'free-tier-gb-seconds', t('無料利用枠は適用されない', 'no free tier')),
      t('。', '.'),
    ]);
  if (bill.initGbSeconds.over > 0n) {
    const since = fact(facts, 'init-phase-billing').history.at(-1)?.from ?? '';
    add('note', [
      t(
        `INIT は ${decimal(bill.initGbSeconds)} GB 秒、料金への影響は ${formatUsd(initCost)}。`,
        `INIT adds ${decimal(bill.initGbSeconds)} GB-s and ${formatUsd(initCost)}. `,
      ),
      factLink(facts, 'init-phase-billing', t(`${since} からすべての関数で課金される`, `Billed for all functions since ${since}`)),
      t('。それ以前、マネージドランタイムの .zip 関数では無料だった。', '; before that, not for .zip functions on managed runtimes.'),
    ]);
  }
  if (other) {
    const difference = subtract(other.total, bill.total);
    const cheaper = difference.over < 0n;
    const lessPercent = cheaper ? decimal(multiply(divide(difference, bill.total), fractionOf(-100)), 1) : '';
    if (difference.over !== 0n)
      add(
        cheaper ? 'good' : 'note',
        cheaper
          ? t(
              `同じ時間で動くなら ${other.name} は ${formatUsd(other.total)}（${lessPercent}% 安い）。`,
              `With the same duration ${other.name} costs ${formatUsd(other.total)}, ${lessPercent}% less.`,
            )
          : t(
              `同じ時間で動くなら ${other.name} は ${formatUsd(other.total)}。`,
              `With the same duration ${other.name} costs ${formatUsd(other.total)}.`,
            ),
      );
  }
  const [provisioned, reduced, onDemand] = [book.provisioned, book.provisionedDuration, book.tiers[0]?.price];
  if (usage.provisioned > 0 && provisioned && reduced && onDemand) {
    const saved = subtract(onDemand.amount, reduced.amount);
    const percent = multiply(divide(provisioned.amount, saved), fractionOf(100));
    add('note', [
      compare(percent, fractionOf(100)) < 0
        ? t(
            `用意した環境が時間の ${decimal(percent, 0)}% を超えて動いていれば、オンデマンドより安い。`,
            `Provisioned environments are cheaper than on demand where they are busy for more than ${decimal(percent, 0)}% of the time.`,
          )
        : t(
            'ここでは、用意した環境が休みなく動いてもオンデマンドより高い。払うのは速い応答に対してである。',
            'Here provisioned environments cost more than on demand even if they never rest: what they buy is fast starts.',
          ),
    ]);
  }
  const busy = busyPercent(usage);
  if (busy && compare(busy, fractionOf(100)) > 0)
    add(
      'bad',
      t(
        `用意した環境の時間では足りない: 回したリクエストの実行時間は、その ${decimal(busy, 0)}% にあたる。あふれる分はオンデマンドで動くので、実際の料金はこれより高い。割合を ${decimal(possibleShare(usage, busy), 1)}% 以下にする。`,
        `The provisioned environments cannot run that much: the requests given to them take ${decimal(busy, 0)}% of their time. What spills over runs on demand, so the real bill is higher. Give them at most ${decimal(possibleShare(usage, busy), 1)}% of the requests.`,
      ),
    );
  return found;
}

/** How much of the time that provisioned environments are on their requests take, in percent; nothing without such environments. */
function busyPercent({ requests, billedMs, provisioned, provisionedHours, provisionedPercent }: Usage): Fraction | undefined {
  if (provisioned === 0) return undefined;
  const there = multiply(fractionOf(provisioned), fractionOf(provisionedHours), fractionOf(msPerHour));
  return divide(multiply(fractionOf(requests), fractionOf(provisionedPercent), fractionOf(billedMs)), there);
}

/** The largest share of the requests, in percent, that fits into the time of the environments; cut off, not rounded, to one digit. */
function possibleShare({ provisionedPercent }: Usage, busy: Fraction): Fraction {
  const { over, under } = divide(multiply(fractionOf(provisionedPercent), fractionOf(1000)), busy);
  return { over: over / under, under: 10n };
}

/** The same use on the other processor, where every line of it has a price. */
function otherArchitecture(
  { facts, values }: Context,
  place: Place,
  usage: Usage,
  included: Included,
): { name: string; total: Fraction } | undefined {
  const name: Architecture = values.arch === 'arm64' ? 'x86_64' : 'arm64';
  const bill = billOf(usage, priceBook(facts, place, name), included);
  return bill.unpriced.length === 0 ? { name, total: bill.total } : undefined;
}

function divideHours({ over, under }: Fraction): Fraction {
  return { over, under: under * 3600n };
}
