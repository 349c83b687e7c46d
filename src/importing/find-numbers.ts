import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { quantitiesIn } from '../checks/prose-numbers.ts';
import type { Library } from '../knowledge/library.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { dayOf, isBound } from '../schemas/date.ts';
import type { Limit } from '../schemas/limit.ts';
import { amountOf } from './amounts.ts';
import { toNewLimit } from './commands.ts';
import { lineOf } from './findings.ts';
import { limitRanking } from './limit-ranking.ts';
import type { Ranking, Surroundings } from './limit-ranking.ts';
import { plainText } from './plain-text.ts';
import type { Candidate, FoundNumber } from './report.ts';
import { limitComponent, partNow, sourcesNow, spansOf } from './value-spans.ts';
import type { Span } from './value-spans.ts';

/** Candidates that are shown, and what a further one must have of the first one's score. */
const most = 3;
const nearFirst = 0.55;
/** Below this score words are shared by chance. */
const leastScore = 0.7;
/** Sources that a proposal names; the record has the rest. */
const mostSources = 2;

interface Context {
  title: string;
  /** The day of the note, where it says one: what held then is likely what it means. */
  written: string | undefined;
  /** How often the notes quote each limit: what they speak of often is likely what is meant. */
  quoted: ReadonlyMap<string, number>;
  firstLine: number;
}

/** Every number with a unit in the prose, with the limits that have or had that value, the likeliest first. */
export function findNumbers(tree: Root, library: Pick<Library, 'limits' | 'terms'>, context: Context): FoundNumber[] {
  const rank = limitRanking(library);
  const found: FoundNumber[] = [];
  let heading = '';
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading') heading = plainText([node]);
    if (node.type !== 'text') return;
    let from = 0;
    const narrow = halfWidth(node.value);
    for (const quantity of quantitiesIn(narrow)) {
      const at = narrow.indexOf(quantity, from);
      const text = node.value.slice(at, at + quantity.length);
      from = at + text.length;
      const paragraph = paragraphOf(ancestors);
      const around = { sentence: sentenceAround(paragraph, node.value, at, text), paragraph, above: `${heading} ${context.title}` };
      const candidates = candidatesFor({ text, quantity }, around, library, rank, context);
      found.push({
        line: lineOf(node, context) + node.value.slice(0, at).split('\n').length - 1,
        text,
        around: around.sentence,
        candidates,
        command: candidates.length === 0 ? toNewLimit(quantity) : undefined,
      });
    }
  });
  return found;
}

function candidatesFor(
  { text, quantity }: { text: string; quantity: string },
  around: Surroundings,
  library: Pick<Library, 'limits'>,
  rank: Ranking,
  context: Context,
): Candidate[] {
  const amount = amountOf(quantity);
  if (!amount) return [];
  const holders = [...library.limits]
    .map(([id, limit]) => ({ id, limit, spans: spansOf(limit, amount) }))
    .filter(({ spans }) => spans.length > 0);
  const scored = holders
    .flatMap(({ id, limit, spans }) => {
      // A value that few limits ever had says much by itself.
      const words = rank(id, around) + 0.5 / holders.length;
      const known = 1 + 0.12 * Math.log2(1 + (context.quoted.get(id) ?? 0));
      return spans.map((span) => ({ id, limit, span, score: words * known * fit(span, around.sentence, context.written) }));
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const ofEach = new Map(
    scored
      .filter(({ score }) => score >= best * nearFirst)
      .toReversed()
      .map((one) => [one.id, one]),
  );
  return [...ofEach.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id, limit, span }) => candidate(id, limit, span, text, context));
}

/** How well a span fits: whether it held on the day of the note, and whether the words speak of that part. */
function fit(span: Span, sentence: string, written: string | undefined): number {
  const words = {
    maximum: /最大|上限|最長|まで|以内|壁|max|up to|at most|limit|longest|within|制限/iu,
    default: /デフォルト|既定|初期|default/iu,
    minimum: /最小|最低|以上|下限|min(?:imum)?\b|at least/iu,
    allowed: /選べ|いずれか|one of/iu,
  } as const;
  return heldOn(span, written) * (words[span.part].test(sentence) ? 1.3 : span.part === 'maximum' ? 1.1 : 1);
}

function heldOn({ from, until }: Span, written: string | undefined): number {
  if (written === undefined) return until === undefined ? 1.1 : 1;
  if (until !== undefined && dayOf(until) <= written) return 0.7;
  if (dayOf(from) <= written) return 1.4;
  // A bound says only that it held by then; a day says that it did not hold before.
  return isBound(from) ? 1 : 0.6;
}

function candidate(id: string, limit: Limit, span: Span, text: string, { written = '' }: Context): Candidate {
  const { part, from, until } = span;
  const quote = limitComponent(id, limit, part);
  const now = partNow(limit, part, 'en');
  if (until === undefined) return { id, part, from, until, now, write: quote };
  const on = dayOf(from) <= written && written < dayOf(until) ? written : dayOf(from);
  const write = `<Then on="${on}">…${text}…<Now since="${until}">…${quote}… <Source ids="${sourcesNow(limit).slice(0, mostSources).join(', ')}" /></Now></Then>`;
  return { id, part, from, until, now, write };
}

/** How often the published notes quote each limit. */
export function quotedLimits({ notes }: Pick<KnowledgeBase, 'notes'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { body } of notes.en.values())
    for (const { name, attributes } of body.components)
      if (name === 'Limit' && attributes.id !== undefined) counts.set(attributes.id, (counts.get(attributes.id) ?? 0) + 1);
  return counts;
}

/** A text with full-width letters, digits and spaces in half width; every character keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** The innermost block around a text: a paragraph, a heading, or a row of a table with its head. */
function paragraphOf(ancestors: readonly Parents[]): string {
  const row = ancestors.findLast(({ type }) => type === 'tableRow');
  const table = ancestors.find((one) => one.type === 'table');
  const blocks: Nodes[] =
    row && table?.type === 'table'
      ? [...(table.children[0]?.children ?? []), ...('children' in row ? row.children : [])]
      : ancestors.filter(({ type }) => type === 'paragraph' || type === 'heading').slice(-1);
  return row ? blocks.map((cell) => plainText([cell])).join(' ') : plainText(blocks);
}

/** The sentence of a paragraph in which a number stands; in a table the whole row. */
function sentenceAround(paragraph: string, value: string, at: number, text: string): string {
  const start = paragraph.indexOf(value);
  if (start < 0) return paragraph;
  const before = paragraph.slice(0, start + at);
  const after = paragraph.slice(start + at + text.length);
  const begin = Math.max(before.lastIndexOf('。'), before.search(/[.!?]\s[^.!?]*$/), before.lastIndexOf('\n\n')) + 1;
  const end = /[。\n]{1,2}|[.!?](?=\s|$)/u.exec(after);
  return `${before.slice(begin)}${text}${after.slice(0, end ? end.index + 1 : undefined)}`.replace(/\s+/g, ' ').trim();
}
