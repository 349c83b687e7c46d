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
