import type { EndingKind, Reason, Result, RuleId, Sent, Settings, Step, Timeline } from './model.ts';
import type { Series } from './series.ts';

/** What every model starts from: an empty timeline, filled step by step and finished once. */
export type Draft = Omit<Timeline, 'ending' | 'reason' | 'endedAt' | 'given'>;

export function newDraft(): Draft {
  return { steps: [], attempts: 0, runs: 0, counted: 0, splits: 0, blocked: undefined, keptUntil: undefined, warnings: [] };
}

interface Tries {
  /** Time from the start of a try until the function is called: the batching window of a queue. */
  after?: number;
  /** Seconds that one try takes. */
  length: number;
  result: Result;
  sent: Sent;
  rule: RuleId;
}

/** Adds the tries of a series to the timeline: the first ones and the last one each by itself, those between summed up. */
export function addSeries(draft: Draft, series: Series, { after = 0, length, result, sent, rule }: Tries): void {
  const base = draft.attempts;
  const single = (at: number, attempt: number): Step => ({
    what: 'attempt',
    at: at + after,
    until: at + after + length,
    attempt,
    result,
    sent,
    rule,
  });
  series.first.forEach((at, index) => draft.steps.push(single(at, base + index + 1)));
  const { middle } = series;
  if (middle) {
    const attempt = base + series.first.length + 1;
    draft.steps.push({
      what: 'repeated',
      at: middle.from + after,
      until: middle.to + after + length,
      attempt,
      last: attempt + middle.count - 1,
      every: middle.every,
      result,
      sent,
      rule,
    });
  }
  if (series.last !== undefined) draft.steps.push(single(series.last, base + series.count));
  draft.attempts += series.count;
  if (result !== 'throttled') draft.runs += series.count;
}

/** Adds one try and gives the time at which it ends. */
export function addTry(draft: Draft, at: number, { length, result, sent, rule }: Tries): number {
  draft.attempts += 1;
  if (result !== 'throttled') draft.runs += 1;
  draft.steps.push({ what: 'attempt', at, until: at + length, attempt: draft.attempts, result, sent, rule });
  return at + length;
}

/** Finishes a timeline: adds the step in which the failing event's life ends, and puts all steps in order of time. */
export function finish(
  draft: Draft,
  end: { at: number; ending: EndingKind; reason: Reason; rule: RuleId; sent: Sent; alsoLost?: number },
): Timeline {
  const { at, ending, reason, rule, sent, alsoLost = 0 } = end;
  const step: Step = { what: 'ended', at, until: at, ending, reason, sent, rule };
  const given = ending === 'success' ? 0 : sent.to - sent.from + 1 + alsoLost;
  const steps = [...draft.steps, step].toSorted((a, b) => a.at - b.at || Number(comesAfter(a)) - Number(comesAfter(b)));
  return { ...draft, steps, ending, reason, endedAt: at, given };
}

/** What happens to the rest of a batch stands below the end of the failing record, also where both happen at once. */
function comesAfter(step: Step): boolean {
  return step.what === 'lost' || (step.what === 'attempt' && step.attempt === 0);
}

/** How the function answers when it gets the failing record at a time. */
export function resultAt(settings: Pick<Settings, 'failure' | 'healAfter'>, at: number): Extract<Result, 'success' | 'error' | 'timeout'> {
  switch (settings.failure) {
    case 'always':
      return 'error';
    case 'timeout':
      return 'timeout';
    case 'until':
      return at < settings.healAfter ? 'error' : 'success';
    case 'throttled':
      return 'success';
    default:
      return settings.failure satisfies never;
  }
}

/** How long one run with the failing record takes, in seconds: until it is stopped, or as long as it needs. */
export function runTime({ failure, duration, timeout }: Pick<Settings, 'failure' | 'duration' | 'timeout'>): number {
  return failure === 'timeout' ? timeout : Math.min(duration, timeout);
}

/** The first time from which on the function works; Infinity where it never does. */
export function healTime({ failure, healAfter }: Pick<Settings, 'failure' | 'healAfter'>): number {
  return failure === 'until' || failure === 'throttled' ? healAfter : Infinity;
}
