import { missingTarget } from '../checks/references.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import { reportProblems } from '../loading/problem.ts';
import type { Problem } from '../loading/problem.ts';
import { parseYaml } from '../loading/yaml.ts';
import { splitReference } from '../schemas/collection-names.ts';
import { changeFromAnswers, recordFromAnswers } from './answers.ts';
import type { Asker } from './asker.ts';
import { changeDialogue, newRecordDialogue } from './dialogue.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './plan.ts';
import type { Desk } from './plan.ts';
import { withHistory } from './record-edits.ts';
import { Refused } from './refused.ts';
import type { HistoryCollection } from './record-edits.ts';
import { showDrafts } from './show-drafts.ts';
import { problemsAdded } from './trial.ts';

/** What is to be made: a new record, or a change of one. */
export type Target = { collection: RecordCollection } | { collection: HistoryCollection; id: string };

/** The record of `npm run new change limits/function-timeout`; throws `Refused` where there is none that has a history. */
export function changeTarget(reference: string | undefined, { knowledge }: Desk): { collection: HistoryCollection; id: string } {
  const known = withHistory.join(', ');
  if (reference === undefined) throw new Refused('Name the record that changed: npm run new change limits/function-timeout');
  const { collection, id } = splitReference(reference);
  const wanted = withHistory.find((name) => name === collection);
  if (wanted === undefined)
    throw new Refused(`"${reference}" has no history. Only records of ${known} have: npm run new change limits/function-timeout`);
  const problem = missingTarget(wanted, id, undefined, knowledge);
  if (problem) throw new Refused(`${problem.what} ${problem.todo}`);
  return { collection: wanted, id };
}

/** The files that answers in YAML come to. Throws `Refused` with every problem where the checks would not accept them. `file` is what the answers are called in messages. */
export function draftsFromAnswers(target: Target, text: string, file: string, desk: Desk): Draft[] {
  const answers = parseYaml(text, file);
  const outcome =
    'id' in target ? changeFromAnswers(target.collection, target.id, answers, desk) : recordFromAnswers(target.collection, answers, desk);
  if ('problems' in outcome) throw new Refused(`${reportProblems(outcome.problems, file)} Nothing was written.`);
  const drafts = draftsOf(outcome.plan, desk);
  const problems = problemsAdded(desk.knowledge, drafts, desk.today);
  if (problems.length > 0)
    throw new Refused(
      `${asNumberedLines(drafts, problems)}${reportProblems(problems, 'the files')} Nothing was written.${adviceOn(problems)}`,
    );
  return drafts;
}

/** The files that a person's answers come to. Throws `Cancelled` where the person ends the dialogue. */
export function draftsFromDialogue(target: Target, asker: Asker, desk: Desk): Promise<Draft[]> {
  return 'id' in target ? changeDialogue(target.collection, target.id, asker, desk) : newRecordDialogue(target.collection, asker, desk);
}

/** What a command says of the files that it wrote, or would have written, and what to do next. */
export function sayingOf(drafts: readonly Draft[], dryRun: boolean): string {
  if (dryRun) return `${showDrafts(drafts)}\n\nNothing was written.`;
  const files = drafts.map(({ file, before }) => `${before === undefined ? 'Wrote' : 'Changed'} ${file}`);
  const [only] = drafts;
  const cite = drafts.length === 1 && only?.collection === 'sources' ? `Cite it as \`${only.id}\`. ` : '';
  const list = drafts.some(({ before }) => before === undefined) ? '`npm run permalinks` lists the new ids, then ' : '';
  return `${files.join('\n')}\n${cite}Next: ${list}\`npm run check:fix\` puts the spaces of the house style and tells what is left.`;
}

/** Files that have problems with the numbers of their lines, since nobody can open what was not written. */
function asNumberedLines(drafts: readonly Draft[], problems: readonly Problem[]): string {
  return drafts
    .filter(({ file }) => problems.some((problem) => problem.file === file))
    .map(({ file, text }) => {
      const lines = text.trimEnd().split('\n');
      const width = String(lines.length).length;
      return `${file} would be:\n${lines.map((line, at) => `${String(at + 1).padStart(width)}  ${line}`).join('\n')}\n\n`;
    })
    .join('');
}

function adviceOn(problems: readonly Problem[]): string {
  return problems.some(({ rule }) => rule === 'update-links')
    ? ' `npm run new change limits/some-id` writes a history entry and its update together.'
    : '';
}
