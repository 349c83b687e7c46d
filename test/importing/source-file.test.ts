import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFile } from '../../src/importing/source-file.ts';

/** What reading a file with these bytes gives, its folder aside. */
function read(bytes: Buffer): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
  const file = path.join(folder, 'note.md');
  try {
    writeFileSync(file, bytes);
    const result = readSourceFile(file);
    return 'problem' in result ? `${result.problem.what} ${result.problem.todo}` : [result.encoding, result.text];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 「日本語のメモ、です。」 in encodings that Node reads and does not write. */
const inShiftJis = Buffer.from('93fa967b8cea82cc83818382814182c582b78142', 'hex');
const inEucJp = Buffer.from('c6fccbdcb8eca4cea5e1a5e2a1a2a4c7a4b9a1a3', 'hex');
const inIso2022 = Buffer.from('1b2442467c4b5c386c244e25612562212224472439212 31b2842'.replace(' ', ''), 'hex');

it.each([
  ['utf-8', Buffer.from('日本語のメモ、です。')],
  ['utf-8', Buffer.from('\uFEFF日本語のメモ、です。')],
  ['utf-16le', Buffer.from('\uFEFF日本語のメモ、です。', 'utf16le')],
  ['utf-16be', Buffer.from('\uFEFF日本語のメモ、です。', 'utf16le').swap16()],
  ['shift_jis', inShiftJis],
  ['euc-jp', inEucJp],
  ['iso-2022-jp', inIso2022],
])('reads a note in %s', (encoding, bytes) => {
  expect(read(bytes)).toEqual([encoding, '日本語のメモ、です。']);
});

it('reads line ends of Windows and of old Macs as line feeds', () => {
  expect(read(Buffer.from('a\r\nb\rc'))).toEqual(['utf-8', 'a\nb\nc']);
});

it.each([
  ['an empty file', Buffer.from(' \n'), 'The file is empty. Name a note with a text.'],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe]),
    'The file is no text in UTF-8, UTF-16 (with byte order mark), Shift_JIS or EUC-JP. Save it as UTF-8.',
  ],
  ['zeros', Buffer.alloc(20), 'The file is not a text but binary data. Name a Markdown file.'],
  ['UTF-16 without a byte order mark', Buffer.from('memo', 'utf16le'), 'The file is not a text but binary data. Name a Markdown file.'],
  [
    'too large a file',
    Buffer.alloc(262_145, 'a'),
    'The file has 262,145 bytes; the most is 262,144. Split it into notes on one subject each.',
  ],
])('refuses %s', (_, bytes, said) => {
  expect(read(bytes)).toBe(said);
});

it('refuses a folder and a file that is not there', () => {
  expect(readSourceFile('test')).toEqual({
    problem: { file: 'test', rule: 'import', what: 'This is a folder.', todo: 'Name one Markdown file; run the command once a note.' },
  });
  expect(readSourceFile('test/none.md')).toEqual({
    problem: { file: 'test/none.md', rule: 'import', what: 'There is no such file.', todo: 'Correct the path.' },
  });
});
