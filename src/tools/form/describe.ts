import type { Lang } from '../../schemas/text.ts';
import type { Field, Fields, Values } from './field.ts';
import { isShown } from './field.ts';
import { formatAmount } from './format.ts';
import { formMessage } from './messages.ts';
import type { Inputs } from './report-markdown.ts';
import type { FieldProblem } from './state.ts';

/** Signs of what was typed that a message repeats. */
const mostSigns = 24;

/** A value as the result names it: `1,000 MB`, `x86_64`, `on`. */
export function describeValue(field: Field, value: unknown, lang: Lang): string {
  switch (field.kind) {
    case 'number': {
      if (typeof value !== 'number') return field.placeholder?.[lang] ?? formMessage(lang, 'notSet');
      const unit = field.unit?.[lang] ?? '';
      return `${formatAmount(value, 12)}${unit === '' || /^[%/]/.test(unit) ? unit : ` ${unit}`}`;
    }
    case 'choice':
      return field.options.find((option) => option.value === value)?.label[lang] ?? '';
    case 'switch':
      return formMessage(lang, value === true ? 'on' : 'off');
    default:
      return field satisfies never;
  }
}

/** The text that stands in a field's input. */
export function inputText(field: Field, value: unknown): string {
  return field.kind === 'number' ? (typeof value === 'number' ? formatAmount(value, 12) : '') : String(value);
}

/** Label and value of every field that shows; optional numbers that are not set are left out. */
export function describeInputs<Form extends Fields>(fields: Form, values: Values<Form>, lang: Lang): Inputs {
  return Object.entries(fields)
    .filter(([name, field]) => isShown(field, values) && values[name] !== undefined)
    .map(([name, field]) => ({ label: field.label[lang], value: describeValue(field, values[name], lang) }));
}

/** What is wrong with a field, in one sentence. */
export function describeProblem(field: Field, { problem, text, unit = '' }: FieldProblem, lang: Lang): string {
  const bounds =
    field.kind === 'number'
      ? {
          minimum: describeValue(field, field.minimum, lang),
          maximum: describeValue(field, field.maximum, lang),
          example: formatAmount(field.initial ?? field.minimum, 12),
        }
      : {};
  return formMessage(lang, problem, { ...bounds, text: shortened(text.trim()), unit: shortened(unit) });
}

/** What was typed, short enough for a message. */
function shortened(text: string): string {
  const signs = [...text];
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns).join('')}…` : text;
}
