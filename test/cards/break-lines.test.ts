import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/cards/break-lines.ts';
import { breakCosts, breakPoints } from '../../src/cards/break-points.ts';
import { leadingSentences, shorten } from '../../src/cards/shorten.ts';

/** Kanji and kana one em wide, all else half an em. */
const advanceOf = (char: string) => (/[\u3000-\u9fff\uff00-\uffef]/u.test(char) ? 1 : 0.5);
const widthOf = (text: string) => Array.from(text, advanceOf).reduce((sum, one) => sum + one, 0);
const measure = (width: number, maxLines = 9, roughest: number = breakCosts.anywhere) => ({
  advanceOf,
  width,
  maxLines,
  balanced: true,
  roughest,
});
const broken = (text: string, width: number) => breakLines(text, measure(width))?.join('|');

describe('breakLines', () => {
  it.each([
    ['関数のタイムアウト', 20, '関数のタイムアウト'],
    ['関数のタイムアウト', 6, '関数の|タイムアウト'],
    // No punctuation, small kana or long vowel at a beginning.
    ['最大値は、関数。', 5, '最大値は、|関数。'],
    ['キャッシュ', 4, 'キャッ|シュ'],
    ['サーバー', 3, 'サー|バー'],
    // No opening bracket at an end, no closing one at a beginning.
    ['上限（最大）です', 5, '上限|（最大）|です'],
    ['「関数」と「層」', 5, '「関数」と|「層」'],
    // Latin words stay whole, particles stay with what is before them.
    ['SQS の FIFO キュー', 6, 'SQS の|FIFO キュー'],
    ['Lambda が関数を同期で呼び出す', 9, 'Lambda が関数を|同期で呼び出す'],
    ['Secrets Manager と Parameter Store の値', 13, 'Secrets Manager と|Parameter Store の値'],
    // A number stays with its unit.
    ['待つのは最大 900 秒である', 8, '待つのは最大|900 秒である'],
    ['waits for at most 900 s', 9, 'waits for at|most 900 s'],
    ['on 900 seconds', 6, 'on|900 seconds'],
    // What is in brackets stays together.
    ['OS-only runtime (Amazon Linux 2023) (provided.al2023)', 20, 'OS-only runtime (Amazon Linux 2023)|(provided.al2023)'],
    // A word longer than a line breaks where its parts meet.
    ['InvalidParameterValueException', 10, 'InvalidParameter|ValueException'],
    ['lambda.amazonaws.com', 6, 'lambda.|amazonaws.|com'],
    ['resource-conflict-exception', 8, 'resource-|conflict-|exception'],
    ['aaaaaaaaaa', 2, 'aaaa|aaa|aaa'],
    ['runs on .NET', 4, 'runs on|.NET'],
    ['', 5, ''],
  ])('%s in %d em is %s', (text, width, lines) => expect(broken(text, width)).toBe(lines));

  it('balances a heading and fills a paragraph', () => {
    const text = 'one two three four five six';
    expect(breakLines(text, measure(11))).toEqual(['one two three', 'four five six']);
    expect(breakLines(text, { ...measure(11), balanced: false })).toEqual(['one two three four', 'five six']);
  });

  it('leaves no single short word on the last line of a paragraph', () =>
    expect(breakLines('a paragraph that goes on to its end', { ...measure(16), balanced: false })).toEqual([
      'a paragraph that goes on',
      'to its end',
    ]));

  it('gives nothing where the lines do not suffice, or only a worse break than allowed would do', () => {
    expect(breakLines('one two three', measure(3, 2))).toBeUndefined();
    expect(breakLines('InvalidRequest', measure(5, 2, breakCosts.tight))).toBeUndefined();
  });

  const texts = fc
    .array(
      fc.constantFrom(
        '関数',
        'の',
        'タイムアウト',
        '、',
        '。',
        '（',
        '）',
        '「',
        '」',
        ' ',
        'SQS',
        'InvalidRequest',
        'a-b_c',
        '900',
        '秒',
        'ッ',
        'ー',
        '!',
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('').trim());

  it('loses no character but the spaces at which it breaks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = breakLines(text, measure(width, 99));
        if (lines) expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('makes no line too wide, and begins and ends none with what is not allowed there', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = breakLines(text, measure(width, 99)) ?? [];
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。）」ッー!\s]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「\s]$/u);
      }),
    );
  });
});

describe('breakPoints', () => {
  const shown = (text: string, worst: number) =>
    breakPoints(text)
      .filter(({ cost }) => cost <= worst)
      .reduce((parts, { at }) => [...parts, text.slice(parts.join('').length, at)], [] as string[])
      .join('|');

  it.each([
    ['失敗したレコードをもう一度処理する', '失敗した|レコードをもう一度処理する'],
    ['The queue’s own DLQ', 'The |queue’s |own |DLQ'],
    ['同期で呼び出す予約済み同時実行数', '同期で|呼び出す|予約済み|同時実行数'],
    ['同時に100個まで呼び出す', '同時に|100個まで|呼び出す'],
    ['値は 128〜10,240 MB', '値は |128〜10,240 MB'],
  ])('finds the phrases of %s', (text, phrases) => expect(shown(text, breakCosts.phrase)).toBe(phrases));

  it('does not cut a character of several code units', () => expect(breakPoints('𠮷が').map(({ at }) => at)).not.toContain(1));
});

describe('shorten', () => {
  it.each([
    ['one two three four', 6, 1, ['one two...']],
    ['関数を、呼び出す前に待つ', 7, 1, ['関数を…']],
    ['fits', 6, 1, ['fits']],
    ['one, two', 3.5, 1, ['one...']],
    ['faucibus suspendisse tristique', 5, 2, ['faucib', 'us...']],
    ['aaaaaaaaaaaaaaaa', 4, 1, ['aaaaa...']],
    ['one two three four', 4, 2, ['one two', 'three...']],
  ])('%s in %d em and %d lines', (text, width, lines, shortened) => expect(shorten(text, measure(width, lines))).toEqual(shortened));

  it('always fits and ends with dots where it left something off', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 5, max: 20 }), fc.integer({ min: 1, max: 3 }), (text, width, count) => {
        const lines = shorten(text, measure(width, count));
        expect(lines.length).toBeLessThanOrEqual(count);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        if (lines.join('').replaceAll(' ', '') !== text.replaceAll(' ', '')) expect(lines.at(-1)).toMatch(/\.\.\.$/);
      }),
    );
  });
});

describe('leadingSentences', () => {
  it.each([
    ['一つ。二つ（三つ。）四つ。', ['一つ。二つ（三つ。）四つ。', '一つ。']],
    [
      'Node.js 20 ends. Use v1.2 then. See e.g. this.',
      ['Node.js 20 ends. Use v1.2 then. See e.g. this.', 'Node.js 20 ends. Use v1.2 then.', 'Node.js 20 ends.'],
    ],
    ['no end', ['no end']],
  ])('of %s', (text, sentences) => expect(leadingSentences(text)).toEqual(sentences));
});
