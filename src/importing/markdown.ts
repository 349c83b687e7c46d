import type { Emphasis, Parents, Root, Strong } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import type { Options } from 'remark-stringify';
import { unified } from 'unified';

type Handler = NonNullable<NonNullable<Options['handlers']>['strong']>;

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
const writer = unified()
  // Cells of one length for the aligner: rules of three dashes and no padding.
  .use(remarkGfm, { stringLength: () => 3 })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: {
      // The pages read emphasis beside Japanese as it is meant; character references around it would only puzzle the author.
      strong: marked('**'),
      emphasis: marked('*'),
      text: (node, _, state, info) => state.safe(node.value, info).replace(/(?<=[A-Za-z0-9])\\([_@])(?=[A-Za-z0-9])/g, '$1'),
    },
  });

/** Reads Markdown as GitHub does, raw HTML included. Never throws: every text is Markdown. */
export function parseMarkdown(text: string): Root {
  return reader.parse(text);
}

/** Writes a tree as the body of an MDX note: code fenced, `{` and `<` escaped, HTML nodes as they are. */
export function writeMdx(tree: Root): string {
  return writer.stringify(tree);
}

function marked(sign: '**' | '*'): Handler {
  return (node: Strong | Emphasis, _parent: Parents | undefined, state, info) => {
    const exit = state.enter(node.type);
    const tracker = state.createTracker(info);
    const before = tracker.move(sign);
    const inside = tracker.move(state.containerPhrasing(node, { after: sign, before, ...tracker.current() }));
    const after = tracker.move(sign);
    exit();
    return before + inside + after;
  };
}
