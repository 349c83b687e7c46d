import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readHostRules } from '../hosting/host-rules.ts';
import { container, nginxFiles } from '../hosting/nginx-files.ts';
import { basePath } from './base-path.ts';
import { requireSite } from './require-site.ts';

/** Writes nginx's configuration for the container, or for an nginx of one's own with NGINX_PORT, NGINX_ROOT, NGINX_SCRATCH and NGINX_BROTLI=off. */
const folder = 'deploy/out/nginx';
const { NGINX_PORT, NGINX_ROOT, NGINX_SCRATCH, NGINX_ACCESS_LOG, NGINX_BROTLI } = process.env;
requireSite('dist');
const files = nginxFiles(readFileSync('deploy/nginx/nginx.conf.template', 'utf8'), readHostRules('.', basePath), {
  port: Number(NGINX_PORT ?? container.port),
  root: NGINX_ROOT ?? container.root,
  scratch: NGINX_SCRATCH ?? container.scratch,
  accessLog: NGINX_ACCESS_LOG ?? container.accessLog,
  brotli: NGINX_BROTLI !== 'off',
});
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
console.log(`${folder}/ has nginx's configuration for a site under ${basePath}.`);
