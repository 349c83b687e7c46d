const key = 'recent-searches';
const most = 6;

/** Queries that led to a page before, newest first; kept on this device only. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, most));
}

export function forgetSearches(): void {
  keep([]);
}

/** Where the browser keeps nothing (private windows, policies), search works all the same. */
function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    return;
  }
}
