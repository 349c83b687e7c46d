import type { AddressInfo } from 'node:net';
import { serveSite } from '../../src/cli/static-server.ts';

/** Serves the built site on a free port; gives its origin and a way to stop. */
export async function startSite(): Promise<{ origin: string; stop(): void }> {
  const server = await serveSite('dist', 0);
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
