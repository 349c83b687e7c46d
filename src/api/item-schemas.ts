import { z } from 'zod';
import { schemas } from '../schemas/collections.ts';
import { publishedNote } from '../schemas/note.ts';
import { retryRules } from '../schemas/event-source.ts';
import { limitValue } from '../schemas/limit.ts';
import { idPattern } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { bilingual } from '../schemas/text.ts';

const addresses = z.strictObject({ ja: z.url(), en: z.url() });

/** What every item of the API carries besides the record's own fields. */
const common = {
  id: z.string().regex(idPattern),
  /** The record's name in both languages; error messages and product names are the same in both. */
  title: bilingual,
  /** The answer in a few words, where there is one: `900 s`. */
  headline: bilingual.optional(),
  /** Ids that this record had before; their addresses answer with this item. */
  formerIds: z.array(z.string()),
  links: z.strictObject({
    /** This item. */
    self: z.url(),
    /** The language-neutral permanent link. */
    permalink: z.url(),
    /** The page, or the row of a page, in each language. */
    page: addresses,
    /** The page as Markdown. */
    markdown: addresses.optional(),
    /** A card for an iframe. */
    embed: addresses.optional(),
    /** The preview image, PNG, 1200 × 630. */
    image: addresses.optional(),
  }),
};

const section = z.strictObject({ id: z.string(), level: z.union([z.literal(2), z.literal(3)]), title: bilingual, permalink: z.url() });

/** The form of each collection's items, as published under /api/v1/schema/. */
export const itemSchemas = {
  limits: schemas.limits.safeExtend({ ...common, current: limitValue }),
  'event-sources': schemas['event-sources'].extend({ ...common, current: retryRules }),
  updates: schemas.updates.extend(common),
  errors: schemas.errors.extend(common),
  runtimes: schemas.runtimes.extend(common),
  terms: schemas.terms.extend(common),
  sources: schemas.sources.extend({ ...common, title: bilingual }),
  notes: publishedNote.extend({ ...common, description: bilingual, sections: z.array(section) }),
} as const satisfies Record<CollectionName, z.ZodType>;

export type Item<Name extends CollectionName = CollectionName> = z.infer<(typeof itemSchemas)[Name]>;
