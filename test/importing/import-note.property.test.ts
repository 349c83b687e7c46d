import fc from 'fast-check';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { importNote } from '../../src/importing/import-note.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';
import { generatedNotes } from './generated-notes.ts';
import { lostParts } from './nothing-lost.ts';

const today = '2026-01-20';
const runs = 300;

it('loses no word, number, address or line of code of a note, and makes a draft that passes the checks', { timeout: 120_000 }, () => {
  withContent({}, (root) => {
    const knowledge = loadKnowledge(root);
    fc.assert(
      fc.property(generatedNotes, (text) => {
        const result = importNote(
          { file: 'note.md', text, encoding: 'utf-8' },
          { slug: 'generated' },
          { knowledge, root: 'nowhere', today },
        );
        if ('problems' in result) throw new Error(formatProblems(result.problems));
        expect(lostParts(text, result.draft, result.report)).toEqual([]);
        const file = path.join(root, result.draft.file);
        writeFileSync(file, result.draft.text);
        expect(formatProblems(checkContent(root, { today }).problems)).toBe('');
        rmSync(file);
      }),
      { numRuns: runs },
    );
  });
});
