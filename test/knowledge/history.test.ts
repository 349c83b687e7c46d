import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentRules, currentValue, missingRules, rulesOn, valueOn } from '../../src/knowledge/history.ts';
import { reviewBy } from '../../src/knowledge/review-by.ts';
import { currentSchedule, runtimePhase } from '../../src/knowledge/runtime-phase.ts';
import { nextDeadline } from '../../src/knowledge/deadlines.ts';
import { stepChart } from '../../src/knowledge/step-chart.ts';
import { retryRules } from '../../src/schemas/event-source.ts';
import type { EventSource } from '../../src/schemas/event-source.ts';
import type { LimitChange } from '../../src/schemas/limit.ts';

const change = { ja: '変更', en: 'change' };
const entry = (from: string, maximum: number): LimitChange => ({ from, value: { maximum }, change, sources: ['x'] });
const memory = { history: [entry('≤2015-04-24', 1536), entry('2017-11-30', 3008), entry('2020-12-01', 10_240)] };

describe('a limit over time', () => {
  it('has the last value now', () => expect(currentValue(memory).maximum).toBe(10_240));

  it.each([
    ['2015-04-23', undefined],
    ['2015-04-24', 1536],
    ['2017-11-29', 1536],
    ['2017-11-30', 3008],
    ['2020-12-01', 10_240],
  ])('on %s is %s', (day, maximum) => expect(valueOn(memory, day)?.maximum).toBe(maximum));

  it('never changes between two days that no entry separates', () => {
    const days = fc
      .date({ min: new Date('2014-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [a, b].sort();
        const separated = memory.history.some((one) => one.from.replace('≤', '') > (from ?? '') && one.from.replace('≤', '') <= (to ?? ''));
        return separated || valueOn(memory, a) === valueOn(memory, b);
      }),
    );
  });
});

describe('retry rules over time', () => {
  const first = retryRules.parse({
    invocation: 'async',
    retriedBy: 'lambda',
    attempts: { default: 'not-documented' },
    window: { note: change },
    backoff: change,
    blocks: { unit: 'nothing' },
    partialBatch: 'not-applicable',
    ordering: 'none',
    failureTargets: ['sqs'],
  });
  const source: Pick<EventSource, 'history'> = {
    history: [
      { from: '2016-12-01', change, rules: first, sources: ['x'] },
      { from: '2019-11-25', change, rules: { failureTargets: ['sqs', 'sns', 'lambda', 'eventbridge'] }, sources: ['x'] },
    ],
  };

  it('folds later entries over earlier ones', () => {
    expect(currentRules(source)).toEqual({ ...first, failureTargets: ['sqs', 'sns', 'lambda', 'eventbridge'] });
    expect(rulesOn(source, '2019-11-24')?.failureTargets).toEqual(['sqs']);
    expect(rulesOn(source, '2016-11-30')).toBeUndefined();
  });

  it('names the rules that the first entry lacks', () => {
    expect(missingRules({ history: [{ from: '2016-12-01', change, rules: { invocation: 'async' }, sources: ['x'] }] })).toContain(
      'backoff',
    );
  });
});

describe('a runtime over time', () => {
  const schedule = {
    from: '2025-01-01',
    deprecation: '2025-12-15',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    change,
    sources: ['x'],
  };
  const runtime = { history: [schedule] };

  it.each([
    ['2025-12-14', 'supported'],
    ['2025-12-15', 'deprecated'],
    ['2027-02-01', 'create-blocked'],
    ['2027-03-03', 'update-blocked'],
  ] as const)('on %s is %s', (day, phase) => expect(runtimePhase(runtime, day)).toBe(phase));

  it('stays supported where nothing is scheduled', () => {
    expect(
      runtimePhase(
        { history: [{ ...schedule, deprecation: 'not-scheduled', blockCreate: 'not-scheduled', blockUpdate: 'not-documented' }] },
        '2099-01-01',
      ),
    ).toBe('supported');
  });

  it('tells the next date', () => {
    expect(nextDeadline(runtime, '2026-11-21')).toEqual({ kind: 'blockCreate', day: '2027-02-01' });
    expect(nextDeadline(runtime, '2027-03-03')).toBeUndefined();
  });

  it('takes the schedule that was published last', () =>
    expect(currentSchedule({ history: [schedule, { ...schedule, blockUpdate: '2027-06-01' }] }).blockUpdate).toBe('2027-06-01'));
});

describe('stepChart', () => {
  it('lays steps from the first year to today', () => {
    const chart = stepChart(memory, '2026-11-21');
    expect(chart?.steps.map(({ amount, bound }) => [amount, bound])).toEqual([
      [1536, true],
      [3008, false],
      [10_240, false],
    ]);
    expect(chart?.years[0]).toEqual({ year: 2015, x: 0 });
    expect(chart?.steps.at(-1)?.end).toBe(1);
  });

  it('draws nothing for a single number', () => expect(stepChart({ history: memory.history.slice(0, 1) }, '2026-11-21')).toBeUndefined());

  it('keeps every point inside the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 }), (amounts) => {
        const chart = stepChart({ history: amounts.map((amount, at) => entry(`${2014 + at}-03-01`, amount)) }, '2026-11-21');
        return chart !== undefined && chart.steps.every(({ x, end, y }) => x >= 0 && x <= end && end <= 1 && y >= 0 && y <= 1);
      }),
    );
  });
});

describe('reviewBy', () => {
  it('adds days across a year', () => expect(reviewBy('2026-11-21', 180)).toBe('2027-05-20'));
});
