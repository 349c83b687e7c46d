import type { EndingKind, Reason, RuleId, Sent, Settings, Timeline } from './model.ts';
import { finish } from './steps.ts';
import type { Draft } from './steps.ts';

/** How a part of a batch ends that was given up. */
interface End {
  ending: EndingKind;
  reason: Reason;
  rule: RuleId;
}
interface Rest {
  at: number;
  /** What was tried last. */
  part: Sent;
  /** The later parts of the batch, the next one last. */
  waiting: readonly Sent[];
}

/** When a record's life is over at the latest: at its greatest age or at the end of its retention, in seconds from arrival. */
export function latestEnd({ age, retention }: Settings): number {
  return Math.min(age < 0 ? Infinity : age, retention);
}

/** Whether a record can no longer be tried: it is older than its greatest age, or its retention has ended. */
export function isOver({ age, retention }: Settings, at: number): boolean {
  return at >= retention || (age >= 0 && at > age);
}

/** The bounds of tries for planSeries. */
export function bounds({ age, retention, healAfter }: Settings, heals: boolean): { before: number; upTo: number } {
  return { before: Math.min(retention, heals ? healAfter : Infinity), upTo: age < 0 ? retention : age };
}

export function holds({ from, to }: Sent, position: number): boolean {
  return from <= position && position <= to;
}

/** Ends the failing record's life as a success and processes what waited behind it. */
export function succeed(draft: Draft, { at, part, waiting }: Rest, settings: Settings): Timeline {
  const until = processRest(draft, at, waiting, settings, undefined);
  if (draft.attempts > 1) draft.blocked = { from: settings.window, until };
  return finish(draft, { at, ending: 'success', reason: 'answered', rule: 'stream-rest', sent: part });
}

/** Ends the failing record's life because its attempts are used up. What waited behind it is processed, unless it is too old by then. */
export function exhaust(draft: Draft, rest: Rest, settings: Settings): Timeline {
  const forced = settings.kind === 'kafka' && settings.retries < 0;
  const rule: RuleId = forced ? 'kafka-forced' : settings.kind === 'kafka' ? 'kafka-error' : 'stream-exhausted';
  const ending = settings.destination === 'none' ? 'dropped' : 'destination';
  return close(draft, rest, settings, { ending, reason: 'attempts', rule });
}

/** Ends the failing record's life because of its age, and with it that of all that is as old. */
export function outlive(draft: Draft, rest: Rest, settings: Settings): Timeline {
  const at = Math.max(latestEnd(settings), ...draft.steps.map(({ until }) => until));
  return close(draft, { ...rest, at }, settings, tooOld(settings));
}

function close(draft: Draft, { at, part, waiting }: Rest, settings: Settings, end: End): Timeline {
  const left = [...waiting, part];
  const sent = left.find((one) => holds(one, settings.position)) ?? part;
  const until = processRest(
    draft,
    at,
    left.filter((one) => one !== sent),
    settings,
    end,
  );
  draft.blocked = { from: Math.min(settings.window, at), until };
  const alsoLost = draft.steps.reduce((sum, step) => sum + (step.what === 'lost' ? step.sent.to - step.sent.from + 1 : 0), 0);
  return finish(draft, { at, ...end, sent, alsoLost });
}

function tooOld(settings: Settings): End {
  const kafka = settings.kind === 'kafka';
  if (settings.age < 0 || settings.retention <= settings.age)
    return { ending: 'expired-in-stream', reason: 'retention', rule: kafka ? 'kafka-retention' : 'stream-retention' };
  return { ending: settings.destination === 'none' ? 'dropped' : 'destination', reason: 'age', rule: kafka ? 'kafka-age' : 'stream-age' };
}

/** Processes the other parts of the batch, or gives them up where they are too old. Gives the time when all is done. */
function processRest(draft: Draft, start: number, waiting: readonly Sent[], settings: Settings, end: End | undefined): number {
  let at = start;
  for (const sent of waiting.toReversed()) {
    if (end && (end.reason !== 'attempts' || isOver(settings, at)))
      draft.steps.push({ what: 'lost', at, until: at, sent, ...(end.reason === 'attempts' ? tooOld(settings) : end) });
    else at = processWithout(draft, at, sent, settings);
  }
  return at;
}

/** Processes a part without the failing record; no attempt at the failing record, so none is counted. Gives the time of its end. */
export function processWithout(draft: Draft, at: number, sent: Sent, { duration }: Settings): number {
  draft.steps.push({ what: 'attempt', at, until: at + duration, attempt: 0, result: 'success', sent, rule: 'stream-rest' });
  return at + duration;
}
