import { factLink, factNumber } from '../form/facts.ts';
import { formatAmount, formatTime } from '../form/format.ts';
import { lineChart } from '../form/line-chart.ts';
import type { Finding, Words } from '../form/report.ts';
import { queueResult, streamResult } from './pollers.ts';
import type { PollResult, QueueRules } from './pollers.ts';
import { levelAt, secondsTo } from './ramp.ts';
import { ceilingWords } from './context.ts';
import type { Answer, Context } from './context.ts';

/** A stream: shards × factor against what arrives. */
export function streamAnswer(context: Context): Answer {
  const { values, facts, lang, pool, t } = context;
  const load = { rate: values.rate, batchSize: values.batch, duration: values.ms / 1000 };
  const factorMaximum = factNumber(facts, 'parallelization-factor', 'maximum');
  const result = streamResult(load, values.shards, values.factor, pool.ceiling, { factorMaximum });
  const findings: Finding[] = [];
  const add = (tone: Finding['tone'], words: Words): number => findings.push({ tone, words });
  if (result.behind > 0)
    add(
      'bad',
      t(
        `処理が追いつかない。読み出し位置の遅れ（IteratorAge）は 1 秒ごとに ${formatTime(result.agePerSecond, lang)}ずつ延び、保持期間を過ぎたレコードは失われる。`,
        `The function falls behind: the iterator age grows by ${formatTime(result.agePerSecond, lang)} every second, and records older than the retention are lost.`,
      ),
    );
  else add('good', t('到着に追いつく。', 'The function keeps up.'));
  if (result.configured > pool.ceiling)
    add(
      'warn',
      t(
        `シャード数 × 係数の ${formatAmount(result.configured)} に対し、この関数の上限は ${formatAmount(pool.ceiling)} である。`,
        `Shards × factor give ${formatAmount(result.configured)}, but the function’s ceiling is ${formatAmount(pool.ceiling)}.`,
      ),
    );
  if (result.needed > result.configured)
    add('note', [
      result.factorNeeded === undefined
        ? t(
            `係数を最大にしても足りない。いまの係数なら ${formatAmount(result.shardsNeeded)} シャードが要る。`,
            `Even the highest factor is not enough; at this factor it takes ${formatAmount(result.shardsNeeded)} shards.`,
          )
        : t(
            `係数を ${formatAmount(result.factorNeeded)} にするか、シャードを ${formatAmount(result.shardsNeeded)} にすれば追いつく。`,
            `A factor of ${formatAmount(result.factorNeeded)} or ${formatAmount(result.shardsNeeded)} shards would keep up.`,
          ),
      ' ',
      factLink(facts, 'parallelization-factor'),
    ]);
  return {
    needed: result.needed,
    used: Math.min(result.needed, result.available),
    section: {
      id: 'answer',
      title: t('結果', 'Result'),
      figures: [
        {
          label: t('最大の同時実行数', 'Highest concurrency'),
          value: formatAmount(result.configured),
          note: [
            `${formatAmount(values.shards)} × `,
            factLink(facts, 'parallelization-factor', formatAmount(values.factor)),
            t('。最初から使える', '; there from the start'),
          ],
        },
        neededFigure(context, result),
        throughputFigure(context, result),
        {
          label: t('この関数の上限', 'Ceiling of this function'),
          value: formatAmount(pool.ceiling),
          note: ceilingWords(context),
          tone: pool.ceiling < Math.min(result.configured, result.needed) ? 'bad' : 'good',
        },
      ],
      findings,
      notes: [
        t(
          'レコードはシャードに均等に分かれ、バッチはいつも同じ件数で埋まるとみなす。偏ったパーティションキーでは 1 つのシャードだけが遅れる。',
          'Records are taken to be spread evenly over the shards and batches to be equally full. With uneven partition keys a single shard falls behind.',
        ),
        t(
          'ストリームでは増加の速さは問題にならない。同時実行数を決めるのは流量ではなくシャード数と係数である。',
          'The scaling rate does not matter here: shards and factor set the concurrency, not the traffic.',
        ),
      ],
    },
  };
}

