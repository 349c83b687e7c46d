import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uuidOf } from '../../src/sharing/permanent-id.ts';

it('gives a record the id that it has had since it was first published', () => {
  // Subscribers’ readers hold these: a change here shows every entry as new.
  expect(uuidOf('ja/updates/2018-10-timeout-15min')).toMatchInlineSnapshot(`"d45dcfdf-3358-5874-a07d-4f1fcc38d7fb"`);
  expect(uuidOf('runtimes/python3.9#deprecation')).toMatchInlineSnapshot(`"70c65788-8f7d-5c20-b625-95412f598a1f"`);
});

it('gives version 5 UUIDs, different for different names', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(uuidOf(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidOf(a) === uuidOf(b)).toBe(a === b);
    }),
  );
});
