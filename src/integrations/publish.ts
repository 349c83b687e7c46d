import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plainFailure } from './plain-failure.ts';
import { stagingFolder } from './staging-folder.ts';

const published = 'dist';
const nothingPublished = 'nothing was published, and the last site is as it was.';

/** What makes a rendered site whole, in order; each step is a script below src/ and what it means when it fails. */
const steps: readonly [script: string, failure: string][] = [
  ['cli/join-styles.ts', 'The stylesheets could not be joined'],
  ['cli/write-cards.ts', 'The preview images could not be drawn'],
  ['cli/write-markdown.ts', 'The Markdown copies could not be made'],
  ['cli/copy-former-files.ts', 'The files of renamed records could not be copied'],
  ['cli/write-host-files.ts', 'The files for the host could not be written'],
  ['cli/write-policies.ts', 'The content security policies could not be written'],
  ['cli/check-html.ts', 'The rendered pages have problems'],
  ['search/build-index.ts', 'The search index could not be built'],
  ['cli/check-search.ts', 'Search does not find everything'],
];

/** After the build: adds what is made from the whole site, checks it, and swaps it into `dist` in one move. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:done': ({ logger }) => {
        for (const [script, failure] of steps) run(script, `${failure}; ${nothingPublished}`);
        swap();
        logger.info(`the site is in ${published}/`);
      },
    },
  };
}

/** Each step is a process of its own, so that its memory does not add to Astro's. */
function run(script: string, failure: string): void {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const { status } = spawnSync(process.execPath, [file, stagingFolder], { stdio: 'inherit' });
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
