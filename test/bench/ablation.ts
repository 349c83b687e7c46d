import type { Bundle } from '../../src/search/bundle.ts';
import { search } from '../../src/search/engine.ts';
import { weights } from '../../src/search/reread.ts';
import { siteBundles } from '../../src/search/site-bundles.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { languages } from '../../src/schemas/text.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { score } from '../search/score.ts';
import type { Score } from '../search/score.ts';
import { markdownTable } from './markdown-table.ts';
import { testQueries } from './test-queries.ts';

interface Variant {
  name: string;
  /** The bundle `of` a language as the engine sees it when it is `asked` in one. */
  change?: (bundle: Bundle, of: Lang, asked: Lang) => Bundle;
  /** Whether the second look adds nothing to a record's score. */
  byRankOnly?: true;
}

/** A bundle without anything in it. */
const nothing: Bundle = {
  count: 0,
  find: () => [],
  vocabulary: async () => new Set<string>(),
  idOf: () => undefined,
  hitsOf: async () => new Map<string, number>(),
  recordOf: () => Promise.reject(new Error('An empty bundle has no records.')),
};

/** Titles have hashes for keys; none of them is a word. */
const isTitleKey = /^zt[0-9a-z]+z$/;

const withoutSee = (bundle: Bundle): Bundle => ({
  ...bundle,
  find: (text) => bundle.find(text).map((mention) => ({ ...mention, concept: { ...mention.concept, see: [] } })),
});

/** The engine itself stays as it is: what a stage would find in the bundle is taken away from it. */
const variants: readonly Variant[] = [
  { name: 'everything' },
  { name: 'without concepts', change: (bundle) => ({ ...bundle, find: () => [] }) },
  { name: 'without repair of slips', change: (bundle) => ({ ...bundle, vocabulary: nothing.vocabulary }) },
  { name: 'without the other language', change: (bundle, of, asked) => (of === asked ? bundle : nothing) },
  { name: 'without the second look’s order', byRankOnly: true },
  {
    name: 'without whole titles',
    change: (bundle) => ({ ...bundle, hitsOf: (key) => (isTitleKey.test(key) ? nothing.hitsOf(key) : bundle.hitsOf(key)) }),
  },
  { name: 'without `see`', change: withoutSee },
];

/** Every how many-th record is asked for by its title. */
const titleStep = 10;

type AskFor = (query: string, lang: Lang) => Promise<string[]>;

/** Scores the 300 queries, and titles of the site in `dist`, with everything and without one stage of the pipeline at a time. */
export async function ablation(): Promise<string> {
  const site = await siteBundles('dist');
  const rows: (string | number)[][] = [];
  for (const { name, change = (bundle: Bundle) => bundle, byRankOnly } of variants) {
    console.error(`ablation: ${name}`);
    const ask: AskFor = async (query, lang) => {
      const open = async (one: Lang): Promise<Bundle> => change(await site.open(one), one, lang);
      return (await search(query, lang, { open })).hits.map(({ url }) => url);
    };
    const run = async (): Promise<[Score, number]> => [await score(testQueries, ask), await titlesFound(ask)];
    const [{ first, firstThree, reciprocalRank, noneRight }, titles] = await (byRankOnly ? withoutWeights(run) : run());
    rows.push([name, percent(first), percent(firstThree), reciprocalRank.toFixed(3), percent(noneRight), percent(titles)]);
  }
  site.close();
  return markdownTable(['Pipeline', 'hit@1', 'hit@3', 'MRR', 'none right', 'titles'], rows);
}

/** Share of the records (every tenth) that come first when their own title is asked. */
async function titlesFound(ask: AskFor): Promise<number> {
  const found: boolean[] = [];
  for (const lang of languages)
    for (const { title, url } of siteRecords('dist', lang).filter((_, at) => at % titleStep === 0))
      found.push((await ask(title, lang))[0] === url);
  return found.filter(Boolean).length / found.length;
}

/** Runs something while the second look's weights are 0; it still leaves out records that say too little of the query. */
async function withoutWeights<Result>(run: () => Promise<Result>): Promise<Result> {
  const kept = structuredClone(weights);
  Object.assign(weights, zeroed(weights));
  try {
    return await run();
  } finally {
    Object.assign(weights, kept);
  }
}

function zeroed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, zeroed(inner)]));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
