import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggest } from '../../src/loading/nearest.ts';
import { sourceId } from '../../src/cli/source-id.ts';

describe('editDistance', () => {
  it.each([
    ['timeout', 'timeuot', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['a', 'a', 0],
  ])('from %s to %s is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
  it('is the same both ways and never more than the longer word', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        (a, b) => editDistance(a, b) === editDistance(b, a) && editDistance(a, b) <= Math.max(a.length, b.length),
      ),
    );
  });
});

describe('nearest', () => {
  it('finds a misspelt id', () => expect(nearest('function-timeot', ['function-memory', 'function-timeout'])).toBe('function-timeout'));
  it('finds nothing that is not alike', () => expect(nearest('xyz', ['function-timeout'])).toBeUndefined());
  it('falls back to other advice', () => expect(suggest('xyz', ['function-timeout'], 'Look again.')).toBe('Look again.'));
});

describe('sourceId', () => {
  it.each([
    ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html', 'lambda-dg-gettingstarted-limits'],
    [
      'https://aws.amazon.com/about-aws/whats-new/2023/07/aws-lambda-detects-recursive-loops-lambda-functions/',
      'whats-new-2023-07-aws-lambda-detects-recursive-loops-lambda-functions',
    ],
    [
      'https://github.com/awsdocs/aws-lambda-developer-guide/blob/03f7fcb0b771f031f7cb3aa43e8b18407c00b3a8/doc_source/with-sqs.md',
      'dg-git-03f7fcb-with-sqs',
    ],
    ['https://www.npmjs.com/package/@aws-sdk/client-lambda/v/3.1162.0', 'npmjs-com-package-aws-sdk-client-lambda-v-3-1162-0'],
  ])('of %s is %s', (address, id) => expect(sourceId(address)).toBe(id));

  it('tells long addresses apart that begin alike', () => {
    const long = `https://github.com/aws/agent-toolkit/blob/main/${'folder/'.repeat(20)}`;
    expect(sourceId(`${long}one.md`)).not.toBe(sourceId(`${long}two.md`));
    expect(sourceId(`${long}one.md`).length).toBeLessThanOrEqual(100);
  });
});
