import type { Bilingual } from '../../schemas/text.ts';
import type { NumberRules } from './read-number.ts';

interface FieldBase {
  label: Bilingual;
  /** One sentence below the field. */
  hint?: Bilingual;
  /** The field shows only while another one has one of these values. */
  when?: { field: string; is: readonly string[] };
}

/** A number; `initial: undefined` or `optional` lets it be empty, which means "not set". */
export interface NumberField<Initial extends number | undefined = number | undefined> extends FieldBase, NumberRules {
  kind: 'number';
  initial: Initial;
  optional?: boolean;
  /** What stands after the input. */
  unit?: Bilingual;
  /** What an empty optional field stands for. */
  placeholder?: Bilingual;
}

export interface ChoiceField extends FieldBase {
  kind: 'choice';
  initial: string;
  options: readonly { value: string; label: Bilingual }[];
}

export interface SwitchField extends FieldBase {
  kind: 'switch';
  initial: boolean;
}

export type Field = NumberField | ChoiceField | SwitchField;

/** A form: fields by their name, which is also their name in the address. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<One extends Field> =
  One extends NumberField<infer Initial>
    ? undefined extends Initial
      ? number | undefined
      : number
    : One extends ChoiceField
      ? string
      : boolean;

export function numberField<Initial extends number | undefined>(field: Omit<NumberField<Initial>, 'kind'>): NumberField<Initial> {
  return { kind: 'number', ...field };
}

export function choiceField(field: Omit<ChoiceField, 'kind'>): ChoiceField {
  return { kind: 'choice', ...field };
}

export function switchField(field: Omit<SwitchField, 'kind'>): SwitchField {
  return { kind: 'switch', ...field };
}

/** What a form holds. */
export type Values<Form extends Fields> = { -readonly [Name in keyof Form]: ValueOf<Form[Name]> };

/** The values that a form begins with. */
export function initialValues<Form extends Fields>(fields: Form): Values<Form> {
  return Object.fromEntries(Object.entries(fields).map(([name, { initial }]) => [name, initial])) as Values<Form>;
}

/** Whether a field shows, given what the others hold. */
export function isShown(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  return field.when === undefined || field.when.is.includes(String(values[field.when.field]));
}
