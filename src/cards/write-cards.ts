import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { AnyCard } from './card-layout.ts';
import { cardSvg } from './card-svg.ts';
import { designVersion } from './design.ts';
import { renderCard } from './render-card.ts';
import { loadTypeface } from './typeface.ts';

export interface AddressedCard {
  /** Path below the site's root: `cards/ja/limits/function-timeout.png`. */
  address: string;
  card: AnyCard;
}

/**
 * Writes the image of each card below `folder`. Images are kept in the folder `cache` under the hash of what they show, so that
 * only what changed is drawn; images that belong to no card are removed from there.
 */
export async function writeCards(
  folder: string,
  cards: Iterable<AddressedCard>,
  cache: string,
): Promise<{ rendered: number; reused: number }> {
  const typeface = loadTypeface();
  await mkdir(cache, { recursive: true });
  const kept = new Set(await readdir(cache));
  const images = new Map<string, Promise<void>>();
  let [rendered, reused] = [0, 0];

  await inParallel(cards, async ({ address, card }) => {
    const svg = cardSvg(typeface, card);
    const name = `${createHash('sha256').update(`${designVersion}\n${svg}`).digest('hex')}.png`;
    const isThere = kept.has(name) || images.has(name);
    if (isThere) reused += 1;
    else rendered += 1;
    const image = images.get(name) ?? (isThere ? Promise.resolve() : keep(svg, path.join(cache, name)));
    images.set(name, image);
    await image;
    const target = path.join(folder, address);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(cache, name), target);
  });

  const unused = [...kept].filter((name) => !images.has(name));
  await Promise.all(unused.map((name) => rm(path.join(cache, name), { recursive: true })));
  return { rendered, reused };
}

/** Draws an image into the cache; never leaves half a file under its name. */
async function keep(svg: string, file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, await renderCard(svg));
  await rename(draft, file);
}

/** Does one thing for each item, as many at a time as there are processors. */
async function inParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
