import type { Place } from '../loading/problem.ts';

export const findingKinds = ['value', 'words', 'name', 'gone', 'uncovered', 'lost', 'number', 'deprecated'] as const;

/** One thing that AWS's packages say otherwise than the content, or that it does not cover. */
export interface Finding {
  kind: (typeof findingKinds)[number];
  /** `@aws-sdk/client-lambda 3.1162.0`. */
  package: string;
  symbol: string;
  /** The record to edit, `limits/function-timeout`; nothing where there is none yet. */
  record: string | undefined;
  /** Where in the content. */
  place: Place | undefined;
  /** What differs, ours beside AWS's words. */
  what: string;
  /** What to do. */
  todo: string;
  /** An update record to begin with, as YAML; nothing where AWS changed no fact. */
  update: string | undefined;
}
