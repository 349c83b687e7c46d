import { currentFact, fact, factLink, factNumber } from '../form/facts.ts';
import { formatAmount, formatFrom, formatRange, formatTime } from '../form/format.ts';
import { lineChart } from '../form/line-chart.ts';
import type { ReportSection } from '../form/report.ts';
import { scalingPeriod } from './direct.ts';
import { foundingRules, interfacesThen, secondsThen } from './founding-rules.ts';
import { levelAt, secondsTo } from './ramp.ts';
import type { Context } from './context.ts';

const gb = 1024;

/** The formulas of the founding notes of 2019 beside today's, for the same input. */
export function historySection(context: Context, needed: number): ReportSection {
  const { values, facts, lang, t } = context;
  const rules = foundingRules(facts);
  const burst = Number(values.burst);
  const level = Math.max(1, values.level ?? needed);
  const scaling = factNumber(facts, 'concurrency-scaling-rate', 'maximum');
  const then = secondsThen(level, burst, rules.growth);
  const perSecond = scaling / scalingPeriod;
  const [early, late] = [scaling, 0].map((start) => secondsTo({ start, perSecond, ceiling: Infinity }, level) ?? 0);
  const start = factNumber(facts, 'sqs-polling-initial-concurrency', 'default');
  const queueThen = Math.min(level, rules.queueMaximum);
  const queueNow = Math.min(level, factNumber(facts, 'sqs-polling-maximum', 'maximum'));
  const growthNow = factNumber(facts, 'sqs-polling-scale-rate', 'maximum');
  const queueTime = (goal: number, perMinute: number): string =>
    formatTime(secondsTo({ start, perSecond: perMinute / 60, ceiling: Infinity }, goal) ?? 0, lang);
  const until = (day: string): string => t(`${formatFrom(day)} まで`, `until ${formatFrom(day)}`);
  const since = (day: string): string => t(`${formatFrom(day)} から`, `since ${formatFrom(day)}`);
  const memory = values.memory / gb;
  return {
    id: 'then',
    title: t('2019 年の式と今', 'The formulas of 2019, and today'),
    intro: t(
      `同じ入力（同時実行数 ${formatAmount(level, 1)}）を、当時の規則と今の規則で計算する。`,
      `The same input, a concurrency of ${formatAmount(level, 1)}, under the rules of that time and of today.`,
    ),
    tables: [
      {
        caption: t('当時と今', 'Then and now'),
        columns: [
          { label: t('問い', 'Question') },
          { label: t('当時の式', 'Then') },
          { label: t('当時の答え', 'Answer then'), number: true },
          { label: t('今の式', 'Now') },
          { label: t('今の答え', 'Answer now'), number: true },
        ],
        rows: [
          {
            cells: [
              [
                t('その同時実行数までの時間', 'Time to reach it'),
                ' ',
                { text: since(rules.growthUntil), href: currentHref(context, 'concurrency-scaling-rate') },
              ],
              [
                factLink(facts, 'burst-concurrency', t(`はじめに ${formatAmount(burst)}`, `${formatAmount(burst)} at once`)),
                t(
                  `、その後は毎分 +${formatAmount(rules.growth)}。リージョンの全関数で共有`,
                  `, then +${formatAmount(rules.growth)} a minute, shared by the Region`,
                ),
              ],
              formatTime(then, lang),
              [
                factLink(
                  facts,
                  'concurrency-scaling-rate',
                  t(`10 秒ごとに ${formatAmount(scaling)}`, `${formatAmount(scaling)} every 10 s`),
                ),
                t('。関数ごと', ', for each function'),
              ],
              formatRange(formatTime(early ?? 0, lang), formatTime(late ?? 0, lang), lang),
            ],
          },
          {
            cells: [
              [
                t('VPC の ENI の数', 'Network interfaces in a VPC'),
                ' ',
                { text: until(rules.interfacesUntil), href: currentHref(context, 'vpc-eni-count') },
              ],
              `${formatAmount(level, 1)} × ${formatAmount(memory, 3)} GB ÷ ${formatAmount(rules.interfaceMemory)} GB`,
              formatAmount(interfacesThen(level, memory, rules.interfaceMemory)),
              [factLink(facts, 'vpc-eni-count', currentFact(facts, 'vpc-eni-count').shown)],
              t('同時実行数によらない', 'whatever the concurrency'),
            ],
          },
          {
            cells: [
              [
                t('SQS のポーリングがそこまで増える時間', 'Time for SQS polling to get there'),
                ' ',
                { text: since(rules.queueUntil), href: currentHref(context, 'sqs-polling-scale-rate') },
              ],
              [
                t(
                  `${formatAmount(start)} から毎分 +${formatAmount(rules.queueGrowth)}、最大 ${formatAmount(rules.queueMaximum)}`,
                  `from ${formatAmount(start)}, +${formatAmount(rules.queueGrowth)} a minute, at most ${formatAmount(rules.queueMaximum)}`,
                ),
              ],
              queueAnswer(context, level, queueThen, queueTime(queueThen, rules.queueGrowth)),
              [
                factLink(facts, 'sqs-polling-scale-rate', t(`毎分 +${formatAmount(growthNow)}`, `+${formatAmount(growthNow)} a minute`)),
                t('、最大 ', ', at most '),
                factLink(facts, 'sqs-polling-maximum', formatAmount(factNumber(facts, 'sqs-polling-maximum', 'maximum'))),
              ],
              queueAnswer(context, level, queueNow, queueTime(queueNow, growthNow)),
            ],
          },
          {
            cells: [
              [
                t(
                  `ストリーム ${formatAmount(values.shards)} シャードの同時実行数`,
                  `Concurrency of a stream with ${formatAmount(values.shards)} shards`,
                ),
                ' ',
                { text: since(rules.factorUntil), href: currentHref(context, 'parallelization-factor') },
              ],
              `${formatAmount(values.shards)} × ${formatAmount(rules.factor)}`,
              formatAmount(values.shards * rules.factor),
              [`${formatAmount(values.shards)} × `, factLink(facts, 'parallelization-factor', formatAmount(values.factor))],
              formatAmount(values.shards * values.factor),
            ],
          },
        ],
      },
    ],
    chart: {
      ...thenChart(context, { level, burst, growth: rules.growth, scaling, then, late: late ?? 0 }),
      caption: t(
        `同時実行数が 0 から ${formatAmount(level, 1)} になるまで。今の線は関数ごと、当時の線はリージョンの全関数の合計。`,
        `From 0 to a concurrency of ${formatAmount(level, 1)}: today each function for itself, then all functions of the Region together.`,
      ),
    },
  };
}

