import { describe, expect, it } from 'vitest';
import { publishedAddressProblems } from '../../src/checks/published-addresses.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { addressesOf } from '../../src/sharing/every-address.ts';

const ledger = {
  published: ['limits/function-timeout', 'notes/retries', 'notes/retries#dlq', 'notes/failures', 'notes/failures#dlq', 'sources/guide'],
  redirects: { 'notes/failures': 'notes/retries' },
  merged: {},
  addresses: ['ja/limits/', 'ja/limits/#category-compute', 'robots.txt'],
  seal: '',
};

/** A rendered site that keeps every promise of the ledger, without some of its addresses and with others. */
function problems({ without = [], more = [] }: { without?: string[]; more?: string[] }): string {
  const ids = [
    ['limits', 'function-timeout'] as const,
    ['notes', 'retries'] as const,
    ['notes', 'failures'] as const,
    ['sources', 'guide'] as const,
  ];
  const promised = ids.flatMap(([collection, id]) => addressesOf(collection, id));
  const sections = ['ja/notes/retries/#dlq', 'en/notes/retries/#dlq'];
  const answering = [...promised, ...sections, ...ledger.addresses, ...more].filter((address) => !without.includes(address));
  const files = new Set<string>();
  const anchors = new Map<string, Set<string>>();
  for (const address of answering) {
    const [path = '', anchor] = address.split('#');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    files.add(file);
    if (anchor !== undefined) anchors.set(file, (anchors.get(file) ?? new Set()).add(anchor));
  }
  return formatProblems(publishedAddressProblems(ledger, { files, anchors }));
}

describe('published addresses', () => {
  // The English table and the bibliography come to be through their rows; nothing in this ledger names them.
  const more = ['_astro/page.4f2a.js', 'pagefind/ja/pagefind.js', 'sitemap-0.xml'];
  const implied =
    'content/permalinks.yaml  permalinks\n  3 new addresses are not in the ledger: en/limits/, en/sources/, ja/sources/. Run `npm run permalinks`, which adds them, and build again.';

  it('accepts a site that keeps what was promised, whatever its build products are called', () => {
    expect(problems({ more })).toBe(implied);
  });

  it.each([
    ['a page', 'ja/limits/function-timeout/'],
    ['a row of a table', 'en/limits/#function-timeout'],
    ['a permanent link', 'go/sources/guide/'],
    ['a file of the API', 'api/v1/limits/function-timeout.json'],
    ['an embed', 'embed/ja/limits/function-timeout/'],
    ['an oEmbed answer', 'oembed/en/notes/retries.json'],
    ['a preview image', 'cards/ja/notes/retries.png'],
    ['a Markdown copy', 'en/notes/retries.md'],
    ['a section of a note', 'ja/notes/retries/#dlq'],
    ['the page of a renamed note', 'ja/notes/failures/'],
    ['an anchor of a list', 'ja/limits/#category-compute'],
    ['a file', 'robots.txt'],
  ])('rejects the loss of %s', (_, address) => {
    expect(problems({ without: [address] })).toContain(
      `"${address}" was published and does not answer any more. Bring the page, row or file back under this address; others link to it.`,
    );
  });

  it('asks for addresses that are not in the ledger', () => {
    expect(problems({ more: ['ja/about/linking/'] })).toBe(
      'content/permalinks.yaml  permalinks\n  4 new addresses are not in the ledger: en/limits/, en/sources/, ja/about/linking/, … Run `npm run permalinks`, which adds them, and build again.',
    );
  });

  it('do not fail a build because a year has passed', () => {
    expect(problems({ more: [...more, 'ja/years/2027/', 'en/years/2027/'] })).toBe(implied);
  });
});
