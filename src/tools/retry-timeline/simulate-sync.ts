import type { Settings, Timeline } from './model.ts';
import { addTry, finish, newDraft, resultAt, runTime } from './steps.ts';

const one = { from: 1, to: 1 };

/**
 * A synchronous call and what its caller does: the SDK sends the request again after throttles and after its own timeout,
 * while a function error comes back as HTTP 200 and is only tried again by the caller's own code.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html
 */
export function simulateSync(settings: Settings): Timeline {
  const draft = newDraft();
  draft.steps.push({ what: 'arrived', at: 0, until: 0, sent: one, rule: 'sync-call' });
  const { attempts, clientTimeout, callAgain, wait, growth } = settings;
  const run = runTime(settings);
  let at = 0;
  for (let attempt = 1; ; attempt += 1) {
    const throttled = settings.failure === 'throttled' && at < settings.healAfter;
    const impatient = !throttled && run > clientTimeout;
    const result = throttled ? 'throttled' : impatient ? 'client-timeout' : resultAt(settings, at);
    const rule = throttled ? 'sync-sdk' : impatient ? 'sync-client-timeout' : result === 'success' ? 'sync-call' : 'sync-function-error';
    const end = addTry(draft, at, { length: throttled ? 0 : run, result, sent: one, rule });
    const known = impatient ? at + clientTimeout : end;
    if (result === 'success') return finish(draft, { at: known, ending: 'success', reason: 'answered', rule: 'sync-call', sent: one });
    const functionError = result === 'error' || result === 'timeout';
    if (functionError && !callAgain)
      return finish(draft, { at: known, ending: 'caller', reason: 'answered', rule: 'sync-function-error', sent: one });
    if (attempt >= attempts) return finish(draft, { at: known, ending: 'caller', reason: 'attempts', rule: 'sync-sdk', sent: one });
    draft.counted += 1;
    at = known + wait * growth ** (attempt - 1);
  }
}
