import { describe, expect, it } from 'vitest';
import { nearestIds, readLostAddress } from '../../src/sharing/lost-address.ts';

describe('a lost address', () => {
  it.each([
    ['go/limits/functon-timeout/', { collection: 'limits', word: 'functon-timeout', isData: false }],
    ['ja/limits/functon-timeout/', { lang: 'ja', collection: 'limits', word: 'functon-timeout', isData: false }],
    ['en/retries/sqs/', { lang: 'en', collection: 'event-sources', word: 'sqs', isData: false }],
    ['api/v1/errors/Task-Timeout.json', { collection: 'errors', word: 'task-timeout', isData: true }],
    ['embed/ja/event-sources/kinesys/', { lang: 'ja', collection: 'event-sources', word: 'kinesys', isData: false }],
    ['ja/notes/retrys.md', { lang: 'ja', collection: 'notes', word: 'retrys', isData: false }],
    ['ja/', { lang: 'ja', word: '', isData: false }],
    ['wp-login.php', { word: 'wp-login.php', isData: false }],
    ['go/limits/%E0%A4%A', { collection: 'limits', word: '%e0%a4%a', isData: false }],
    ['', { word: '', isData: false }],
  ])('is read for what it was after: /%s', (path, wanted) => {
    expect(readLostAddress(path)).toEqual(wanted);
  });
});

describe('the nearest ids', () => {
  const ids = {
    limits: ['function-timeout', 'function-memory', 'async-event-age', 'visibility-timeout-factor'],
    errors: ['task-timed-out', 'too-many-requests-exception'],
    terms: ['timeout'],
    sources: ['function-timeout-guide'],
  };

  it('find a slip of the finger', () => {
    expect(nearestIds({ word: 'functon-timeot', collection: 'limits' }, ids)[0]).toBe('limits/function-timeout');
  });

  it('find words in another order', () => {
    expect(nearestIds({ word: 'timeout-function', collection: 'limits' }, ids)[0]).toBe('limits/function-timeout');
  });

  it('look into other collections where the named one has nothing', () => {
    expect(nearestIds({ word: 'task-timed-out', collection: 'limits' }, ids)[0]).toBe('errors/task-timed-out');
  });

  it('leave the bibliography alone unless it was asked for', () => {
    expect(nearestIds({ word: 'function-timeout-guide' }, ids)).not.toContain('sources/function-timeout-guide');
    expect(nearestIds({ word: 'function-timeout-guide', collection: 'sources' }, ids)[0]).toBe('sources/function-timeout-guide');
  });

  it('are none where nothing is like it', () => {
    expect(nearestIds({ word: 'wp-login.php' }, ids)).toEqual([]);
    expect(nearestIds({ word: '' }, ids)).toEqual([]);
  });
});
