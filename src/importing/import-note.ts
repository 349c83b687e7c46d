import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { otherLanguage } from '../i18n/paths.ts';
import { libraryOf } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { parseMdx } from '../loading/mdx.ts';
import type { Problem } from '../loading/problem.ts';
import type { Note } from '../schemas/note.ts';
import { noteParts } from '../schemas/note.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { takeAnswer } from './answer.ts';
import { draftFile, nextOrder, nextSteps, partProblems, slugProblems } from './draft-file.ts';
import type { DraftFile } from './draft-file.ts';
import { findErrors, findRuntimes } from './find-records.ts';
import { findNumbers, quotedLimits } from './find-numbers.ts';
import { restoreTags } from './findings.ts';
import type { Findings } from './findings.ts';
import { splitFrontMatter } from './front-matter.ts';
import { fenceHighlights } from './highlight-blocks.ts';
import { languageOfText } from './language.ts';
import { linkAnchors } from './link-anchors.ts';
import { parseMarkdown, writeMdx } from './markdown.ts';
import { listOddities } from './oddities.ts';
import { dayIn, ownFields, slugIn } from './own-fields.ts';
import { definitionsIn, placeBlocks } from './place-blocks.ts';
import { placeHeadings, takeTitle } from './place-headings.ts';
import { plainText } from './plain-text.ts';
import type { ImportReport } from './report.ts';
import { namerOf } from './section-ids.ts';
import { similarNotes } from './similar-notes.ts';
import { sourceIndex } from './source-index.ts';
import type { SourceFile } from './source-file.ts';
import { untemplate } from './template-tags.ts';
import { protectEsm } from './protect-esm.ts';

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
  const { tree, findings, sections, title: ownTitle, answer } = place(parts, own.title, own.slug ?? options.slug, library);
  const words = plainText(tree.children);
  const lang = options.lang ?? languageOfText(`${own.title ?? ''} ${ownTitle ?? ''} ${words}`);
  const title = own.title ?? ownTitle ?? titleOfFile(file);
  const name = namerOf(library);
  const slug = options.slug ?? own.slug ?? slugOfFile(file) ?? name(title)?.id;
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
  const description = own.description ?? (answer || firstSentence(tree) || title);
  const created = own.created ?? dayOfFile(file) ?? today;
  const updated = own.updated ?? created;
  const written = own.updated ?? own.created ?? dayOfFile(file);
  linkAnchors(tree, slug, sections.anchors, findings);
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
    fields: own.fields,
    notPlaced: findings.notPlaced.map((one) => ({ ...one, text: restoreTags(one.text, findings.tags) })).sort((a, b) => a.line - b.line),
    changes: findings.changes.toSorted((a, b) => a.line - b.line),
    sections: sections.sections,
    links: findings.links.toSorted((a, b) => a.line - b.line),
    numbers,
    runtimes: findRuntimes(parts.body, parts.firstLine, library, today),
    errors: findErrors(parts.body, parts.firstLine, library),
    similar: similar.map((id) => `notes/${id}`),
    next: nextSteps(slug, counterpart ? languages : [lang]),
  };
  return { draft, report };
}

/** The note's text as a tree in our form. */
function place(
  { body, firstLine }: { body: string; firstLine: number },
  knownTitle: string | undefined,
  slug: string | undefined,
  library: Library,
) {
  const fenced = fenceHighlights(body, firstLine);
  const { text, tags } = untemplate(fenced.text, firstLine);
  const findings: Findings = {
    text,
    firstLine,
    tags,
    sourceOf: sourceIndex(library),
    noteOf: (address) => {
      const id = slugIn(address);
      return id !== undefined && id !== slug && (library.notes.en.has(id) || library.notes.ja.has(id)) ? id : undefined;
    },
    notPlaced: [...fenced.notPlaced],
    changes: [],
    links: [],
    cited: new Set(),
  };
  const tree = parseMarkdown(text);
  listOddities(tree, findings);
  const definitions = definitionsIn(tree.children, findings);
  tree.children = placeBlocks(tree.children, definitions, findings) as Root['children'];
  const title = takeTitle(tree, knownTitle)?.text;
  const sections = placeHeadings(tree, namerOf(library), findings);
  const answer = takeAnswer(tree, findings);
  return { tree, findings, sections, title, answer };
}

/** The part that a note goes into, and why: the option, the draft of the other language, or the most similar published note. */
function choosePart(
  option: string | undefined,
  counterpart: Note | undefined,
  [similar]: readonly string[],
  lang: Lang,
  { notes }: KnowledgeBase,
): Pick<ImportReport['draft'], 'partBy'> & Pick<Note, 'part'> {
  const chosen = noteParts.find((part) => part === option);
  if (chosen !== undefined) return { part: chosen, partBy: 'option' };
  if (counterpart) return { part: counterpart.part, partBy: 'counterpart' };
  const near = similar === undefined ? undefined : notes[lang].get(similar)?.data.part;
  return near === undefined ? { part: 'basics', partBy: 'nothing' } : { part: near, partBy: 'similar-note' };
}

/** The first sentence of the first paragraph that is long enough for one. */
function firstSentence(tree: Root): string | undefined {
  const texts: string[] = [];
  visit(tree, 'paragraph', (paragraph) => void texts.push(plainText(paragraph.children).replace(/\s+/g, ' ').trim()));
  const text = texts.find((one) => /[。.!?]/u.test(one)) ?? texts.find((one) => one !== '');
  return text && (/^.*?(?:。|[.!?](?=\s|$))/u.exec(text)?.[0] ?? text).trim();
}

function titleOfFile(file: string): string {
  return nameOfFile(file)
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .replace(/[-_]+/g, ' ');
}

/** Hugo's page bundles call every note index.md; the folder has the name. */
function nameOfFile(file: string): string {
  const name = path
    .basename(file)
    .replace(/\.[^.]+$/, '')
    .replace(/\.(?:ja|en|jp)$/, '');
  return /^_?index$/.test(name) ? path.basename(path.dirname(path.resolve(file))) : name;
}

function slugOfFile(file: string): string | undefined {
  return slugIn(nameOfFile(file));
}

function dayOfFile(file: string): string | undefined {
  return dayIn(path.basename(file));
}
