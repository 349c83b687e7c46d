import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';

/** One thing that search can find: a record's page, a section of a note, or a row. */
export interface SearchRecord {
  /** Site-relative address without the base path, with the section's id: `ja/notes/retries/#dlq`. */
  url: string;
  lang: Lang;
  kind: CollectionName | 'page';
  title: string;
  /** Title of the page that a section belongs to. */
  page: string;
  /** The value itself, where the record has one: `900 秒`. */
  answer: string;
  /** Names, aliases and other words that stand nowhere in the text. */
  keywords: string;
  text: string;
  /** Whether it is about a neighbour or a special kind of function, or gone: it comes after the plain thing of the same name. */
  aside: boolean;
}
