import { fixers } from '../checks/fixers/fixers.ts';
import { checkContent } from '../checks/run.ts';
import { readContentFiles, replaceFile } from '../fixing/content-files.ts';
import { fixContent } from '../fixing/fix-content.ts';
import type { Fix } from '../fixing/fix-content.ts';
import { today } from '../knowledge/today.ts';
import { loadLedger } from '../loading/ledger.ts';
import { reportProblems } from '../loading/problem.ts';
import { isAbout } from './check-options.ts';

/** `npm run check:fix` mends what takes no decision, tells each thing it did, and then what is left. A path narrows it as in `npm run check`. */
const root = process.cwd();
const paths = process.argv.slice(2);
const option = paths.find((word) => word.startsWith('-'));
if (option !== undefined) {
  console.error(`Unknown option '${option}'.\nUsage: npm run check:fix -- [PATH …]`);
  process.exit(2);
}
const files = readContentFiles(root);
const { changed, fixes } = await fixContent(files, loadLedger(root).entry?.data ?? { redirects: {}, merged: {} }, fixers, isAbout(paths));
const written = new Set(changed.filter((after) => replaceFile(root, files.get(after.file) ?? after, after)).map(({ file }) => file));
const unwritten = changed.filter(({ file }) => !written.has(file));
const made = fixes.filter(({ file }) => written.has(file));

for (const fix of made) console.log(told(fix));
for (const { file } of unwritten) console.error(`${file} was changed meanwhile and is left as it is. Run the command again.`);
console.log(
  `${made.length === 0 ? 'Nothing to fix' : `${count(made.length, 'fix', 'fixes')} in ${count(written.size, 'file', 'files')}`}.`,
);

const left = checkContent(root, { today }).problems.filter(({ file }) => isAbout(paths)(file));
if (left.length > 0) console.error(`\nLeft for you:\n${reportProblems(left, 'the content')}`);
if (left.length > 0 || unwritten.length > 0) process.exitCode = 1;

function told({ file, line, rule, what }: Fix): string {
  return `${file}:${line}  ${rule}\n  ${what}`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
