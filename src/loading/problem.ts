/** Where a problem is: a spot in a file, or the file as a whole. Lines and columns count from 1. */
export type Place = { file: string; line: number; column: number } | { file: string };

/** One thing that is wrong with the content, told so that its author can mend it. */
export type Problem = Place & {
  /** The rule that found it. */
  rule: string;
  /** What is wrong, quoting the value. */
  what: string;
  /** What to do about it. */
  todo: string;
};

/** Problems as the command line shows them: sorted by file and place, two lines each. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.toSorted(byPlace).map(formatProblem).join('\n');
}

/** One problem, two lines. */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)}  ${problem.rule}\n  ${problem.what} ${problem.todo}`;
}

/** Compares two problems by file and place. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b);
}

/** Problems with their number, as the last thing a command says. */
export function reportProblems(problems: readonly Problem[], where: string): string {
  return `${formatProblems(problems)}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${where}.`;
}

function formatPlace(place: Place): string {
  return 'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file;
}

function lineOf(place: Place): number {
  return 'line' in place ? place.line : 0;
}

function columnOf(place: Place): number {
  return 'line' in place ? place.column : 0;
}
