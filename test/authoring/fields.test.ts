import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/authoring/fields.ts';
import type { Field } from '../../src/authoring/fields.ts';
import { readText } from '../../src/authoring/read-text.ts';
import { schemas } from '../../src/schemas/collections.ts';

/** Every field of a record by its path, with how it is asked for. */
function paths(fields: readonly Field[], before = ''): [string, Field][] {
  return fields.flatMap((field): [string, Field][] => {
    const path = before + field.key;
    const { form } = field;
    const inner =
      form.kind === 'group' ? form.fields : form.kind === 'list' && form.item.form.kind === 'group' ? form.item.form.fields : [];
    return [[path, field], ...paths(inner, `${path}.`)];
  });
}
const fieldAt = (collection: keyof typeof schemas, path: string) => new Map(paths(fieldsOf(schemas[collection]))).get(path);

describe('the questions', () => {
  it.each(Object.entries(schemas))('for %s have a sentence each', (_, schema) => {
    expect(
      paths(fieldsOf(schema))
        .filter(([, { hint }]) => hint.length < 5)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('follow the schema: order, form, and what may be left out', () => {
    expect(paths(fieldsOf(schemas.limits)).map(([path, { form, optional }]) => `${path} ${form.kind}${optional ? '?' : ''}`))
      .toMatchInlineSnapshot(`
      [
        "name group",
        "name.ja text",
        "name.en text",
        "summary group",
        "summary.ja text",
        "summary.en text",
        "category choice",
        "scope choice",
        "unit choice",
        "base choice?",
        "adjustable group",
        "adjustable.possible choice",
        "adjustable.upTo either?",
        "quotaCode text?",
        "newAccounts group?",
        "newAccounts.ja text",
        "newAccounts.en text",
        "appliesTo list?",
        "disputed group?",
        "disputed.note group",
        "disputed.note.ja text",
        "disputed.note.en text",
        "disputed.sources list",
        "keywords group?",
        "keywords.ja list?",
        "keywords.en list?",
        "history list",
        "history.from text",
        "history.value group",
        "history.value.minimum text?",
        "history.value.default text?",
        "history.value.maximum text?",
        "history.value.step text?",
        "history.value.allowed list?",
        "history.value.special list?",
        "history.value.special.value text",
        "history.value.special.meaning group",
        "history.value.special.meaning.ja text",
        "history.value.special.meaning.en text",
        "history.value.text group?",
        "history.value.text.ja text",
        "history.value.text.en text",
        "history.change group",
        "history.change.ja text",
        "history.change.en text",
        "history.update reference?",
        "history.sources list",
        "witnesses list?",
        "witnesses.package choice",
        "witnesses.symbol text",
        "witnesses.says text?",
        "see list?",
        "verifiedOn text",
        "reviewWithin text",
      ]
    `);
  });

  it('offer the values of a choice with what the pages call them', () => {
    const form = fieldAt('limits', 'category')?.form;
    expect(form?.kind === 'choice' ? form.choices[0] : form).toEqual({ value: 'compute', label: 'Compute / コンピューティング' });
  });
});

describe('a typed line', () => {
  const read = (path: string, line: string) => {
    const field = fieldAt('limits', path);
    if (!field) throw new Error(`There is no ${path}.`);
    return readText(field, line, '2026-01-20');
  };
  it.each([
    ['history.value.maximum', '10,240', { value: 10240 }],
    ['history.value.maximum', 'unlimited', { value: 'unlimited' }],
    ['history.value.maximum', 'a lot', { problem: '"a lot" is not a number.' }],
    ['history.value.minimum', '', { value: undefined }],
    ['reviewWithin', '', { problem: '`reviewWithin` is needed.' }],
    ['reviewWithin', '1.5', { problem: '"1.5" is not a whole number.' }],
    ['history.from', '≤2026-01-20', { value: '≤2026-01-20' }],
    ['history.from', '≤2026-01-21', { problem: '≤2026-01-21 is in the future; today is 2026-01-20.' }],
    ['quotaCode', 'L-1', { problem: '"L-1" is not a quota code; they look like L-B99A9384.' }],
    ['name.ja', '  15  ', { value: '15' }],
  ])('for %s, %j, is read or refused', (path, line, reading) => {
    expect(read(path, line)).toEqual(reading);
  });
});
