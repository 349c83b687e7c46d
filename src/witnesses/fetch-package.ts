import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { extract } from 'tar';
import { filesOf } from './read-package.ts';
import type { ReadablePackage } from './read-package.ts';

/** Minutes until an unanswered download is given up; the largest package has 38 MB. */
const patience = 5;

/** A package did not come from the registry; the message says why and what to do. */
export class Unreachable extends Error {}

/**
 * Downloads a version (`3.1162.0`, `latest`) of a package with npm, without its dependencies, and unpacks what is read of it below a folder.
 * Gives the folder of the package. Throws Unreachable.
 */
export async function fetchPackage(name: ReadablePackage, version: string, into: string): Promise<string> {
  const folder = path.join(into, `${name.replace(/\W/g, '-')}-${version}`);
  mkdirSync(folder, { recursive: true });
  const packed = spawnSync('npm', ['pack', `${name}@${version}`, '--json', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    timeout: patience * 60_000,
    shell: process.platform === 'win32',
  });
  const file = fileNameIn(packed.stdout ?? '');
  if (packed.status !== 0 || file === undefined)
    throw new Unreachable(
      `${name}@${version} did not come from the registry: ${reasonIn(packed.stdout ?? '', packed.stderr ?? '', packed.error)} Look at the network and \`npm config get registry\`; nothing was compared and nothing changed.`,
    );
  const keep = ['package.json', ...filesOf(name)];
  try {
    await extract({
      file: path.join(folder, file),
      cwd: folder,
      strip: 1,
      // A link could lead out of the folder.
      filter: (entry, about) =>
        'type' in about &&
        about.type !== 'SymbolicLink' &&
        about.type !== 'Link' &&
        keep.some((pattern) => path.matchesGlob(entry.replace(/^[^/]+\//, ''), pattern)),
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (/\bENOSPC\b/.test(reason))
      throw new Unreachable(
        `${name}@${version} does not fit into ${into}: ${reason}. Make room there, or set TMPDIR; nothing was compared and nothing changed.`,
      );
    throw new Unreachable(
      `${name}@${version} came broken from the registry: ${reason}. Try again; nothing was compared and nothing changed.`,
    );
  }
  return folder;
}

/** The tarball that `npm pack --json` wrote. */
function fileNameIn(output: string): string | undefined {
  const name = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  // npm 8 printed the scope's slash into the name.
  return name?.replace(/^@/, '').replace('/', '-');
}

function reasonIn(output: string, errors: string, cause: Error | undefined): string {
  const summary = /"summary":\s*"((?:[^"\\]|\\.)*)"/.exec(output)?.[1]?.split('\\n')[0];
  const line = summary ?? errors.trim().split('\n')[0] ?? '';
  if (cause && 'code' in cause && cause.code === 'ENOENT') return 'npm is not on the PATH.';
  const text = cause?.message ?? (line === '' ? 'npm gave no reason' : line);
  return text.replace(/\.?$/, '.');
}
