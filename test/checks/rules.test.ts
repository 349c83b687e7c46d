import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures/content.ts';

it('finds nothing wrong with sound content', () => {
  expect(problemsAfter({})).toBe('');
});

describe('files', () => {
  it('names a file that is empty', () => {
    expect(problemsAfter({ 'limits/empty.yaml': '\n' })).toMatchInlineSnapshot(`
      "content/limits/empty.yaml:1:1  file
        The file is empty. Fill in the record, or delete the file."
    `);
  });

  it('names a file that begins with a byte order mark', () => {
    expect(problemsAfter({ 'terms/bom.yaml': '\uFEFFname: x\n' })).toMatchInlineSnapshot(`
      "content/terms/bom.yaml:1:1  file
        The file begins with a byte order mark. Save it as UTF-8 without BOM."
    `);
  });

  it('names a file that is not UTF-8', () => {
    expect(problemsAfter({ 'terms/latin.yaml': Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a]) })).toMatchInlineSnapshot(`
      "content/terms/latin.yaml:1:1  file
        The file is not UTF-8. Save it as UTF-8."
    `);
  });

  it('names a file of 5 MB instead of reading it', () => {
    expect(problemsAfter({ 'terms/huge.yaml': `name: ${'x'.repeat(5_000_000)}\n` })).toMatchInlineSnapshot(`
      "content/terms/huge.yaml  file
        The file has 5,000,007 bytes; the most is 262,144. Split it, or move data out of it."
    `);
  });

  it('names two files that differ in case only', () => {
    expect(problemsAfter({ 'limits/Function-Timeout.yaml': 'name: x\n' })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml  file
        "function-timeout.yaml" has the same id as "Function-Timeout.yaml". Keep one of the two files.
      content/limits/Function-Timeout.yaml  file
        "Function-Timeout" cannot be an id. Name the file in lower case, words joined by hyphens."
    `);
  });

  it('names a file of another kind', () => {
    expect(problemsAfter({ 'limits/notes.txt': 'x' })).toMatchInlineSnapshot(`
      "content/limits/notes.txt  file
        "notes.txt" is not a .yaml file. Rename it to end in .yaml, or move it out of content/limits/."
    `);
  });

  it('names a file that cannot be an id', () => {
    expect(problemsAfter({ 'limits/function_timeout.yaml': 'name: x\n' })).toMatchInlineSnapshot(`
      "content/limits/function_timeout.yaml  file
        "function_timeout" cannot be an id. Name the file in lower case, words joined by hyphens."
    `);
  });
});

describe('yaml', () => {
  it('points at a tab', () => {
    expect(problemsAfter({ 'limits/tab.yaml': 'name:\n\tja: x\n' })).toMatchInlineSnapshot(`
      "content/limits/tab.yaml:2:1  yaml
        The YAML cannot be read: Tabs are not allowed as indentation. Indent with spaces; YAML forbids tabs."
    `);
  });

  it('points at a key that stands twice', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['unit: s', 'unit: s\nunit: ms'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:10:1  yaml
        The YAML cannot be read: Map keys must be unique. Keep one of the two keys."
    `);
  });

  it('points at a broken quote', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['category: compute', "category: 'compute"] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:38:1  yaml
        The YAML cannot be read: Missing closing 'quote. Correct the line; quote text that holds \`: \`, \`#\` or starts with a special character."
    `);
  });

  it('points at an unquoted colon', () => {
    expect(problemsAfter({ 'errors/task-timed-out.yaml': ['message: Task timed out', 'message: Task: timed out'] })).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:1:10  yaml
        The YAML cannot be read: Nested mappings are not allowed in compact mappings. Correct the line; quote text that holds \`: \`, \`#\` or starts with a special character."
    `);
  });
});

