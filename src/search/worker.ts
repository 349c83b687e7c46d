import type { Lang } from '../schemas/text.ts';
import { excerptOf } from './excerpt.ts';
import type { Concept } from './glossary.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from './messages.ts';
import { normalise } from './normalise.ts';
import { parseQuery } from './query.ts';
import { rank, reread } from './rank.ts';
import type { Hits, Ranked, RecordTexts } from './rank.ts';
import { textMark } from './record.ts';

/** The part of Pagefind's browser API that is used; without a document it does not segment, so the words are ours. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number; data(): Promise<Fragment> }[] }>;
}
interface Fragment {
  url: string;
  content: string;
  raw_content?: string;
  meta: Record<string, string>;
}
interface Bundle {
  pagefind: Pagefind;
  count: number;
  concepts: Concept[];
  fragments: Map<string, () => Promise<Fragment>>;
  hits: Map<string, Promise<Hits>>;
}

/** Below this share of the query's meaning a record is no answer. */
const enough = 0.6;
const shown = 12;
/** How many records get a second look. */
const looked = 24;
const bundles = new Map<Lang, Promise<Bundle>>();

self.addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  void answer(data).then(
    (hits) => self.postMessage({ ticket: data.ticket, hits } satisfies SearchAnswer),
    (cause: unknown) => self.postMessage({ ticket: data.ticket, failure: String(cause) } satisfies SearchAnswer),
  );
});

async function answer({ query, lang, base }: SearchQuestion): Promise<SearchHit[]> {
  const own = await searchIn(lang, query, base);
  if ((own[0]?.coverage ?? 0) >= 0.75) return own.slice(0, shown);
  const other: Lang = lang === 'ja' ? 'en' : 'ja';
  const foreign = await searchIn(other, query, base);
  const seen = new Set(own.map(({ url }) => url));
  const folded = foreign
    .map((hit) => ({ ...hit, url: hit.url.replace(`${base}${other}/`, `${base}${lang}/`) }))
    .filter(({ url }) => !seen.has(url));
  return [...own, ...folded].sort((a, b) => b.coverage - a.coverage).slice(0, shown);
}

async function searchIn(lang: Lang, query: string, base: string): Promise<SearchHit[]> {
  const bundle = await load(lang, base);
  const { parts, wants } = parseQuery(query, bundle.concepts);
  if (parts.length === 0) return [];
  const asked = await Promise.all(
    parts.map(async (part) => ({ ...part, hits: await Promise.all(part.alternatives.map((one) => hitsOf(bundle, one))) })),
  );
  const { ranked, parts: weighed } = rank(asked, bundle.count);
  const terms = parts.flatMap(({ alternatives }) => alternatives);
  const candidates = await Promise.all(ranked.slice(0, looked).map((one) => candidateOf(bundle, one)));
  return candidates
    .map(({ one, fragment, texts }) => {
      const { factor, coverage } = reread(weighed, texts, wants);
      return { fragment, score: one.score * factor, coverage };
    })
    .filter(({ coverage }) => coverage >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ fragment, score, coverage }) => hitOf(fragment, terms, { lang, base, score, coverage }));
}

async function candidateOf(bundle: Bundle, one: Ranked): Promise<{ one: Ranked; fragment: Fragment; texts: RecordTexts }> {
  const fragment = (await bundle.fragments.get(one.id)?.()) ?? { url: '', content: '', meta: {} };
  const [words = '', text = ''] = contentOf(fragment).split(textMark);
  return {
    one,
    fragment,
    texts: {
      title: normalise(fragment.meta.title ?? ''),
      keywords: normalise(words),
      text: normalise(text),
      kind: fragment.meta.kind ?? 'page',
    },
  };
}

function hitOf(
  { url, meta, ...fragment }: Fragment,
  terms: readonly string[],
  found: Pick<SearchHit, 'lang' | 'score' | 'coverage'> & { base: string },
): SearchHit {
  const { title = '', page = '', kind = 'page', answer: value = '' } = meta;
  const { base, ...rest } = found;
  const text = contentOf(fragment).split(textMark).at(-1)?.trim() ?? '';
  return { url: `${base}${url.replace(/^\//, '')}`, title, page, kind, answer: value, excerpt: excerptOf(text, terms), ...rest };
}

function contentOf({ raw_content: raw, content }: Pick<Fragment, 'raw_content' | 'content'>): string {
  return raw ?? content;
}

function hitsOf(bundle: Bundle, term: string): Promise<Hits> {
  const known = bundle.hits.get(term);
  if (known) return known;
  const asked = bundle.pagefind.search(term).then(({ results }) => {
    for (const { id, data } of results) bundle.fragments.set(id, data);
    return new Map(results.map(({ id, score }) => [id, score]));
  });
  bundle.hits.set(term, asked);
  return asked;
}

function load(lang: Lang, base: string): Promise<Bundle> {
  const known = bundles.get(lang);
  if (known) return known;
  const loading = loadBundle(lang, base);
  bundles.set(lang, loading);
  loading.catch(() => bundles.delete(lang));
  return loading;
}

async function loadBundle(lang: Lang, base: string): Promise<Bundle> {
  const folder = new URL(`${base}pagefind/${lang}/`, self.location.origin).href;
  const [pagefind, glossary] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}glossary.json`).then((response) => response.json() as Promise<{ count: number; concepts: Concept[] }>),
  ]);
  await pagefind.options({ basePath: folder, baseUrl: '/', excerptLength: 40 });
  await pagefind.init();
  return { pagefind, ...glossary, fragments: new Map(), hits: new Map() };
}
