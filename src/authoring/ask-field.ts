import type { Question } from './asker.ts';
import { isMapping } from '../loading/yaml.ts';
import { askReference } from './ask-reference.ts';
import type { Choice, Field, Form } from './fields.ts';
import { readText } from './read-text.ts';
import type { Talk } from './talk.ts';

/** The two sides of a text; their question is that of the field that they belong to. */
const languageKeys = new Set(['ja', 'en']);
const leaveOut: Choice = { value: '', label: 'leave out' };

/** Asks for a field; `prior` is what it holds already or what is proposed. Gives nothing where it is left out. */
export async function askField(field: Field, prior: unknown, path: string, talk: Talk, around: Record<string, unknown>): Promise<unknown> {
  const { asker } = talk;
  const question: Question = { path, hint: [field.hint, field.optional ? 'May be left out.' : ''].filter(Boolean).join(' ') };
  const { form } = field;
  switch (form.kind) {
    case 'text':
      return askText(field, prior, question, talk);
    case 'choice': {
      const choices = field.optional ? [leaveOut, ...form.choices] : form.choices;
      const answer = await asker.choose({ ...question, choices, initial: isScalar(prior) ? prior : undefined });
      return answer === '' ? undefined : answer;
    }
    case 'reference':
      return askReference(form.collection, field.optional, prior, question, talk, around);
    case 'list':
      return askList(field, form, prior, question, talk, around);
    case 'group':
      return askGroup(field, form.fields, prior, question, talk);
    case 'either': {
      const choices = form.forms.map((one, at) => ({ value: at, label: formName(one.form) }));
      const which = await asker.choose({ ...question, choices: field.optional ? [leaveOut, ...choices] : choices });
      const chosen = which === '' ? undefined : form.forms[Number(which)];
      return chosen && askField({ ...chosen, hint: field.hint }, prior, path, talk, around);
    }
    default:
      return form satisfies never;
  }
}

/** Asks for fields one after the other, in the schema's order. */
export async function askFields(
  fields: readonly Field[],
  prior: Record<string, unknown>,
  path: string,
  talk: Talk,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const value = await askField(field, prior[field.key], [path, field.key].filter(Boolean).join('.'), talk, data);
    if (value !== undefined) data[field.key] = value;
  }
  return data;
}

async function askText(field: Field, prior: unknown, question: Question, { asker, desk }: Talk): Promise<unknown> {
  const read = (line: string) => readText(field, line, desk.today);
  const check = (line: string) => {
    const reading = read(line);
    return 'problem' in reading ? reading.problem : undefined;
  };
  const reading = read(await asker.text({ ...question, initial: isScalar(prior) ? String(prior) : '', check }));
  return 'value' in reading ? reading.value : undefined;
}

async function askGroup(field: Field, fields: readonly Field[], prior: unknown, question: Question, talk: Talk): Promise<unknown> {
  const before = isMapping(prior) ? prior : undefined;
  const isBilingual = fields.every(({ key }) => languageKeys.has(key));
  if (field.optional && !(await talk.asker.confirm({ ...question, initial: before !== undefined }))) return undefined;
  const inner = isBilingual ? fields.map((one) => ({ ...one, hint: `${field.hint} ${one.hint}` })) : fields;
  if (isBilingual || !inner.every(({ optional }) => optional)) return askFields(inner, before ?? {}, question.path, talk);
  const choices = inner.map(({ key, hint }) => ({ value: key, label: hint }));
  const given = await talk.asker.chooseSome({ ...question, choices, initial: Object.keys(before ?? {}), required: false });
  const wanted = inner.filter(({ key }) => given.includes(key)).map((one) => ({ ...one, optional: false }));
  return askFields(wanted, before ?? {}, question.path, talk);
}

async function askList(
  field: Field,
  { item, least }: Extract<Form, { kind: 'list' }>,
  prior: unknown,
  question: Question,
  talk: Talk,
  around: Record<string, unknown>,
): Promise<unknown[] | undefined> {
  const { asker } = talk;
  const needed = least > 0 && !field.optional;
  const before = Array.isArray(prior) ? prior : [];
  if (item.form.kind === 'choice') {
    const initial = before.filter(isScalar);
    const some = await asker.chooseSome({ ...question, choices: item.form.choices, initial, required: needed });
    return some.length > 0 || !field.optional ? some : undefined;
  }
  const cites = item.form.kind === 'reference' && item.form.collection === 'sources';
  const offered = before.length > 0 ? before : cites ? talk.citedLast : [];
  if (offered.length > 0 && (await asker.confirm({ path: question.path, hint: `Keep ${inShort(offered)}?`, initial: true })))
    return [...offered];
  const items: unknown[] = [];
  for (;;) {
    const path = `${question.path}.${items.length}`;
    const mayStop = items.length > 0 || !needed;
    const isGroup = item.form.kind === 'group';
    if (isGroup && mayStop && !(await asker.confirm({ path, hint: items.length > 0 ? 'One more?' : question.hint, initial: false }))) break;
    const hint = items.length > 0 ? `${field.hint} One more, or nothing to end.` : field.hint;
    const next = await askField({ ...item, hint, optional: mayStop && !isGroup }, undefined, path, talk, around);
    if (next === undefined) break;
    items.push(next);
  }
  if (cites && items.length > 0) talk.citedLast = items;
  return items.length > 0 || needed ? items : undefined;
}

function formName(form: Form): string {
  if (form.kind === 'group') return 'text in both languages';
  if (form.kind === 'choice') return form.choices.map(({ value }) => value).join(' | ');
  return form.kind === 'list' ? 'a list' : 'a number';
}

function inShort(values: readonly unknown[]): string {
  const names = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
