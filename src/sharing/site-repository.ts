import { readFileSync } from 'node:fs';
import { readRepository } from './repository.ts';
import type { Repository } from './repository.ts';

let cached: { repository: Repository | undefined } | undefined;

/** The repository of the running build; nothing where neither the environment nor package.json names one. Throws where it is named wrongly. */
export function siteRepository(): Repository | undefined {
  cached ??= { repository: readRepository(process.env, Reflect.get(JSON.parse(readFileSync('package.json', 'utf8')), 'repository')) };
  return cached.repository;
}
