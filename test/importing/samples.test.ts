import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { writeDrafts } from '../../src/importing/draft-file.ts';
import { importNote } from '../../src/importing/import-note.ts';
import { reportText } from '../../src/importing/report-text.ts';
import { readSourceFile } from '../../src/importing/source-file.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { KnowledgeBase } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { lostParts } from './nothing-lost.ts';

const samples = globSync('test/importing/samples/*').sort();
const small = loadKnowledge('test/fixtures/sound');

/** The import of a sample into some content; a sample that is refused fails the test with the reason. */
function imported(file: string, knowledge: KnowledgeBase, today: string) {
  const source = readSourceFile(file);
  if ('problem' in source) throw new Error(formatProblems([source.problem]));
  const result = importNote(source, {}, { knowledge, root: 'nowhere', today });
  if ('problems' in result) throw new Error(formatProblems(result.problems));
  return { ...result, lost: lostParts(source.text, result.draft, result.report) };
}

describe.each(samples)('%s', (file) => {
  it('becomes this draft, with this report, and loses nothing', async () => {
    const { draft, report, lost } = imported(file, small, '2026-01-20');
    await expect(`${draft.text}\n${'='.repeat(20)}\n\n${reportText(report)}`).toMatchFileSnapshot(`drafts/${path.basename(file)}.txt`);
    expect(lost).toEqual([]);
  });
});

it('makes drafts that pass the checks of the real content, and loses nothing there either', { timeout: 60_000 }, () => {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
  // A day after all records, so that nothing depends on the day of the test.
  const today = '2099-01-01';
  try {
    cpSync('content', path.join(root, 'content'), { recursive: true });
    const knowledge = loadKnowledge(root);
    for (const file of samples) {
      const { draft, lost } = imported(file, knowledge, today);
      expect(lost).toEqual([]);
      writeDrafts(root, [draft]);
    }
    const after = checkContent(root, { today });
    expect(formatProblems(after.problems)).toBe('');
    expect(after.knowledge.draftIds.size).toBe(samples.length);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
