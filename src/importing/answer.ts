import type { List, Root } from 'mdast';
import { enclosed, isMoreMark } from './containers.ts';
import { lineOf } from './findings.ts';
import type { Findings } from './findings.ts';
import { firstSentence } from './first-sentence.ts';
import { plainText } from './plain-text.ts';

/**
 * What stands before `<!--more-->` becomes the note's answer, a line for each paragraph and list item. Gives its first sentence, or nothing
 * where the note has no such mark or more than words before it.
 */
export function takeAnswer(tree: Root, findings: Findings): string | undefined {
  const at = tree.children.findIndex(isMoreMark);
  const mark = tree.children[at];
  if (mark === undefined) return undefined;
  findings.notPlaced.push({
    line: lineOf(mark, findings),
    kind: 'marker',
    text: '<!--more-->',
    todo: 'What stood before it is the proposal for the answer.',
  });
  const before = tree.children.slice(0, at);
  const after = tree.children.slice(at + 1).filter((node) => !isMoreMark(node));
  const items = before.flatMap((node) =>
    node.type === 'paragraph' ? [node] : node.type === 'list' ? node.children.flatMap(({ children }) => children) : [],
  );
  if (items.length === 0 || !before.every((node) => node.type === 'paragraph' || (node.type === 'list' && node.ordered !== true))) {
    tree.children = [...before, ...after];
    return undefined;
  }
  findings.changes.push({
    line: lineOf(before[0] ?? mark, findings),
    what: 'What stood before <!--more--> became <Answer>: make three lines of it that answer the question.',
  });
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
  tree.children = [...enclosed('<Answer>', [list], '</Answer>'), ...after] as Root['children'];
  return firstSentence(plainText(items.slice(0, 1))) || undefined;
}
