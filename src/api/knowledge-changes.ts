import { addressOf } from '../chronicle/change-lines.ts';
import type { Chronicle } from '../chronicle/chronicle.ts';
import { apiVersion } from './documents.ts';
import type { KnowledgeChanges } from './knowledge-changes-schema.ts';

/** Every change of the knowledge as data. `absolute` makes an address from one below the base path. */
export function knowledgeChangesDocument({ basis, since, days }: Chronicle, absolute: (path: string) => string): KnowledgeChanges {
  const items = days.flatMap(({ changes }) =>
    changes.map((change) => ({
      ...change,
      links: { page: { ja: absolute(addressOf(change, 'ja')), en: absolute(addressOf(change, 'en')) } },
    })),
  );
  return { version: apiVersion, basis, ...(since !== undefined && { since }), count: items.length, items };
}
