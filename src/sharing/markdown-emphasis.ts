import type { Delete, Emphasis, PhrasingContent, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';

const brackets = new Set(['「」', '『』', '（）', '()', '［］', '[]', '〈〉', '《》', '【】', '〔〕', '“”', '‘’']);

/**
 * Takes punctuation and code out of the ends of bold, emphasised and deleted text where CommonMark would not see the signs. Japanese has no
 * space before an opening bracket, and `これは**「重要」**である` shows its asterisks on GitHub; `これは「**重要**」である` does not.
 * Changes the tree in place. The rule: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function settleEmphasis(tree: Root): void {
  visit(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'link':
      case 'strong':
      case 'emphasis':
      case 'delete':
        node.children = settled(node.children);
    }
  });
}

function settled(nodes: PhrasingContent[]): PhrasingContent[] {
  const shrunk = nodes.flatMap((node, at) =>
    isMarked(node) ? shrink(node, edgeOf(nodes[at - 1], 'end'), edgeOf(nodes[at + 1], 'start')) : [node],
  );
  // What was taken out may be bold itself, between other neighbours now.
  return shrunk.every((node, at) => node === nodes[at]) ? joinCode(shrunk) : settled(shrunk);
}

/** Code beside code has no form in Markdown: the signs between them would be read as code. */
function joinCode(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((joined, node) => {
    const last = joined.at(-1);
    return node.type === 'inlineCode' && last?.type === 'inlineCode'
      ? [...joined.slice(0, -1), { ...last, value: last.value + node.value }]
      : [...joined, node];
  }, []);
}

/** Takes one sign, or one node that is no text, out of each end where the mark cannot stand, until it can; brackets leave in pairs. */
function shrink(node: Marked, before: string, after: string): PhrasingContent[] {
  if (node.children.length === 0) return [];
  const [first, last] = [edgeOf(node.children[0], 'start'), edgeOf(node.children.at(-1), 'end')];
  const [opens, closes] = [canStand(before, first), canStand(after, last)];
  if (opens && closes) return [node];
  const pair = brackets.has(first + last);
  const start = cut(node.children, 'start', pair || !opens);
  const end = cut(start.left, 'end', pair || !closes);
  const inside = shrink(
    { ...node, children: end.left },
    start.taken.length > 0 ? edgeOf(start.taken[0], 'end') : before,
    end.taken.length > 0 ? edgeOf(end.taken[0], 'start') : after,
  );
  return [...start.taken, ...inside, ...end.taken];
}

/** The outermost sign or node of one end, and the rest; everything is rest where nothing is wanted. */
function cut(nodes: readonly PhrasingContent[], side: Side, wanted: boolean): { taken: PhrasingContent[]; left: PhrasingContent[] } {
  const node = side === 'start' ? nodes[0] : nodes.at(-1);
  if (!node || !wanted) return { taken: [], left: [...nodes] };
  const others = side === 'start' ? nodes.slice(1) : nodes.slice(0, -1);
  const signs = node.type === 'text' ? [...node.value] : [];
  if (node.type !== 'text' || signs.length < 2) return { taken: [node], left: others };
  const sign = (side === 'start' ? signs.shift() : signs.pop()) ?? '';
  const rest: PhrasingContent = { type: 'text', value: signs.join('') };
  return { taken: [{ type: 'text', value: sign }], left: side === 'start' ? [rest, ...others] : [...others, rest] };
}

/** Whether `**` opens or closes between these two characters. What counts as punctuation differs between versions: the strictest reading. */
function canStand(outside: string, inside: string): boolean {
  if (/\s/u.test(inside)) return false;
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}$+<=>^`|~]/u.test(outside);
}

/** The character that a node shows its neighbour in Markdown; white space where there is no node. */
function edgeOf(node: PhrasingContent | undefined, side: Side): string {
  switch (node?.type) {
    case undefined:
    case 'break':
      return ' ';
    case 'text':
      return (side === 'start' ? [...node.value].at(0) : [...node.value].at(-1)) ?? ' ';
    default:
      // Code, links and marks begin and end with ASCII punctuation.
      return '*';
  }
}

function isMarked(node: PhrasingContent): node is Marked {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

type Marked = Strong | Emphasis | Delete;
type Side = 'start' | 'end';
