import type { Root } from 'mdast';
import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../schemas/text.ts';
import { takeAnswer } from './answer.ts';
import type { Findings } from './findings.ts';
import type { FrontMatter } from './front-matter.ts';
import { fenceHighlights } from './highlight-blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { listOddities } from './oddities.ts';
import { slugIn } from './own-fields.ts';
import { definitionsIn, placeBlocks } from './place-blocks.ts';
import { placeHeadings, takeTitle } from './place-headings.ts';
import type { Section } from './report.ts';
import { namerOf } from './section-ids.ts';
import { sourceIndex } from './source-index.ts';
import { untemplate } from './template-tags.ts';

/** A note's text in our form, and what was found on the way. */
export interface PlacedNote {
  tree: Root;
  findings: Findings;
  sections: Section[];
  /** The new id of each anchor that the note had. */
  anchors: ReadonlyMap<string, string>;
  /** The title that the text gave. */
  title: string | undefined;
  /** The first sentence of what became the answer. */
  answer: string | undefined;
}

/** The note's text as a tree in our form. */
export function placeNote(
  { body, firstLine }: Pick<FrontMatter, 'body' | 'firstLine'>,
  lang: Lang,
  knownTitle: string | undefined,
  slug: string | undefined,
  library: Library,
): PlacedNote {
  const fenced = fenceHighlights(body, firstLine);
  const { text, tags } = untemplate(fenced.text, firstLine);
  const findings: Findings = {
    lang,
    text,
    firstLine,
    tags,
    sourceOf: sourceIndex(library),
    noteOf: (address) => {
      const id = slugIn(address);
      return id !== undefined && id !== slug && (library.notes.en.has(id) || library.notes.ja.has(id)) ? id : undefined;
    },
    notPlaced: [...fenced.notPlaced],
    changes: [],
    links: [],
    cited: new Set(),
  };
  const tree = parseMarkdown(text);
  listOddities(tree, findings);
  const definitions = definitionsIn(tree.children, findings);
  tree.children = placeBlocks(tree.children, definitions, findings) as Root['children'];
  const title = takeTitle(tree, knownTitle)?.text;
  const { sections, anchors } = placeHeadings(tree, namerOf(library), findings);
  const answer = takeAnswer(tree, findings);
  return { tree, findings, sections, anchors, title, answer };
}
