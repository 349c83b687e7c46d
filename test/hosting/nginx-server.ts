import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HostRules } from '../../src/hosting/host-rules.ts';
import { nginxFiles } from '../../src/hosting/nginx-files.ts';

/** The user `nobody`, where the test itself runs as an administrator. */
const nobody = 65534;

export const nginxInstalled = spawnSync('nginx', ['-v']).status === 0;
export const brotliInstalled = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
export const howToInstall = 'needs nginx; on Debian: apt-get install nginx-light libnginx-mod-http-brotli-static';

/** Starts nginx, without rights of an administrator, on a folder with a site; gives its origin and a way to stop. Rejects with what nginx said. */
export async function startNginx(root: string, rules: HostRules): Promise<{ origin: string; stop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'field-notes-nginx-'));
  const scratch = path.join(folder, 'scratch');
  mkdirSync(scratch);
  for (const open of [root, folder]) chmodSync(open, 0o755);
  chmodSync(scratch, 0o777);
  const port = await freePort();
  const template = readFileSync('deploy/nginx/nginx.conf.template', 'utf8');
  const files = nginxFiles(template, rules, { port, root, scratch, accessLog: 'off', brotli: brotliInstalled });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const nginx = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  let said = '';
  nginx.stderr.on('data', (chunk) => (said += String(chunk)));
  const origin = `http://127.0.0.1:${port}`;
  const stop = (): void => {
    nginx.kill();
    for (const gone of [root, folder]) rmSync(gone, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (nginx.exitCode !== null) break;
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return { origin, stop };
    await setTimeout(50);
  }
  stop();
  throw new Error(`nginx did not start:\n${said}`);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
