import { fileOf, overdueReport } from '../checks/overdue-report.ts';
import { checkContent } from '../checks/run.ts';
import { libraryOf } from '../knowledge/library.ts';
import { dueRecords } from '../knowledge/review-due.ts';
import { today } from '../knowledge/today.ts';
import { reportProblems } from '../loading/problem.ts';

const only = process.argv.slice(2);
const isAsked = (file: string): boolean => only.length === 0 || only.some((part) => file.includes(part));
const { knowledge, problems } = checkContent(process.cwd(), { today });
const shown = problems.filter(({ file }) => isAsked(file));
if (shown.length > 0) {
  console.error(reportProblems(shown, 'the content'));
  process.exitCode = 1;
} else {
  const counts = Object.entries(knowledge.known).map(([collection, ids]) => `${ids.size} ${collection}`);
  console.log(`The content is sound: ${counts.join(', ')}.`);
}
const overdue = dueRecords(libraryOf(knowledge), today).filter((record) => isAsked(fileOf(record)));
if (overdue.length > 0) console.warn(`\n${overdueReport(overdue, today)}`);
