import type { RuleId, Sent, Settings, Timeline } from './model.ts';
import { planSeries } from './series.ts';
import { addSeries, addTry, finish, healTime, newDraft, runTime } from './steps.ts';
import type { Draft } from './steps.ts';

/**
 * A message in an SQS queue that Lambda reads: hidden for the visibility timeout at each receive, moved to the dead-letter queue
 * of the source queue when it was received `maxReceiveCount` times, deleted by SQS when its retention ends.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function simulateQueue(settings: Settings): Timeline {
  const draft = newDraft();
  const whole: Sent = { from: 1, to: settings.batch };
  const window = settings.kind === 'fifo' ? 0 : settings.window;
  const length = runTime(settings);
  draft.steps.push({ what: 'arrived', at: 0, until: window, sent: whole, rule: 'sqs-receive' });
  // A visibility timeout of 0 shows the message again at once; it is drawn as received again when the run has ended.
  const period = settings.visibility > 0 ? settings.visibility : window + length;
  const throttled = settings.failure === 'throttled';
  const most = settings.receives === 0 ? Infinity : settings.receives;
  // A throttled message is tried until its visibility timeout ends; the receive during which the throttling ends gets through.
  const upTo = throttled ? settings.healAfter - period : Infinity;
  const plan = {
    gap: () => period,
    steadyAfter: 0,
    before: Math.min(settings.retention, throttled ? Infinity : healTime(settings) - window),
    upTo,
  };
  const failing = throttled
    ? ({ length: period, result: 'throttled', rule: 'sqs-throttle' } as const)
    : ({ after: window, length, result: settings.failure === 'timeout' ? 'timeout' : 'error', rule: 'sqs-return' } as const);

  const first = planSeries({ ...plan, start: 0, most: 1 });
  addSeries(draft, first, { ...failing, sent: whole });
  if (first.count === 0) return close(draft, settings, { next: 0, receives: 0, sent: whole, window, length });
  const sent = returned(settings, whole);
  const rest = planSeries({ ...plan, start: first.next, most: most - 1 });
  addSeries(draft, rest, { ...failing, rule: sent === whole ? failing.rule : partialRule(settings), sent });
  return close(draft, settings, { next: rest.next, receives: 1 + rest.count, sent, window, length });
}

/** What comes back after a failure: the failed message alone, on a FIFO queue with all after it, or the whole batch. */
function returned({ kind, partial, failure, position, batch }: Settings, whole: Sent): Sent {
  if (!partial || failure === 'timeout' || failure === 'throttled' || batch === 1) return whole;
  return { from: position, to: kind === 'fifo' ? batch : position };
}

function partialRule({ kind }: Settings): RuleId {
  return kind === 'fifo' ? 'fifo-partial' : 'sqs-partial';
}

interface State {
  /** When the message would be received next. */
  next: number;
  receives: number;
  sent: Sent;
  window: number;
  length: number;
}

function close(draft: Draft, settings: Settings, { next, receives, sent, window, length }: State): Timeline {
  const { retention, kind } = settings;
  draft.counted = Math.max(0, receives - 1);
  const block = (until: number) => {
    if (kind === 'fifo') draft.blocked = { from: 0, until };
  };
  if (settings.receives > 0 && receives >= settings.receives && next < retention) {
    block(next);
    // Standard queues keep the time of sending, FIFO queues set it anew.
    draft.keptUntil = kind === 'fifo' ? next + settings.deadLetterRetention : Math.max(next, settings.deadLetterRetention);
    return finish(draft, { at: next, ending: 'source-dead-letter-queue', reason: 'attempts', rule: 'sqs-redrive', sent });
  }
  const throttled = settings.failure === 'throttled';
  const called = throttled ? Math.max(next + window, settings.healAfter) : next + window;
  if (called > next + window) {
    const until = Math.min(called, retention);
    if (next < until)
      draft.steps.push({ what: 'attempt', at: next, until, attempt: receives + 1, result: 'throttled', sent, rule: 'sqs-throttle' });
  }
  // A rounded last step may leave `next` a hair before the end: what still fails there has come to its end.
  if (called >= retention || called < healTime(settings)) {
    block(retention);
    return finish(draft, { at: retention, ending: 'expired-in-queue', reason: 'retention', rule: 'sqs-retention', sent });
  }
  const end = addTry(draft, called, { length, result: 'success', sent, rule: 'sqs-done' });
  block(end);
  return finish(draft, { at: end, ending: 'success', reason: 'answered', rule: 'sqs-done', sent });
}
