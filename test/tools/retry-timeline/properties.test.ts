import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings, Step, Timeline } from '../../../src/tools/retry-timeline/model.ts';
import { simulate } from '../../../src/tools/retry-timeline/simulate.ts';
import { runTime } from '../../../src/tools/retry-timeline/steps.ts';
import { latestEnd } from '../../../src/tools/retry-timeline/stream-end.ts';
import { anySettings } from './arbitrary-settings.ts';
import { facts } from './real-facts.ts';

const run = (settings: Settings): Timeline => simulate(settings, facts);
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
const size = ({ from, to }: { from: number; to: number }) => to - from + 1;
const tried = (timeline: Timeline) =>
  timeline.steps.filter(
    (step): step is Extract<Step, { what: 'attempt' | 'repeated' }> => step.what === 'attempt' || step.what === 'repeated',
  );
const runs = { numRuns: 1000 };

describe('every timeline', () => {
  it('has only finite numbers, none below zero', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        for (const number of numbersIn(run(settings))) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(number)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never goes back in time, and ends each step after it began', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const { steps } = run(settings);
        steps.forEach((step, at) => {
          expect(step.until).toBeGreaterThanOrEqual(step.at);
          expect(step.at).toBeGreaterThanOrEqual(steps[at - 1]?.at ?? 0);
        });
      }),
      runs,
    );
  });

  it('is the same for the same settings, begins with the arrival and ends once', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const timeline = run(settings);
        expect(run(settings)).toEqual(timeline);
        expect(timeline.steps[0]?.what).toBe('arrived');
        expect(timeline.steps.filter(({ what }) => what === 'ended')).toHaveLength(1);
      }),
      runs,
    );
  });

  it('numbers the attempts without gaps and counts them', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const timeline = run(settings);
        const numbers = tried(timeline).flatMap((step) =>
          step.attempt === 0 ? [] : step.what === 'attempt' ? [[step.attempt, step.attempt]] : [[step.attempt, step.last]],
        );
        let last = 0;
        for (const [from = 0, to = 0] of numbers) {
          expect([last, last + 1]).toContain(from);
          last = to;
        }
        expect(last).toBeGreaterThanOrEqual(timeline.attempts);
        expect(last).toBeLessThanOrEqual(timeline.attempts + 1);
      }),
      runs,
    );
  });

  it('keeps every step small enough for a table, however long the life', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => void expect(run(settings).steps.length).toBeLessThan(90)),
      runs,
    );
  });
});

describe('attempts', () => {
  it('never exceed the maximum', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const { counted, attempts } = run(settings);
        if (settings.kind === 'sync') expect(attempts).toBeLessThanOrEqual(settings.attempts);
        else if (settings.kind === 'queue' || settings.kind === 'fifo') {
          if (settings.receives > 0) expect(attempts).toBeLessThanOrEqual(settings.receives);
        } else if (settings.retries >= 0) expect(counted).toBeLessThanOrEqual(settings.retries);
      }),
      runs,
    );
  });

  it('stay below ten retries on Kafka with a destination and no maximum', () => {
    fc.assert(
      fc.property(anySettings(['kafka']), (settings) => {
        if (settings.destination !== 'none') expect(run({ ...settings, retries: -1 }).counted).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('age', () => {
  it('never ends an event earlier when it is longer', () => {
    fc.assert(
      fc.property(
        anySettings(['async', 'stream', 'kafka']),
        fc.integer({ min: 60, max: 21_600 }),
        fc.integer({ min: 0, max: 21_600 }),
        (settings, age, more) => {
          const [short, long] = [run({ ...settings, age }), run({ ...settings, age: age + more })];
          expect(long.endedAt).toBeGreaterThanOrEqual(short.endedAt);
        },
      ),
      runs,
    );
  });

  it('or the retention is the end where the retries are endless and the failure too', () => {
    fc.assert(
      fc.property(anySettings(['stream', 'kafka']), (chosen) => {
        const settings = { ...chosen, retries: -1, destination: 'none' as const, failure: 'always' as const };
        const end = latestEnd(settings);
        const timeline = run(settings);
        expect(timeline.endedAt).toBeGreaterThanOrEqual(end);
        expect(timeline.endedAt).toBeLessThanOrEqual(
          Math.max(end, settings.window) + Math.max(runTime(settings), settings.duration) + 1e-6,
        );
        expect(['age', 'retention']).toContain(timeline.reason);
      }),
      runs,
    );
  });

  it('the retention is the end of a message without a dead-letter queue', () => {
    fc.assert(
      fc.property(anySettings(['queue', 'fifo']), (settings) => {
        const timeline = run({ ...settings, receives: 0, failure: 'always' });
        expect(timeline).toMatchObject({ endedAt: settings.retention, ending: 'expired-in-queue' });
      }),
      runs,
    );
  });
});

describe('splitting', () => {
  it('isolates the failing record in at most log2 of the batch', () => {
    fc.assert(
      fc.property(anySettings(['stream', 'kafka']), (chosen) => {
        const settings = {
          ...chosen,
          bisect: true,
          failure: 'always' as const,
          retries: Math.max(0, chosen.retries),
          age: -1,
          retention: 31_536_000,
          duration: 0.001,
          wait: 0.1,
          window: 0,
        };
        const timeline = run(settings);
        expect(timeline.splits).toBeLessThanOrEqual(Math.ceil(Math.log2(settings.batch)));
        const end = timeline.steps.find(({ what }) => what === 'ended');
        expect(end).toMatchObject({ sent: { from: settings.position, to: settings.position } });
        expect(timeline.given).toBe(1);
      }),
      runs,
    );
  });

  it('processes or gives up every record of the batch exactly once', () => {
    fc.assert(
      fc.property(anySettings(['stream', 'kafka']), (settings) => {
        const timeline = run(settings);
        const ends = timeline.steps.flatMap((step) => {
          if (step.what === 'ended' || step.what === 'lost') return [step.sent];
          if (step.what === 'checkpoint') return [step.done];
          return step.what === 'attempt' && step.attempt === 0 ? [step.sent] : [];
        });
        const sorted = ends.toSorted((a, b) => a.from - b.from);
        expect(sorted.reduce((sum, one) => sum + size(one), 0)).toBe(settings.batch);
        sorted.forEach((one, at) => expect(one.from).toBe((sorted[at - 1]?.to ?? 0) + 1));
      }),
      runs,
    );
  });
});

describe('partial batch responses', () => {
  it('never send again what succeeded before the first failure', () => {
    fc.assert(
      fc.property(anySettings(['queue', 'fifo', 'stream', 'kafka']), (chosen) => {
        const settings = { ...chosen, partial: true, failure: 'always' as const, bisect: false };
        for (const step of tried(run(settings))) if (step.attempt > 1) expect(step.sent.from).toBeGreaterThanOrEqual(settings.position);
      }),
      runs,
    );
  });

  it('save nothing when the function times out, for it answers nothing', () => {
    fc.assert(
      fc.property(anySettings(['queue', 'fifo', 'stream', 'kafka']), (chosen) => {
        const settings = { ...chosen, failure: 'timeout' as const };
        expect(run({ ...settings, partial: true }).steps).toEqual(run({ ...settings, partial: false }).steps);
      }),
    );
  });
});
