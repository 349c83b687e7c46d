import { otherLanguage } from '../i18n/paths.ts';
import type { Lang } from '../schemas/text.ts';
import type { Bundle } from './bundle.ts';
import { excerptOf, highlight } from './excerpt.ts';
import { longestOf } from './glossary.ts';
import type { Finder } from './glossary.ts';
import type { SearchHit, SearchResult } from './messages.ts';
import { normalise } from './normalise.ts';
import { longestQuery, parseQuery } from './query.ts';
import type { Query } from './query.ts';
import { rank } from './rank.ts';
import type { Hits, Ranked } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { repairOf } from './repair.ts';
import { reread, says } from './reread.ts';
import type { RecordTexts } from './reread.ts';
import { titleKey } from './tokens.ts';

/** Below this share in its own language a query is asked in the other one too. */
const well = 0.75;
const shown = 20;
/** How many records get a second look. */
const looked = 32;
/** Parts that say less than this are not looked up, which would load more of the index, but still count in the second look. */
const faint = 0.3;
/** How far down the list records of one kind are looked for. */
const deepest = 150;

interface Options {
  open: (lang: Lang) => Promise<Bundle>;
  /** Only records of this kind. */
  kind?: string | undefined;
}
interface Question {
  query: string;
  lang: Lang;
  kind: string | undefined;
}

/** Finds the records that answer a query, best first: as typed, with slips repaired where that finds more, and in the other language where the reader's covers little. */
export async function search(query: string, lang: Lang, { open, kind }: Options): Promise<SearchResult> {
  const own = await searchRepaired({ query, lang, kind }, await open(lang));
  if (coverageOf(own) >= well) return own;
  const other = otherLanguage[lang];
  const foreign = await searchRepaired({ query, lang: other, kind }, await open(other));
  const folded = foreign.hits.map((hit) => ({ ...hit, url: hit.url.replace(`${other}/`, `${lang}/`) }));
  const better = coverageOf(foreign) > coverageOf(own) + 0.1;
  const both = better ? [...folded, ...own.hits] : [...own.hits, ...folded];
  const hits = both.filter(({ url }, at) => both.findIndex((hit) => hit.url === url) === at).slice(0, shown);
  return { hits, meant: better ? foreign.meant : own.meant };
}

/**
 * Below this share of the query's meaning a record is no answer: the longer the query, the more of it may be said otherwise.
 * A query that names next to nothing of Lambda's is probably about something else.
 */
function enough({ parts, evidence }: Pick<Query, 'parts' | 'evidence'>): number {
  const share = [0.65, 0.65, 0.65, 0.6, 0.5][parts.length] ?? 0.42;
  return evidence >= 1 ? share : Math.max(share, evidence >= 0.5 ? 0.63 : 0.7);
}

function coverageOf({ hits }: SearchResult): number {
  return hits[0]?.coverage ?? 0;
}

async function searchRepaired(question: Question, bundle: Bundle): Promise<SearchResult> {
  const { hits, unknown } = await searchIn(question, bundle);
  const typed = { hits, meant: undefined };
  if (unknown.length === 0) return typed;
  const vocabulary = await bundle.vocabulary();
  const meant = unknown.reduce((text, word) => text.replace(word, repairOf(word, vocabulary) ?? word), normalise(question.query));
  if (meant === normalise(question.query)) return typed;
  const repaired = { hits: (await searchIn({ ...question, query: meant }, bundle)).hits, meant: asWritten(meant, bundle.find) };
  return coverageOf(repaired) > coverageOf(typed) ? repaired : typed;
}

/** A query with known misspellings as pages write them. */
function asWritten(query: string, find: Finder): string {
  return longestOf(find(query)).reduce((text, [mention]) => {
    const { form = '', concept } = mention ?? {};
    const written = concept?.typed.includes(form) ? repairOf(form, concept.written) : undefined;
    return written === undefined ? text : text.replace(form, written);
  }, query);
}

