import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenSeal, problemsAfter } from '../fixtures/content.ts';

describe('permalinks', () => {
  const redirects = (text: string, list = 'redirects'): readonly [string, string] => [`${list}: {}`, `${list}:\n  ${text}`];
  const once = (id: string): readonly [string, string] => ['  - errors/task-timed-out\n', `  - errors/task-timed-out\n  - ${id}\n`];

  it('rejects the loss of something published, and gives the line to add', () => {
    expect(problemsAfter({ 'permalinks.yaml': once('limits/function-time-out') })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:3:5  permalinks
        "limits/function-time-out" was published and is gone. Bring it back; or, if it has a new id, add under \`redirects\`: "limits/function-time-out: limits/function-timeout"; if another record covers it, add that line under \`merged\`. (\`npm run permalinks -- --renamed limits/function-time-out limits/function-timeout\` does it.)"
    `);
  });

  it('rejects a deleted record', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': null })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:11:5  references
        There is no terms/dead-letter-queue. Create content/terms/dead-letter-queue.yaml or name another id.
      content/notes/ja/retries.mdx:11:5  references
        There is no terms/dead-letter-queue. Create content/terms/dead-letter-queue.yaml or name another id.
      content/permalinks.yaml:10:5  permalinks
        "terms/dead-letter-queue" was published and is gone. Bring it back; or, if it has a new id, add under \`redirects\`: "terms/dead-letter-queue: …"; if another record covers it, add that line under \`merged\`. (\`npm run permalinks -- --renamed terms/dead-letter-queue …\` does it.)"
    `);
  });

  it('guesses the new id of a renamed record, however different', () => {
    const text = readFileSync('test/fixtures/sound/content/errors/task-timed-out.yaml', 'utf8');
    expect(problemsAfter({ 'errors/task-timed-out.yaml': null, 'errors/slow.yaml': text })).toContain(
      '"errors/task-timed-out: errors/slow"',
    );
  });

  it('rejects a deleted section of a note', () => {
    expect(problemsAfter({ 'permalinks.yaml': once('notes/retries#backoff') })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:3:5  permalinks
        "notes/retries#backoff" was published and is gone. Bring it back; or, if it has a new id, add under \`redirects\`: "notes/retries#backoff: notes/retries#dlq"; if another record covers it, add that line under \`merged\`. (\`npm run permalinks -- --renamed notes/retries#backoff notes/retries#dlq\` does it.)"
    `);
  });

  it('accepts a renamed record whose redirect says where it is', () => {
    expect(
      problemsAfter({ 'permalinks.yaml': [once('limits/old-timeout'), redirects('limits/old-timeout: limits/function-timeout')] }),
    ).toBe('');
  });

  it('accepts a renamed note whose sections kept their ids', () => {
    const published = once('notes/failures\n  - notes/failures#dlq');
    expect(problemsAfter({ 'permalinks.yaml': [published, redirects('notes/failures: notes/retries')] })).toBe('');
  });

  it('rejects a section of a renamed note that the new one does not have', () => {
    const published = once('notes/failures\n  - notes/failures#gone');
    expect(problemsAfter({ 'permalinks.yaml': [published, redirects('notes/failures: notes/retries')] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:4:5  permalinks
        "notes/failures#gone" was published and is gone. Bring it back; or, if it has a new id, add under \`redirects\`: "notes/failures#gone: …"; if another record covers it, add that line under \`merged\`. (\`npm run permalinks -- --renamed notes/failures#gone …\` does it.)"
    `);
  });

  it('rejects a redirect to nothing', () => {
    expect(problemsAfter({ 'permalinks.yaml': [once('limits/old'), redirects('limits/old: limits/function-time')] }))
      .toMatchInlineSnapshot(`
      "content/permalinks.yaml:14:15  permalinks
        "limits/old" leads to "limits/function-time", which does not exist. Did you mean "limits/function-timeout"?"
    `);
  });

  it('rejects a redirect of something that exists', () => {
    expect(problemsAfter({ 'permalinks.yaml': redirects('limits/function-timeout: errors/task-timed-out') })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:13:28  permalinks
        "limits/function-timeout" leads on, but exists. Remove the redirect, or the record: an id is never used again."
    `);
  });

  it('rejects a redirect of something that was never published', () => {
    expect(problemsAfter({ 'permalinks.yaml': redirects('limits/function-timeuot: limits/function-timeout') })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:13:28  permalinks
        "limits/function-timeuot" was never published. Did you mean "limits/function-timeout"?"
    `);
  });

  it('rejects a redirect into another collection', () => {
    expect(problemsAfter({ 'permalinks.yaml': [once('limits/old'), redirects('limits/old: errors/task-timed-out', 'merged')] }))
      .toMatchInlineSnapshot(`
        "content/permalinks.yaml:15:15  permalinks
          "limits/old" leads to another collection, "errors/task-timed-out". Name a record of limits: whoever reads the old address as data expects that form."
      `);
  });

  it('rejects a page that leads to a section', () => {
    expect(problemsAfter({ 'permalinks.yaml': [once('notes/dlq'), redirects('notes/dlq: notes/retries#dlq')] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:14:14  permalinks
        "notes/dlq" is a whole page and leads to a section, "notes/retries#dlq". Point it at "notes/retries"."
    `);
  });

  it('rejects an id that is both renamed and merged', () => {
    const both = redirects('limits/old: limits/function-timeout');
    const twice = redirects('limits/old: limits/function-timeout', 'merged');
    expect(problemsAfter({ 'permalinks.yaml': [once('limits/old'), both, twice] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:16:15  permalinks
        "limits/old" leads on twice, as renamed and as merged. Keep one of the two lines."
    `);
  });

  it('rejects a chain of redirects', () => {
    const chain = redirects('limits/a: limits/b\n  limits/b: limits/function-timeout');
    expect(problemsAfter({ 'permalinks.yaml': [once('limits/a\n  - limits/b'), chain] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:15:13  permalinks
        "limits/a" leads to "limits/b", which leads on itself. Point it at "limits/function-timeout"."
    `);
  });

  it('asks for ids that are not in the ledger', () => {
    expect(problemsAfter({ 'permalinks.yaml': ['  - terms/dead-letter-queue\n', ''] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml  permalinks
        1 published id is not in the ledger: terms/dead-letter-queue. Run \`npm run permalinks\`, which adds them."
    `);
  });

  it('notices a line that was taken out by hand together with its record', () => {
    const soundSeal = /^seal: .*$/m.exec(readFileSync('test/fixtures/sound/content/permalinks.yaml', 'utf8'))?.[0] ?? '';
    const ledger = [['  - terms/dead-letter-queue\n', ''] as const, [soundSeal, `seal: ${brokenSeal}`] as const];
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': null, 'permalinks.yaml': ledger })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:11:5  references
        There is no terms/dead-letter-queue. Create content/terms/dead-letter-queue.yaml or name another id.
      content/notes/ja/retries.mdx:11:5  references
        There is no terms/dead-letter-queue. Create content/terms/dead-letter-queue.yaml or name another id.
      content/permalinks.yaml:14:7  permalinks
        The list of what was published was changed by hand. Run \`npm run permalinks\`: it puts back what the last commit had, adds what is new, and seals the list again."
    `);
  });

  it('asks for the ledger itself', () => {
    expect(problemsAfter({ 'permalinks.yaml': null })).toMatchInlineSnapshot(`
      "content/permalinks.yaml  permalinks
        The ledger of published ids is missing. Get it back from the last commit; a new site gets its first one from \`npm run permalinks\`."
    `);
  });

  it('names the line of a ledger that cannot be read', () => {
    expect(problemsAfter({ 'permalinks.yaml': ['  - limits/function-timeout', '  - limits/Function Timeout'] })).toMatchInlineSnapshot(`
      "content/permalinks.yaml:4:5  schema
        \`published[2]\` "limits/Function Timeout" is not a published id; they look like limits/function-timeout or notes/retries#dlq. Correct the value."
    `);
  });
});
