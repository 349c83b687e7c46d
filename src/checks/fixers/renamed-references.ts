import { isScalar } from 'yaml';
import { visit } from 'unist-util-visit';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, FixContext, Fixer } from '../../fixing/fixer.ts';
import { noteBodyOf } from '../../fixing/mdx-source.ts';
import { nodeAt, spanOf, textScalars, yamlSourceOf } from '../../fixing/yaml-source.ts';
import { successorOf } from '../../knowledge/ledger.ts';
import { visitReferences } from '../../loading/schema-walk.ts';
import { schemas } from '../../schemas/collections.ts';
import { splitReference } from '../../schemas/collection-names.ts';

/** The attributes of a note's components that name records, and of which collection. */
const naming: Partial<Record<string, { attribute: string; collection: string | undefined }>> = {
  Ref: { attribute: 'to', collection: undefined },
  Limit: { attribute: 'id', collection: 'limits' },
  Limits: { attribute: 'ids', collection: 'limits' },
  Retries: { attribute: 'ids', collection: 'event-sources' },
  Source: { attribute: 'ids', collection: 'sources' },
};

/** References to ids that the ledger knows under a new name are written with that name. */
export const renamedReferences: Fixer = {
  rule: 'references',
  edits: (file, context) => {
    const toNewId = (reference: string) => newId(reference, context);
    return [...inFields(file, toNewId), ...inTexts(file, toNewId), ...(file.collection === 'notes' ? inComponents(file, toNewId) : [])];
  },
};

/** The id that a whole reference has now; nothing where it still exists or nobody knows. */
function newId(reference: string, { files, ledger }: FixContext): string | undefined {
  const successor = successorOf(ledger, reference);
  return successor !== undefined && !exists(reference, files) && exists(successor, files) ? successor : undefined;
}

function exists(reference: string, files: FixContext['files']): boolean {
  const { collection, id, section } = splitReference(reference);
  if (collection !== 'notes') return files.has(`content/${collection}/${id}.yaml`);
  const note = files.get(`content/notes/en/${id}.mdx`);
  return note !== undefined && (section === undefined || note.text.includes(`[#${section}]`));
}

type ToNewId = (reference: string) => string | undefined;

function inFields(file: ContentFile, toNewId: ToNewId): Edit[] {
  const source = yamlSourceOf(file);
  const edits: Edit[] = [];
  visitReferences(schemas[file.collection], source.data, (text, collection, path) => {
    const now = collection === 'any' ? toNewId(text) : withoutCollection(collection, toNewId(`${collection}/${text}`));
    const node = nodeAt(source, path);
    const span = spanOf(source, node);
    if (now !== undefined && span && isScalar(node)) edits.push({ ...span, text: now, what: told(text, now) });
  });
  return edits;
}

/** `{limits/old-id.maximum}` in the texts of a record. */
function inTexts(file: ContentFile, toNewId: ToNewId): Edit[] {
  const source = yamlSourceOf(file);
  return textScalars(source).flatMap(({ node }) => {
    const span = spanOf(source, node);
    const written = span ? file.text.slice(span.start, span.end) : '';
    return [...written.matchAll(/(?<=\{)[a-z-]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?(?=[.}])/gu)].flatMap(({ 0: reference, index }): Edit[] => {
      const now = toNewId(reference);
      const start = (span?.start ?? 0) + index;
      return now === undefined ? [] : [{ start, end: start + reference.length, text: now, what: told(reference, now) }];
    });
  });
}

/** `<Ref to="…">`, `<Limit id="…">` and the like in a note. */
function inComponents(file: ContentFile, toNewId: ToNewId): Edit[] {
  const body = noteBodyOf(file);
  const edits: Edit[] = [];
  if (!body) return edits;
  visit(body.tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const { attribute, collection } = naming[node.name ?? ''] ?? {};
    const from = node.position?.start.offset ?? 0;
    const value = new RegExp(`^<[^>]*?\\s${attribute ?? '-'}="([^"]*)"`).exec(file.text.slice(from));
    const start = from + (value?.[0].length ?? 0) - 1 - (value?.[1]?.length ?? 0);
    for (const { 0: id, index } of (value?.[1] ?? '').matchAll(/[^\s,]+/g)) {
      const now = collection === undefined ? toNewId(id) : withoutCollection(collection, toNewId(`${collection}/${id}`));
      if (now !== undefined) edits.push({ start: start + index, end: start + index + id.length, text: now, what: told(id, now) });
    }
  });
  return edits;
}

function withoutCollection(collection: string, reference: string | undefined): string | undefined {
  return reference?.startsWith(`${collection}/`) ? reference.slice(collection.length + 1) : undefined;
}

function told(before: string, now: string): string {
  return `"${before}" is called "${now}" now.`;
}
