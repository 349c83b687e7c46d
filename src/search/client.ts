import { trustedScriptUrl } from '../layouts/trusted-types.ts';
import type { Lang } from '../schemas/text.ts';
import type { SearchAnswer, SearchQuestion, SearchResult } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

let worker: Worker | undefined;
let lastTicket = 0;
const waiting = new Map<number, { resolve(result: SearchResult): void; reject(cause: Error): void }>();

/** Asks the search worker; starts it at the first question. Rejects where the index cannot be loaded. */
export function search(query: string, lang: Lang, base: string, kind?: string): Promise<SearchResult> {
  worker ??= startWorker();
  const ticket = (lastTicket += 1);
  worker.postMessage({ ticket, query, lang, base, kind } satisfies SearchQuestion);
  return new Promise((resolve, reject) => waiting.set(ticket, { resolve, reject }));
}

function startWorker(): Worker {
  const started = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    const asked = waiting.get(data.ticket);
    waiting.delete(data.ticket);
    if ('result' in data) asked?.resolve(data.result);
    else asked?.reject(new Error(data.failure));
  });
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search worker did not start.'));
    waiting.clear();
  });
  return started;
}
