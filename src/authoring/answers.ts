import { z } from 'zod';
import { missingReference } from '../checks/references.ts';
import type { KnowledgeBase, RecordCollection } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { schemaProblems } from '../loading/schema-problems.ts';
import { keysAt, visitReferences } from '../loading/schema-walk.ts';
import { isMapping } from '../loading/yaml.ts';
import type { ParsedYaml } from '../loading/yaml.ts';
import { schemas } from '../schemas/collections.ts';
import { expandRecords, notMade } from './expand-records.ts';
import type { Desk, NewRecord, Plan } from './plan.ts';
import { proposals } from './proposals.ts';
import { idProblem, proposedId } from './record-id.ts';
import { updateFor } from './update-for.ts';
import { historySchema } from './record-edits.ts';
import type { HistoryCollection } from './record-edits.ts';

/** What answers come to: a plan, or everything that is wrong with them. */
export type Outcome = { plan: Plan } | { problems: readonly Problem[] };

/**
 * A new record from answers in YAML: its fields, and `id` where it is not to follow from the name. A source or an update may be
 * written out as a mapping in the place of its id, a source that exists may be named by its address.
 */
export function recordFromAnswers(collection: RecordCollection, answers: ParsedYaml, desk: Desk): Outcome {
  const { records, problems } = readRecord(collection, answers, desk, {}, []);
  return problems.length > 0 ? { problems } : { plan: { records, changes: [] } };
}

/** A change of an existing record from answers in YAML: the fields of a history entry. */
export function changeFromAnswers(collection: HistoryCollection, id: string, answers: ParsedYaml, desk: Desk): Outcome {
  const given = answers.data;
  if (!isMapping(given)) return { problems: notAMapping(answers, 'the history entry') };
  const { data: entry, records, problems } = readFields(historySchema(collection), given, answers, desk, { collection, id }, []);
  return problems.length > 0 ? { problems } : { plan: { records, changes: [{ collection, id, entry }] } };
}

interface Read {
  /** The record, after those that it needs; nothing where it has problems. */
  records: readonly NewRecord[];
  problems: readonly Problem[];
}

function readRecord(
  collection: RecordCollection,
  answers: ParsedYaml,
  desk: Desk,
  preset: Record<string, unknown>,
  made: readonly NewRecord[],
): Read {
  const mapping = answers.data;
  if (!isMapping(mapping)) return { records: [], problems: notAMapping(answers, collection) };
  // The id of a source follows from its address; nobody chooses it.
  const { id: chosen, ...given } = collection === 'sources' ? { id: undefined, ...mapping } : mapping;
  const filled = { ...proposals(collection, desk.knowledge, desk.today, given), ...preset, ...given };
  const id = typeof chosen === 'string' ? chosen : proposedId(collection, filled);
  const { data, records, problems } = readFields(schemas[collection], filled, answers, desk, { collection, id }, made);
  const all = [...idProblems(chosen, id, collection, answers, desk), ...problems];
  return all.length > 0 || id === undefined
    ? { records: [], problems: all }
    : { records: [...records, { collection, id, data }], problems: [] };
}

function readFields(
  schema: z.core.$ZodType,
  fields: Record<string, unknown>,
  answers: ParsedYaml,
  desk: Desk,
  owner: { collection: RecordCollection; id: string | undefined },
  madeBefore: readonly NewRecord[],
): { data: Record<string, unknown>; records: NewRecord[]; problems: Problem[] } {
  const { value, records, problems } = expandRecords(schema, fields, {
    knowledge: desk.knowledge,
    make: (collection, data, { path, parent, made }) => {
      const within: ParsedYaml = { ...answers, data, placeOf: (inner, part) => answers.placeOf([...path, ...inner], part) };
      const preset = collection === 'updates' ? updateFor(owner, parent) : {};
      return readRecord(collection, within, desk, preset, [...madeBefore, ...made]);
    },
    refuse: (path, what, todo) => ({ ...answers.placeOf(path), rule: 'references', what, todo }),
  });
  const data = isMapping(value) ? value : {};
  const read = { ...answers, data };
  return { data, records, problems: [...problems, ...problemsIn(schema, read, desk.knowledge, [...madeBefore, ...records])] };
}

function problemsIn(schema: z.core.$ZodType, answers: ParsedYaml, knowledge: KnowledgeBase, made: readonly NewRecord[]): Problem[] {
  const known = new Set(['', notMade, ...made.flatMap(({ collection, id }) => [id, `${collection}/${id}`])]);
  const missing: Problem[] = [];
  visitReferences(schema, answers.data, (text, collection, path) => {
    const problem = known.has(text) ? undefined : missingReference(text, collection, knowledge);
    if (problem) missing.push({ ...answers.placeOf(path), rule: 'references', ...problem });
  });
  const result = z.safeParse(schema, answers.data);
  return result.success ? missing : [...schemaProblems(result.error, answers, (path) => keysAt(schema, path)), ...missing];
}

function idProblems(
  chosen: unknown,
  id: string | undefined,
  collection: RecordCollection,
  answers: ParsedYaml,
  { knowledge }: Desk,
): Problem[] {
  const problem = (what: string, todo: string): Problem[] => [{ ...answers.placeOf(['id']), rule: 'id', what, todo }];
  if (chosen !== undefined && typeof chosen !== 'string')
    return problem(`\`id\` is ${JSON.stringify(chosen)}, but must be text.`, 'Write text here.');
  if (id === undefined)
    return collection === 'sources'
      ? []
      : problem('`id` is missing, and none follows from what is there.', 'Add `id:` with lower-case words joined by hyphens.');
  const what = idProblem(collection, id, knowledge);
  return what === undefined ? [] : problem(what, chosen === undefined ? 'Add `id:` with another one.' : 'Choose another one.');
}

function notAMapping(answers: ParsedYaml, name: string): readonly Problem[] {
  if (answers.problems.length > 0) return answers.problems;
  const todo = `Write the fields of ${name} as \`key: value\`.`;
  return [{ ...answers.placeOf([]), rule: 'schema', what: 'The answers are not a mapping.', todo }];
}
