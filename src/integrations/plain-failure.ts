/** An error for people: its message says everything, so it carries no stack. */
export function plainFailure(message: string): Error {
  const failure = new Error(message);
  failure.name = 'Error';
  failure.stack = '';
  return failure;
}
