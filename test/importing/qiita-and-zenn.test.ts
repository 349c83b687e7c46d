import { expect, it } from 'vitest';
import { writeMdx } from '../../src/importing/markdown.ts';
import { placeNote } from '../../src/importing/place-note.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';

const library = libraryOf(loadKnowledge('test/fixtures/sound'));

/** A note's text as the draft has it, and what the report says of it. */
function placed(body: string): { text: string; changes: string[]; lost: string[] } {
  const { tree, findings } = placeNote({ body, firstLine: 1 }, 'ja', 'A title', undefined, library);
  return {
    text: writeMdx(tree),
    changes: findings.changes.map(({ line, what }) => `${line}: ${what}`),
    lost: findings.notPlaced.map(({ line, text }) => `${line}: ${text}`),
  };
}

it.each([
  [':::note warn\n注意する。\n:::\n', '<Callout kind="warning" title="注意">\n\n注意する。\n\n</Callout>\n'],
  [':::note\n補う。\n:::\n', '<Callout kind="tip" title="補足">\n\n補う。\n\n</Callout>\n'],
  [':::message alert\n危ない。\n:::\n', '<Callout kind="warning" title="注意">\n\n危ない。\n\n</Callout>\n'],
  [":::details Don't open\n中身。\n:::\n", "<details>\n\n<summary>Don't open</summary>\n\n中身。\n\n</details>\n"],
  [
    '::::details 外\n:::message\n内\n:::\n::::\n',
    '<details>\n\n<summary>外</summary>\n\n<Callout kind="tip" title="補足">\n\n内\n\n</Callout>\n\n</details>\n',
  ],
])('takes the notice %j', (note, draft) => {
  expect(placed(note)).toMatchObject({ text: draft, lost: [] });
});

it('leaves colons alone that are no notice', () => {
  const note = '::: はコロンである。\n\n:::\n\n```text\n:::note\n```\n';
  expect(placed(note)).toEqual({ text: note, changes: [], lost: [] });
});

it('lists a notice that does not close, and keeps what stands in it', () => {
  expect(placed(':::note info\n本文。\n')).toMatchObject({ text: '本文。\n', lost: ['1: :::note info'] });
});

it.each([
  ['js:index.mjs', 'js title="index.mjs"'],
  ['js:my handler.mjs', 'js title="my handler.mjs"'],
  ['diff_python:a.py', 'diff title="a.py"'],
  ['python {linenos=table}', 'python {linenos=table}'],
  ['', 'text'],
])('writes the fence ```%s as ```%s', (fence, draft) => {
  expect(placed(`\`\`\`${fence}\nx\n\`\`\`\n`).text).toBe(`\`\`\`${draft}\nx\n\`\`\`\n`);
});

it('says what pages would not show as it is meant', () => {
  expect(placed('```mermaid\ngraph TD\n```\n\n```math\na < b\n```\n\n| a | b |\n| - | - |\n| `x|y` | z |\n').changes).toEqual([
    '1: A diagram stands as a block of code (mermaid): draw src/components/diagrams/{name}.astro and show it with <Diagram name="…" />, or say it in words.',
    '5: A formula stands as a block of code: write it as text, or as a worked <Example>.',
    '11: A row has more cells than the head of its table, and pages leave them out: write a | that is no border as \\|, in code too.',
  ]);
});

it('keeps code in the summary of a fold', () => {
  expect(placed('<details><summary>The <code>x</code></summary>\n\ny\n\n</details>\n').text).toContain('<summary>The `x`</summary>');
});
