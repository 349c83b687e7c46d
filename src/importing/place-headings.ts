import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingIdPattern } from '../loading/mdx.ts';
import { idPattern } from '../schemas/collection-names.ts';
import { lineOf } from './findings.ts';
import type { Findings } from './findings.ts';
import { plainText } from './plain-text.ts';
import type { Section } from './report.ts';
import { freeId } from './section-ids.ts';
import type { Namer } from './section-ids.ts';

/** `## Title {#id}`, as Hugo and kramdown take it. */
const foreignId = /\s*\{#([\w.-]+)[^{}]*\}\s*$/u;

/**
 * Takes the title out of the text: a heading of level 1 at its beginning, or the only one there is, unless it says more than the title that is known.
 * Gives its words; nothing where the text has none.
 */
export function takeTitle(tree: Root, known: string | undefined): { text: string; heading: Heading } | undefined {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const [first, second] = headings.filter(({ depth }) => depth === 1);
  if (!first || (second && tree.children.indexOf(first) > 0)) return undefined;
  const text = plainText(first.children).replace(foreignId, '').trim();
  if (text === '' || (known !== undefined && known.trim() !== text)) return undefined;
  tree.children.splice(tree.children.indexOf(first), 1);
  return { text, heading: first };
}

/** Brings the headings to `##` and `###` and gives each its id. Gives the sections, and the new id of each old anchor. */
export function placeHeadings(tree: Root, name: Namer, findings: Findings): { sections: Section[]; anchors: Map<string, string> } {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => void headings.push(heading));
  const depths = headings.map(({ depth }) => depth);
  const main = topLevel(depths);
  // What stands before the first main section has none to be a part of.
  const before = depths.findIndex((depth) => depth <= main);
  const lead = Math.min(...depths.slice(0, before));
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  const sections = headings.map((heading, at): Section => {
    const line = lineOf(heading, findings);
    const top = at < before ? lead : main;
    const own = takeId(heading);
    const text = plainText(heading.children).trim();
    const found =
      own !== undefined && idPattern.test(own.toLowerCase()) ? { id: own.toLowerCase().replaceAll('.', '-'), telling: true } : name(text);
    const id = freeId(found?.id ?? `s${at + 1}`, taken);
    taken.add(id);
    for (const anchor of [own ?? '', slugOf(text), id]) if (anchor !== '' && !anchors.has(anchor)) anchors.set(anchor, id);
    if (heading.depth > top + 1)
      findings.changes.push({
        line,
        what: `The heading "${text}" stood ${heading.depth - top} levels below the top ones and is ### now: notes have two levels.`,
      });
    heading.depth = heading.depth <= top ? 2 : 3;
    heading.children = [...heading.children, { type: 'html', value: ` [#${id}]` }];
    return { line, text, id, telling: found?.telling ?? false };
  });
  return { sections, anchors };
}

/** The level of the main sections: the highest, or the next one where the highest is that of a first heading alone which stands for the whole page. */
function topLevel(depths: readonly number[]): number {
  const top = Math.min(...depths);
  const isAlone = top === 1 && depths[0] === top && depths.filter((depth) => depth === top).length === 1;
  return isAlone && depths.includes(top + 1) ? top + 1 : top;
}

function takeId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? (foreignId.exec(last.value) ?? headingIdPattern.exec(last.value)) : null;
  if (last?.type !== 'text' || !found) return undefined;
  last.value = last.value.slice(0, found.index);
  return found[1];
}

/** The anchor that most generators make of a heading. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}
