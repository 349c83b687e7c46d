import { checkContent } from '../checks/run.ts';
import { today } from '../knowledge/today.ts';
import { reportProblems } from '../loading/problem.ts';

const only = process.argv.slice(2);
const { knowledge, problems } = checkContent(process.cwd(), { today });
const shown = only.length > 0 ? problems.filter(({ file }) => only.some((part) => file.includes(part))) : problems;
if (shown.length > 0) {
  console.error(reportProblems(shown, 'the content'));
  process.exitCode = 1;
} else {
  const counts = [...Object.entries(knowledge.known), ['drafts', knowledge.draftIds] as const].flatMap(([collection, ids]) =>
    ids.size === 0 ? [] : [`${ids.size} ${collection}`],
  );
  console.log(`The content is sound: ${counts.join(', ')}.`);
}
