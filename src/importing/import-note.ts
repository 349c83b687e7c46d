import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { otherLanguage } from '../i18n/paths.ts';
import { libraryOf } from '../knowledge/library.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { parseMdx } from '../loading/mdx.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { choosePart } from './choose-part.ts';
import { withoutCode } from './code-ranges.ts';
import { draftFile, nextOrder, nextSteps, partProblems, slugProblems } from './draft-file.ts';
import type { DraftFile } from './draft-file.ts';
import { dayOfFile, slugOfFile, titleOfFile } from './file-name.ts';
import { findNumbers, quotedLimits } from './find-numbers.ts';
import { findErrors, findRuntimes } from './find-records.ts';
import { restoreTags } from './findings.ts';
import { firstSentence } from './first-sentence.ts';
import { splitFrontMatter } from './front-matter.ts';
import { languageOfText } from './language.ts';
import { linkAnchors } from './link-anchors.ts';
import { writeMdx } from './markdown.ts';
import { ownFields } from './own-fields.ts';
import { placeNote } from './place-note.ts';
import { plainText } from './plain-text.ts';
import { protectEsm } from './protect-esm.ts';
import type { Field, ImportReport } from './report.ts';
import { namerOf } from './section-ids.ts';
import { similarNotes } from './similar-notes.ts';
import type { SourceFile } from './source-file.ts';

/** What the command line decides instead of the note. */
export interface ImportOptions {
  slug?: string | undefined;
  part?: string | undefined;
  lang?: Lang | undefined;
}

export interface ImportContext {
  knowledge: KnowledgeBase;
  /** The project's folder. */
  root: string;
  /** The day of the command. */
  today: string;
}

/** Turns a note of another site into a draft of ours and says what became of every part of it. Writes nothing. */
export function importNote(
  source: SourceFile,
  options: ImportOptions,
  { knowledge, root, today }: ImportContext,
): { draft: DraftFile; report: ImportReport } | { problems: Problem[] } {
  const parts = splitFrontMatter(source.text, source.file);
  if ('problem' in parts) return { problems: [parts.problem] };
  const { file } = source;
  if (parts.body.trim() === '')
    return { problems: [{ file, rule: 'import', what: 'The note has front matter and no text.', todo: 'Name a note with a text.' }] };
  const library = libraryOf(knowledge);
  const own = ownFields(parts.fields, library);
  const lang = options.lang ?? languageOfText(`${own.title ?? ''} ${withoutCode(parts.body)}`);
  const {
    tree,
    findings,
    sections,
    anchors,
    title: ownTitle,
    answer,
  } = placeNote(parts, lang, own.title, own.slug ?? options.slug, library);
  const words = plainText(tree.children);
  const title = own.title ?? ownTitle ?? titleOfFile(file);
  const slug = options.slug ?? own.slug ?? slugOfFile(file) ?? namerOf(library)(title)?.id;
  const similar = similarNotes(`${title}\n${words}`, lang, knowledge, library);
  const problems = [
    ...(slug === undefined
      ? [{ file, rule: 'slug', what: `No slug can be made of "${title}".`, todo: 'Give one in English words: --slug dead-letter-queues' }]
      : slugProblems(slug, [lang], knowledge, root, { file })),
    ...(options.part === undefined ? [] : partProblems(options.part, { file })),
  ];
  if (problems.length > 0 || slug === undefined) return { problems };
  const counterpart = knowledge.drafts[otherLanguage[lang]].get(slug)?.data;
  const { part, partBy } = choosePart(options.part, counterpart, similar, lang, knowledge);
  const description = own.description ?? (answer || opening(tree) || title);
  const created = own.created ?? dayOfFile(file) ?? today;
  const updated = own.updated ?? created;
  const written = own.updated ?? own.created ?? dayOfFile(file);
  linkAnchors(tree, slug, anchors, findings);
  const numbers = findNumbers(tree, library, { title, written, firstLine: findings.firstLine, quoted: quotedLimits(knowledge) });
  protectEsm(tree);
  const body = writeMdx(tree);
  const order = counterpart?.order ?? nextOrder(knowledge);
  const fields = { title, description, part, order, created, updated, sources: [...findings.cited], see: own.see };
  const draft = draftFile(lang, slug, fields, body);
  const parsed = parseMdx(draft.text, draft.file);
  if ('problem' in parsed)
    return {
      problems: [{ ...parsed.problem, todo: 'This is a fault of the import; the note is untouched. Please report it with the note.' }],
    };
  const report: ImportReport = {
    note: { file, format: parts.format, encoding: source.encoding, lang, langBy: options.lang ? 'option' : 'text' },
    draft: { file: draft.file, slug, part, partBy },
    fields: options.slug === undefined ? own.fields : own.fields.map((field) => withoutSlug(field, own.slug)),
    notPlaced: findings.notPlaced.map((one) => ({ ...one, text: restoreTags(one.text, findings.tags) })).sort((a, b) => a.line - b.line),
    changes: findings.changes.toSorted((a, b) => a.line - b.line),
    sections,
    links: findings.links.toSorted((a, b) => a.line - b.line),
    numbers,
    runtimes: findRuntimes(parts.body, parts.firstLine, library, today),
    errors: findErrors(parts.body, parts.firstLine, library),
    similar: similar.map((id) => `notes/${id}`),
    next: nextSteps(slug, counterpart ? languages : [lang]),
  };
  return { draft, report };
}

/** A field that would have given the slug, where the command line decides it. */
function withoutSlug(field: Field, slug: string | undefined): Field {
  return field.became?.startsWith('the slug') ? { ...field, became: `nothing: --slug decides the slug in the place of ${slug}` } : field;
}

/** The first sentence of the first paragraph that has one. */
function opening(tree: Root): string {
  const texts: string[] = [];
  visit(tree, 'paragraph', (paragraph) => void texts.push(plainText(paragraph.children)));
  return firstSentence(texts.find((text) => /[。.!?]/u.test(text)) ?? texts.find((text) => text.trim() !== '') ?? '');
}
