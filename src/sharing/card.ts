import { collectionLabels } from '../i18n/labels.ts';
import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../schemas/text.ts';
import { contentOf } from './card-content.ts';
import type { CardCollection } from './shared-collections.ts';

/** What is said of one record wherever it is shown on someone else's page: image, embed, oEmbed, copied link. */
export interface Card {
  lang: Lang;
  collection: CardCollection;
  id: string;
  /** Collection and category: `上限 / コンピューティング`. */
  kind: string;
  name: string;
  /** The answer in a few words: `900 秒`. Notes, errors and terms have none. */
  value?: string;
  /** The value in the unit that people think in: `15 分`. */
  plain?: string;
  /** At most three further facts. */
  facts: { name: string; text: string }[];
  /** One or two sentences. */
  summary: string;
  /** The day on which the record was last compared with its sources. */
  asOf: string;
  /** Where it is written; a term may cite nothing. */
  source?: { title: string; url: string };
}

/** The card of a record; nothing where there is no such record. */
export function cardOf(library: Library, collection: CardCollection, id: string, lang: Lang): Card | undefined {
  const content = contentOf[collection](library, id, lang);
  if (!content) return undefined;
  const { kind, name, value, plain, facts, summary, asOf } = content;
  const source = content.source === undefined ? undefined : library.sources.get(content.source);
  return {
    lang,
    collection,
    id,
    kind: [collectionLabels[collection][lang], kind].filter(Boolean).join(' / '),
    name,
    ...(value !== undefined && { value }),
    ...(plain !== undefined && { plain }),
    facts,
    summary,
    asOf,
    ...(source && { source: { title: source.title, url: source.url } }),
  };
}

/** `関数のタイムアウト: 900 秒`, `Kinesis — Retries: until the data expires, 7 d`; the name alone where there is no value. */
export function titleWithValue({ name, value }: Pick<Card, 'name' | 'value'>): string {
  if (value === undefined) return name;
  return value.includes(': ') ? `${name} — ${value}` : `${name}: ${value}`;
}