describe('schema', () => {
  it('points at a misspelt key and names the right one', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['category:', 'catgory:'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:1:1  schema
        \`category\` is missing. Add \`category:\` with one of compute, payload, package, configuration, concurrency, async, event-source-mapping, networking, streaming, function-url, layers, extensions, snapstart, observability, api, managed-instances, durable-functions, microvms, web-functions, edge, pricing, neighbours.
      content/limits/function-timeout.yaml:7:1  schema
        Unknown key \`catgory\`. Did you mean "category"?"
    `);
  });

  it('points at a misspelt value and names the right one', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['category: compute', 'category: comptue'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:7:11  schema
        \`category\` is "comptue", which is not one of the allowed values. Did you mean "compute"?"
    `);
  });

  it('points at a wrong type', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['maximum: 900', 'maximum: many'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:28:16  schema
        \`history[1].value.maximum\` is "many", which fits none of its forms. It must be a number; or "unlimited"."
    `);
  });

  it('points at an impossible date', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['from: 2018-10-10', 'from: 2018-02-30'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24:11  schema
        \`history[1].from\` "2018-02-30" is not a day or a bound; write it as 2019-11-25 or ≤2017-12-12. Correct the value."
    `);
  });

  it('points at a missing language', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['  en: Function timeout\n', ''] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:2:3  schema
        \`name.en\` is missing. The English text is missing. Add \`en:\` with text."
    `);
  });

  it('points at a blank text', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': ['en: dead-letter queue', "en: ' '"] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:3:7  schema
        \`name.en\` " " is empty. Correct the value."
    `);
  });

  it('asks for the base of a data size', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['unit: s', 'unit: MB'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:9:7  schema
        \`unit\` "MB" is a data size; say with \`base: 1024\`, \`base: 1000\` or \`base: not-documented\` how many bytes a KB has. Correct the value."
    `);
  });

  it('asks for a value in a history entry', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['      minimum: 1\n      default: 3\n      maximum: 300\n', ''] }))
      .toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:15:7  schema
        \`history[0].value\` holds no value; give minimum, default, maximum, allowed or text. Correct the value."
    `);
  });

  it('asks for sources', () => {
    expect(problemsAfter({ 'updates/2018-10-timeout.yaml': ['sources:\n  - lambda-dg-limits', 'sources: []'] })).toMatchInlineSnapshot(`
      "content/updates/2018-10-timeout.yaml:12:10  schema
        \`sources\` cites nothing; name at least one id from content/sources. Correct the value."
    `);
  });

  it('says that a record is a list', () => {
    expect(problemsAfter({ 'terms/list.yaml': '- a\n- b\n' })).toMatchInlineSnapshot(`
      "content/terms/list.yaml:1:1  schema
        The record is not a mapping. Write the fields of terms as \`key: value\`; src/schemas/ says which."
    `);
  });

  it('points into the front matter of a note', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['part: invocation', 'part: invocatoin'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:4:7  schema
        \`part\` is "invocatoin", which is not one of the allowed values. Did you mean "invocation"?"
    `);
  });
});

describe('mdx', () => {
  it('points at MDX that does not parse', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['30 s</Example>', '30 s'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:39:1  mdx
        The note cannot be read: Expected a closing tag for \`<Example>\` (39:1-39:10) before the end of \`paragraph\`. In MDX write \`&lt;\` for \`<\` before a number, \`{"{"}\` for a brace, and {/* … */} for a comment."
    `);
  });

  it('points at a bare angle bracket', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['At most', 'Fewer than <100'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:18:15  mdx
        The note cannot be read: Unexpected character \`1\` (U+0031) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`. In MDX write \`&lt;\` for \`<\` before a number, \`{"{"}\` for a brace, and {/* … */} for a comment."
    `);
  });

  it('asks for front matter', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': '# Retries\n' })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:1:1  mdx
        The note has no front matter. Begin the file with \`---\`, the note's fields, and \`---\`."
    `);
  });
});

