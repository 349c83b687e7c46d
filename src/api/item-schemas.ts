import { z } from 'zod';
import { schemas } from '../schemas/collections.ts';
import { publishedNote } from '../schemas/note.ts';
import { retryRules } from '../schemas/event-source.ts';
import { limitValue } from '../schemas/limit.ts';
import { idPattern } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { bilingual } from '../schemas/text.ts';

const addresses = z.strictObject({ ja: z.url().describe('In Japanese.'), en: z.url().describe('In English.') });

/** What every item of the API carries besides the record's own fields. */
const common = {
  id: z.string().regex(idPattern).describe('The id, published for ever.'),
  title: bilingual.describe('The record’s name in both languages; error messages and product names are the same in both.'),
  headline: bilingual.optional().describe('The answer in a few words, where there is one: `900 s`.'),
  formerIds: z.array(z.string()).describe('Ids that this record had before; their addresses answer with this item.'),
  links: z
    .strictObject({
      self: z.url().describe('This item.'),
      permalink: z.url().describe('The language-neutral permanent link.'),
      page: addresses.describe('The page, or the row of a page, in each language.'),
      markdown: addresses.optional().describe('The page as Markdown.'),
      embed: addresses.optional().describe('A card for an iframe.'),
      image: addresses.optional().describe('The preview image, PNG, 1200 × 630.'),
    })
    .describe('Where the record is, and what was made from it.'),
};

const section = z.strictObject({
  id: z.string().describe('The heading’s id, the same in both languages.'),
  level: z.union([z.literal(2), z.literal(3)]).describe('2 or 3.'),
  title: bilingual.describe('The heading.'),
  permalink: z.url().describe('The language-neutral permanent link.'),
});

/** The form of each collection's items, as published under /api/v1/schema/. */
export const itemSchemas = {
  limits: schemas.limits.safeExtend({ ...common, current: limitValue.describe('The value that holds now.') }),
  'event-sources': schemas['event-sources'].extend({ ...common, current: retryRules.describe('The rules that hold now.') }),
  updates: schemas.updates.extend(common),
  errors: schemas.errors.extend(common),
  runtimes: schemas.runtimes.extend(common),
  terms: schemas.terms.extend(common),
  sources: schemas.sources.extend(common),
  notes: publishedNote.extend({
    ...common,
    description: bilingual.describe('What the note answers, in one sentence.'),
    sections: z.array(section).describe('The headings, in order.'),
  }),
} as const satisfies Record<CollectionName, z.ZodType>;

export type Item<Name extends CollectionName = CollectionName> = z.infer<(typeof itemSchemas)[Name]>;
