import type { LimitFact, RuleId, Sent, Settings, Timeline } from './model.ts';
import { planSeries } from './series.ts';
import { addSeries, addTry, newDraft, resultAt, runTime } from './steps.ts';
import type { Draft } from './steps.ts';
import { bounds, exhaust, holds, isOver, outlive, processWithout, succeed } from './stream-end.ts';

/**
 * A batch of a shard or partition with one failing record: retried until the attempts, the record's age or the retention end it,
 * split or cut at the failing record on the way, while nothing newer is read.
 * https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 * https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html
 */
export function simulateStream(settings: Settings, forced: LimitFact): Timeline {
  const draft = newDraft();
  const whole: Sent = { from: 1, to: settings.batch };
  const kafka = settings.kind === 'kafka';
  draft.steps.push({ what: 'arrived', at: 0, until: settings.window, sent: whole, rule: kafka ? 'kafka-read' : 'stream-read' });
  return settings.failure === 'throttled' ? waitOut(draft, whole, settings) : work(draft, whole, settings, mostRetries(settings, forced));
}

/** Throttled batches are no function errors: they use up no retries and are not split, only age and retention end them. */
function waitOut(draft: Draft, whole: Sent, settings: Settings): Timeline {
  const { window, wait } = settings;
  const series = planSeries({ start: window, gap: () => wait, steadyAfter: 0, ...bounds(settings, true), most: Infinity });
  addSeries(draft, series, { length: 0, result: 'throttled', sent: whole, rule: 'stream-throttle' });
  const rest = { at: series.next, part: whole, waiting: [] };
  if (isOver(settings, series.next)) return outlive(draft, rest, settings);
  const end = addTry(draft, series.next, { length: runTime(settings), result: 'success', sent: whole, rule: errorRule(settings) });
  return succeed(draft, { ...rest, at: end }, settings);
}

function work(draft: Draft, whole: Sent, settings: Settings, most: number): Timeline {
  const { position, wait } = settings;
  const kafka = settings.kind === 'kafka';
  const tries = { length: runTime(settings), rule: errorRule(settings) };
  const waiting: Sent[] = [];
  let part = whole;
  let at = settings.window;
  for (;;) {
    if (isOver(settings, at)) return outlive(draft, { at, part, waiting }, settings);
    if (!holds(part, position)) {
      at = processWithout(draft, at, part, settings);
      part = waiting.pop() ?? part;
      continue;
    }
    const result = resultAt(settings, at);
    const cut = settings.partial && result === 'error' && position > part.from;
    const halve = settings.bisect && part.to > part.from && !cut;
    if (result !== 'success' && !cut && !halve) {
      const left = most - draft.counted + 1;
      const within = bounds(settings, settings.failure === 'until');
      const gap = () => tries.length + wait;
      const series = planSeries({ start: at, gap, steadyAfter: 0, ...within, most: left });
      addSeries(draft, series, { ...tries, result, sent: part });
      draft.counted += series.count - 1;
      if (series.count >= left) return exhaust(draft, { at: series.next - wait, part, waiting }, settings);
      if (isOver(settings, series.next)) return outlive(draft, { at: series.next, part, waiting }, settings);
      draft.counted += 1;
      at = series.next;
      continue;
    }
    const end = addTry(draft, at, { ...tries, result, sent: part });
    if (result === 'success') return succeed(draft, { at: end, part, waiting }, settings);
    at = end + wait;
    if (cut) {
      const rest = { from: position, to: part.to };
      const done = { from: part.from, to: position - 1 };
      draft.steps.push({
        what: 'checkpoint',
        at: end,
        until: end,
        sent: rest,
        done,
        rule: kafka ? 'kafka-checkpoint' : 'stream-checkpoint',
      });
      part = rest;
      // With splitting on, the cut is a split and costs nothing; otherwise the next try is a retry like any other.
      if (settings.bisect) continue;
      if (draft.counted >= most) return exhaust(draft, { at: end, part, waiting }, settings);
      draft.counted += 1;
    } else {
      const into = halves(part);
      draft.splits += 1;
      draft.steps.push({ what: 'split', at: end, until: end, sent: part, into, rule: kafka ? 'kafka-split' : 'stream-split' });
      waiting.push(into[1]);
      part = into[0];
    }
  }
}

/** The most retries: as set; ten on Kafka where a destination stands behind endless retries. */
function mostRetries({ retries, kind, destination }: Settings, forced: LimitFact): number {
  if (retries >= 0) return retries;
  return kind === 'kafka' && destination !== 'none' ? (forced.maximum ?? Infinity) : Infinity;
}

function errorRule({ kind }: Settings): RuleId {
  return kind === 'kafka' ? 'kafka-error' : 'stream-error';
}

/** Two halves, the first the larger one of an odd number; which half gets more is not documented. */
function halves({ from, to }: Sent): [Sent, Sent] {
  const middle = Math.floor((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle + 1, to },
  ];
}
