import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plainFailure } from './plain-failure.ts';

/** Astro builds here; only a site that passes every check moves on to `dist`. */
export const stagingFolder = './.cache/site';

const published = 'dist';
const indexer = fileURLToPath(new URL('../search/build-index.ts', import.meta.url));
const searchChecker = fileURLToPath(new URL('../cli/check-search.ts', import.meta.url));
const htmlChecker = fileURLToPath(new URL('../cli/check-html.ts', import.meta.url));

/** After the build: checks the rendered pages, indexes them for search, checks that all is found, and swaps them into `dist` in one move. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:done': ({ logger }) => {
        step(htmlChecker, 'The rendered pages have problems; nothing was published, and the last site is as it was.');
        step(indexer, 'The search index could not be built; nothing was published, and the last site is as it was.');
        step(searchChecker, 'Search does not find everything; nothing was published, and the last site is as it was.');
        swap();
        logger.info(`the site is in ${published}/`);
      },
    },
  };
}

/** Each step is a process of its own, so that its memory does not add to Astro's. */
function step(script: string, failure: string): void {
  const { status } = spawnSync(process.execPath, [script, stagingFolder], { stdio: 'inherit' });
  if (status !== 0) throw plainFailure(failure);
}

function swap(): void {
  const old = './.cache/last-site';
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) move(published, old);
  move(stagingFolder, published);
  rmSync(old, { recursive: true, force: true });
}

/** Renames; copies where the two places are on different file systems. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
