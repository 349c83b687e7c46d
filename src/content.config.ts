import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { defineCollection } from 'astro:content';
import { loadKnowledge } from './loading/knowledge-base.ts';
import type { RecordCollection } from './loading/knowledge-base.ts';
import { schemas } from './schemas/collections.ts';
import { languages } from './schemas/text.ts';

const root = process.cwd();

/** Hands the records that our own loading path read to Astro; problems are reported by the checks. */
function recordLoader(collection: RecordCollection): Loader {
  return {
    name: `knowledge-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const fill = () => {
        store.clear();
        for (const { id, data, file } of loadKnowledge(root).records[collection].values()) store.set({ id, data, filePath: file });
      };
      fill();
      watcher?.on('change', (file) => {
        if (!file.includes(`/content/${collection}/`)) return;
        fill();
        logger.info(`read ${collection} again`);
      });
    },
  };
}

export const collections = {
  limits: defineCollection({ loader: recordLoader('limits'), schema: schemas.limits }),
  'event-sources': defineCollection({ loader: recordLoader('event-sources'), schema: schemas['event-sources'] }),
  updates: defineCollection({ loader: recordLoader('updates'), schema: schemas.updates }),
  errors: defineCollection({ loader: recordLoader('errors'), schema: schemas.errors }),
  runtimes: defineCollection({ loader: recordLoader('runtimes'), schema: schemas.runtimes }),
  terms: defineCollection({ loader: recordLoader('terms'), schema: schemas.terms }),
  sources: defineCollection({ loader: recordLoader('sources'), schema: schemas.sources }),
  notes: defineCollection({
    loader: glob({ base: 'content/notes', pattern: ['{ja,en}/*.mdx', ...unpublished()] }),
    schema: z.preprocess(daysAsText, schemas.notes),
  }),
};

/** Drafts are no part of a build; `astro dev` shows them. */
function unpublished(): string[] {
  if (!import.meta.env.PROD) return [];
  const { drafts } = loadKnowledge(root);
  return languages.flatMap((lang) => [...drafts[lang].keys()].map((id) => `!${lang}/${id}.mdx`));
}

/** Astro reads a YAML date as a Date; everywhere else in this project a day is text. */
function daysAsText(frontMatter: unknown): unknown {
  if (typeof frontMatter !== 'object' || frontMatter === null) return frontMatter;
  return Object.fromEntries(
    Object.entries(frontMatter).map(([key, value]) => [key, value instanceof Date ? value.toISOString().slice(0, 10) : value]),
  );
}
