import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { day, dayOrBound } from '../../src/schemas/date.ts';
import { ledger } from '../../src/schemas/ledger.ts';

describe('schemas', () => {
  it.each(Object.entries({ ...schemas, ledger }))('%s rejects {}', (_, schema) => {
    expect(schema.safeParse({}).success).toBe(false);
  });

  it.each(Object.entries(schemas))('%s rejects unknown keys', (_, schema) => {
    const issues = schema.safeParse({ surprise: 1 }).error?.issues ?? [];
    expect(issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });
});

describe('dates', () => {
  it.each(['2019-11-25', '2024-02-29'])('accepts %s', (text) => expect(day.safeParse(text).success).toBe(true));
  it.each(['2019-11-31', '2023-02-29', '2019-1-5', '25 November 2019', '≤2019-11-25'])('rejects %s as a day', (text) =>
    expect(day.safeParse(text).success).toBe(false),
  );
  it('accepts a bound where bounds are allowed', () => expect(dayOrBound.safeParse('≤2017-12-12').success).toBe(true));
});

describe('messages', () => {
  it('replaces the names in braces and leaves unknown ones', () => {
    expect(messagesIn('en')('upTo', { to: '10 GB' })).toBe('up to 10 GB');
    expect(messagesIn('ja')('upTo')).toBe('{to} まで');
  });
});
