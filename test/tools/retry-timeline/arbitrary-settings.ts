import fc from 'fast-check';
import { sourceOf } from '../../../src/tools/retry-timeline/facts.ts';
import { fields } from '../../../src/tools/retry-timeline/fields.ts';
import type { Range } from '../../../src/tools/retry-timeline/fields.ts';
import type { Settings, SourceKind } from '../../../src/tools/retry-timeline/model.ts';
import { readState } from '../../../src/tools/retry-timeline/state.ts';
import { facts } from './real-facts.ts';

/** Any settings that the form accepts, of the given kinds of event source. */
export function anySettings(kinds?: readonly SourceKind[]): fc.Arbitrary<Settings> {
  const sources = facts.sources.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ id }) => id);
  return fc
    .constantFrom(...sources)
    .chain((source) =>
      fc.record(
        Object.fromEntries(
          fields.map(({ id, range }) => [
            id,
            id === 'source' ? fc.constant(source) : typed(range(sourceOf(facts, source), facts.limits, facts.sources)),
          ]),
        ),
      ),
    )
    .map((typedIn) => readState(typedIn, facts).settings);
}

function typed(range: Range): fc.Arbitrary<string> {
  if (range.type === 'flag') return fc.constantFrom('0', '1');
  if (range.type === 'choice') return fc.constantFrom(...range.options);
  const { minimum, maximum } = range;
  const whole = fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  const small = fc.integer({ min: Math.ceil(minimum), max: Math.floor(Math.min(maximum, minimum + 200)) });
  const amounts = [whole, small, fc.constant(minimum), fc.constant(maximum), fc.constant(range.default)];
  return fc.oneof(...amounts, ...(range.endless ? [fc.constant(-1)] : [])).map(String);
}
