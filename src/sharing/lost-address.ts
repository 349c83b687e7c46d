import { editDistance } from '../loading/nearest.ts';
import { sectionOf } from '../i18n/paths.ts';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';

export interface LostAddress {
  /** The language of the address, where it has one. */
  lang?: 'ja' | 'en';
  /** The collection that it names, where there is one of that name. */
  collection?: CollectionName;
  /** The last word: what was probably meant as an id. */
  word: string;
  isData: boolean;
}

/** What an address without a page was after: `/go/limits/functon-timeout/` gives limits and functon-timeout. `path` is below the base path. */
export function readLostAddress(path: string): LostAddress {
  const parts = decode(path).split('/').filter(Boolean);
  const lang = parts.find((part) => part === 'ja' || part === 'en');
  const named = parts.slice(0, -1).map(collectionNamed).find(Boolean);
  const word = (parts.at(-1) ?? '').replace(/\.(?:json|csv|md|png|html)$/, '');
  return {
    ...(lang === 'ja' || lang === 'en' ? { lang } : {}),
    ...(named === undefined ? {} : { collection: named }),
    word: /^(?:ja|en)$/.test(word) ? '' : word.toLowerCase(),
    isData: parts[0] === 'api',
  };
}

/** The ids most like a word, best first, as `collection/id`; those of the named collection come first. At most five, none that is far off. */
export function nearestIds(
  { word, collection }: Pick<LostAddress, 'word' | 'collection'>,
  ids: Partial<Record<CollectionName, readonly string[]>>,
): string[] {
  if (word === '') return [];
  const pieces = new Set(word.split(/[-._ ]+/));
  return collectionNames
    .filter((name) => name !== 'sources' || collection === 'sources')
    .flatMap((name) => (ids[name] ?? []).map((id) => ({ name, id, far: distance(word, pieces, id) + (name === collection ? 0 : 0.15) })))
    .filter(({ far }) => far < 0.62)
    .sort((a, b) => a.far - b.far || a.id.localeCompare(b.id))
    .slice(0, 5)
    .map(({ name, id }) => `${name}/${id}`);
}

/** 0 for the same word, 1 for nothing in common: the nearer of spelling and shared pieces. */
function distance(word: string, pieces: ReadonlySet<string>, id: string): number {
  const spelling = editDistance(word, id) / Math.max(word.length, id.length);
  const own = id.split(/[-.]+/);
  const shared = own.filter((piece) => pieces.has(piece)).length;
  return Math.min(spelling * 1.6, 1 - (2 * shared) / (own.length + pieces.size));
}

function collectionNamed(part: string): CollectionName | undefined {
  return collectionNames.find((name) => name === part || sectionOf[name] === part);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
