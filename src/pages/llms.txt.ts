import type { APIRoute } from 'astro';
import { chronicleMessagesIn } from '../chronicle/messages.ts';
import { message } from '../i18n/messages.ts';
import { absoluteAddress } from '../i18n/paths.ts';
import { siteLibrary } from '../knowledge/site-library.ts';
import { languages } from '../schemas/text.ts';
import { markdownAddress } from '../sharing/addresses.ts';

/** The site's table of contents for language models: https://llmstxt.org */
export const GET: APIRoute = async ({ site }) => {
  const { notes } = await siteLibrary();
  const absolute = (path: string): string => absoluteAddress(path, site);
  const noteLines = languages.map((lang) => ({
    heading: lang === 'ja' ? 'ノート（日本語）' : 'Notes (English)',
    lines: [...notes[lang]].map(
      ([id, { title, description }]) => `- [${title}](${absolute(markdownAddress(lang, 'notes', id))}): ${description}`,
    ),
  }));
  const data = (['limits', 'event-sources', 'errors', 'runtimes', 'updates', 'terms', 'sources'] as const).map(
    (name) => `- [${name}](${absolute(`api/v1/${name}.json`)}): as CSV at ${absolute(`api/v1/${name}.csv`)}`,
  );
  return new Response(
    [
      `# ${message('en', 'siteName')} / ${message('ja', 'siteName')}`,
      '',
      `> ${message('en', 'tagline')}. ${message('ja', 'tagline')}。`,
      '',
      'Each fact is one record in Japanese and English with dated values and their sources. Every note and record page has a Markdown copy: put `.md` in the place of the last slash of its address.',
      message('en', 'unofficial'),
      '',
      ...noteLines.flatMap(({ heading, lines }) => [`## ${heading}`, '', ...lines, '']),
      '## Data',
      '',
      `- [OpenAPI description](${absolute('api/v1/openapi.json')}): every file of the API, with schemas`,
      `- [Everything](${absolute('api/v1/all.json')}): all collections in one file`,
      `- [Health](${absolute('api/v1/health.json')}): when each record is due for its next check, and what is not documented`,
      ...data,
      `- [What this site learnt](${absolute('api/v1/knowledge-changes.json')}): corrections of these records, additions and checks, day by day`,
      '',
      '## Changes',
      '',
      ...languages.flatMap((lang) => [
        `- [${message(lang, 'updatesFeed')}](${absolute(`${lang}/updates/feed.xml`)})`,
        `- [${message(lang, 'changesFeed')}](${absolute(`${lang}/changes/feed.xml`)})`,
        `- [${chronicleMessagesIn(lang)('feed')}](${absolute(`${lang}/about/changes/feed.xml`)})`,
        `- [${message(lang, 'runtimesCalendar')}](${absolute(`${lang}/runtimes/calendar.ics`)})`,
      ]),
      '',
    ].join('\n'),
  );
};
