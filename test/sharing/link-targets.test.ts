import { describe, expect, it } from 'vitest';
import { collectionNames } from '../../src/schemas/collection-names.ts';
import { recordAddress } from '../../src/i18n/paths.ts';
import { apiAddress, embedAddress as cardOf, permalinkOf } from '../../src/sharing/addresses.ts';
import { contentIn } from '../../src/sharing/link-content.ts';
import { dataAddress, embedAddress, permalinkFor, targetAt } from '../../src/sharing/link-targets.ts';
import type { LinkTarget, Place } from '../../src/sharing/link-targets.ts';
import { hasCard, isPaged } from '../../src/sharing/shared-collections.ts';

const at = (pathname: string, base = '/'): Place => ({ origin: 'https://wiki.example', base, pathname });
const row = (id: string) => ({ id, isHeading: false });
const heading = (id: string) => ({ id, isHeading: true });
const timeout: LinkTarget = { name: '関数のタイムアウト', record: { collection: 'limits', id: 'function-timeout' } };

describe('targetAt', () => {
  it.each([
    ['/ja/limits/function-timeout/', undefined, { record: { collection: 'limits', id: 'function-timeout' } }],
    ['/ja/limits/function-timeout/', heading('history'), { record: { collection: 'limits', id: 'function-timeout' }, section: 'history' }],
    ['/en/notes/retries/', heading('dlq'), { record: { collection: 'notes', id: 'retries' }, section: 'dlq' }],
    ['/en/retries/', row('sqs-standard'), { record: { collection: 'event-sources', id: 'sqs-standard' } }],
    ['/en/runtimes/', row('nodejs20.x'), { record: { collection: 'runtimes', id: 'nodejs20.x' } }],
    ['/ja/terms/', row('dead-letter-queue'), { record: { collection: 'terms', id: 'dead-letter-queue' } }],
    ['/ja/sources/', row('aws-docs'), { record: { collection: 'sources', id: 'aws-docs' } }],
    ['/ja/limits/', heading('category-compute'), { section: 'category-compute' }],
    ['/ja/about/', heading('facts'), { section: 'facts' }],
    ['/ja/about/', row('facts'), { section: 'facts' }],
    ['/ja/', heading('changes'), { section: 'changes' }],
    ['/ja/', undefined, {}],
  ])('on %s with %j is %j', (pathname, anchor, expected) => {
    expect(targetAt(at(pathname), anchor)).toEqual(expected);
    expect(targetAt(at(`/base${pathname}`, '/base/'), anchor)).toEqual(expected);
  });
});

describe('permalinkFor', () => {
  const place = at('/base/ja/about/', '/base/');
  it.each<[Omit<LinkTarget, 'name'>, string, string]>([
    [{ record: { collection: 'limits', id: 'function-timeout' } }, 'en/limits/function-timeout/', 'go/limits/function-timeout/'],
    [{ record: { collection: 'notes', id: 'retries' }, section: 'dlq' }, 'en/notes/retries/#dlq', 'go/notes/retries/#dlq'],
    [{ record: { collection: 'event-sources', id: 'sqs-standard' } }, 'en/retries/sqs-standard/', 'go/event-sources/sqs-standard/'],
    [{ record: { collection: 'terms', id: 'alias' } }, 'en/terms/#alias', 'go/terms/alias/'],
    [{ record: { collection: 'sources', id: 'aws-docs' } }, 'en/sources/#aws-docs', 'go/sources/aws-docs/'],
    [{ section: 'facts' }, 'ja/about/#facts', 'ja/about/#facts'],
    [{}, 'ja/about/', 'ja/about/'],
  ])('of %j is the page, and neutral where there is a record', (target, page, neutral) => {
    const links = [false, true].map((isNeutral) => permalinkFor({ name: 'x', ...target }, { neutral: isNeutral, lang: 'en', place }));
    expect(links).toEqual([`https://wiki.example/base/${page}`, `https://wiki.example/base/${neutral}`]);
  });

  it.each(collectionNames)('knows the same addresses of %s as the pages', (collection) => {
    const target: LinkTarget = { name: 'x', record: { collection, id: 'some-id' } };
    const root = at('/', '/');
    const below = (address: string): string => address.replace('https://wiki.example/', '');
    expect(below(permalinkFor(target, { neutral: true, lang: 'ja', place: root }))).toBe(permalinkOf(collection, 'some-id'));
    if (isPaged(collection))
      expect(below(permalinkFor(target, { neutral: false, lang: 'ja', place: root }))).toBe(recordAddress('ja', collection, 'some-id'));
    expect(dataAddress(target, root)).toBe(`/${apiAddress(collection, 'some-id')}`);
    expect(below(embedAddress(target, 'ja', root) ?? '')).toBe(hasCard(collection) ? cardOf('ja', collection, 'some-id') : '');
  });
});

describe('a section', () => {
  const section: LinkTarget = { ...timeout, section: 'history' };
  it('has no value and no card of its own', () => {
    expect(dataAddress(section, at('/'))).toBeUndefined();
    expect(embedAddress(section, 'ja', at('/'))).toBeUndefined();
  });
});

describe('contentIn', () => {
  const place = at('/base/ja/limits/', '/base/');
  const value = { value: '900 秒', asOf: '2026-11-21' };
  it('names the value and its day where they are wanted', () =>
    expect(contentIn('markdown', { target: timeout, lang: 'ja', place, neutral: true, value }).plain).toBe(
      '[関数のタイムアウト: 900 秒（2026-11-21 時点）](https://wiki.example/base/go/limits/function-timeout/)',
    ));
  it('has HTML for the formatted link only', () => {
    const wanted = { target: timeout, lang: 'ja', place, neutral: false, value: undefined } as const;
    expect(contentIn('rich', wanted)).toEqual({
      plain: '関数のタイムアウト https://wiki.example/base/ja/limits/function-timeout/',
      html: '<a href="https://wiki.example/base/ja/limits/function-timeout/">関数のタイムアウト</a>',
    });
    expect(contentIn('html', wanted)).toEqual({
      plain: '<a href="https://wiki.example/base/ja/limits/function-timeout/">関数のタイムアウト</a>',
    });
  });
  it('embeds the card of this language under the plain name, whatever was chosen', () =>
    expect(contentIn('embed', { target: timeout, lang: 'ja', place, neutral: true, value }).plain).toMatchInlineSnapshot(
      `"<iframe src="https://wiki.example/base/embed/ja/limits/function-timeout/" title="関数のタイムアウト" width="480" height="260" loading="lazy" style="border:0;max-width:100%"></iframe>"`,
    ));
});