async function searchIn({ query, lang, kind: wanted }: Question, bundle: Bundle): Promise<{ hits: SearchHit[]; unknown: string[] }> {
  const asked = parseQuery(query, bundle.find);
  const said = asked.parts.filter(({ weight }) => weight >= faint);
  const subject = said.length > 0 ? said : asked.parts;
  const keys = [...new Set(subject.flatMap(({ alternatives, otherwise = [] }) => [...alternatives, ...otherwise].flat()))];
  const answers = new Map<string, Hits>(await Promise.all(keys.map(async (key) => [key, await bundle.hitsOf(key)] as const)));
  const hitsOf = (key: string): Hits => answers.get(key) ?? new Map<string, number>();
  const { ranked: byParts, parts: weighed } = rank(subject, hitsOf, bundle.count);
  const titled = await bundle.hitsOf(titleKey(query.slice(0, longestQuery)));
  const ranked = withExplained(titledFirst(byParts, titled), explainedBy(asked, bundle));
  const parts = [...weighed, ...asked.parts.filter((part) => !subject.includes(part)).map((part) => ({ ...part, rarity: part.weight }))];
  const forms = parts.flatMap((part) => part.forms);
  const candidates: { one: Ranked; record: SearchRecord; texts: RecordTexts }[] = [];
  for (let at = 0; at < ranked.length && candidates.length < looked && at < deepest; at += looked) {
    const found = await Promise.all(ranked.slice(at, at + looked).map(async (one) => ({ one, ...(await bundle.recordOf(one.id)) })));
    candidates.push(...found.filter(({ record }) => wanted === undefined || record.kind === wanted));
  }
  const hits = candidates
    .map(({ one, record, texts }) => {
      const { factor, coverage } = reread(parts, texts, asked);
      return titled.has(one.id)
        ? { record, score: one.score * (factor + 1), coverage: 1 }
        : { record, score: one.score * factor, coverage };
    })
    .filter(({ coverage }) => coverage >= enough(asked))
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ record: { url, title, page, kind, answer, text }, score, coverage }) => ({
      url,
      title: highlight(title, forms),
      page,
      kind,
      answer,
      lang,
      score,
      coverage,
      // A record begins with what it says in short; a section of a note is shown around the words.
      excerpt: excerptOf(text, forms, kind !== 'notes' && kind !== 'page'),
    }));
  const isSaid = ({ forms: words }: { forms: readonly string[] }): boolean =>
    candidates.some(({ texts }) => words.some((word) => says(`${texts.title}\n${texts.keywords}\n${texts.text}`, word)));
  const unknown = [...parts.filter((part) => part.run === undefined && !isSaid(part)).map(({ typed }) => typed), ...asked.unread];
  return { hits, unknown };
}

/** What the glossary names for the query's concepts, of the kind asked for. */
function explainedBy({ see, intents }: Pick<Query, 'see' | 'intents'>, { idOf }: Bundle): string[] {
  const kinds = [...(intents.includes('when') ? ['updates/'] : []), ...(intents.includes('limit') ? ['limits/'] : []), 'notes/'];
  const wanted = kinds.flatMap((kind) => see.filter((reference) => reference.startsWith(kind)));
  return [...new Set(wanted.slice(0, 4).flatMap((reference) => idOf(reference) ?? []))];
}

/** Makes sure that some records get a second look, wherever they stand. */
function withExplained(ranked: readonly Ranked[], ids: readonly string[]): Ranked[] {
  const top = ranked.slice(0, looked - ids.length);
  const least = top.at(-1)?.score ?? 1;
  const others = ids.filter((id) => !top.some((one) => one.id === id));
  const raised = others.map((id) => ranked.find((one) => one.id === id) ?? { id, score: least, coverage: 0 });
  return [...top, ...raised, ...ranked.slice(top.length).filter(({ id }) => !others.includes(id))];
}

/** Records whose whole title was typed come first, with no less than the best score; the index knows them by their title's key. */
function titledFirst(ranked: readonly Ranked[], titled: Hits): Ranked[] {
  const best = ranked[0]?.score ?? 1;
  return [...[...titled.keys()].map((id) => ({ id, score: best, coverage: 1 })), ...ranked.filter(({ id }) => !titled.has(id))];
}
