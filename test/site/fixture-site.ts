import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { serveSite } from '../../src/cli/static-server.ts';
import { sealOf } from '../../src/knowledge/ledger.ts';
import { ledgerFile, loadLedger } from '../../src/loading/ledger.ts';

/** Ids that the small site had before, so that every kind of old address can be tried. */
const former = {
  redirects: {
    'limits/old-timeout': 'limits/function-timeout',
    'notes/failures': 'notes/retries',
    'notes/retries#old-dlq': 'notes/retries#dlq',
    'terms/dead-letters': 'terms/dead-letter-queue',
    'updates/2018-10-old-timeout': 'updates/2018-10-timeout',
  },
  merged: { 'limits/other-timeout': 'limits/function-timeout' },
};

export interface FixtureSite {
  /** Where it is served, base path included: `http://localhost:41234/lambda/`. */
  url: string;
  folder: string;
  stop: () => void;
}

/**
 * Builds the sound content as a site of its own, with the project's own pipeline, under a base path, and serves it at the address that it was built for.
 * `more` are further files below `content/`.
 */
export async function buildFixtureSite(base: string, more: Record<string, string> = {}): Promise<FixtureSite> {
  const root = prepareSite(path.join(import.meta.dirname, '../fixtures/sound'));
  for (const [file, text] of Object.entries(more)) writeFileSync(path.join(root, 'content', file), text);
  writeLedger(root);
  const free = await serveSite(root, 0);
  const port = portOf(free);
  await new Promise((resolve) => free.close(resolve));
  await build(root, { BASE_PATH: base, SITE_URL: `http://localhost:${port}` });
  const folder = path.join(root, 'dist');
  const server = await serveSite(folder, port, base);
  return {
    url: `http://localhost:${port}${base}`,
    folder,
    stop: () => {
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A copy of the project in a temporary folder, with other content. */
export function prepareSite(contentRoot: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-site-'));
  cpSync(contentRoot, root, { recursive: true });
  for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(name, path.join(root, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  return root;
}

/** The lists and data files are the real site's; the ids are the small content's, with former ones. */
function writeLedger(root: string): void {
  const [real, small] = [loadLedger(process.cwd()).entry?.data, loadLedger(root).entry?.data];
  if (!real || !small) throw new Error('A ledger cannot be read; `npm run check` says why.');
  const addresses = real.addresses.filter((address) => !address.includes('#'));
  const published = [...small.published, ...Object.keys(former.redirects), ...Object.keys(former.merged), 'notes/failures#dlq'].sort();
  writeFileSync(path.join(root, ledgerFile), stringify({ published, ...former, addresses, seal: sealOf({ published, addresses }) }));
}

function build(root: string, env: Record<string, string>): Promise<void> {
  // Vitest sets BASE_URL, MODE, PROD and others for its own tests; Astro would take them for the build's.
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: root, env: { PATH, HOME, TMPDIR, ...env } });
  let said = '';
  for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    astro.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The small site did not build:\n${said.slice(-4000)}`))));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
