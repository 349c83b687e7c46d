import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite } from '../../src/cli/static-server.ts';

/** What was asked of a server. */
export interface Transfer {
  requests: number;
  bytes: number;
}

/** A folder served on this machine, where each request is counted. */
export interface CountedSite {
  origin: string;
  /** What was asked since the last call. */
  take(): Transfer;
  stop(): void;
}

/** Serves a folder on a free port and counts what is asked of it. */
export async function countedSite(folder: string): Promise<CountedSite> {
  const server = await serveSite(folder, 0);
  // The bench itself keeps this process busy for longer than Node keeps a connection open.
  server.keepAliveTimeout = 0;
  const { port } = server.address() as AddressInfo;
  let asked: string[] = [];
  server.on('request', ({ url = '/' }) => asked.push(fileAt(folder, url)));
  return {
    origin: `http://127.0.0.1:${port}`,
    take: () => {
      const files = asked;
      asked = [];
      return { requests: files.length, bytes: files.reduce((sum, file) => sum + transferSize(file), 0) };
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const sizes = new Map<string, number>();

/** Bytes of a file as a host would send it: text in Brotli 9, Pagefind's files as they are, since they are compressed. Nothing for no file. */
export function transferSize(file: string): number {
  const known = sizes.get(file) ?? (existsSync(file) ? sizeOf(file) : 0);
  sizes.set(file, known);
  return known;
}

function sizeOf(file: string): number {
  if (!/\.(?:js|json|css|html|svg)$/.test(file)) return statSync(file).size;
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

function fileAt(folder: string, url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
}
