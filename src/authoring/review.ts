import type { z } from 'zod';
import { formatProblems } from '../loading/problem.ts';
import type { Place, Problem } from '../loading/problem.ts';
import { visitReferences } from '../loading/schema-walk.ts';
import { isMapping, parseYaml } from '../loading/yaml.ts';
import type { ValuePath } from '../loading/yaml.ts';
import { schemas } from '../schemas/collections.ts';
import { askAgain } from './ask-record.ts';
import { Cancelled } from './asker.ts';
import { fileOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { draftsOf } from './plan.ts';
import type { HistoryChange, NewRecord } from './plan.ts';
import { historySchema } from './record-edits.ts';
import { showDrafts } from './show-drafts.ts';
import type { Talk } from './talk.ts';
import { problemsAdded } from './trial.ts';

/** Shows what would be written and what is wrong with it, and lets the person go back to any field, until it is sound and wanted. */
export async function review(changes: readonly HistoryChange[], main: NewRecord | undefined, talk: Talk): Promise<Draft[]> {
  const { asker, desk } = talk;
  for (;;) {
    const records = stillWanted(talk.made, changes, main);
    const drafts = draftsOf({ records, changes }, desk);
    const problems = problemsAdded(desk.knowledge, drafts, desk.today);
    asker.show('What would be written', showDrafts(drafts));
    if (problems.length > 0) asker.show('What is wrong with it', formatProblems(problems));
    const steps = [...records, ...changes].flatMap((target) => stepsBackTo(target, drafts, problems));
    const answer = await asker.choose({
      path: 'review',
      hint: problems.length > 0 ? 'Nothing can be written yet. Change a field:' : 'Sound. Write it, or change a field:',
      choices: [
        ...(problems.length === 0 ? [{ value: 'write', label: 'write the files' }] : []),
        ...steps
          .sort((a, b) => Number(b.isWrong) - Number(a.isWrong))
          .map(({ value, isWrong }) => ({ value, label: isWrong ? 'has a problem' : '' })),
        { value: 'leave', label: 'end without writing anything' },
      ],
    });
    if (answer === 'write') return drafts;
    const step = steps.find(({ value }) => value === answer);
    if (!step) throw new Cancelled();
    await askAgain(step.target, step.key, talk);
  }
}

/** The record itself and what it, or a change, names: what was made on the way and is named no more stays unwritten. */
function stillWanted(made: readonly NewRecord[], changes: readonly HistoryChange[], main: NewRecord | undefined): NewRecord[] {
  const named = new Set<string>();
  const note = (schema: z.core.$ZodType, data: unknown): void =>
    visitReferences(schema, data, (text, collection) => named.add(collection === 'any' ? text : `${collection}/${text}`));
  for (const { collection, entry } of changes) note(historySchema(collection), entry);
  const wanted = new Set<NewRecord>(main ? [main] : []);
  // Newest first: a record is made before the one that names it.
  for (const record of [...made].reverse()) {
    if (record !== main && !named.has(`${record.collection}/${record.id}`)) continue;
    wanted.add(record);
    note(schemas[record.collection], record.data);
  }
  return made.filter((record) => wanted.has(record));
}

interface Step {
  target: NewRecord | HistoryChange;
  key: string;
  value: string;
  /** Whether a problem stands in this field. */
  isWrong: boolean;
}

/** The fields of a record or a change to which one may go back. */
function stepsBackTo(target: NewRecord | HistoryChange, drafts: readonly Draft[], problems: readonly Problem[]): Step[] {
  const file = fileOf(target.collection, target.id);
  const yaml = parseYaml(drafts.find((draft) => draft.file === file)?.text ?? '', file);
  const isRecord = 'data' in target;
  const prefix = isRecord ? [] : entryPath(yaml.data, target);
  const given = isRecord ? target.data : target.entry;
  const lines = Object.keys(given).map((key) => ({ key, line: lineOf(yaml.placeOf([...prefix, key], 'key')) }));
  const inOrder = lines.sort((a, b) => a.line - b.line);
  const wrong = problems.filter((one) => one.file === file).map((one) => inOrder.findLast(({ line }) => line <= lineOf(one))?.key);
  const fields = fieldsOf(isRecord ? schemas[target.collection] : historySchema(target.collection)).map(({ key }) => key);
  return [...(isRecord && target.collection !== 'sources' ? ['id'] : []), ...fields].map((key) => ({
    target,
    key,
    value: `${target.collection}/${target.id} ${key}`,
    isWrong: wrong.includes(key),
  }));
}

function entryPath(data: unknown, { entry }: HistoryChange): ValuePath {
  const history = isMapping(data) ? data.history : undefined;
  const at = Array.isArray(history) ? history.findIndex((one: unknown) => isMapping(one) && one.from === entry.from) : -1;
  return ['history', at];
}

function lineOf(place: Place): number {
  return 'line' in place ? place.line : 0;
}