function currentHref({ facts }: Context, id: string): string {
  return `${fact(facts, id).href}#history`;
}

function queueAnswer({ t }: Context, level: number, goal: number, time: string): string {
  return goal < level ? t(`${formatAmount(goal)} まで ${time}`, `${time} to ${formatAmount(goal)}`) : time;
}

function thenChart(
  { lang, width, t }: Context,
  {
    level,
    burst,
    growth,
    scaling,
    then,
    late,
  }: { level: number; burst: number; growth: number; scaling: number; then: number; late: number },
) {
  const end = Math.max(then, late, 1) * 1.15;
  const line = (start: number, perSecond: number) => {
    const ramp = { start, perSecond, ceiling: level };
    const bend = secondsTo(ramp, level) ?? 0;
    return [0, ...(bend > 0 ? [bend] : []), end].map((x) => ({ x, y: levelAt(ramp, x) }));
  };
  return lineChart({
    told: t(
      `0 から ${formatAmount(level, 1)} まで、2019 年は ${formatTime(then, lang)}、今は遅くとも ${formatTime(late, lang)}。`,
      `From 0 to ${formatAmount(level, 1)}: ${formatTime(then, lang)} in 2019, ${formatTime(late, lang)} at the latest today.`,
    ),
    width,
    lines: [
      { name: t('2019 年', '2019'), look: 'past', points: line(burst, growth / 60) },
      { name: t('今（遅い場合）', 'today, at the latest'), look: 'main', points: line(0, scaling / scalingPeriod) },
    ],
    end,
    lang,
  });
}
