import type { Records } from '../knowledge/library.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import { siteLibrary } from '../knowledge/site-library.ts';
import type { RecordOf } from '../schemas/collections.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';

interface RecordProps<Name extends RecordCollection> {
  lang: Lang;
  id: string;
  record: RecordOf<Name>;
}

/** `getStaticPaths` of a collection's own pages: every record in every language, with the record as a prop. */
export async function recordPaths<Name extends RecordCollection, Param extends string>(
  collection: Name,
  param: Param,
): Promise<{ params: Record<string, string>; props: RecordProps<Name> }[]> {
  const records: Records[Name] = (await siteLibrary())[collection];
  return languages.flatMap((lang) => [...records].map(([id, record]) => ({ params: { lang, [param]: id }, props: { lang, id, record } })));
}
