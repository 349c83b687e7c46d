import { describe, expect, it } from 'vitest';
import { foundingRules, interfacesThen, secondsThen } from '../../../src/tools/concurrency/founding-rules.ts';
import { realConcurrencyFacts } from '../real-facts.ts';

describe('the rules of 2019', () => {
  it.each(['ja', 'en'] as const)('are read from the records in %s', (lang) => {
    const { bursts, ...rules } = foundingRules(realConcurrencyFacts(lang));
    expect(rules).toEqual({
      growth: 500,
      growthUntil: '≤2023-11-27',
      interfaceMemory: 3,
      interfacesUntil: '2019-09-03',
      queueGrowth: 60,
      queueMaximum: 1000,
      queueUntil: '2023-11-06',
      factor: 1,
      factorUntil: '2019-11-25',
    });
    expect(bursts.map(({ amount }) => amount)).toEqual([3000, 1000, 500]);
    expect(bursts[1]?.regions).toMatch(/東京|Tokyo/);
  });

  it('throw where a record no longer words them', () => {
    const facts = realConcurrencyFacts('en');
    const burst = facts['burst-concurrency'];
    if (!burst) throw new Error('The record is gone.');
    const reworded = { ...facts, 'burst-concurrency': { ...burst, history: burst.history.map((value) => ({ ...value, text: 'a lot' })) } };
    expect(() => foundingRules(reworded)).toThrowErrorMatchingInlineSnapshot(
      `[Error: limits/burst-concurrency no longer tells the value of 2019.]`,
    );
  });

  it('give the founding notes’ own results', () => {
    expect(interfacesThen(1000, 1.5, 3)).toBe(500);
    expect(secondsThen(5000, 1000, 500) / 60).toBe(8);
  });
});
