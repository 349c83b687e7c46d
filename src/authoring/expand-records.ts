import type { z } from 'zod';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { partsOf, unwrap } from '../loading/schema-walk.ts';
import { isMapping } from '../loading/yaml.ts';
import type { ValuePath } from '../loading/yaml.ts';
import { namedCollection } from '../schemas/reference.ts';
import type { NewRecord } from './plan.ts';

/** Stands for the id of a record that could not be made, so that the same fault is not told twice. */
export const notMade = 'not-made';

/** The collections of which a record can be written out where its id is asked for. */
export type Inline = 'sources' | 'updates';

interface Making {
  knowledge: KnowledgeBase;
  /** Makes a record of a mapping; the last one is the record itself, those before it are needed by it. */
  make(
    collection: Inline,
    data: Record<string, unknown>,
    place: { path: ValuePath; parent: Record<string, unknown>; made: readonly NewRecord[] },
  ): { records: readonly NewRecord[]; problems: readonly Problem[] };
  /** A problem at a path. */
  refuse(path: ValuePath, what: string, todo: string): Problem;
}

interface Expanded {
  value: unknown;
  records: NewRecord[];
  problems: Problem[];
}

/** Puts ids where a value has mappings in their place, or addresses of sources; the mappings become records. */
export function expandRecords(schema: z.core.$ZodType, value: unknown, { knowledge, make, refuse }: Making): Expanded {
  const records: NewRecord[] = [];
  const problems: Problem[] = [];
  const visit = (one: z.core.$ZodType, inner: unknown, path: ValuePath, parent: Record<string, unknown>): unknown => {
    const collection = unwrap(one).map(namedCollection).find(isInline);
    if (collection !== undefined && isMapping(inner)) {
      const made = make(collection, inner, { path, parent, made: records });
      problems.push(...made.problems);
      records.push(...made.records.filter((record) => !records.some((other) => sameRecord(record, other))));
      return made.records.at(-1)?.id ?? notMade;
    }
    if (collection === 'sources' && typeof inner === 'string' && /^https?:/.test(inner)) {
      const known = sourceAt(inner, knowledge, records);
      if (known !== undefined) return known;
      problems.push(
        refuse(
          path,
          `"${inner}" is no source yet.`,
          'Write a mapping with `url`, `title` and `kind` here, or run `npm run new source` first.',
        ),
      );
      return notMade;
    }
    const parts = partsOf(one);
    const element = parts.find((part) => part.element)?.element;
    if (Array.isArray(inner)) return element ? inner.map((item, at) => visit(element, item, [...path, at], parent)) : inner;
    const shape = parts.find((part) => part.shape)?.shape;
    if (!shape || !isMapping(inner)) return inner;
    const result = { ...inner };
    // An update takes over the sources beside it, so they come first.
    for (const key of Object.keys(inner).sort((a, b) => Number(a === 'update') - Number(b === 'update')))
      if (shape[key]) result[key] = visit(shape[key], inner[key], [...path, key], result);
    return result;
  };
  return { value: visit(schema, value, [], {}), records, problems };
}

/** The id of the source for an address, from those that exist and those that are being made. */
export function sourceAt(url: string, { records }: KnowledgeBase, made: readonly NewRecord[]): string | undefined {
  const existing = [...records.sources.values()].find(({ data }) => data.url === url)?.id;
  return existing ?? made.find((record) => record.collection === 'sources' && record.data.url === url)?.id;
}

function sameRecord(a: NewRecord, b: NewRecord): boolean {
  return a.collection === b.collection && a.id === b.id;
}

function isInline(collection: string | undefined): collection is Inline {
  return collection === 'sources' || collection === 'updates';
}