/** A queue, in standard or provisioned mode: pollers that grow by the minute. */
export function queueAnswer(context: Context): Answer {
  const { values, facts, lang, pool, t } = context;
  const provisioned = values.type === 'sqs-provisioned';
  const rules = provisioned ? provisionedRules(context) : standardRules(context);
  const load = { rate: values.rate, batchSize: values.batch, duration: values.ms / 1000 };
  const result = queueResult(load, rules, pool.ceiling);
  const level = values.level ?? result.needed;
  const seconds = secondsTo(result.ramp, level);
  const rateId = provisioned ? 'sqs-provisioned-scale-rate' : 'sqs-polling-scale-rate';
  const findings: Finding[] = [];
  const add = (tone: Finding['tone'], words: Words): number => findings.push({ tone, words });
  if (result.behind > 0)
    add(
      'bad',
      t(
        `届く同時実行数 ${formatAmount(result.available)} では追いつかず、キューは毎秒 ${formatAmount(result.behind, 1)} 件ずつ延びる。`,
        `${formatAmount(result.available)} concurrent batches do not keep up: the queue grows by ${formatAmount(result.behind, 1)} messages a second.`,
      ),
    );
  else
    add(
      result.missed.seconds > 0 ? 'note' : 'good',
      result.missed.seconds > 0
        ? t(
            `追いつくまでの ${formatTime(result.missed.seconds, lang)}に、最大で約 ${formatAmount(result.waiting, 0)} 件がキューで待つ。失われはしない。`,
            `About ${formatAmount(result.waiting, 0)} messages wait in the queue during the ${formatTime(result.missed.seconds, lang)} of growth. None is lost.`,
          )
        : t('最初から追いつく。', 'The pollers keep up from the start.'),
    );
  if (!provisioned && pool.ceiling < rules.maximum)
    add('warn', [
      t(
        `ポーリングは ${formatAmount(rules.maximum)} まで増えようとするが、関数の上限は ${formatAmount(pool.ceiling)} である。超えたメッセージはスロットリングされてキューに戻り、受信回数が進んで DLQ に入ることがある。`,
        `Polling tries to grow to ${formatAmount(rules.maximum)}, but the function’s ceiling is ${formatAmount(pool.ceiling)}. Messages beyond it are throttled, return to the queue with their receive count raised, and may end in the dead-letter queue. Set `,
      ),
      factLink(facts, 'sqs-maximum-concurrency'),
      t('を上限以下に設定する。', ' to at most that.'),
    ]);
  if (provisioned && values.minpollers > values.maxpollers)
    add('bad', t('最小ポーラー数が最大ポーラー数を超えている。', 'There are more minimum than maximum pollers.'));
  return {
    needed: result.needed,
    used: Math.min(result.needed, result.available),
    section: {
      id: 'answer',
      title: t('結果', 'Result'),
      figures: [
        neededFigure(context, result),
        {
          label: t(`${formatAmount(level, 1)} までの時間`, `Time to reach ${formatAmount(level, 1)}`),
          value: seconds === undefined ? t('届かない', 'never') : formatTime(seconds, lang),
          note: [
            t(`${formatAmount(rules.start)} から始まり、`, `from ${formatAmount(rules.start)}, `),
            factLink(facts, rateId, t(`毎分 ${formatAmount(rules.perMinute)} ずつ`, `${formatAmount(rules.perMinute)} more a minute`)),
          ],
          tone: seconds === undefined ? 'bad' : 'note',
        },
        throughputFigure(context, result),
        {
          label: t('届く同時実行数', 'Concurrency reached'),
          value: formatAmount(result.available),
          note: result.available < rules.maximum ? ceilingWords(context) : maximumWords(context),
          tone: result.available < result.needed ? 'bad' : 'good',
        },
      ],
      findings,
      chart: {
        ...queueChart(context, result.needed, result.ramp, result.missed.seconds),
        caption: t('メッセージがたまり始めてからの、同時に処理するバッチの数。', 'Batches processed at once since messages began to wait.'),
      },
      notes: [
        t(
          'バッチはいつも同じ件数で埋まり、ポーリングは許される最大の速さで増えるとみなす。',
          'Batches are taken to be equally full, and polling to grow as fast as it may.',
        ),
      ],
    },
  };
}

