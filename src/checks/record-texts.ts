import { allEntries } from '../knowledge/entries.ts';
import type { Entry, KnowledgeBase } from '../loading/knowledge-base.ts';
import type { ValuePath } from '../loading/yaml.ts';
import { languages } from '../schemas/text.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';

/** A bilingual text of a record and where it stands. */
export interface RecordText {
  entry: Entry;
  path: ValuePath;
  text: Bilingual;
}

/** Every bilingual text of every record; notes have none. */
export function recordTexts(knowledge: KnowledgeBase): RecordText[] {
  return allEntries(knowledge).flatMap((entry) => textsIn(entry.data, []).map(({ path, text }) => ({ entry, path, text })));
}

/** Each language's side of a bilingual text. */
export function sides({ path, text }: RecordText): { lang: Lang; path: ValuePath; text: string }[] {
  return languages.map((lang) => ({ lang, path: [...path, lang], text: text[lang] }));
}

function textsIn(value: unknown, path: ValuePath): { path: ValuePath; text: Bilingual }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value && 'en' in value && typeof value.ja === 'string' && typeof value.en === 'string')
    return [{ path, text: { ja: value.ja, en: value.en } }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
