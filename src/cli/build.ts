import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** A release build: nothing left over from earlier ones, then Astro with our checks, index and publication inside. */
rmSync('.astro', { recursive: true, force: true });
rmSync('node_modules/.astro', { recursive: true, force: true });
const { status } = spawnSync('astro', ['build'], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
