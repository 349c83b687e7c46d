import { readContentFiles } from '../fixing/content-files.ts';
import { bilingualParts } from './bilingual-parts.ts';
import { hintsOf } from './hints.ts';
import type { Hints } from './hints.ts';
import { readSteps } from './read-steps.ts';
import { lagsAfter } from './steps.ts';
import type { Lag } from './steps.ts';

/** How far the two languages are in step. */
export interface TranslationStatus {
  /** From git; nothing where there is no history. */
  history: { since: string; shallow: boolean; lags: Lag[] } | undefined;
  hints: Hints;
}

/** The status of the content below a root: lags of what is committed, hints from the files as they are. */
export function translationStatus(root: string): TranslationStatus {
  const reading = readSteps(root);
  const parts = [...readContentFiles(root).values()].flatMap(({ file, text }) => bilingualParts(file, text));
  const known = new Set(parts.map(({ record }) => record));
  const lags = reading ? lagsAfter(reading.steps).filter(({ part }) => known.has(part.split(' ')[0] ?? '')) : [];
  return { history: reading && { since: reading.since, shallow: reading.shallow, lags }, hints: hintsOf(parts) };
}
