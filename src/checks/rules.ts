import { drafts } from './drafts.ts';
import { glossaryForms } from './glossary-forms.ts';
import { historyOrder } from './history-order.ts';
import { limitRanges } from './limit-ranges.ts';
import { noteComponents } from './note-components.ts';
import { noteParity } from './note-parity.ts';
import { permalinks } from './permalinks.ts';
import { proseNumbers } from './prose-numbers.ts';
import { recordParity } from './record-parity.ts';
import { references } from './references.ts';
import { retryRulesAgree } from './retry-rules.ts';
import { reviewDates } from './review-dates.ts';
import type { Rule } from './rule.ts';
import { runtimeDates } from './runtime-dates.ts';
import { sourcesUsed } from './sources-used.ts';
import { textReferences } from './text-references.ts';
import { updateLinks } from './update-links.ts';
import { witnesses } from './witnesses.ts';

/** Every rule about the content; each is run by `npm run check` and by the build. */
export const rules: readonly Rule[] = [
  references,
  textReferences,
  noteComponents,
  drafts,
  historyOrder,
  updateLinks,
  limitRanges,
  retryRulesAgree,
  runtimeDates,
  reviewDates,
  recordParity,
  noteParity,
  proseNumbers,
  glossaryForms,
  sourcesUsed,
  permalinks,
  witnesses,
];
