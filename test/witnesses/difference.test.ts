import { expect, it } from 'vitest';
import { numbersIn } from '../../src/witnesses/difference.ts';

it.each([
  ['limited to 256 KB', 'limited to 256KB'],
  ['for 900 seconds', 'a 900-second limit'],
  ['retries two times', 'retries 2 times'],
  ['up to 10,240 MB', 'up to 10240 MB'],
  ['Authentication.', 'SASL_SCRAM_512_AUTH, x86_64, PKCS#8, X.509, SHA-256, OAuth 2.0, TLS 1.2, S3 and java21.'],
  ['One of the keys.', 'A key.'],
])('a rewording is no change of numbers: %s, %s', (before, after) => {
  expect(numbersIn(after)).toBe(numbersIn(before));
});

it.each([
  ['limited to 1 KB', 'limited to 1 MB'],
  ['after 15 seconds', 'after 15 minutes'],
  ['retries two times', 'retries three times'],
  ['default is -1', 'default is 1'],
  ['between 1 and 2', 'between 2 and 1'],
])('a change is told: %s, %s', (before, after) => {
  expect(numbersIn(after)).not.toBe(numbersIn(before));
});
