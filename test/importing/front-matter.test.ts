import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/importing/front-matter.ts';
import { dayIn, ownFields, slugIn } from '../../src/importing/own-fields.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';

/** The split in short: format, fields, first line and body; or the problem as the command shows it. */
function split(text: string): unknown {
  const result = splitFrontMatter(text, 'note.md');
  if ('problem' in result) return formatProblems([result.problem]);
  return [result.format, Object.fromEntries(result.fields), result.firstLine, result.body];
}

describe('front matter', () => {
  it.each([
    [
      'YAML',
      '---\ntitle: a\ndate: 2019-06-02\nversion: 1.10\n---\n\nText\n',
      ['yaml', { title: 'a', date: '2019-06-02', version: '1.10' }, 6, '\nText\n'],
    ],
    [
      'TOML',
      '+++\ntitle = "a"\ndate = 2019-06-02T10:00:00+09:00\nday = 2019-06-02\n+++\nText\n',
      ['toml', { title: 'a', date: '2019-06-02T10:00:00.000+09:00', day: '2019-06-02' }, 6, 'Text\n'],
    ],
    ['JSON', '{\n  "title": "a } b",\n  "tags": ["x"]\n}\n\nText\n', ['json', { title: 'a } b', tags: ['x'] }, 5, '\nText\n']],
    ['none', '# Title\n\nText\n', ['none', {}, 1, '# Title\n\nText\n']],
    ['none but a thematic break', '---\n\nText\n---\n', ['none', {}, 1, '---\n\nText\n---\n']],
    ['none but a brace', '{ this } is text\n', ['none', {}, 1, '{ this } is text\n']],
    ['empty', '---\n---\nText\n', ['yaml', {}, 3, 'Text\n']],
  ])('reads %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    [
      '---\ntitle: a\ntags: [a\n---\nText\n',
      '4:1',
      'The YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Line the keys of one level up under each other.',
    ],
    [
      '---\ntitle: a\nparams:\n\tx: 1\n---\nText\n',
      '4:1',
      'The YAML cannot be read: Tabs are not allowed as indentation. Indent with spaces; YAML forbids tabs.',
    ],
    ['+++\ntitle = "a"\ndate = yesterday\n+++\nText\n', '3:8', 'The TOML cannot be read: invalid value. Correct the line.'],
    [
      '{\n  "title": "a",\n  "tags": ["x"\n}\nText\n',
      '4:1',
      'The JSON cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Line the keys of one level up under each other.',
    ],
    ['---\ntitle: a\n\nText\n', '1:1', 'The front matter begins with "---" and does not end. Add a line with --- after its last field.'],
    ['{\n  "title": "a",\n\nText\n', '1:1', 'The JSON front matter does not end. Close its braces.'],
    ['---\n- a\n---\nText\n', '2:1', 'The front matter is no list of fields. Write it as `title: …`, one field a line.'],
  ])('gives the place of what it cannot read: %j', (text, place, said) => {
    expect(split(text)).toBe(`note.md:${place}  import\n  ${said}`);
  });
});

describe('the fields of other generators', () => {
  const library = libraryOf(loadKnowledge('test/fixtures/sound'));
  const own = (fields: Record<string, unknown>) => ownFields(new Map(Object.entries(fields)), library);

  it('keeps what has no place, and says what became of the rest', () => {
    expect(
      own({ Title: 'A', summary: 'B', date: '2020/1/2 10:00', lastmod: 'yesterday', tags: ['DLQ', 'x'], weight: 3, draft: false }).fields,
    ).toEqual([
      { key: 'Title', value: 'A', became: 'title' },
      { key: 'summary', value: 'B', became: 'description' },
      { key: 'date', value: '2020/1/2 10:00', became: 'created: 2020-01-02' },
      { key: 'lastmod', value: 'yesterday', became: undefined },
      { key: 'tags', value: '[ DLQ, x ]', became: 'see: terms/dead-letter-queue; not in the draft: x' },
      { key: 'weight', value: '3', became: undefined },
      { key: 'draft', value: 'false', became: 'draft: true, as every import' },
    ]);
  });

  it('reads the tags of Qiita and Zenn', () => {
    expect(own({ tags: [{ name: 'デッドレターキュー', versions: [] }] }).see).toEqual(['terms/dead-letter-queue']);
    expect(own({ topics: ['dlq'] }).see).toEqual(['terms/dead-letter-queue']);
  });

  it.each([
    ['2019-06-02', '2019-06-02'],
    ['2019-06-02T23:30:00-08:00', '2019-06-02'],
    ['2019/6/2', '2019-06-02'],
    ['2019年6月2日', '2019-06-02'],
    ['June 2, 2019', '2019-06-02'],
    ['2019-02-30', undefined],
    ['soon', undefined],
  ])('takes %s for the day %s', (text, day) => expect(dayIn(text)).toBe(day));

  it.each([
    ['/2019/06/cold-starts/', 'cold-starts'],
    ['/:categories/:title/', undefined],
    ['2020-01-02-Some_Title.markdown', 'some-title'],
    ['コールドスタート', undefined],
    ['', undefined],
  ])('makes a slug of %s: %s', (text, slug) => expect(slugIn(text)).toBe(slug));
});
