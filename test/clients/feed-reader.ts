import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import type { Item, Meta } from 'feedparser';

/** Reads a feed as feed readers do; rejects what is no feed. */
export function readFeed(text: string, url: string): Promise<{ meta: Meta; items: Item[] }> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ feedurl: url });
    const items: Item[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) items.push(item);
    });
    parser.on('end', () => resolve({ meta: parser.meta, items }));
    Readable.from([text]).pipe(parser);
  });
}
