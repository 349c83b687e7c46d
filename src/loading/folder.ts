import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { idPattern } from '../schemas/collection-names.ts';
import type { Place, Problem } from './problem.ts';

/** Larger than any record or note should ever be, in bytes. */
export const largestFile = 256 * 1024;

export interface TextFile {
  /** Path from the content folder's parent, with `/`. */
  file: string;
  id: string;
  text: string;
}

/** The texts of a folder, in the order of their names, line ends as `\n`. Each id that has a file joins `known`; files that cannot be read join `problems`. */
export function readFolder(root: string, folder: string, extension: string, known: Set<string>, problems: Problem[]): TextFile[] {
  const whole = path.join(root, folder);
  const names = readdirSync(whole, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byLowerCase = new Map<string, string>();
  return names.flatMap((entry): TextFile[] => {
    const file = `${folder}/${entry.name}`;
    const id = entry.name.slice(0, -extension.length);
    const refuse = (what: string, todo: string, place: Place = { file }): TextFile[] => {
      problems.push({ ...place, rule: 'file', what, todo });
      return [];
    };
    if (entry.name.startsWith('.')) return [];
    if (!entry.isFile() || !entry.name.endsWith(extension))
      return refuse(`"${entry.name}" is not a ${extension} file.`, `Rename it to end in ${extension}, or move it out of ${folder}/.`);
    known.add(id.toLowerCase());
    const twin = byLowerCase.get(entry.name.toLowerCase());
    if (twin !== undefined) return refuse(`"${entry.name}" has the same id as "${twin}".`, 'Keep one of the two files.');
    byLowerCase.set(entry.name.toLowerCase(), entry.name);
    if (!idPattern.test(id)) return refuse(`"${id}" cannot be an id.`, 'Name the file in lower case, words joined by hyphens.');
    const size = statSync(path.join(whole, entry.name)).size;
    if (size > largestFile)
      return refuse(
        `The file has ${size.toLocaleString('en')} bytes; the most is ${largestFile.toLocaleString('en')}.`,
        'Split it, or move data out of it.',
      );
    const bytes = readFileSync(path.join(whole, entry.name));
    const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
    const start: Place = { file, line: 1, column: 1 };
    if (text.startsWith('\uFEFF')) return refuse('The file begins with a byte order mark.', 'Save it as UTF-8 without BOM.', start);
    if (text.includes('\uFFFD')) return refuse('The file is not UTF-8.', 'Save it as UTF-8.', start);
    if (text.trim() === '') return refuse('The file is empty.', 'Fill in the record, or delete the file.', start);
    return [{ file, id, text: text.replaceAll('\r\n', '\n') }];
  });
}
