import { witnessPackages } from '../schemas/witness.ts';
import type { Witness, WitnessPackage } from '../schemas/witness.ts';
import type { Library } from './library.ts';

/** The collections whose records say something that a package could state as well. */
export const witnessedCollections = ['limits', 'event-sources', 'errors', 'runtimes'] as const;
export type WitnessedCollection = (typeof witnessedCollections)[number];

export interface WitnessCoverage {
  collections: {
    collection: WitnessedCollection;
    /** Records with a value: all of them; of the errors the API's exceptions, and others that have a witness. */
    of: number;
    witnessed: number;
    /** Ids of those that have none. */
    without: string[];
  }[];
  packages: {
    name: WitnessPackage;
    records: number;
    witnesses: number;
  }[];
}

/** Which records AWS's packages confirm, by collection and by package. */
export function witnessCoverage(library: Library): WitnessCoverage {
  const candidates = witnessedCollections.map((collection) => ({ collection, records: candidatesIn(library, collection) }));
  const all = candidates.flatMap(({ records }) => records);
  return {
    collections: candidates.map(({ collection, records }) => {
      const without = records.filter(({ witnesses }) => witnesses.length === 0).map(({ id }) => id);
      return { collection, of: records.length, witnessed: records.length - without.length, without };
    }),
    packages: witnessPackages.map((name) => {
      const counts = all.map(({ witnesses }) => witnesses.filter((one) => one.package === name).length).filter((count) => count > 0);
      return { name, records: counts.length, witnesses: counts.reduce((sum, count) => sum + count, 0) };
    }),
  };
}

function candidatesIn(library: Library, collection: WitnessedCollection): { id: string; witnesses: readonly Witness[] }[] {
  if (collection !== 'errors') return [...library[collection]].map(([id, { witnesses }]) => ({ id, witnesses }));
  return [...library.errors].flatMap(([id, { kind, witnesses }]) =>
    kind === 'api-exception' || witnesses.length > 0 ? [{ id, witnesses }] : [],
  );
}
