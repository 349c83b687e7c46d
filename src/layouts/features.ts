/** What only some pages do, by the name that their markup gives with `data-start`; loaded where a page asks for it. */
const features: Partial<Record<string, () => Promise<unknown>>> = {
  'search-page': () => import('../search/search-page.ts'),
  'retry-timeline': () => import('../tools/retry-timeline/start.ts'),
  concurrency: () => import('../tools/concurrency/start.ts'),
  cost: () => import('../tools/cost/start.ts'),
  health: () => import('./health.ts').then(({ renewHealth }) => renewHealth(document, new Date().toISOString().slice(0, 10))),
};

/** Starts what the page asks for, and marks it as `data-started`. One script is all that a page loads for itself; the rest comes by name. */
export function startFeatures(page: Document): void {
  for (const { dataset } of page.querySelectorAll<HTMLElement>('[data-start]'))
    void features[dataset.start ?? '']?.().then(() => (dataset.started = ''));
}
