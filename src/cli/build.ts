import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** A release build: the checks, nothing left over from earlier builds, then Astro with our page checks, index and publication inside. */
process.exitCode = run(process.execPath, ['src/cli/check.ts']) || build();

function build(): number {
  for (const cache of ['.astro', '.cache/astro']) rmSync(cache, { recursive: true, force: true });
  return run('astro', ['build']);
}

/** Runs a command in this terminal; gives its exit code. */
function run(command: string, args: string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
