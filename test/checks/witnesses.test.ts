import { expect, it } from 'vitest';
import { problemsAfter } from '../fixtures/content.ts';

/** The sound function timeout with a witness: 1 to 900 s, 3 s by default. */
function timeoutWith(...witnesses: string[]): string {
  return problemsAfter({ 'limits/function-timeout.yaml': ['verifiedOn:', `witnesses:\n${witnesses.join('')}verifiedOn:`] });
}

const witness = (says: string, symbol = 'CreateFunctionRequest.Timeout') =>
  `  - package: '@aws-sdk/client-lambda'\n    symbol: ${symbol}\n${says === '' ? '' : `    says: '${says}'\n`}`;

it('accepts words that carry a part of the value', () => {
  expect(timeoutWith(witness('maximum allowed value is {maximum} seconds'), witness('default is {default}'))).toBe('');
});

it('refuses a witness of a limit without words', () => {
  expect(timeoutWith(witness(''))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:38:13  witnesses
      The witness CreateFunctionRequest.Timeout names no words. Add \`says\` with the words that carry the value: "maximum of {maximum}"."
  `);
});

it('refuses words without a value', () => {
  expect(timeoutWith(witness('maximum allowed value'))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:39:11  witnesses
      "maximum allowed value" carries no value. Put {minimum}, {default}, {maximum} or {step} where the number stands."
  `);
});

it('refuses a placeholder that is none', () => {
  expect(timeoutWith(witness('at most {max}'))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:39:11  witnesses
      "{max}" is no placeholder; write {minimum}, {default}, {maximum} or {step}, with a unit where AWS writes another one: {maximum MB}. Correct the placeholder."
  `);
});

it('refuses a part that is no number in the current value', () => {
  const unlimited = ['      maximum: 900\n      step: 1\n', '      maximum: unlimited\n'] as const;
  const named = ['verifiedOn:', `witnesses:\n${witness('at most {maximum}')}${witness('a multiple of {step}')}verifiedOn:`] as const;
  expect(problemsAfter({ 'limits/function-timeout.yaml': [unlimited, named] })).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:38:11  witnesses
      "at most {maximum}" names the maximum, and the current value has unlimited there. Name a part that is a number.
    content/limits/function-timeout.yaml:41:11  witnesses
      "a multiple of {step}" names the step, and the current value has none there. Name a part that is a number."
  `);
});

it('refuses a unit that does not convert', () => {
  expect(timeoutWith(witness('at most {maximum MB}'))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:39:11  witnesses
      {maximum MB} does not convert to s. Name a unit of the same kind as s."
  `);
});

it('refuses the same witness twice, and a package that drift does not read', () => {
  expect(timeoutWith(witness('is {maximum}'), witness('is {maximum}'))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:41:13  witnesses
      CreateFunctionRequest.Timeout of @aws-sdk/client-lambda is named twice. Remove one of the two."
  `);
  expect(timeoutWith(witness('is {maximum}').replace('client-lambda', 'client-lambada'))).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:37:14  schema
      \`witnesses[0].package\` is "@aws-sdk/client-lambada", which is not one of the allowed values. Did you mean "@aws-sdk/client-lambda"?"
  `);
});

it('refuses a placeholder in a record without a value', () => {
  expect(
    problemsAfter({ 'runtimes/python3.9.yaml': ['verifiedOn:', `witnesses:\n${witness('{maximum}', 'Runtime.python39')}verifiedOn:`] }),
  ).toMatchInlineSnapshot(`
    "content/runtimes/python3.9.yaml:24:11  witnesses
      "{maximum}" has a placeholder, and this record has no value. Quote only words that must stay."
  `);
});
