import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { notFoundDocument } from '../api/not-found.ts';
import { headersFor, readHeaderRules } from './header-rules.ts';

/**
 * Serves a built site below a base path on this machine, with the headers of its `_headers` file. A missing page gets the site's own 404 page,
 * a missing file of the API a JSON answer with the nearest ids. Port 0 takes any free port. Rejects with Node's error where the port is in use.
 */
export function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const serve = sirv(folder, { dev: true, extensions: ['html'] });
  const prefix = base.replace(/\/$/, '');
  const headerFile = path.join(folder, '_headers');
  const rules = existsSync(headerFile) ? readHeaderRules(readFileSync(headerFile, 'utf8')) : [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const sendNotFound = () => notFound(response, folder, url.slice(prefix.length));
    for (const [name, value] of headersFor(rules, url.split('?')[0] ?? '/')) response.setHeader(name, value);
    if (prefix !== '' && url !== prefix && !url.startsWith(`${prefix}/`)) return sendNotFound();
    request.url = url.slice(prefix.length) || '/';
    return serve(request, response, sendNotFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

function notFound(response: ServerResponse, folder: string, url: string): void {
  const ids = path.join(folder, 'api/v1/ids.json');
  response.removeHeader('cache-control');
  if (!url.startsWith('/api/') || !existsSync(ids)) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(path.join(folder, '404.html')));
    return;
  }
  const { ids: list } = JSON.parse(readFileSync(path.join(folder, 'api/v1/404.json'), 'utf8'));
  response.writeHead(404, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(notFoundDocument(url.split('?')[0] ?? '', list, JSON.parse(readFileSync(ids, 'utf8')).ids)));
}
