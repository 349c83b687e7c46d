import { load } from 'cheerio';
import type { Problem } from '../loading/problem.ts';

/** A rendered page: its file below the site folder and its text. */
export interface Page {
  file: string;
  html: string;
}

interface Seen {
  file: string;
  ids: Set<string>;
  duplicates: string[];
  links: string[];
  alternates: Map<string, string>;
  canonical: string | undefined;
  literal: string[];
}

/**
 * What can only be seen in the rendered site: links and anchors lead somewhere, ids are unique in a page,
 * alternates are mutual, Markdown signs were not left over.
 * `base` is the base path with slashes at both ends, `files` every file of the site.
 */
export function htmlProblems(pages: readonly Page[], files: ReadonlySet<string>, base: string, site: string): Problem[] {
  const seen = new Map(pages.map((page) => [page.file, read(page)]));
  return [...seen.values()].flatMap((page) => [
    ...page.duplicates.map((id) =>
      problem(page, 'html-ids', `The id "${id}" stands twice.`, 'Ids are anchors that people link to; each may stand once in a page.'),
    ),
    ...page.literal.map((text) =>
      problem(
        page,
        'html-markdown',
        `Markdown signs were left over: "${text}".`,
        'Put a space between the signs and Japanese brackets, or rephrase.',
      ),
    ),
    ...page.links.flatMap((link) => linkProblem(withoutOrigin(link, site), page, seen, files, base) ?? []),
    ...alternateProblems(page, seen, base, site),
  ]);
}

function read({ file, html }: Page): Seen {
  const $ = load(html);
  const ids = $('[id]')
    .toArray()
    .map((node) => $(node).attr('id') ?? '');
  const prose = $('main').clone();
  prose.find('code, pre, script, style').remove();
  return {
    file,
    ids: new Set(ids),
    duplicates: [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))],
    links: $(
      'a[href], link:is([rel~="icon"], [rel="stylesheet"], [rel="alternate"][type], [rel="search"])[href], script[src], img[src], meta[property="og:image"]',
    )
      .toArray()
      .map((node) => $(node).attr('href') ?? $(node).attr('src') ?? $(node).attr('content') ?? ''),
    alternates: new Map(
      $('link[rel="alternate"][hreflang]')
        .toArray()
        .map((node) => [$(node).attr('hreflang') ?? '', $(node).attr('href') ?? '']),
    ),
    canonical: $('link[rel="canonical"]').attr('href'),
    literal:
      prose
        .text()
        .match(/\*\*[^*\n]{1,40}\*\*?|\[#[a-z0-9-]+\]|\{(?:limits|errors|terms|notes|event-sources|runtimes|updates)\/[^}]*\}/gu) ?? [],
  };
}

/** The site's own pages may be named with its origin, for programs that read them elsewhere. */
function withoutOrigin(link: string, site: string): string {
  const { origin } = new URL(site);
  return link.startsWith(`${origin}/`) ? link.slice(origin.length) : link;
}

function linkProblem(
  link: string,
  page: Seen,
  seen: ReadonlyMap<string, Seen>,
  files: ReadonlySet<string>,
  base: string,
): Problem | undefined {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  if (path !== '' && !path.startsWith(base))
    return problem(page, 'html-links', `The link "${link}" leaves the base path ${base}.`, 'Build addresses with recordPath or sitePath.');
  const target = path === '' ? page.file : fileOf(decodeURI(path).split('?')[0] ?? '', base);
  if (!files.has(target))
    return problem(page, 'html-links', `The link "${link}" leads to no page.`, 'Correct the address; pages end with a slash.');
  const goal = seen.get(target);
  if (anchor && goal && !goal.ids.has(decodeURIComponent(anchor)))
    return problem(page, 'html-anchors', `The link "${link}" leads to a page without the id "${anchor}".`, 'Correct the id after the #.');
  return undefined;
}

function alternateProblems(page: Seen, seen: ReadonlyMap<string, Seen>, base: string, site: string): Problem[] {
  const here = page.canonical;
  return [...page.alternates].flatMap(([lang, href]) => {
    const url = new URL(href);
    if (url.origin !== new URL(site).origin)
      return [problem(page, 'html-hreflang', `The alternate ${lang} is on another site: "${href}".`, 'SITE_URL gives the origin.')];
    const goal = seen.get(fileOf(decodeURI(url.pathname), base));
    if (!goal)
      return [
        problem(page, 'html-hreflang', `The alternate ${lang} "${href}" is no page.`, 'Every page needs its counterpart, or none at all.'),
      ];
    const mutual =
      here === undefined ||
      lang === 'x-default' ||
      goal.canonical === undefined ||
      [...goal.alternates.values()].includes(here) ||
      isRoot(page, goal);
    return mutual
      ? []
      : [
          problem(
            page,
            'html-hreflang',
            `The alternate ${lang} "${href}" does not point back.`,
            'Alternates are mutual: both pages name both languages.',
          ),
        ];
  });
}

/** The root offers both languages; the home pages name each other, not the root. */
function isRoot(page: Seen, goal: Seen): boolean {
  return page.file === 'index.html' && /^(ja|en)\/index\.html$/.test(goal.file);
}

function fileOf(path: string, base: string): string {
  const inside = path.slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

function problem(page: Seen, rule: string, what: string, todo: string): Problem {
  return { file: page.file, rule, what, todo };
}
