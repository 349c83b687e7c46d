import { readFileSync, statSync } from 'node:fs';
import { largestFile } from '../loading/folder.ts';
import type { Problem } from '../loading/problem.ts';

/** Encodings that a note may have, most likely first; each is refused by bytes that it cannot hold. */
const otherEncodings = ['shift_jis', 'euc-jp'] as const;
/** ISO-2022-JP switches to kanji with these bytes and is plain ASCII otherwise. */
const kanjiIn = /\u001B\$[@B]/;

/** A note as its author had it. */
export interface SourceFile {
  file: string;
  /** With line feeds only and without byte order mark. */
  text: string;
  /** `utf-8`, `utf-16le`, `shift_jis` and so on. */
  encoding: string;
}

/** Reads a note of at most 256 KB in UTF-8, UTF-16 with byte order mark, Shift_JIS, EUC-JP or ISO-2022-JP. Never throws: what cannot be read gives a problem. */
export function readSourceFile(file: string): SourceFile | { problem: Problem } {
  const refuse = (what: string, todo: string): { problem: Problem } => ({ problem: { file, rule: 'import', what, todo } });
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return refuse('This is a folder.', 'Name one Markdown file; run the command once a note.');
    if (stat.size > largestFile)
      return refuse(
        `The file has ${stat.size.toLocaleString('en')} bytes; the most is ${largestFile.toLocaleString('en')}.`,
        'Split it into notes on one subject each.',
      );
    bytes = readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT') return refuse('There is no such file.', 'Correct the path.');
    return refuse(`The file cannot be read (${code || String(cause)}).`, 'Check its permissions.');
  }
  const decoded = decode(bytes);
  if (decoded === undefined)
    return refuse('The file is no text in UTF-8, UTF-16 (with byte order mark), Shift_JIS or EUC-JP.', 'Save it as UTF-8.');
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refuse('The file is empty.', 'Name a note with a text.');
  if (/[\0\u0001-\u0008\u000E-\u001A\u001C-\u001F]/.test(text))
    return refuse('The file is not a text but binary data.', 'Name a Markdown file.');
  return { file, text, encoding: decoded.encoding };
}

function decode(bytes: Buffer): { text: string; encoding: string } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined && kanjiIn.test(utf8)) return { text: decodeAs('iso-2022-jp', bytes) ?? utf8, encoding: 'iso-2022-jp' };
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  return otherEncodings
    .flatMap((encoding) => {
      const text = decodeAs(encoding, bytes);
      return text === undefined ? [] : [{ text, encoding }];
    })
    .sort((a, b) => strangeness(a.text) - strangeness(b.text))[0];
}

function decodeAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How unlike Japanese a text is: bytes of one encoding read as the other give half-width katakana and rare kanji instead of hiragana. */
function strangeness(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[\uFF61-\uFF9F]/g) - count(/[\p{Script=Hiragana}、。]/gu);
}
