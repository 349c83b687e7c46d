import type { Root } from 'mdast';
import type { Lang } from '../schemas/text.ts';
import type { Change, FoundLink, Unplaced } from './report.ts';
import type { TemplateTag } from './template-tags.ts';

/** What one import works with, and the lists that its steps add to. */
export interface Findings {
  lang: Lang;
  /** The text that was parsed: marks stand for template tags. */
  text: string;
  /** The line of the file on which that text begins. */
  firstLine: number;
  tags: readonly TemplateTag[];
  /** The ids of the sources that are recorded, by address without what does not matter (src/importing/source-index.ts). */
  sourceOf: (url: string) => { id: string; title: string } | undefined;
  /** The published note that an address of the old site is probably about. */
  noteOf: (address: string) => string | undefined;
  notPlaced: Unplaced[];
  changes: Change[];
  links: FoundLink[];
  /** Sources that the draft cites, in the order of their first mention. */
  cited: Set<string>;
}

type Positioned = { position?: Root['position'] };

/** The line of the file on which a node begins. */
export function lineOf(node: Positioned, { firstLine }: Pick<Findings, 'firstLine'>): number {
  return (node.position?.start.line ?? 1) + firstLine - 1;
}

/** A node as its author wrote it, template tags included. */
export function sourceText(node: Positioned, findings: Pick<Findings, 'text' | 'tags'>): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? ''
    : restoreTags(findings.text.slice(start.offset, end.offset), findings.tags);
}

/** A text with its template tags back in their places. */
export function restoreTags(text: string, tags: readonly TemplateTag[]): string {
  const tagText = (number: string): string => tags[Number(number)]?.text ?? '';
  return text
    .replace(/<!--tag (\d+)-->/g, (_, number: string) => tagText(number))
    .replace(/\uE000(\d+)\uE001/gu, (_, number: string) => tagText(number));
}
