import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockGaps } from '../../src/cli/lock-gaps.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

describe('package-lock.json', () => {
  it('has an entry for every platform of every optional package; `npm run lock` adds them', () => expect(lockGaps(lock)).toEqual({}));
  it('names no download host', () => expect(JSON.stringify(lock)).not.toMatch(/"resolved":/));
});

describe('lockGaps', () => {
  it('puts a package whose place another version has below its parent', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-darwin-x64': '2.0.0' } },
      'node_modules/a-darwin-x64': { version: '1.0.0' },
    };
    expect(Object.keys(lockGaps({ packages }))).toEqual(['node_modules/a/node_modules/a-darwin-x64']);
  });

  it('names the package of a platform that is missing', () => {
    expect(lockGaps({ packages: { 'node_modules/pagefind': { optionalDependencies: { '@pagefind/windows-arm64': '1.6.0' } } } })).toEqual({
      'node_modules/@pagefind/windows-arm64': { version: '1.6.0', os: ['win32'], cpu: ['arm64'], optional: true },
    });
  });
});
