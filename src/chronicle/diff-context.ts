import { isCollection, splitReference } from '../schemas/collection-names.ts';
import { nameOf, plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import { inBoth } from './change.ts';

/** What a comparison of two versions must know of the rest of the knowledge. */
export interface DiffContext {
  /** The day of the change. */
  day: string;
  /** The id that a thing has now, `limits/function-timeout`, from one that it had once. */
  currentId: (reference: string) => string;
  library: Library;
}

/** A record's name as it is now; its id where there is no such record any more. */
export function nameNow({ library, currentId }: Omit<DiffContext, 'day'>, reference: string): Bilingual {
  const { collection, id } = splitReference(currentId(reference));
  return inBoth((lang) => (isCollection(collection) ? nameOf(library, collection, id, lang) : undefined) ?? id);
}

/** A text without markup. */
export function plainly({ library, currentId }: Omit<DiffContext, 'day'>, text: Bilingual): Bilingual {
  return inBoth((lang) => plainText(library, withCurrentIds(text[lang], currentId), lang));
}

/** Whether two values say the same: ids that were renamed and the breaks of lines do not count. */
export function saySame(context: DiffContext, one: unknown, other: unknown): boolean {
  return canonical(context, one) === canonical(context, other);
}

/** Whether the texts in one language, anywhere inside two values, say the same. */
export function saySameIn(context: DiffContext, lang: Lang, one: unknown, other: unknown): boolean {
  return saySame(context, inLanguage(one, lang), inLanguage(other, lang));
}

function canonical({ currentId }: DiffContext, value: unknown): string {
  return (
    JSON.stringify(value, (_, part) => (typeof part === 'string' ? withCurrentIds(part.replace(/\s+/gu, ' ').trim(), currentId) : part)) ??
    ''
  );
}

function withCurrentIds(text: string, currentId: DiffContext['currentId']): string {
  return text.replace(
    /\{([a-z-]+\/[^{}\s]+?)(\.(?:minimum|default|maximum|step))?\}/gu,
    (_, id: string, part = '') => `{${currentId(id)}${part}}`,
  );
}

function inLanguage(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, lang));
  if (typeof value !== 'object' || value === null) return value;
  const text: unknown = Reflect.get(value, lang);
  return typeof text === 'string' ? text : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inLanguage(part, lang)]));
}
