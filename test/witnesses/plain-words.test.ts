import { expect, it } from 'vitest';
import { plainWords } from '../../src/witnesses/plain-words.ts';

it('leaves out the addresses of links, also those with brackets', () => {
  expect(plainWords('See [Quotas (2)](https://docs.aws.amazon.com/a_(b)), or [this](u).')).toBe('See Quotas (2)), or this.');
  expect(plainWords('<p>At most <b>5</b>&nbsp;MB<br/>each</p>')).toBe('At most 5 MB each');
});

it.each(['[', '[](', '<p '])('does not take long over a comment of %s', (piece) => {
  const before = performance.now();
  plainWords(piece.repeat(50_000));
  // Linear: at most tenths of a second. Quadratic: several seconds.
  expect(performance.now() - before).toBeLessThan(3000);
});
