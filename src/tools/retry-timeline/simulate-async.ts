import type { EndingKind, LimitFact, Settings, Timeline } from './model.ts';
import { planSeries } from './series.ts';
import { addSeries, addTry, finish, newDraft, resultAt, runTime } from './steps.ts';

const one = { from: 1, to: 1 };

/** Numbers of the records that the model needs, in seconds. */
export interface AsyncNumbers {
  /** limits/async-retry-delay: `minimum` before the first retry, `maximum` before the second. */
  delay: LimitFact;
  /** limits/async-throttle-backoff-maximum: first and longest wait. */
  backoff: LimitFact;
}

/**
 * The life of an asynchronous event: two retries after function errors, with one and two minutes between;
 * throttles come back for as long as the event is young enough, with waits that grow from one second to five minutes.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export function simulateAsync(settings: Settings, numbers: AsyncNumbers): Timeline {
  const draft = newDraft();
  draft.steps.push({ what: 'arrived', at: 0, until: 0, sent: one, rule: 'async-queue' });
  const { age, destination } = settings;
  const given: EndingKind = destination === 'none' ? 'dropped' : destination === 'dlq' ? 'dead-letter-queue' : 'destination';
  // An event that grows too old while the function runs ends with that run: nothing takes it away from a running function.
  const tooOld = () => {
    const at = Math.max(age, ...draft.steps.map(({ until }) => until));
    return finish(draft, { at, ending: given, reason: 'age', rule: 'async-age', sent: one });
  };
  const length = runTime(settings);
  let at = 0;

  if (settings.failure === 'throttled') {
    const { gap, steadyAfter } = growingWaits(numbers.backoff.minimum ?? 1, numbers.backoff.maximum ?? 300, settings.growth);
    const series = planSeries({ start: 0, gap, steadyAfter, before: settings.healAfter, upTo: age, most: Infinity });
    addSeries(draft, series, { length: 0, result: 'throttled', sent: one, rule: 'async-throttle' });
    at = series.next;
  }
  for (let retry = 0; ; retry += 1) {
    if (at > age) return tooOld();
    const result = resultAt(settings, at);
    const end = addTry(draft, at, { length, result, sent: one, rule: 'async-error' });
    if (result === 'success') return finish(draft, { at: end, ending: 'success', reason: 'answered', rule: 'async-done', sent: one });
    if (retry >= settings.retries) return finish(draft, { at: end, ending: given, reason: 'attempts', rule: 'async-exhausted', sent: one });
    draft.counted += 1;
    at = end + ((retry === 0 ? numbers.delay.minimum : numbers.delay.maximum) ?? 0);
    if (at > age) draft.counted -= 1;
  }
}

/** Waits that begin at `least` and are `growth` times longer each time, never longer than `most`. */
export function growingWaits(least: number, most: number, growth: number): { gap: (after: number) => number; steadyAfter: number } {
  const steadyAfter = growth <= 1 ? 0 : Math.ceil(Math.log(most / least) / Math.log(growth));
  return { gap: (after) => (after >= steadyAfter && growth > 1 ? most : Math.min(most, least * growth ** after)), steadyAfter };
}
