import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields, isShown } from '../../../src/tools/retry-timeline/fields.ts';
import { rangeOf, tellProblem } from '../../../src/tools/retry-timeline/form-view.ts';
import { fieldOf, queryOf, readState, typedIn } from '../../../src/tools/retry-timeline/state.ts';
import { anySettings } from './arbitrary-settings.ts';
import { facts } from './real-facts.ts';

const read = (query: string) => readState(typedIn(new URLSearchParams(query)), facts);
/** The messages beside the fields, by field. */
const messages = (query: string) => {
  const { problems, settings } = read(query);
  return fields.flatMap((field) => {
    const problem = problems[field.id];
    return problem ? [`${field.name}: ${tellProblem(problem, rangeOf(field, settings.source, facts), 'en')}`] : [];
  });
};

describe('the address', () => {
  it('is empty for the default', () => expect(queryOf(read('').settings, facts)).toBe(''));

  it('holds what differs from the default, in short', () => {
    const query = 'source=kinesis&position=3&batch=500&retries=5&age=1d&bisect=1&to=sqs';
    expect(queryOf(read(query).settings, facts)).toBe(query);
  });

  it('gives back every setting that plays a part', () => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const again = read(queryOf(settings, facts));
        expect(again.problems).toEqual({});
        for (const { id } of fields.filter((field) => isShown(field, settings.kind, settings.failure)))
          expect([id, again.settings[id]]).toEqual([id, settings[id]]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('bad input', () => {
  it('gets a message beside its field and falls back field by field', () => {
    expect(messages('source=kinesis&batch=0&window=xyz&retries=1.5&age=9d&to=mars&position=7&runs=5s&timeout=4s&lanes=11'))
      .toMatchInlineSnapshot(`
      [
        "runs: Longer than the timeout of 4 s. Drawn as 4 s; for a timeout choose it under What goes wrong.",
        "batch: The least is 1. Drawn with the default, 100.",
        "window: This is no time. Write 90 s, 5 min, 1.5 h or 4 d. Drawn with the default, 0 s.",
        "lanes: The most is 10. Drawn with the default, 1.",
        "retries: Write a whole number. Drawn with the default, -1.",
        "age: The most is 7 d. Drawn with the default, -1.",
        "to: This cannot be chosen here. Drawn with the default.",
      ]
    `);
    expect(read('source=kinesis&batch=0&retries=5').settings).toMatchObject({ batch: 100, retries: 5 });
  });

  it('of the source falls back to the first one', () => {
    expect(messages('source=carrier-pigeon')).toEqual(['source: This cannot be chosen here. Drawn with the default.']);
    expect(read('source=carrier-pigeon').settings.source).toBe('sdk-invoke-async');
    expect(messages('source=')).toHaveLength(1);
  });

  it('below zero is too small, not unreadable', () => {
    expect(messages('source=sqs-standard&visibility=-5&retention=−1日&kept=--5')).toEqual([
      'visibility: The least is 0 s. Drawn with the default, 30 s.',
      'kept: This is no time. Write 90 s, 5 min, 1.5 h or 4 d. Drawn with the default, 4 d.',
      'retention: This is no time. Write 90 s, 5 min, 1.5 h or 4 d. Drawn with the default, 4 d.',
    ]);
    expect(messages('source=kinesis&age=－5&retention=-1')).toEqual([
      'age: The least is 1 min. Drawn with the default, -1.',
      'retention: The least is 1 d. Drawn with the default, 1 d.',
    ]);
    expect(read('source=kinesis&age=-1').problems).toEqual({});
  });

  it('of a tick is named, and leaves it off', () => {
    expect(messages('source=kinesis&bisect=yes&partial=<script>')).toEqual([
      'bisect: This cannot be chosen here. Drawn with the default.',
      'partial: This cannot be chosen here. Drawn with the default.',
    ]);
    expect(read('source=kinesis&bisect=yes&partial=TRUE').settings).toMatchObject({ bisect: false, partial: true });
    expect(messages('source=kinesis&bisect=0&partial=１')).toEqual([]);
  });

  it('says that a record cannot stand behind the end of its batch', () => {
    expect(messages('source=sqs-fifo&batch=5&position=6')).toEqual(['position: The batch has only 5 records. Drawn with the last one.']);
    expect(read('source=sqs-fifo&batch=2').settings.position).toBe(2);
  });

  it('of fields that the source does not have is passed over', () =>
    expect(messages('source=sdk-invoke-sync&batch=xyz&visibility=-3')).toEqual([]));

  it('never reaches the settings, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...fields.map(({ id }) => id)),
          fc.oneof(fc.string(), fc.double().map(String), fc.constant('NaN'), fc.constant('1e400')),
        ),
        (typed) => {
          const { settings } = readState(typed, facts);
          for (const { id } of fields) {
            const range = rangeOf(fieldOf(id), settings.source, facts);
            const value = settings[id];
            if (typeof value === 'number' && typeof range.default === 'number' && 'minimum' in range) {
              const inside = value >= range.minimum && value <= range.maximum;
              expect([id, inside || value === -1 || value === range.default || id === 'position' || id === 'duration']).toEqual([id, true]);
            }
            expect(Number.isNaN(value)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
