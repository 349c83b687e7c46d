import type { CollectionName } from '../schemas/collection-names.ts';
import { formerIds } from './ledger.ts';
import type { Redirects } from './site-ledger.ts';

/** Every id that a collection answers at: its records' own, and the former ones with the record they lead to. */
export function idsWithFormer(redirects: Redirects, collection: CollectionName, ids: Iterable<string>): { address: string; id: string }[] {
  return [...ids].flatMap((id) => [
    { address: id, id },
    ...formerIds(redirects, `${collection}/${id}`).map((former) => ({ address: former.slice(collection.length + 1), id })),
  ]);
}