function standardRules({ values, facts }: Context): QueueRules {
  const most = factNumber(facts, 'sqs-polling-maximum', 'maximum');
  return {
    start: factNumber(facts, 'sqs-polling-initial-concurrency', 'default'),
    perMinute: factNumber(facts, 'sqs-polling-scale-rate', 'maximum'),
    maximum: Math.min(most, values.maximum ?? most),
  };
}

/** Pollers, each with so many invocations at once, grow from the minimum to the maximum of the mapping. */
function provisionedRules({ values, facts }: Context): QueueRules {
  const perPoller = factNumber(facts, 'sqs-poller-concurrency', 'maximum');
  const most = factNumber(facts, 'sqs-provisioned-maximum-concurrency', 'maximum');
  return {
    start: values.minpollers * perPoller,
    perMinute: factNumber(facts, 'sqs-provisioned-scale-rate', 'maximum'),
    maximum: Math.min(most, Math.max(values.maxpollers, values.minpollers) * perPoller),
  };
}

function maximumWords({ values, facts, t }: Context): Words {
  if (values.type === 'sqs-provisioned')
    return [
      factLink(facts, 'sqs-provisioned-pollers-maximum', t('最大ポーラー数', 'maximum pollers')),
      ' × ',
      factLink(facts, 'sqs-poller-concurrency', t('ポーラーごとの数', 'invocations of each')),
    ];
  return [values.maximum === undefined ? factLink(facts, 'sqs-polling-maximum') : factLink(facts, 'sqs-maximum-concurrency')];
}

function neededFigure({ values, t }: Context, result: PollResult) {
  return {
    label: t('必要な同時実行数', 'Concurrency needed'),
    value: formatAmount(result.needed, 1),
    note: `${formatAmount(result.batchesPerSecond, 1)} ${t('バッチ/秒', 'batches/s')} × ${formatAmount(values.ms / 1000, 3)} ${t('秒', 's')}`,
  };
}

function throughputFigure({ values, t }: Context, result: PollResult) {
  return {
    label: t('処理できる速さ', 'Throughput'),
    value: `${formatAmount(result.throughput, 0)}${t(' 件/秒', '/s')}`,
    note: t(`到着は ${formatAmount(values.rate)} 件/秒`, `${formatAmount(values.rate)}/s arrive`),
    tone: result.behind > 0 ? ('bad' as const) : ('good' as const),
  };
}

function queueChart({ lang, width, t }: Context, needed: number, ramp: Parameters<typeof levelAt>[0], reached: number) {
  const end = Math.max(60, reached * 1.4);
  const shown = { ...ramp, ceiling: Math.min(ramp.ceiling, Math.max(needed * 1.25, ramp.start, 1)) };
  const bend = shown.ceiling > shown.start ? (shown.ceiling - shown.start) / shown.perSecond : 0;
  const points = [0, ...(bend > 0 && bend < end ? [bend] : []), end].map((x) => ({ x, y: levelAt(shown, x) }));
  return lineChart({
    told: t(
      `${formatTime(end, lang)}の同時実行数。必要 ${formatAmount(needed, 1)}、${formatAmount(ramp.start)} から始まり最大 ${formatAmount(ramp.ceiling)}。`,
      `Concurrency over ${formatTime(end, lang)}: ${formatAmount(needed, 1)} needed; from ${formatAmount(ramp.start)} to at most ${formatAmount(ramp.ceiling)}.`,
    ),
    width,
    lines: [
      { name: t('ポーリング', 'polling'), look: 'main', points },
      { name: t('必要', 'needed'), look: 'demand', points: [0, end].map((x) => ({ x, y: needed })) },
    ],
    end,
    lang,
  });
}
