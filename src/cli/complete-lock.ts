import { readFileSync, writeFileSync } from 'node:fs';
import { lockGaps } from './lock-gaps.ts';
import type { Lock } from './lock-gaps.ts';

/** Adds what `lockGaps` finds to package-lock.json; run it after every `npm install`. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const gaps = lockGaps(lock);
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...gaps }).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(gaps).length} entries added to package-lock.json.`);
