interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockEntry>;
}

const systems: Record<string, string> = {
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  windows: 'win32',
  win32: 'win32',
  android: 'android',
};

/**
 * Entries that a lock file lacks for optional packages of other platforms. npm leaves them out where its registry has no such
 * package, and `npm ci` then fails on every machine: https://github.com/npm/cli/issues/4828.
 */
export function lockGaps({ packages }: Lock): Record<string, LockEntry> {
  const gaps: Record<string, LockEntry> = {};
  for (const [parent, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = placesOf(name, parent).find((place) => packages[place] ?? gaps[place]);
      const entry = found === undefined ? undefined : (packages[found] ?? gaps[found]);
      if (entry?.version === version || !/^\d/.test(version)) continue;
      gaps[entry === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`] = {
        version,
        ...platformOf(name),
        optional: true,
      };
    }
  }
  return gaps;
}

/** Where Node looks for a package from another one, nearest first. */
function placesOf(name: string, parent: string): string[] {
  const steps = parent.split('/node_modules/');
  const inner =
    parent === '' ? [] : steps.map((_, at) => `${steps.slice(0, steps.length - at).join('/node_modules/')}/node_modules/${name}`);
  return [...inner, `node_modules/${name}`];
}

/** Operating system and processor by a package's name: `@pagefind/windows-arm64`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const os = words.flatMap((word) => systems[word] ?? [])[0];
  const cpu = words.find((word) => word === 'x64' || word === 'arm64' || word === 'ia32');
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}
