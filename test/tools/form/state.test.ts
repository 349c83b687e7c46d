import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/tools/form/describe.ts';
import { choiceField, initialValues, numberField, switchField } from '../../../src/tools/form/field.ts';
import { queryOf, readState } from '../../../src/tools/form/state.ts';

const label = { ja: '数', en: 'Number' };
const fields = {
  rate: numberField({ label, minimum: 0, maximum: 1000, initial: 10 }),
  most: numberField<number | undefined>({ label, minimum: 2, maximum: 1000, whole: true, initial: undefined }),
  row: numberField<number | undefined>({ label, minimum: 1, maximum: 9, optional: true, initial: 5 }),
  kind: choiceField({
    label,
    initial: 'a',
    options: [
      { value: 'a', label },
      { value: 'b', label },
    ],
  }),
  free: switchField({ label, initial: true }),
};

const read = (query: string) => {
  const given = new URLSearchParams(query);
  return readState(fields, (name) => given.get(name) ?? undefined);
};

describe('the state of a form', () => {
  it('is empty in the address as long as nothing was changed', () => expect(queryOf(fields, initialValues(fields))).toBe(''));

  it('keeps only what was changed, in the order of the form', () =>
    expect(queryOf(fields, { ...initialValues(fields), free: false, rate: 20, row: undefined })).toBe('rate=20&row=&free=0'));

  it('falls back field by field and names what could not be read', () => {
    const { values, problems } = read('rate=abc&most=7&kind=z&free=0&unknown=1');
    expect(values).toEqual({ rate: 10, most: 7, row: 5, kind: 'a', free: false });
    expect([...problems.keys()]).toEqual(['rate', 'kind']);
  });

  it('comes back from its address unchanged', () => {
    const any = fc.record({
      rate: fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(3))),
      most: fc.option(fc.integer({ min: 2, max: 1000 }), { nil: undefined }),
      row: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      kind: fc.constantFrom('a', 'b'),
      free: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (values) => {
        const { values: back, problems } = read(queryOf(fields, values));
        expect(problems.size).toBe(0);
        expect(back).toEqual(values);
      }),
    );
  });

  it('never throws and never holds anything but numbers in bounds, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (rate, most) => {
        const { values } = readState(fields, (name) => ({ rate, most })[name]);
        expect(values.rate >= 0 && values.rate <= 1000).toBe(true);
        expect(values.most === undefined || Number.isInteger(values.most)).toBe(true);
      }),
    );
  });

  it('repeats no more of a long text than a message can hold', () => {
    const say = (text: string): string | undefined => {
      const problem = readState(fields, (name) => (name === 'rate' ? text : undefined)).problems.get('rate');
      return problem && describeProblem(fields.rate, problem, 'en');
    };
    expect(say(`5${'x'.repeat(10_000)}`)).toBe(`The unit “${'x'.repeat(24)}…” is not known here.`);
    expect(say('x'.repeat(10_000))).toBe(`“${'x'.repeat(24)}…” is not a number. Write one such as 10.`);
  });

  it('says what is wrong in both languages', () => {
    const say = (lang: 'ja' | 'en') =>
      (['abc', '1,5', '5 apples', '-1', '5000', ''] as const).map((text) => {
        const problem = readState(fields, (name) => (name === 'rate' ? text : undefined)).problems.get('rate');
        return problem && describeProblem(fields.rate, problem, lang);
      });
    expect(say('en')).toMatchInlineSnapshot(`
      [
        "“abc” is not a number. Write one such as 10.",
        "The comma in “1,5” is unclear. Group digits by three, and write decimals with a point.",
        "The unit “apples” is not known here.",
        "It has to be at least 0.",
        "It can be at most 1,000.",
        "Give a number, such as 10.",
      ]
    `);
    expect(say('ja')).toMatchInlineSnapshot(`
      [
        "「abc」は数として読めない（例: 10）。",
        "「1,5」のコンマの位置が読めない。桁区切りなら 3 桁ごと、小数なら点を使う。",
        "「apples」という単位はここでは使えない。",
        "0 以上にする。",
        "1,000 以下にする。",
        "数を入れる（例: 10）。",
      ]
    `);
  });
});
