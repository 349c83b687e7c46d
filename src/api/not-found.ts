import type { CollectionName } from '../schemas/collection-names.ts';
import { nearestIds, readLostAddress } from '../sharing/lost-address.ts';

/** The answer to an unknown address of the API. `ids` is where all ids are listed; the nearest ones are named where they are known. */
export function notFoundDocument(path: string, list: string, known?: Partial<Record<CollectionName, readonly string[]>>) {
  return {
    error: 'not-found',
    message: {
      ja: 'このアドレスのデータはない。ids の一覧から正しい id を探してほしい。',
      en: 'There is no data at this address. The list under ids has the right id.',
    },
    ...(known ? { nearest: nearestIds(readLostAddress(path), known) } : {}),
    ids: list,
  };
}
