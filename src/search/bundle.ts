import { finderOf } from './glossary.ts';
import type { Concept, Finder } from './glossary.ts';
import type { Hits } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { textsOf } from './record-texts.ts';
import type { RecordTexts } from './reread.ts';

/** The part of Pagefind's browser API that is used. Without a document it takes the bundle's one index and leaves words alone. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** What stands beside Pagefind's own files. */
export interface Glossary {
  /** Number of records in the index. */
  count: number;
  concepts: Concept[];
  /** Ids of the records that concepts see, by reference. */
  ids: Record<string, string>;
}

/** A record, and its words as they are compared. */
export interface Found {
  record: SearchRecord;
  texts: RecordTexts;
}

/** The index of one language. */
export interface Bundle {
  /** Number of records. */
  count: number;
  /** Finds the concepts that a query names. */
  find: Finder;
  /** Every word that a slip may be repaired to. */
  vocabulary(): Promise<ReadonlySet<string>>;
  /** The id of what a concept sees; nothing where it is not indexed. */
  idOf(reference: string): string | undefined;
  /** Records that have a key, with scores. */
  hitsOf(key: string): Promise<Hits>;
  recordOf(id: string): Promise<Found>;
}

/** Opens a bundle: `folder` is its address, `load` imports its `pagefind.js`. Rejects where one of its files cannot be had. */
export async function openBundle(folder: string, load: (address: string) => Promise<Pagefind>): Promise<Bundle> {
  const [pagefind, glossary] = await Promise.all([
    load(`${folder}pagefind.js`),
    fetch(`${folder}glossary.json`).then((response) => response.json() as Promise<Glossary>),
  ]);
  await pagefind.options({ basePath: folder, baseUrl: '/' });
  await pagefind.init();
  let vocabulary: Promise<ReadonlySet<string>> | undefined;
  const hits = new Map<string, Promise<Hits>>();
  const records = new Map<string, Promise<Found>>();
  const ask = async (key: string): Promise<Hits> => {
    const { results } = await pagefind.search(key);
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  return {
    count: glossary.count,
    find: finderOf(glossary.concepts, ({ written, typed }) => [...written, ...typed]),
    vocabulary: () => (vocabulary ??= loadVocabulary(folder, glossary.concepts)),
    idOf: (reference) => glossary.ids[reference],
    hitsOf: (key) => {
      const asked = hits.get(key) ?? ask(key);
      hits.set(key, asked);
      asked.catch(() => hits.delete(key));
      return asked;
    },
    recordOf: (id) => {
      const found = records.get(id) ?? read(`${folder}fragment/${id}.pf_fragment`);
      records.set(id, found);
      found.catch(() => records.delete(id));
      return found;
    },
  };
}

/** Begins each of Pagefind's files. */
export const mark = 'pagefind_dcd';

/** The record that write-bundle put into a fragment. Servers may have unpacked the file already. */
async function read(address: string): Promise<Found> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const packed = await response.arrayBuffer();
  const asItIs = new TextDecoder().decode(packed);
  const text = asItIs.startsWith(mark) ? asItIs : await unpack(packed);
  const record = JSON.parse(text.slice(mark.length)) as SearchRecord;
  return { record, texts: textsOf(record) };
}

function unpack(packed: ArrayBuffer): Promise<string> {
  return new Response(new Response(packed).body?.pipeThrough(new DecompressionStream('gzip'))).text();
}

/** Loaded only where a word may be misspelt. */
async function loadVocabulary(folder: string, concepts: readonly Concept[]): Promise<ReadonlySet<string>> {
  const words = (await (await fetch(`${folder}vocabulary.json`)).json()) as string[];
  return new Set([...words, ...concepts.flatMap(({ written }) => written)]);
}
