import { factLink, factNumber } from '../form/facts.ts';
import { formatAmount, formatRange, formatTime } from '../form/format.ts';
import { lineChart } from '../form/line-chart.ts';
import type { Figure, Finding, ReportSection, Words } from '../form/report.ts';
import { directResult, timeFromZero } from './direct.ts';
import type { DirectResult } from './direct.ts';
import { levelAt } from './ramp.ts';
import { ceilingWords } from './context.ts';
import type { Answer, Context } from './context.ts';

/** Direct invocations: what the load needs, how fast it is there, and what is throttled or waits meanwhile. */
export function directAnswer(context: Context): Answer {
  const { values, facts, lang, pool, t } = context;
  const sync = values.type === 'sync';
  const duration = values.ms / 1000;
  const scaling = factNumber(facts, 'concurrency-scaling-rate', 'maximum');
  const result = directResult(
    { before: values.before, rate: values.rate, duration, ceiling: pool.ceiling, provisioned: values.provisioned },
    {
      scaling,
      requestsPerUnit: sync ? factNumber(facts, 'invocation-rate-sync', 'maximum') : undefined,
      provisionedRequestsPerUnit: factNumber(facts, 'invocation-rate-provisioned', 'maximum'),
    },
  );
  const level = values.level ?? result.needed;
  const fromZero = timeFromZero(level, pool.ceiling, scaling);
  const figures: Figure[] = [
    {
      label: t('必要な同時実行数', 'Concurrency needed'),
      value: formatAmount(result.needed, 1),
      note: result.rateBound
        ? t(
            `処理中は ${formatAmount(result.inFlight, 1)} だが、毎秒のリクエスト数のほうが多くを求める`,
            `${formatAmount(result.inFlight, 1)} in flight, but the request rate asks for more`,
          )
        : `${formatAmount(values.rate)}${t('/秒', '/s')} × ${formatAmount(duration, 3)} ${t('秒', 's')}`,
    },
    {
      label: t(`0 から ${formatAmount(level, 1)} までの時間`, `Time from 0 to ${formatAmount(level, 1)}`),
      value: fromZero ? formatRange(formatTime(fromZero.early, lang), formatTime(fromZero.late, lang), lang) : t('届かない', 'never'),
      note: [factLink(facts, 'concurrency-scaling-rate', t(`10 秒ごとに ${formatAmount(scaling)}`, `${formatAmount(scaling)} every 10 s`))],
      tone: fromZero ? 'note' : 'bad',
    },
    {
      label: t('この関数の上限', 'Ceiling of this function'),
      value: formatAmount(pool.ceiling),
      note: ceilingWords(context),
      tone: pool.ceiling < result.needed ? 'bad' : 'good',
    },
    sync ? throttledFigure(context, result) : waitingFigure(context, result),
  ];
  return {
    needed: result.needed,
    // Provisioned environments are taken out of the pool whether they work or rest.
    used: Math.max(result.needed, values.provisioned),
    section: {
      id: 'answer',
      title: t('結果', 'Result'),
      figures,
      findings: findings(context, result, sync),
      chart: chart(context, result),
      ...provisionedTable(context, result),
      notes: [
        t(
          '到着と実行時間は一定とみなす。スロットリングされた呼び出しの再試行は数えない。',
          'Arrivals and duration are taken as constant; retries of throttled requests are not counted.',
        ),
        ...(sync ? [rateNote(context)] : []),
        t(
          '時間の幅: 短いほうは増加の枠がまるごと残っている場合、長いほうはまったく残っていない場合。AWS は枠を連続的に補充し、使わなかった分を繰り越さない。',
          'The two times: with the whole allowance for growth at hand, and with none. AWS refills it continuously and does not save up what is unused.',
        ),
      ],
    },
  };
}

/** Whose request rate is counted: AWS names the whole quota for functions without a reservation, which they share with all others. */
function rateNote({ values, facts, t }: Context): Words {
  const times = formatAmount(factNumber(facts, 'invocation-rate-sync', 'maximum'));
  return [
    factLink(facts, 'invocation-rate-sync', t('毎秒のリクエスト数の上限', 'The ceiling of the request rate')),
    values.reserved === undefined
      ? t(
          `は、この関数の上限（プールの残り）の ${times} 倍とみなす。AWS の規則ではクォータ全体の ${times} 倍を、予約のない関数が分け合う。ほかの関数のリクエストが少なければ、ここで示すより余裕がある。`,
          ` is taken as ${times} × this function’s ceiling, which is what is left of the pool. AWS counts ${times} × the whole quota for all functions without a reservation together; where the others get few requests, there is more room than shown.`,
        )
      : t(`は、予約済み同時実行数の ${times} 倍とみなす。`, ` is taken as ${times} × the reserved concurrency.`),
  ];
}

function requests(result: DirectResult, rate: number, missing: number): number {
  return result.needed === 0 ? 0 : (missing / result.needed) * rate;
}

