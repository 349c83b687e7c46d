import { collectionLabels } from '../i18n/labels.ts';
import { message } from '../i18n/messages.ts';
import { sectionOf } from '../i18n/paths.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Note } from '../schemas/note.ts';
import type { Lang } from '../schemas/text.ts';
import type { PagedCollection } from './shared-collections.ts';

type Thing = Record<string, unknown>;
/** Makes an absolute address from one below the base path. */
type Absolute = (path: string) => string;

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The way from the home page to a record: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export function breadcrumbs(collection: PagedCollection, name: string, lang: Lang, absolute: Absolute): Thing {
  const steps = [
    { name: message(lang, 'siteName'), item: absolute(`${lang}/`) },
    { name: collectionLabels[collection][lang], item: absolute(`${lang}/${sectionOf[collection]}/`) },
    { name },
  ];
  return inContext({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  });
}

/** A note: https://schema.org/TechArticle */
export function techArticle(note: Note, id: string, lang: Lang, absolute: Absolute): Thing {
  return inContext({
    '@type': 'TechArticle',
    headline: note.title,
    description: note.description,
    inLanguage: lang,
    datePublished: note.created,
    dateModified: note.updated,
    url: absolute(`${lang}/notes/${id}/`),
    image: absolute(`cards/${lang}/notes/${id}.png`),
    license: licence,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: message(lang, 'siteName'), url: absolute(`${lang}/`) },
  });
}

/** The site with its search: https://schema.org/SearchAction */
export function webSite(lang: Lang, absolute: Absolute): Thing {
  return inContext({
    '@type': 'WebSite',
    name: message(lang, 'siteName'),
    description: message(lang, 'tagline'),
    inLanguage: lang,
    url: absolute(`${lang}/`),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(`${lang}/search/`)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
}

/** The data behind a table, as others may take it: https://developers.google.com/search/docs/appearance/structured-data/dataset */
export function dataset(
  name: string,
  description: string,
  collection: Exclude<CollectionName, 'notes'>,
  lang: Lang,
  absolute: Absolute,
): Thing {
  return inContext({
    '@type': 'Dataset',
    name,
    description,
    inLanguage: ['ja', 'en'],
    url: absolute(`${lang}/${sectionOf[collection]}/`),
    license: licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: message(lang, 'siteName'), url: absolute(`${lang}/`) },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute(`api/v1/${collection}.json`) },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute(`api/v1/${collection}.csv`) },
    ],
  });
}

/** JSON for a script element: nothing in it can end the element. */
export function scriptJson(thing: object): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function inContext(thing: Thing): Thing {
  return { '@context': 'https://schema.org', ...thing };
}
