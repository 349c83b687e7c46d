import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site below a base path on this machine; a missing page gets the site's own 404 page.
 * Port 0 takes any free port. Rejects with Node's error where the port is in use.
 */
export function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const serve = sirv(folder, { dev: true, extensions: ['html'] });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    if (prefix !== '' && url !== prefix && !url.startsWith(`${prefix}/`)) return notFound();
    request.url = url.slice(prefix.length) || '/';
    return serve(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
