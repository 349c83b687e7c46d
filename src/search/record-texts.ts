import { normalise } from './normalise.ts';
import type { SearchRecord } from './record.ts';
import { nameOf } from './reread.ts';
import type { RecordTexts } from './reread.ts';

/** A record's words as the second look reads them. */
export function textsOf({ aside, kind, url, title, page, keywords, answer, text }: SearchRecord): RecordTexts {
  return {
    kind,
    aside,
    reference: referenceOf(url),
    title: normalise(title),
    page: normalise(page),
    keywords: normalise(`${answer} ${keywords}`),
    names: [title, ...keywords.split(' | ')].map(nameOf),
    text: normalise(text),
  };
}

/** `ja/notes/retries/#dlq` is what records call `notes/retries#dlq`. */
export function referenceOf(url: string): string {
  const [, section = '', ...rest] = url.split('/');
  const collection = section === 'retries' ? 'event-sources' : section;
  return `${collection}/${rest.join('/')}`.replace('/#', collection === 'terms' ? '' : '#').replace(/\/$/, '');
}
