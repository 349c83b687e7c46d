import type { Problem } from './problem.ts';

/**
 * Problems as GitHub Actions' workflow commands, which it shows beside the line, one a line.
 * Escaping: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function githubAnnotations(problems: readonly Problem[]): string {
  return problems.map(annotation).join('\n');
}

/** Problems for programs: a list of `{file, line, column, rule, what, todo}`, without line and column where the file as a whole is meant. */
export function problemsAsJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, undefined, 2);
}

function annotation(problem: Problem): string {
  const properties = {
    file: problem.file,
    ...('line' in problem ? { line: String(problem.line), col: String(problem.column) } : {}),
    title: problem.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::error ${list.join(',')}::${escapeData(`${problem.what} ${problem.todo}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
