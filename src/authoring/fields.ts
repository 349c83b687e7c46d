import { z } from 'zod';
import { choiceLabels } from '../i18n/choice-labels.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { namedCollection } from '../schemas/reference.ts';

/** One thing that a record asks for, as its schema tells it. */
export interface Field {
  key: string;
  /** The sentence that describes it. */
  hint: string;
  /** Whether it may be left out. */
  optional: boolean;
  schema: z.core.$ZodType;
  form: Form;
}

/** How a field is asked for. */
export type Form =
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'reference'; collection: CollectionName | 'any' }
  | { kind: 'list'; item: Field; least: number }
  | { kind: 'group'; fields: readonly Field[] }
  /** One of several forms that are not asked for alike: a number or a text in both languages. */
  | { kind: 'either'; forms: readonly Field[] };

export interface Choice {
  value: string | number;
  /** What the pages call it; empty where they show the value itself. */
  label: string;
}

/** The fields of a record, or of a part of one, in the schema's order. */
export function fieldsOf(schema: z.core.$ZodType): Field[] {
  const { form } = fieldOf('', schema);
  return form.kind === 'group' ? [...form.fields] : [];
}

/** What a schema asks for under a key. */
export function fieldOf(key: string, schema: z.core.$ZodType): Field {
  const { core, optional, hint } = unwrapped(schema);
  return { key, hint, optional, schema, form: formOf(key, core) };
}

/** The schema without `optional` and `default`, and the nearest description. */
function unwrapped(schema: z.core.$ZodType): { core: z.core.$ZodType; optional: boolean; hint: string } {
  const hint = z.globalRegistry.get(schema)?.description;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = unwrapped(schema.def.innerType);
    return { core: inner.core, optional: true, hint: hint ?? inner.hint };
  }
  return { core: schema, optional: false, hint: hint ?? '' };
}

function formOf(key: string, schema: z.core.$ZodType): Form {
  const collection = namedCollection(schema);
  if (collection !== undefined) return { kind: 'reference', collection };
  const choices = choicesOf(schema);
  if (choices) return { kind: 'choice', choices };
  if (schema instanceof z.ZodArray)
    return { kind: 'list', item: fieldOf(key, schema.element), least: schema.safeParse([]).success ? 0 : 1 };
  if (schema instanceof z.ZodObject)
    return { kind: 'group', fields: Object.entries<z.core.$ZodType>(schema.shape).map(([name, inner]) => fieldOf(name, inner)) };
  if (schema instanceof z.ZodUnion) {
    const forms = schema.options.map((option) => fieldOf(key, option));
    // Words and numbers that are alternatives of each other fit one line of text.
    if (forms.some(({ form }) => form.kind === 'list' || form.kind === 'group')) return { kind: 'either', forms };
  }
  return { kind: 'text' };
}

/** The values of an enum, a literal or a union of literals; nothing for anything else. */
function choicesOf(schema: z.core.$ZodType): Choice[] | undefined {
  const values = valuesOf(schema);
  const labels = choiceLabels((values ?? []).map(String));
  return values?.map((value, at) => ({ value, label: labels[at] ?? '' }));
}

function valuesOf(schema: z.core.$ZodType): (string | number)[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [value] : []));
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const options = schema.options.map(valuesOf);
  return options.every((one) => one !== undefined) ? options.flat() : undefined;
}
