import { initialValues } from './field.ts';
import type { Field, Fields, Values } from './field.ts';
import { readNumber } from './read-number.ts';
import type { NumberProblem } from './read-number.ts';

/** Why the text of a field cannot be used. */
export interface FieldProblem {
  problem: NumberProblem | 'choice';
  text: string;
  unit?: string;
}

export interface State<Form extends Fields> {
  values: Values<Form>;
  problems: ReadonlyMap<string, FieldProblem>;
}

type RawValue = { value: unknown } | FieldProblem;

/**
 * Reads a form from its texts, field by field: one that cannot be read keeps the value in `before` and is named among the problems.
 * `textOf` gives the text of a field, or nothing where it was not given.
 */
export function readState<Form extends Fields>(
  fields: Form,
  textOf: (name: string) => string | undefined,
  before: Values<Form> = initialValues(fields),
): State<Form> {
  const problems = new Map<string, FieldProblem>();
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const text = textOf(name);
      if (text === undefined) return [name, before[name]];
      const read = readField(field, text);
      if ('value' in read) return [name, read.value];
      problems.set(name, read);
      return [name, before[name]];
    }),
  ) as Values<Form>;
  return { values, problems };
}

/** The query of a state, `rate=10&ms=3000`: only what differs from the beginning, in the order of the form; empty where nothing does. */
export function queryOf<Form extends Fields>(fields: Form, values: Values<Form>): string {
  const query = new URLSearchParams();
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value !== field.initial) query.set(name, textOfValue(value));
  }
  return query.toString();
}

/** How a value stands in an address. */
export function textOfValue(value: number | string | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 }) : (value ?? '');
}

function readField(field: Field, text: string): RawValue {
  switch (field.kind) {
    case 'number': {
      if ((field.optional === true || field.initial === undefined) && text.trim() === '') return { value: undefined };
      const read = readNumber(text, field);
      return 'value' in read ? read : { ...read, text };
    }
    case 'choice':
      return field.options.some(({ value }) => value === text) ? { value: text } : { problem: 'choice', text };
    case 'switch':
      return text === '1' || text === '0' ? { value: text === '1' } : { problem: 'choice', text };
    default:
      return field satisfies never;
  }
}
