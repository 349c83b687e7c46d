import { escapeHtml } from '../i18n/escape-html.ts';
import { Feed } from 'feed';
import { message } from '../i18n/messages.ts';
import type { Lang } from '../schemas/text.ts';
import type { FeedEntry } from './feed-entries.ts';
import { uuidOf } from './permanent-id.ts';

export interface FeedFrame {
  title: string;
  lang: Lang;
  /** Below the base path: the feed itself, and the page that shows the same. */
  self: string;
  page: string;
}

/** The newest entries as an Atom feed (RFC 4287). Ids are URNs, so that they survive a move of the site. */
export function atomOf(frame: FeedFrame, entries: readonly FeedEntry[], absolute: (path: string) => string, most = 60): string {
  const shown = entries.slice(0, most);
  const feed = new Feed({
    id: `urn:uuid:${uuidOf(frame.self)}`,
    title: `${frame.title} — ${message(frame.lang, 'siteName')}`,
    description: message(frame.lang, 'tagline'),
    link: absolute(frame.page),
    feedLinks: { atom: absolute(frame.self) },
    language: frame.lang,
    favicon: absolute('favicon.svg'),
    copyright: message(frame.lang, 'licence'),
    author: { name: message(frame.lang, 'siteName'), link: absolute(`${frame.lang}/`) },
    generator: message(frame.lang, 'siteName'),
    updated: dateOf(shown[0]?.day ?? '2014-11-13'),
  });
  for (const entry of shown) {
    feed.addItem({
      id: `urn:uuid:${uuidOf(`${frame.lang}/${entry.key}`)}`,
      // The library writes titles and summaries as HTML.
      title: escapeHtml(entry.title),
      link: absolute(entry.path),
      date: dateOf(entry.day),
      published: dateOf(entry.day),
      description: escapeHtml(entry.paragraphs[0] ?? ''),
      content: htmlOf(entry, frame.lang),
    });
  }
  return feed.atom1();
}

function htmlOf({ paragraphs, sources }: FeedEntry, lang: Lang): string {
  const links = sources.map(({ title, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`);
  return [
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(links.length > 0 ? [`<p>${escapeHtml(message(lang, 'sources'))}</p><ul>${links.join('')}</ul>`] : []),
  ].join('');
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
