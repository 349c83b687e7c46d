import { byPlace } from './problem.ts';
import type { Problem } from './problem.ts';

/** Problems of the file saved last first; within a file from top to bottom. `savedAt` gives a file's time of saving. */
export function newestFirst(problems: readonly Problem[], savedAt: (file: string) => number): Problem[] {
  const times = new Map(problems.map(({ file }) => [file, savedAt(file)] as const));
  return problems.toSorted((a, b) => (times.get(b.file) ?? 0) - (times.get(a.file) ?? 0) || byPlace(a, b));
}