describe('references', () => {
  it('points at an id that does not exist and names the nearest', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['  - function-timeout', '  - function-timeuot'] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:35:5  references
        There is no limits/function-timeuot. Did you mean "function-timeout"?"
    `);
  });

  it('points at a missing id in a field that may be left out', () => {
    expect(problemsAfter({ 'runtimes/python3.9.yaml': ['verifiedOn', 'successor: python3.8\nverifiedOn'] })).toMatchInlineSnapshot(`
      "content/runtimes/python3.9.yaml:21:12  references
        There is no runtimes/python3.8. Did you mean "python3.9"?"
    `);
  });

  it('points at a section that does not exist', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': ['notes/retries#dlq', 'notes/retries#dql'] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:10:5  references
        notes/retries has no section #dql. Did you mean "dlq"?"
    `);
  });

  it('points at a collection that does not exist', () => {
    expect(problemsAfter({ 'errors/task-timed-out.yaml': ['  - limits/function-timeout', '  - limit/function-timeout'] }))
      .toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:16:5  schema
        \`see[0]\` "limit/function-timeout" is not a reference; write it as limits/function-timeout or notes/retries#dlq. Correct the value."
    `);
  });
});

describe('text-references', () => {
  it('points at a reference in a text to nothing', () => {
    expect(
      problemsAfter({
        'errors/task-timed-out.yaml': [
          ['最大 {limits/function-timeout.maximum}', '最大 {limits/function-timeot}'],
          ['at most {limits/function-timeout.maximum}', 'at most {limits/function-timeot}'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:7:7  text-references
        There is no limits/function-timeot. Did you mean "function-timeout"?
      content/errors/task-timed-out.yaml:8:7  text-references
        There is no limits/function-timeot. Did you mean "function-timeout"?"
    `);
  });

  it('points at a part that the limit does not have', () => {
    expect(
      problemsAfter({
        'errors/task-timed-out.yaml': [
          ['最大 {limits/function-timeout.maximum}', '最大 {limits/function-timeout.step}'],
          ['at most {limits/function-timeout.maximum}', 'at most {limits/function-timeout.step}'],
        ],
        'limits/function-timeout.yaml': [['      step: 1\n    change:\n      ja: 最大が', '    change:\n      ja: 最大が']],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:7:7  text-references
        limits/function-timeout has no step. It has: minimum, default, maximum.
      content/errors/task-timed-out.yaml:8:7  text-references
        limits/function-timeout has no step. It has: minimum, default, maximum."
    `);
  });

  it('asks which number is meant where a limit has a default and a maximum', () => {
    expect(
      problemsAfter({
        'errors/task-timed-out.yaml': [
          ['最大 {limits/function-timeout.maximum}', '最大 {limits/function-timeout}'],
          ['at most {limits/function-timeout.maximum}', 'at most {limits/function-timeout}'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:7:7  text-references
        limits/function-timeout has a default, 3 s, and a maximum, 900 s. Say which one is meant: .default or .maximum in a record, part="…" in a note.
      content/errors/task-timed-out.yaml:8:7  text-references
        limits/function-timeout has a default, 3 s, and a maximum, 900 s. Say which one is meant: .default or .maximum in a record, part="…" in a note."
    `);
  });

  it('points at stray braces', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': [['イベントを残す', '{イベント}を残す']] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:7:7  text-references
        "{イベント}を残すキュー。" is no reference. Write {limits/some-id}, {=30 s} for a number that is no limit, or put the braces in \`code\`."
    `);
  });
});

describe('note-components', () => {
  it('points at a component that does not exist', () => {
    expect(
      problemsAfter({
        'notes/en/retries.mdx': [
          '<Limit id="function-timeout" part="maximum" />\n\n</Answer>',
          '<Limt id="function-timeout" />\n\n</Answer>',
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks facts of the Japanese one: "Limit id=function-timeout part=maximum". Both languages carry the same.
      content/notes/en/retries.mdx:18:11  note-components
        There is no component <Limt>. Did you mean "Limit"?"
    `);
  });

  it('points at a limit that does not exist', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['At most <Limit id="function-timeout"', 'At most <Limit id="function-timeot"'] }))
      .toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks facts of the Japanese one: "Limit id=function-timeout part=maximum". Both languages carry the same.
      content/notes/en/retries.mdx:18:11  note-components
        There is no limits/function-timeot. Did you mean "function-timeout"?
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Limit id=function-timeot part=maximum". Both languages carry the same."
    `);
  });

  it('points at a day before the history begins', () => {
    expect(
      problemsAfter({
        'notes/en/retries.mdx': ['At most <Limit id="function-timeout"', 'At most <Limit id="function-timeout" on="2014-01-01"'],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks facts of the Japanese one: "Limit id=function-timeout part=maximum". Both languages carry the same.
      content/notes/en/retries.mdx:18:11  note-components
        limits/function-timeout has no value on 2014-01-01. Its history begins ≤2015-01-01; quote a later day or add the earlier value.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Limit id=function-timeout on=2014-01-01 part=maximum". Both languages carry the same."
    `);
  });

  it('points at a diagram that nobody drew', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['<Example>30 s</Example>', '<Diagram name="nothing" />'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:39:1  note-components
        There is no diagram "nothing". Draw src/components/diagrams/nothing.astro, or take the line out.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Diagram name=nothing". Both languages carry the same."
    `);
  });

  it('asks for the sources of a paragraph in the front matter', () => {
    const source = ['sources:\n  - lambda-dg-limits', 'sources:\n  - lambda-dg-welcome'] as const;
    const welcome =
      'url: https://docs.aws.amazon.com/lambda/latest/dg/welcome.html\ntitle: What is AWS Lambda?\npublisher: AWS\nkind: guide\nretrieved: 2026-01-10\n';
    const ledger = ['  - sources/lambda-dg-limits', '  - sources/lambda-dg-limits\n  - sources/lambda-dg-welcome'] as const;
    expect(
      problemsAfter({
        'notes/en/retries.mdx': source,
        'notes/ja/retries.mdx': source,
        'sources/lambda-dg-welcome.yaml': welcome,
        'permalinks.yaml': ledger,
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:24:36  note-components
        "lambda-dg-limits" is not among the note’s \`sources\`. Add it to the front matter, in both languages; the list at the end of the note is made from it.
      content/notes/en/retries.mdx:32:48  note-components
        "lambda-dg-limits" is not among the note’s \`sources\`. Add it to the front matter, in both languages; the list at the end of the note is made from it.
      content/notes/ja/retries.mdx:24:36  note-components
        "lambda-dg-limits" is not among the note’s \`sources\`. Add it to the front matter, in both languages; the list at the end of the note is made from it.
      content/notes/ja/retries.mdx:32:48  note-components
        "lambda-dg-limits" is not among the note’s \`sources\`. Add it to the front matter, in both languages; the list at the end of the note is made from it."
    `);
  });

  it('asks since when the new state holds, and where that is written', () => {
    expect(
      problemsAfter({
        'notes/en/retries.mdx': [
          ['<Then on="2018-01-01">', '<Then on="June 2018">'],
          ['<Now since="2018-06-01">', '<Now since="recently">'],
          ['part="maximum" /> <Source ids="lambda-dg-limits" />', 'part="maximum" />'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks facts of the Japanese one: "Then on=2018-01-01", "Now since=2018-06-01", "Source ids=lambda-dg-limits". Both languages carry the same.
      content/notes/en/retries.mdx:26:1  note-components
        on="June 2018" is not a date. Write the year, month or day of what was said: 2019, 2019-06 or 2019-06-02.
      content/notes/en/retries.mdx:30:1  note-components
        since="recently" does not say since when. Write the date of the change (2019, 2019-11, 2019-11-25), a bound (≤2026-11-21), or "then" where it held already when the other was said.
      content/notes/en/retries.mdx:30:1  note-components
        There is no <Source> inside. Name where it is written: <Source ids="…" />.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Then on=June 2018", "Now since=recently". Both languages carry the same."
    `);
  });

  it('asks for what holds today', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['300 seconds\n\n<Now', '300 seconds\n\n</Then>\n\n<Then on="2018-01-01">\n\n<Now'] }))
      .toMatchInlineSnapshot(`
        "content/notes/en/retries.mdx:26:1  note-components
          There is no <Now> inside. Say what holds today: <Now since="2019-11-25">…</Now>.
        content/notes/ja/retries.mdx:2:1  note-parity
          The Japanese note lacks facts of the English one: "Then on=2018-01-01". Both languages carry the same."
      `);
  });

  it('asks for what a component needs', () => {
    expect(problemsAfter({ 'notes/en/retries.mdx': ['<Ref to="errors/task-timed-out" />', '<Ref />'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks facts of the Japanese one: "Ref to=errors/task-timed-out". Both languages carry the same.
      content/notes/en/retries.mdx:24:1  note-components
        The component has no \`to\`. Add to="…".
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Ref ". Both languages carry the same."
    `);
  });
});

describe('history-order', () => {
  it('rejects a history that goes backwards', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['from: ≤2015-01-01', 'from: 2019-02-01'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24:11  history-order
        2018-10-10 comes after 2019-02-01 but is dated earlier. Sort \`history\` oldest first."
    `);
  });

  it('rejects two entries of one day', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['from: ≤2015-01-01', 'from: ≤2018-10-10'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24:11  history-order
        2018-10-10 stands twice. Join the two entries, or correct one date."
    `);
  });

  it('rejects an entry that changes nothing', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['maximum: 300', 'maximum: 900'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24:11  history-order
        The entry of 2018-10-10 changes nothing against ≤2015-01-01. Remove it, or correct the value."
    `);
  });

  it('rejects an entry in the future', () => {
    expect(problemsAfter({ 'runtimes/python3.9.yaml': ['from: ≤2026-01-10', 'from: 2026-02-01'] })).toMatchInlineSnapshot(`
      "content/runtimes/python3.9.yaml:12:11  history-order
        2026-02-01 is in the future; today is 2026-01-20. A history tells what was; add the entry when the day has come."
    `);
  });
});

describe('update-links', () => {
  it('rejects an update that names a record without naming it back', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['    update: 2018-10-timeout\n', ''] })).toMatchInlineSnapshot(`
      "content/updates/2018-10-timeout.yaml:11:7  update-links
        limits/function-timeout has no history entry that names updates/2018-10-timeout. Add \`update: 2018-10-timeout\` to its entry of 2018-10-10, or take the line out here."
    `);
  });

  it('rejects a history that names an update without being named back', () => {
    expect(problemsAfter({ 'updates/2018-10-timeout.yaml': ['changes:\n  limits:\n    - function-timeout\n', ''] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:33:13  update-links
        updates/2018-10-timeout does not list limits/function-timeout under \`changes\`. Add \`- function-timeout\` to its changes.limits."
    `);
  });

  it('rejects two dates for one change', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['from: 2018-10-10', 'from: 2018-10-11'] })).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24:11  update-links
        The entry is dated 2018-10-11, its update 2018-10-timeout 2018-10-10. Give both the same date."
    `);
  });
});

describe('limit-ranges', () => {
  it('rejects a default outside the range', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['default: 3\n      maximum: 900', 'default: 901\n      maximum: 900'] }))
      .toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:27:16  limit-ranges
        The default 901 is not between 1 and 900. Correct it, or name it under \`special\` where it has a meaning of its own."
    `);
  });

  it('rejects a maximum below the minimum', () => {
    expect(
      problemsAfter({
        'limits/function-timeout.yaml': ['minimum: 1\n      default: 3\n      maximum: 900', 'minimum: 1000\n      maximum: 900'],
      }),
    ).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:26:16  limit-ranges
        The minimum 1000 is above the maximum 900. Swap or correct them."
    `);
  });

  it('rejects a maximum off the step', () => {
    expect(problemsAfter({ 'limits/function-timeout.yaml': ['maximum: 900\n      step: 1', 'maximum: 900\n      step: 7'] }))
      .toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:27:16  limit-ranges
        The default 3 is not on the step: 1 plus a multiple of 7. Correct the value, the minimum or the step.
      content/limits/function-timeout.yaml:28:16  limit-ranges
        The maximum 900 is not on the step: 1 plus a multiple of 7. Correct the value, the minimum or the step."
    `);
  });

  it('rejects a default that is not among the allowed values', () => {
    expect(
      problemsAfter({
        'limits/function-timeout.yaml': [
          'minimum: 1\n      default: 3\n      maximum: 900\n      step: 1',
          'default: 3\n      allowed: [1, 5]',
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:7:7  text-references
        limits/function-timeout has no maximum. It has: default, allowed.
      content/errors/task-timed-out.yaml:8:7  text-references
        limits/function-timeout has no maximum. It has: default, allowed.
      content/limits/function-timeout.yaml:26:16  limit-ranges
        The default 3 is not among the allowed values 1, 5. Add or correct it.
      content/notes/en/retries.mdx:18:11  note-components
        limits/function-timeout has no maximum. It has: default, allowed.
      content/notes/en/retries.mdx:32:1  note-components
        limits/function-timeout has no maximum. It has: default, allowed.
      content/notes/ja/retries.mdx:18:6  note-components
        limits/function-timeout has no maximum. It has: default, allowed.
      content/notes/ja/retries.mdx:32:1  note-components
        limits/function-timeout has no maximum. It has: default, allowed."
    `);
  });
});

describe('retry-rules', () => {
  it('rejects a synchronous source that Lambda retries', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['invocation: async', 'invocation: sync'] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:16:18  retry-rules
        A synchronous source is never retried by Lambda. Here it is "lambda". Say caller, service or nobody.
      content/event-sources/sns.yaml:31:9  retry-rules
        Lambda sends no failed synchronous event anywhere. Here it is ["sqs"]. Leave the list empty, or say service-dlq where the calling service has one."
    `);
  });

  it('rejects partial batches of a source that does not poll', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['partialBatch: not-applicable', "partialBatch: 'yes'"] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:28:21  retry-rules
        Only sources that poll or batch by themselves deliver batches that can fail in part. Here it is "yes". Say not-applicable."
    `);
  });

  it('rejects a source that blocks without polling', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['unit: nothing', 'unit: shard'] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:27:9  retry-rules
        Only a source that polls or batches by itself can hold back later events. Here it is {"unit":"shard"}. Say nothing."
    `);
  });

  it('rejects a polled source without batches', () => {
    expect(
      problemsAfter({
        'event-sources/sns.yaml': [
          ['invocation: async', 'invocation: poll-queue'],
          ['retriedBy: lambda', 'retriedBy: queue'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:28:21  retry-rules
        A polled source delivers batches. Here it is "not-applicable". Say yes, no or not-documented."
    `);
  });

  it('asks for the limit that gives the number of retries', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['default: not-documented', 'default: limit'] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:18:9  retry-rules
        The number of retries is said to be a limit, but none is named. Here it is {"default":"limit"}. Name it: \`limit: async-retry-attempts\`."
    `);
  });

  it('asks for every rule in the first entry', () => {
    expect(problemsAfter({ 'event-sources/sns.yaml': ['      ordering: none\n', ''] })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:15:7  retry-rules
        The first entry lacks \`ordering\`. The first entry holds every rule; later ones only what changed."
    `);
  });
});

describe('runtime-dates', () => {
  it('rejects a block on updates before the block on creation', () => {
    expect(problemsAfter({ 'runtimes/python3.9.yaml': ['blockUpdate: 2027-03-03', 'blockUpdate: 2026-03-03'] })).toMatchInlineSnapshot(`
      "content/runtimes/python3.9.yaml:15:18  runtime-dates
        \`blockUpdate\` 2026-03-03 is earlier than \`blockCreate\` 2027-02-01. Creation is blocked first; check the source."
    `);
  });
});

describe('dates', () => {
  it('rejects a check in the future', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': ['verifiedOn: 2026-01-10', 'verifiedOn: 2026-11-10'] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:11:13  dates
        \`verifiedOn\` 2026-11-10 is in the future; today is 2026-01-20. Correct the date."
    `);
  });

  it('rejects an update whose id tells another month', () => {
    expect(
      problemsAfter({
        'updates/2018-10-timeout.yaml': ['date: 2018-10-10', 'date: 2018-11-10'],
        'limits/function-timeout.yaml': ['from: 2018-10-10', 'from: 2018-11-10'],
      }),
    ).toMatchInlineSnapshot(`
      "content/updates/2018-10-timeout.yaml:1:7  dates
        The update of 2018-11 has the id "2018-10-timeout". Ids of updates begin with their month: "2018-11-timeout"."
    `);
  });
});

describe('record-parity', () => {
  it('rejects Japanese in the English text', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': ['en: A queue that keeps events nobody could process.', 'en: A キュー.'] }))
      .toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:8:7  record-parity
        The English text has Japanese in it: "A キュー.". Translate it."
    `);
  });

  it('rejects English in the place of Japanese', () => {
    expect(
      problemsAfter({ 'terms/dead-letter-queue.yaml': ['ja: 処理できなかったイベントを残すキュー。', 'ja: A queue that keeps events.'] }),
    ).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:7:7  record-parity
        The Japanese text is not Japanese: "A queue that keeps events.". Translate it."
    `);
  });

  it('rejects a quotation that only one language has', () => {
    expect(problemsAfter({ 'errors/task-timed-out.yaml': ['at most {limits/function-timeout.maximum}', 'at most that'] }))
      .toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:8:7  record-parity
        The English text does not quote {limits/function-timeout.maximum}, which the other language does. Both languages quote the same records, code and figures."
    `);
  });

  it('rejects markup in a name', () => {
    expect(problemsAfter({ 'terms/dead-letter-queue.yaml': ['en: dead-letter queue', "en: '`DLQ`'"] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:2:7  record-parity
        The Japanese text does not quote \`DLQ\`, which the other language does. Both languages quote the same records, code and figures.
      content/terms/dead-letter-queue.yaml:3:7  record-parity
        The name "\`DLQ\`" has markup. Names are plain text: they stand in links, titles and search results."
    `);
  });
});

describe('note-parity', () => {
  it('rejects a note without its counterpart', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': null })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The note has no counterpart in Japanese. Write content/notes/ja/retries.mdx."
    `);
  });

  it('rejects a heading without an id', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': ['## 例 [#example]', '## 例'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks sections of the Japanese one: "## ". Both languages carry the same.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks sections of the English one: "## example". Both languages carry the same.
      content/notes/ja/retries.mdx:37:1  note-parity
        The heading "例" has no id. End it with an id that is the same in both languages: ## 例 [#some-id]"
    `);
  });

  it('rejects a heading that only one language has', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': ['## 例 [#example]', '## 例 [#sample]'] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks sections of the Japanese one: "## sample". Both languages carry the same.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks sections of the English one: "## example". Both languages carry the same."
    `);
  });

  it('rejects a fact that only one language has', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': ['<Source ids="lambda-dg-limits" />', ''] })).toMatchInlineSnapshot(`
      "content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks facts of the English one: "Source ids=lambda-dg-limits". Both languages carry the same."
    `);
  });

  it('rejects code that differs', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': ["'ok'", "'okay'"] })).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:2:1  note-parity
        The English note lacks code blocks of the Japanese one: "js: export const handler = async () => 'okay';". Both languages carry the same.
      content/notes/ja/retries.mdx:2:1  note-parity
        The Japanese note lacks code blocks of the English one: "js: export const handler = async () => 'ok';". Both languages carry the same."
    `);
  });

  it('rejects fields that differ', () => {
    expect(problemsAfter({ 'notes/ja/retries.mdx': ['order: 1', 'order: 2'] })).toMatchInlineSnapshot(`
      "content/notes/ja/retries.mdx:5:8  note-parity
        \`order\` differs from the English note. Make both the same; only title and description belong to one language."
    `);
  });

  it('rejects sections in another order', () => {
    expect(
      problemsAfter({
        'notes/ja/retries.mdx': [
          ['[#dlq]', '[#other]'],
          ['[#example]', '[#dlq]'],
          ['[#other]', '[#example]'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/ja/retries.mdx:2:1  note-parity
        The sections are in another order than in English, beginning with "## example". Put them in the same order."
    `);
  });
});

describe('prose-numbers', () => {
  it('rejects a number typed into a note', () => {
    expect(
      problemsAfter({
        'notes/en/retries.mdx': ['- At most ', '- At most 15 minutes, '],
        'notes/ja/retries.mdx': ['- 最大 ', '- 最大 15 分、'],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:18:3  prose-numbers
        "15 minutes" is typed into the prose. Quote the record: <Limit id="…" />; or say what it is: <Then on="…"> for history, <Example> for arithmetic.
      content/notes/ja/retries.mdx:18:3  prose-numbers
        "15 分" is typed into the prose. Quote the record: <Limit id="…" />; or say what it is: <Then on="…"> for history, <Example> for arithmetic."
    `);
  });

  it('rejects a number typed into a record', () => {
    expect(
      problemsAfter({
        'errors/task-timed-out.yaml': [
          ['遅い呼び出し', '30 秒より遅い呼び出し'],
          ['the slow call', 'the call slower than 30 s'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:10:9  prose-numbers
        "30 秒" is typed into the text. Quote the record: {limits/…}; or write {=…} where it is an example and no limit.
      content/errors/task-timed-out.yaml:11:9  prose-numbers
        "30 s" is typed into the text. Quote the record: {limits/…}; or write {=…} where it is an example and no limit."
    `);
  });
});

describe('sources', () => {
  it('rejects a source that nobody cites', () => {
    expect(
      problemsAfter({
        'sources/lambda-dg-welcome.yaml':
          'url: https://docs.aws.amazon.com/lambda/latest/dg/welcome.html\ntitle: What is AWS Lambda?\npublisher: AWS\nkind: guide\nretrieved: 2026-01-10\n',
        'permalinks.yaml': ['  - sources/lambda-dg-limits', '  - sources/lambda-dg-limits\n  - sources/lambda-dg-welcome'],
      }),
    ).toMatchInlineSnapshot(`
      "content/sources/lambda-dg-welcome.yaml:1:1  sources
        No record and no note cites this source. Cite it, or delete the file."
    `);
  });

  it('rejects an id that does not follow from the address', () => {
    expect(problemsAfter({ 'sources/lambda-dg-limits.yaml': ['dg/limits.html', 'dg/quotas.html'] })).toMatchInlineSnapshot(`
      "content/sources/lambda-dg-limits.yaml:1:6  sources
        The id of this address is "lambda-dg-quotas", the file is called "lambda-dg-limits". Rename the file and its citations; \`npm run new:source\` gives the right id."
    `);
  });

  it('rejects an address that is not https', () => {
    expect(problemsAfter({ 'sources/lambda-dg-limits.yaml': ['https://', 'http://'] })).toMatchInlineSnapshot(`
      "content/sources/lambda-dg-limits.yaml:1:6  schema
        \`url\` "http://docs.aws.amazon.com/lambda/latest/dg/limits.html" is not an https address. Correct the value."
    `);
  });
});

describe('glossary-forms', () => {
  it('rejects a form that stands twice, in one term or in two', () => {
    const layer =
      'name:\n  ja: レイヤー\n  en: Layer\nmisspellings:\n  en:\n    - ｄｌｑ\ndefinition:\n  ja: 関数が共有するファイル。\n  en: Files that functions share.\nverifiedOn: 2026-01-10\nreviewWithin: 365\n';
    expect(
      problemsAfter({
        'terms/dead-letter-queue.yaml': ['  - DLQ\n', '  - DLQ\naliases:\n  ja:\n    - デッドレタ一キュー\n'],
        'terms/layer.yaml': layer,
        'permalinks.yaml': ['  - terms/dead-letter-queue', '  - terms/dead-letter-queue\n  - terms/layer'],
      }),
    ).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:8:7  glossary-forms
        "デッドレタ一キュー" stands in this term already, as \`name.ja\`. Take it out here.
      content/terms/layer.yaml:6:7  glossary-forms
        "ｄｌｑ" is a form of terms/dead-letter-queue too. Keep it in the term that people mean by it."
    `);
  });
});
