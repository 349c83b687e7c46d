import type { Edit } from './edit.ts';
import type { Chunk } from './yaml-source.ts';

/** Puts chunks into another order; the white space between them stays. Only the first moved chunk is told. */
export function reordered(text: string, chunks: readonly Chunk[], order: readonly number[], what: (at: number) => string): Edit[] {
  const moved = order.findIndex((from, to) => from !== to);
  if (moved < 0) return [];
  const from = order[moved] ?? 0;
  return chunks.flatMap(({ start, end }, to): Edit[] => {
    const taken = chunks[order[to] ?? to];
    if (!taken || taken.start === start) return [];
    return [{ start, end, text: text.slice(taken.start, taken.end), what: to === moved ? what(from) : '' }];
  });
}