function throttledFigure({ values, lang, t }: Context, result: DirectResult): Figure {
  const [early, late] = [result.missedEarly, result.missedLate].map(({ missing }) =>
    formatAmount(requests(result, values.rate, missing), 0),
  );
  const forEver = requests(result, values.rate, result.missedEarly.remaining);
  return {
    label: t('スロットリングの見込み', 'Expected throttles'),
    value: forEver > 0 ? `${formatAmount(forEver, 1)}${t(' 件/秒', '/s')}` : formatRange(early ?? '0', late ?? '0', lang),
    note:
      forEver > 0
        ? t('上限に達したあとも続く', 'even after the ceiling is reached')
        : result.missedLate.missing === 0
          ? t('増加の枠に収まる', 'the growth keeps up')
          : t(
              `増えきるまでの ${formatRange(formatTime(result.missedEarly.seconds, lang), formatTime(result.missedLate.seconds, lang), lang)}に`,
              `during the ${formatRange(formatTime(result.missedEarly.seconds, lang), formatTime(result.missedLate.seconds, lang), lang)} of growth`,
            ),
    tone: forEver > 0 ? 'bad' : result.missedEarly.missing > 0 ? 'warn' : 'good',
  };
}

function waitingFigure({ values, lang, t }: Context, result: DirectResult): Figure {
  const [early, late] = [result.missedEarly, result.missedLate].map(({ missing }) =>
    formatAmount(requests(result, values.rate, missing), 0),
  );
  const perSecond = requests(result, values.rate, result.missedEarly.remaining);
  return {
    label: t('キューで待つイベント', 'Events waiting in the queue'),
    value: perSecond > 0 ? `+${formatAmount(perSecond, 1)}${t(' 件/秒', '/s')}` : formatRange(early ?? '0', late ?? '0', lang),
    note:
      perSecond > 0 ? t('処理が追いつかず、増え続ける', 'they grow without end') : t('増えきるまでの最大', 'at most, during the growth'),
    tone: perSecond > 0 ? 'bad' : result.missedEarly.missing > 0 ? 'warn' : 'good',
  };
}

function findings(context: Context, result: DirectResult, sync: boolean): Finding[] {
  const { values, facts, lang, pool, t } = context;
  const found: Finding[] = [];
  const add = (tone: Finding['tone'], words: Words): number => found.push({ tone, words });
  if (result.needed > pool.ceiling)
    add(
      'bad',
      sync
        ? t(
            `上限 ${formatAmount(pool.ceiling)} に対して ${formatAmount(result.needed, 1)} が必要になる。余る呼び出しは 429 で失敗し、再試行は呼び出し元しだいである。`,
            `The load needs ${formatAmount(result.needed, 1)} and the ceiling is ${formatAmount(pool.ceiling)}. What is beyond fails with a 429; retrying is up to the caller.`,
          )
        : [
            t(
              `上限 ${formatAmount(pool.ceiling)} に対して ${formatAmount(result.needed, 1)} が必要になる。イベントは受け付けられるがキューにたまり、`,
              `The load needs ${formatAmount(result.needed, 1)} and the ceiling is ${formatAmount(pool.ceiling)}. Events are accepted but pile up, and are dropped or sent to the failure destination after `,
            ),
            factLink(facts, 'async-event-age', formatTime(factNumber(facts, 'async-event-age', 'default'), lang)),
            t('を過ぎたものは破棄されるか失敗時の送信先へ送られる。', '.'),
          ],
    );
  else if (result.missedEarly.missing > 0)
    add(
      'warn',
      t(
        `急増が増加の速さを上回る。クォータを上げても、増えきるまでの ${formatTime(result.missedEarly.seconds, lang)}は${sync ? 'スロットリングが出る' : 'イベントが待つ'}。キューを挟むか、あらかじめ環境を用意する。`,
        `The burst outruns the growth. A larger quota does not help during the first ${formatTime(result.missedEarly.seconds, lang)}; a queue in front or provisioned concurrency does.`,
      ),
    );
  else if (result.missedLate.missing > 0)
    add(
      'note',
      t(
        `増加の枠が残っていれば収まる。使い切った直後なら、増えきるまでの最大 ${formatTime(result.missedLate.seconds, lang)}は足りない。`,
        `The load fits while the allowance for growth is at hand. Just after other growth of this function it falls short for up to ${formatTime(result.missedLate.seconds, lang)}.`,
      ),
    );
  else add('good', t('上限にも増加の速さにも収まる。', 'The load fits below the ceiling and within the growth.'));
  if (result.rateBound)
    add('note', [
      t(
        '実行時間が 0.1 秒より短いため、同時実行数より先に毎秒のリクエスト数が上限になる: ',
        'Shorter than a tenth of a second: the request rate is the tighter limit, ',
      ),
      factLink(facts, 'invocation-rate-sync'),
      t(
        `（クォータの ${formatAmount(factNumber(facts, 'invocation-rate-sync', 'maximum'))} 倍）。`,
        ` (${formatAmount(factNumber(facts, 'invocation-rate-sync', 'maximum'))} × the quota a second).`,
      ),
    ]);
  const reservable = Math.max(0, pool.reservable);
  if (values.reserved === undefined && values.provisioned > reservable)
    add('bad', [
      t('予約のない関数に割り当てられる', 'Without a reservation a function can have '),
      factLink(facts, 'provisioned-concurrency', t('プロビジョニングされた同時実行数', 'provisioned concurrency')),
      t(
        `は、まだ予約できる分の ${formatAmount(reservable)} までである。`,
        ` up to what can still be reserved, ${formatAmount(reservable)}.`,
      ),
    ]);
  else if (values.provisioned > pool.ceiling)
    add(
      'bad',
      t(
        `プロビジョニングされた同時実行数は、この関数の上限 ${formatAmount(pool.ceiling)} を超えて割り当てられない。`,
        `Provisioned concurrency cannot exceed the function’s ceiling of ${formatAmount(pool.ceiling)}.`,
      ),
    );
  return found;
}

