import type { RetryFacts } from './facts.ts';
import type { Settings, Timeline } from './model.ts';
import { simulateAsync } from './simulate-async.ts';
import { simulateQueue } from './simulate-queue.ts';
import { simulateStream } from './simulate-stream.ts';
import { simulateSync } from './simulate-sync.ts';
import { warningsFor } from './warnings.ts';

/** The whole life of a failing event under the settings: pure, the same for the same numbers. */
export function simulate(settings: Settings, { limits }: Pick<RetryFacts, 'limits'>): Timeline {
  const timeline = model(settings, limits);
  return { ...timeline, warnings: warningsFor(settings, timeline, limits) };
}

function model(settings: Settings, limits: RetryFacts['limits']): Timeline {
  switch (settings.kind) {
    case 'async':
      return simulateAsync(settings, { delay: limits['async-retry-delay'], backoff: limits['async-throttle-backoff-maximum'] });
    case 'sync':
      return simulateSync(settings);
    case 'queue':
    case 'fifo':
      return simulateQueue(settings);
    case 'stream':
    case 'kafka':
      return simulateStream(settings, limits['kafka-destination-retry-attempts']);
    default:
      return settings.kind satisfies never;
  }
}
