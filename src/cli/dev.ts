import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** `astro dev` with search: builds once where there is no index yet. */
if (!existsSync('dist/pagefind')) {
  console.log('Building once, so that search works…');
  spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}
process.exitCode =
  spawnSync('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
