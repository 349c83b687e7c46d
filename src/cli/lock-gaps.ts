interface LockEntry { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }
export interface Lock { packages: Record<string, LockEntry> }

const systems: Record<string, string> = { darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', windows: 'win32', win32: 'win32', android: 'android' };

/**
 * Entries that a lock file lacks for optional packages of other platforms. npm leaves them out where its registry has no such
 * package, and `npm ci` then fails on every machine: https://github.com/npm/cli/issues/4828.
 */
export function lockGaps({ packages }: Lock): Record<string, LockEntry> {
  const gaps = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const key = `node_modules/${name}`;
      const known = Object.keys(packages).some((path) => path === key || path.endsWith(`/${key}`));
      return known ? [] : [[key, { version, ...platformOf(name), optional: true }] as const];
    }),
  );
  return Object.fromEntries(gaps);
}

/** Operating system and processor by a package's name: `@pagefind/windows-arm64`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const os = words.flatMap((word) => systems[word] ?? [])[0];
  const cpu = words.find((word) => word === 'x64' || word === 'arm64' || word === 'ia32');
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}
