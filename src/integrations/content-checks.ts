import type { AstroIntegration } from 'astro';
import { overdueReport } from '../checks/overdue-report.ts';
import { checkContent } from '../checks/run.ts';
import { libraryOf } from '../knowledge/library.ts';
import { dueRecords } from '../knowledge/review-due.ts';
import { today } from '../knowledge/today.ts';
import { reportProblems } from '../loading/problem.ts';
import { siteRepository } from '../sharing/site-repository.ts';
import { plainFailure } from './plain-failure.ts';

/** Runs every rule about the content before anything is rendered; any problem ends the build, and records that are overdue are only named. In `astro dev` problems are only shown. */
export function contentChecks(): AstroIntegration {
  let command: string;
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
      },
      'astro:config:done': ({ logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        checkRepository();
        const { knowledge, problems } = checkContent(process.cwd(), { today });
        const report = reportProblems(problems, 'the content');
        if (problems.length > 0 && command === 'build') throw plainFailure(`${report} Nothing was published; the last site is as it was.`);
        if (problems.length > 0) logger.warn(`\n${report}`);
        const overdue = dueRecords(libraryOf(knowledge), today);
        if (overdue.length > 0) logger.warn(`\n${overdueReport(overdue, today)}`);
      },
    },
  };
}

/** A wrong address of the repository would be in every page; it ends the command before anything is rendered. */
function checkRepository(): void {
  try {
    siteRepository();
  } catch (cause) {
    throw plainFailure(cause instanceof Error ? cause.message : String(cause));
  }
}
