import { idsIn } from '../knowledge/library.ts';
import type { Records } from '../knowledge/library.ts';
import { idsWithFormer } from '../knowledge/ids-with-former.ts';
import { siteRedirects } from '../knowledge/site-ledger.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import { siteLibrary } from '../knowledge/site-library.ts';
import type { RecordOf } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
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

interface SharedProps<Name extends CollectionName> {
  collection: Name;
  id: string;
}

/** `getStaticPaths` of what stands once for each id, `{collection}/{id}`; former ids show the record that they lead to. */
export async function sharedPaths<Name extends CollectionName>(
  collections: readonly Name[],
): Promise<{ params: { collection: string; id: string }; props: SharedProps<Name> }[]> {
  const library = await siteLibrary();
  return collections.flatMap((collection) => {
    return idsWithFormer(siteRedirects(), collection, idsIn(library, collection)).map(({ address, id }) => ({
      params: { collection, id: address },
      props: { collection, id },
    }));
  });
}

/** The same per language, `{lang}/{collection}/{id}`. */
export async function sharedPathsByLanguage<Name extends CollectionName>(
  collections: readonly Name[],
): Promise<{ params: { lang: string; collection: string; id: string }; props: SharedProps<Name> & { lang: Lang } }[]> {
  const paths = await sharedPaths(collections);
  return languages.flatMap((lang) => paths.map(({ params, props }) => ({ params: { lang, ...params }, props: { lang, ...props } })));
}
