import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { otherLanguage } from '../i18n/paths.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { suggest } from '../loading/nearest.ts';
import type { Problem } from '../loading/problem.ts';
import { idPattern } from '../schemas/collection-names.ts';
import { noteParts } from '../schemas/note.ts';
import type { Note } from '../schemas/note.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';

/** Days after which a note wants another look, as most notes say. */
const usualReview = 180;

/** A file that a command is about to write, below the project's folder. */
export interface DraftFile {
  file: string;
  text: string;
}

/** What the author of a draft decides; the rest of its front matter follows. */
export type DraftFields = Pick<Note, 'title' | 'description' | 'part' | 'order' | 'created' | 'updated' | 'sources' | 'see'>;

/** A draft's file: front matter and body. */
export function draftFile(lang: Lang, slug: string, fields: DraftFields, body: string): DraftFile {
  const { title, description, ...shared } = fields;
  // Nothing was compared with its sources yet; the day of the text is the most that can be said.
  const frontMatter = { title, draft: true, description, ...shared, verifiedOn: shared.updated, reviewWithin: usualReview };
  return { file: `content/notes/${lang}/${slug}.mdx`, text: `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body.trim()}\n` };
}

/** The place of a new note in the list: behind all others, since the numbers run through all parts. */
export function nextOrder({ notes, drafts }: Pick<KnowledgeBase, 'notes' | 'drafts'>): number {
  const orders = [notes.ja, notes.en, drafts.ja, drafts.en].flatMap((byId) => [...byId.values()].map(({ data }) => data.order));
  return Math.max(0, ...orders) + 1;
}

/** What stands against a slug for a new draft in some languages; `place` says where the slug comes from. */
export function slugProblems(
  slug: string,
  langs: readonly Lang[],
  knowledge: KnowledgeBase,
  root: string,
  place: Pick<Problem, 'file'>,
): Problem[] {
  const refuse = (what: string, todo: string): Problem[] => [{ ...place, rule: 'slug', what, todo }];
  if (!idPattern.test(slug) || slug.includes('.'))
    return refuse(
      `"${slug}" cannot be the slug of a note.`,
      'Slugs are lower-case English words joined by hyphens: --slug dead-letter-queues',
    );
  if (knowledge.known.notes.has(slug)) return refuse(`notes/${slug} exists already.`, 'Extend it, or choose another slug with --slug.');
  if (knowledge.ledger?.data.published.includes(`notes/${slug}`))
    return refuse(`notes/${slug} was published before and leads on today.`, 'An id is never used again; choose another slug with --slug.');
  const taken = langs.map((lang) => `content/notes/${lang}/${slug}.mdx`).filter((file) => existsSync(path.join(root, file)));
  return taken.flatMap((file) =>
    refuse(`${file} exists already.`, 'It is not overwritten. Finish or delete that draft, or choose another slug with --slug.'),
  );
}

/** What stands against the name of a part. */
export function partProblems(part: string, place: Pick<Problem, 'file'>): Problem[] {
  if ((noteParts as readonly string[]).includes(part)) return [];
  return [
    { ...place, rule: 'part', what: `There is no part "${part}".`, todo: suggest(part, noteParts, `Parts: ${noteParts.join(', ')}.`) },
  ];
}

/** Writes drafts; a file that exists meanwhile is left alone and ends the command before anything is written. */
export function writeDrafts(root: string, files: readonly DraftFile[]): void {
  const taken = files.find(({ file }) => existsSync(path.join(root, file)));
  if (taken) throw new Error(`${taken.file} exists already; nothing was written.`);
  for (const { file, text } of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  }
}

/** The next steps of whoever has a draft in some languages. */
export function nextSteps(slug: string, written: readonly Lang[]): string[] {
  const [first] = written;
  const missing = languages.filter((lang) => !written.includes(lang));
  return [
    'npm run dev                    # shows the draft; no build does',
    `npm run check -- notes         # what a draft must keep already`,
    ...missing.map(
      (lang) =>
        `Write content/notes/${lang}/${slug}.mdx with the same part, order, dates, sources, heading ids and code (copy content/notes/${first ?? otherLanguage[lang]}/${slug}.mdx and translate).`,
    ),
    'Publish: take `draft: true` out of both languages, set `verifiedOn`, run `npm run check`, then `npm run permalinks`.',
  ];
}
