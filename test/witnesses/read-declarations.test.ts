import { expect, it } from 'vitest';
import { plainWords } from '../../src/witnesses/plain-words.ts';
import { readDeclarations } from '../../src/witnesses/read-declarations.ts';

const read = (text: string, types = false) =>
  readDeclarations(text, 'models_0.d.ts', { types }).map(({ symbol, kind, words }) => `${kind} ${symbol}: ${words}`);

it('reads the members of an interface with their comments, however they are set', () => {
  const expected = ['shape Cors: The settings.', 'parameter Cors.MaxAge: At most 86,400 seconds.'];
  expect(
    read('/** <p>The settings.</p> @public */ export interface Cors { /** At most <b>86,400</b>\n *   seconds. */ MaxAge?: number }'),
  ).toEqual(expected);
  expect(
    read(
      '/**\n * <p>The settings.</p>\n */\nexport interface Cors\n{\n    /**\n     * At most 86,400 seconds.\n     * @public\n     */\n    "MaxAge" ?: number | undefined;\n}\n',
    ),
  ).toEqual(expected);
});

it('reads enums of both forms with their values', () => {
  expect(read('export declare const Runtime: { readonly nodejs24x: "nodejs24.x"; };')).toEqual([
    'enum Runtime: ',
    'enum member Runtime.nodejs24x: nodejs24.x',
  ]);
  expect(read('export declare enum Runtime { nodejs24x = "nodejs24.x" }')).toEqual([
    'enum Runtime: ',
    'enum member Runtime.nodejs24x: nodejs24.x',
  ]);
});

it('reads exceptions of both forms, and not the class that they extend', () => {
  expect(read('/** Too many. */ export declare class TooManyRequestsException extends __BaseException { Reason?: string }')).toEqual([
    'exception TooManyRequestsException: Too many.',
  ]);
  expect(read('export interface TooManyRequestsException extends __SmithyException {}')).toEqual(['exception TooManyRequestsException: ']);
  expect(read('export declare class LambdaServiceException extends __ServiceException {}')).toEqual([]);
});

it('reads a command as its operation, and constants of the CDK with their deprecation', () => {
  expect(read('/** Calls a function. */ export declare class InvokeCommand extends InvokeCommand_base {}')).toEqual([
    'operation Invoke: Calls a function.',
  ]);
  expect(
    read('declare class Runtime { /** Node 18 (nodejs18.x)\n * @deprecated Move on. */ static readonly NODEJS_18_X: Runtime; }'),
  ).toEqual(['runtime Runtime.NODEJS_18_X: Node 18 (nodejs18.x) Deprecated: Move on.']);
});

it('gives the type of a member without a comment where types are asked for', () => {
  expect(read('interface SQSEvent { Records: SQSRecord[]; at?: string | undefined }', true)).toEqual([
    'shape SQSEvent: ',
    'parameter SQSEvent.Records: SQSRecord[]',
    'parameter SQSEvent.at: string',
  ]);
  expect(read('interface SQSEvent { Records: SQSRecord[] }')).toEqual(['shape SQSEvent: ', 'parameter SQSEvent.Records: ']);
});

it('leaves out what is private, and survives a file that is no TypeScript', () => {
  expect(read('interface A { _private: string; $metadata: string }')).toEqual(['shape A: ']);
  expect(read('<<<<<<< not a declaration')).toEqual([]);
});

it('takes HTML and Markdown markup off words', () => {
  expect(plainWords('<p>Set <code>BatchSize</code> to&nbsp;10.</p><ul><li><b>SQS</b> – 10</li></ul>')).toBe(
    'Set BatchSize to 10. SQS – 10',
  );
  expect(plainWords('The [limit](https://aws.example/x#y) of `MaximumPollers` .')).toBe('The limit of MaximumPollers.');
  expect(plainWords('If 1 \\< 2 \\{really\\}')).toBe('If 1 < 2 {really}');
});
