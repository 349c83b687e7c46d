import type { Fixer } from '../../fixing/fixer.ts';
import { dateForms } from './date-forms.ts';
import { fileForm } from './file-form.ts';
import { historyOrder } from './history-order.ts';
import { houseStyleFixer } from './house-style.ts';
import { keyOrder } from './key-order.ts';
import { listRepeats } from './list-repeats.ts';
import { noteSources } from './note-sources.ts';
import { renamedReferences } from './renamed-references.ts';
import { textWidth } from './text-width.ts';
import { updateLinks } from './update-links.ts';
import { yamlQuotes } from './yaml-quotes.ts';

/** What `npm run check:fix` mends: first what makes a file readable, then its parts, then what depends on other files. */
export const fixers: readonly Fixer[] = [
  fileForm,
  yamlQuotes,
  dateForms,
  textWidth,
  houseStyleFixer,
  renamedReferences,
  listRepeats,
  noteSources,
  updateLinks,
  historyOrder,
  keyOrder,
];
