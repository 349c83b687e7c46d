import { successorOf } from '../knowledge/ledger.ts';
import type { Problem } from '../loading/problem.ts';
import type { Ledger } from '../schemas/ledger.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import { addressesOf } from '../sharing/every-address.ts';

const rule = 'permalinks';
const file = 'content/permalinks.yaml';

/** The rendered site as the ledger sees it. */
export interface RenderedSite {
  /** Every file, below the site's folder. */
  files: ReadonlySet<string>;
  /** The ids of each page: what can stand after a #. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Each address of the ledger still answers in the rendered site, and each new one is in the ledger. */
export function publishedAddressProblems(ledger: Ledger, site: RenderedSite): Problem[] {
  const promised = promisedAddresses(ledger);
  const lost = [...promised].filter((address) => !answers(address, site));
  // A new year brings its page by itself; the next `npm run permalinks` adds it, and no build fails because time passed.
  const missing = addressesWithoutId(ledger, site.files).filter((address) => !promised.has(address) && !/\/years\/\d{4}\/$/.test(address));
  return [
    ...lost.map((address) => ({
      file,
      rule,
      what: `"${address}" was published and does not answer any more.`,
      todo: 'Bring the page, row or file back under this address; others link to it.',
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            file,
            rule,
            what: `${missing.length} new ${missing.length === 1 ? 'address is' : 'addresses are'} not in the ledger: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : '.'}`,
            todo: 'Run `npm run permalinks`, which adds them, and build again.',
          },
        ]),
  ];
}

/** Files that belong to no published id and are neither build products with changing names nor pictures of the guide nor the tables' own data: lists, feeds, the API. */
export function addressesWithoutId(ledger: Pick<Ledger, 'published'>, files: ReadonlySet<string>): string[] {
  const owned = new Set(recordIds(ledger).flatMap(({ collection, id }) => addressesOf(collection, id)));
  return [...files]
    .filter((path) => !/^_|^(?:pagefind|guide|data)\/|^sitemap-\d/.test(path))
    .map((path) => path.replace(/(?:^|(?<=\/))index\.html$/, ''))
    .filter((address) => !owned.has(address))
    .sort();
}

function promisedAddresses(ledger: Ledger): Set<string> {
  const sections = ledger.published.flatMap((reference) => {
    const { id, section } = splitReference(reference);
    // The page of a note that is gone leads on with whatever stands after the #.
    return section === undefined || successorOf(ledger, `notes/${id}`) !== undefined
      ? []
      : languages.map((lang) => `${lang}/notes/${id}/#${section}`);
  });
  return new Set([...recordIds(ledger).flatMap(({ collection, id }) => addressesOf(collection, id)), ...sections, ...ledger.addresses]);
}

function recordIds({ published }: Pick<Ledger, 'published'>) {
  return published.flatMap((reference) => {
    const { collection, id, section } = splitReference(reference);
    return section === undefined && isCollection(collection) ? [{ collection, id }] : [];
  });
}

function answers(address: string, { files, anchors }: RenderedSite): boolean {
  const [path = '', anchor] = address.split('#');
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(page) && (anchor === undefined || (anchors.get(page)?.has(anchor) ?? false));
}
