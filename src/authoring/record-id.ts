import { slug, sourceId } from '../cli/source-id.ts';
import { successorOf } from '../knowledge/ledger.ts';
import type { KnowledgeBase, RecordCollection } from '../loading/knowledge-base.ts';
import { idPattern } from '../schemas/collection-names.ts';

/** The field from which the id of a record follows, so that the id can be proposed once it is there. */
export const namingFields: Record<RecordCollection, string> = {
  limits: 'name',
  'event-sources': 'name',
  updates: 'title',
  errors: 'message',
  runtimes: 'family',
  terms: 'name',
  sources: 'url',
};

/** An id for a record as far as it is filled in, from its English name; nothing where the name is not there yet. */
export function proposedId(collection: RecordCollection, data: Record<string, unknown>): string | undefined {
  const id = idFrom(collection, data);
  return id !== undefined && idPattern.test(id) ? id : undefined;
}

function idFrom(collection: RecordCollection, { name, title, message, family, url, date }: Record<string, unknown>): string | undefined {
  switch (collection) {
    case 'limits':
    case 'event-sources':
    case 'terms':
      return slug(english(name).replace(/\([^)]*\)/g, ''));
    case 'updates': {
      const month = typeof date === 'string' ? /\d{4}-\d{2}/.exec(date)?.[0] : undefined;
      return month === undefined || english(title) === '' ? undefined : `${month}-${slug(english(title))}`;
    }
    case 'errors':
      return typeof message === 'string' ? slug(message.replace(/\{[^}]*\}/g, '').replace(/([a-z])(?=[A-Z])/g, '$1-')) : undefined;
    case 'runtimes': {
      const version = typeof name === 'string' ? /[\d.]+$/.exec(name)?.[0] : undefined;
      if (typeof family !== 'string' || version === undefined) return undefined;
      return `${family}${version}${family === 'nodejs' ? '.x' : ''}`;
    }
    case 'sources':
      return typeof url === 'string' && URL.canParse(url) ? sourceId(url) : undefined;
    default:
      return collection satisfies never;
  }
}

function english(text: unknown): string {
  return typeof text === 'object' && text !== null && 'en' in text && typeof text.en === 'string' ? text.en : '';
}

/** What is wrong with an id for a new record: its form, or that it is or ever was another one's; nothing where it is free. */
export function idProblem(collection: RecordCollection, id: string, { known, ledger }: KnowledgeBase): string | undefined {
  if (!idPattern.test(id)) return `"${id}" cannot be an id. Write lower-case words joined by hyphens.`;
  if (known[collection].has(id)) return `"${id}" is taken: content/${collection}/${id}.yaml exists.`;
  const whole = `${collection}/${id}`;
  const successor = ledger && successorOf(ledger.data, whole);
  if (successor !== undefined) return `"${id}" was published before and leads to ${successor} now. An id is never used again.`;
  if (ledger?.data.published.includes(whole)) return `"${id}" was published before. An id is never used again.`;
  return undefined;
}
