import { checkContent } from '../checks/run.ts';
import { rules } from '../checks/rules.ts';
import { installedVersion } from '../loading/installed-version.ts';
import { witnessPackages } from '../schemas/witness.ts';
import { healthOf } from './health.ts';
import type { Health } from './health.ts';
import { siteLibrary } from './site-library.ts';
import { today } from './today.ts';

let cached: Promise<Health> | undefined;

/** The health of the records in the running build, with the rules run once more for the figures; read again on every page in `astro dev`. */
export function siteHealth(): Promise<Health> {
  if (!import.meta.env.PROD) return readHealth();
  cached ??= readHealth();
  return cached;
}

async function readHealth(): Promise<Health> {
  const root = process.cwd();
  return healthOf(await siteLibrary(), {
    day: today,
    rules: rules.length,
    problems: checkContent(root, { today }).problems.length,
    versions: new Map(witnessPackages.map((name) => [name, installedVersion(root, name)])),
  });
}
