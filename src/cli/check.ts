import { fileOf, overdueReport } from '../checks/overdue-report.ts';
import { checkContent } from '../checks/run.ts';
import { libraryOf } from '../knowledge/library.ts';
import { dueRecords } from '../knowledge/review-due.ts';
import { today } from '../knowledge/today.ts';
import { reportProblems } from '../loading/problem.ts';
import { githubAnnotations, problemsAsJson } from '../loading/problem-formats.ts';
import { isAbout, parseCheckOptions } from './check-options.ts';
import type { CheckOptions } from './check-options.ts';
import { soundContent } from './sound-content.ts';
import { watchContent } from './watch-content.ts';

const options = readOptions();
if (options?.watch) watchContent(process.cwd(), options.paths);
else if (options) check(options);

function readOptions(): CheckOptions | undefined {
  try {
    return parseCheckOptions(process.argv.slice(2), process.env);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
    return undefined;
  }
}

function check({ paths, format }: CheckOptions): void {
  const { knowledge, problems } = checkContent(process.cwd(), { today });
  const isAsked = isAbout(paths);
  const shown = problems.filter(({ file }) => isAsked(file));
  if (shown.length > 0) process.exitCode = 1;
  if (format === 'json') console.log(problemsAsJson(shown));
  else if (shown.length === 0) console.log(soundContent(knowledge));
  else console.error(reportProblems(shown, 'the content'));
  // GitHub takes annotations from what a step prints; the report above stays readable in its log.
  if (format === 'github' && shown.length > 0) console.log(githubAnnotations(shown));
  const overdue = dueRecords(libraryOf(knowledge), today).filter((record) => isAsked(fileOf(record)));
  if (overdue.length > 0) console.warn(`\n${overdueReport(overdue, today)}`);
}
