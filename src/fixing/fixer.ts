import type { CollectionName } from '../schemas/collection-names.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { Edit } from './edit.ts';

/** A file of `content/` as text. Never changed: an edited file is another object. */
export interface ContentFile {
  /** Path from the content folder's parent, with `/`. */
  file: string;
  collection: CollectionName;
  id: string;
  text: string;
}

/** What a fixer may look at besides its file. */
export interface FixContext {
  /** Every file by its path, with the fixes made so far. */
  files: ReadonlyMap<string, ContentFile>;
  /** Where ids that are gone lead. */
  ledger: Pick<Ledger, 'redirects' | 'merged'>;
}

/** Mends what breaks one rule, where that takes no decision. */
export interface Fixer {
  /** The rule that it mends; shown beside each fix. */
  rule: string;
  /** Whether its answer depends on other files. */
  acrossFiles?: true;
  /** What to change in a file; nothing where all is well or a person has to decide. */
  edits(file: ContentFile, context: FixContext): Edit[] | Promise<Edit[]>;
}
