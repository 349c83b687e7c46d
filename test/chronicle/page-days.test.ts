import { describe, expect, it } from 'vitest';
import { inBoth, joinChanges, tidyDetails } from '../../src/chronicle/change.ts';
import type { Change, ChangeKind } from '../../src/chronicle/change.ts';
import { pageDays } from '../../src/chronicle/page-days.ts';
import type { PageDay } from '../../src/chronicle/page-days.ts';

const change = (kind: ChangeKind, id: string, collection: Change['collection'] = 'limits'): Change => ({
  day: '2026-03-01',
  collection,
  id,
  exists: true,
  title: inBoth(() => id),
  kind,
  details: [{ kind }],
});
const many = (kind: ChangeKind, count: number, collection: Change['collection'] = 'limits'): Change[] =>
  Array.from({ length: count }, (_, at) => change(kind, `record-${at}`, collection));
const namesOf = ({ corrections, gains, rest }: PageDay): number =>
  corrections.length + [...gains, ...rest].flatMap(({ groups }) => groups).reduce((sum, { changes }) => sum + changes.length, 0);

describe('the days of the page', () => {
  it('tell corrections first, then what is new, then the rest, each by importance', () => {
    const [day] = pageDays([
      {
        day: '2026-03-01',
        changes: (['wording', 'added', 'sources', 'history-corrected', 'recorded', 'value', 'checked'] as const).map((kind) =>
          change(kind, kind),
        ),
      },
    ]);
    expect(day?.corrections.map(({ id }) => id)).toEqual(['value', 'history-corrected']);
    expect(day?.gains.map(({ kind }) => kind)).toEqual(['recorded', 'added']);
    expect(day?.rest.map(({ kind }) => kind)).toEqual(['sources', 'wording', 'checked']);
  });

  it('count many records of a collection, and sources always, and name the few', () => {
    const changes = [...many('added', 2000), ...many('added', 3, 'errors'), ...many('added', 2, 'sources')];
    const [day] = pageDays([{ day: '2026-03-01', changes }]);
    expect(day?.gains).toMatchObject([
      {
        kind: 'added',
        count: 2005,
        groups: [
          { collection: 'limits', count: 2000, changes: [] },
          { collection: 'errors', count: 3, changes: [{ id: 'record-0' }, { id: 'record-1' }, { id: 'record-2' }] },
          { collection: 'sources', count: 2, changes: [] },
        ],
      },
    ]);
  });

  it('show no more than there is room for, the newest days first, and lose no count', () => {
    const days = pageDays(
      [
        { day: '2026-03-02', changes: many('value', 5) },
        { day: '2026-03-01', changes: [...many('value', 5), ...many('added', 4)] },
      ],
      24,
    );
    expect(days.map(({ corrections, moreCorrections }) => [corrections.length, moreCorrections])).toEqual([
      [5, 0],
      [1, 4],
    ]);
    expect(days[1]?.gains).toMatchObject([{ count: 4, groups: [{ count: 4, changes: [] }] }]);
  });

  it('stay within the room however many there are', () => {
    const days = Array.from({ length: 400 }, () => ({
      day: '2026-03-01',
      changes: [...many('value', 3), ...many('added', 9), ...many('wording', 7)],
    }));
    const shown = pageDays(days);
    expect(shown.reduce((sum, day) => sum + namesOf(day), 0)).toBeLessThanOrEqual(240);
    expect(shown.filter(({ isShort }) => !isShort).length).toBeLessThan(30);
    expect(shown.at(-1)).toMatchObject({ isShort: true, moreCorrections: 3, gains: [{ count: 9 }], rest: [{ count: 7 }] });
  });
});

describe('the changes of one day', () => {
  it('are one for each record, which is only added on the day on which it came', () => {
    const joined = joinChanges([
      change('value', 'b'),
      change('sources', 'a'),
      change('date', 'b'),
      change('added', 'c'),
      change('value', 'c'),
    ]);
    expect(joined.map(({ id, kind, details }) => [id, kind, details.map((detail) => detail.kind)])).toEqual([
      ['a', 'sources', ['sources']],
      ['b', 'value', ['value', 'date']],
      ['c', 'added', ['added']],
    ]);
  });

  it('tell wording once, and a check only where it is the only news', () => {
    const kinds = (...all: ChangeKind[]) => tidyDetails(all.map((kind) => ({ kind }))).map(({ kind }) => kind);
    expect(kinds('wording', 'checked', 'wording', 'value')).toEqual(['value', 'wording']);
    expect(kinds('checked', 'checked')).toEqual(['checked']);
    expect(kinds()).toEqual([]);
  });
});
