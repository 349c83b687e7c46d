import { visit } from 'unist-util-visit';
import { parseMarkdown } from './markdown.ts';

/** From where to where something stands in a text, as offsets. */
export type Range = readonly [start: number, end: number];

/** Where code stands in a Markdown text, blocks and spans: what stands there is nobody's markup. */
export function codeRanges(text: string): Range[] {
  const ranges: Range[] = [];
  visit(parseMarkdown(text), ['code', 'inlineCode'], ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined)
      ranges.push([position.start.offset, position.end.offset]);
  });
  return ranges;
}

/** Whether a range has something in common with one of the others. */
export function overlaps(ranges: readonly Range[], [from, to]: Range): boolean {
  return ranges.some(([start, end]) => from < end && to > start);
}

/** A Markdown text without its code. */
export function withoutCode(body: string): string {
  let [prose, last] = ['', 0];
  for (const [start, end] of codeRanges(body)) [prose, last] = [`${prose} ${body.slice(last, start)}`, end];
  return prose + body.slice(last);
}
