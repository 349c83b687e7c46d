import { expect, it } from 'vitest';
import { applyEdits } from '../../src/fixing/edit.ts';
import { fixContent } from '../../src/fixing/fix-content.ts';
import type { ContentFile, Fixer } from '../../src/fixing/fixer.ts';

const ledger = { redirects: {}, merged: {} };
const file: ContentFile = { file: 'content/terms/x.yaml', collection: 'terms', id: 'x', text: 'name: q\nsee: b\n' };
const files = new Map([[file.file, file]]);

/** Writes `to` in the place of `from`, as often as it is asked. */
function replacing(from: string, to: string): Fixer {
  return {
    rule: from,
    edits: ({ text }) =>
      text.includes(from) ? [{ start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to, what: `${from} to ${to}` }] : [],
  };
}

it('drops a fix that would break the file, and keeps the others', async () => {
  const { changed, fixes } = await fixContent(files, ledger, [replacing('q', '"'), replacing('b', 'c')]);
  expect(changed.map(({ text }) => text)).toEqual(['name: q\nsee: c\n']);
  expect(fixes).toEqual([{ file: file.file, line: 2, rule: 'b', what: 'b to c' }]);
});

it('lets a later fixer see what an earlier one did, and an earlier one in the next round', async () => {
  const { changed, fixes } = await fixContent(files, ledger, [replacing('c', 'd'), replacing('b', 'c')]);
  expect(changed.map(({ text }) => text)).toEqual(['name: q\nsee: d\n']);
  expect(fixes.map(({ what }) => what)).toEqual(['b to c', 'c to d']);
});

it('ends where two fixers undo each other', async () => {
  const { fixes } = await fixContent(files, ledger, [replacing('q', 'z'), replacing('z', 'q')]);
  expect(fixes).toEqual([]);
});

it('makes edits in the order of their places, and leaves one that reaches into another', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text, what: text });
  const { text, made } = applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 2, 'A'), edit(1, 3, 'B'), edit(2, 2, '|')]);
  expect([text, made.map(({ what }) => what)]).toEqual(['A|cdEf', ['A', '|', 'E']]);
});