function provisionedTable({ values, facts, lang, t }: Context, result: DirectResult): Pick<ReportSection, 'tables'> {
  if (values.provisioned === 0) return {};
  const perMinute = factNumber(facts, 'provisioned-concurrency-allocation-rate', 'maximum');
  return {
    tables: [
      {
        caption: t('プロビジョニングされた同時実行数', 'Provisioned concurrency'),
        columns: [{ label: t('項目', 'Item') }, { label: t('値', 'Value'), number: true }, { label: t('根拠', 'From') }],
        rows: [
          {
            cells: [
              t('用意した環境が処理する分', 'Handled by provisioned environments'),
              formatAmount(result.onProvisioned, 1),
              [factLink(facts, 'invocation-rate-provisioned')],
            ],
          },
          {
            cells: [
              t('あふれる分（コールドスタートあり）', 'Spill-over, with cold starts'),
              formatAmount(result.spillOver, 1),
              [factLink(facts, 'provisioned-concurrency')],
            ],
          },
          {
            cells: [
              t('割り当てにかかる時間（準備の 1～2 分に加えて）', 'Time to allocate, after 1–2 minutes of preparation'),
              formatTime((values.provisioned / perMinute) * 60, lang),
              [factLink(facts, 'provisioned-concurrency-allocation-rate')],
            ],
          },
        ],
      },
    ],
  };
}

function chart(context: Context, result: DirectResult): NonNullable<ReportSection['chart']> {
  const { values, lang, width, pool, t } = context;
  const { early } = result;
  const reached = Math.max(result.missedEarly.seconds, 1);
  const end = Math.max(10, reached * 1.5);
  const goal = Math.max(result.needed, 1);
  const top = Math.max(goal * 1.25, 1);
  // Growth follows demand; the chart shows what could be had, up to a little above the demand.
  const shown = { ...early, ceiling: Math.min(early.ceiling, top) };
  const bend = shown.ceiling > shown.start ? (shown.ceiling - shown.start) / shown.perSecond : 0;
  const points = [0, ...(bend > 0 && bend < end ? [bend] : []), end].map((x) => ({ x, y: levelAt(shown, x) }));
  const demand = { name: t('必要', 'needed'), look: 'demand' as const, points: [0, end].map((x) => ({ x, y: result.needed })) };
  const ceiling =
    pool.ceiling <= top
      ? [{ name: t('上限', 'ceiling'), look: 'limit' as const, points: [0, end].map((x) => ({ x, y: pool.ceiling })) }]
      : [];
  return {
    ...lineChart({
      told: t(
        `急増から ${formatTime(end, lang)}の同時実行数。必要 ${formatAmount(result.needed, 1)}、使える数は ${formatAmount(levelAt(early, 0))} から始まり上限は ${formatAmount(pool.ceiling)}。`,
        `Concurrency over ${formatTime(end, lang)} from the burst: ${formatAmount(result.needed, 1)} needed; ${formatAmount(levelAt(early, 0))} available at once, at most ${formatAmount(pool.ceiling)}.`,
      ),
      width,
      lines: [...ceiling, { name: t('使える数', 'available'), look: 'main', points }, demand],
      end,
      lang,
    }),
    caption:
      values.before > 0
        ? t(
            '急増してからの秒数と、その時点で使える同時実行数（増加の枠が残っている場合）。',
            'Concurrency available since the burst, with the whole allowance at hand.',
          )
        : t(
            '0 秒に負荷がかかり始めたときに使える同時実行数（増加の枠が残っている場合）。',
            'Concurrency available when the load begins at second 0, with the whole allowance at hand.',
          ),
  };
}
