import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFixtureSite } from './fixture-site.ts';
import type { FixtureSite } from './fixture-site.ts';

const published = readFileSync('test/fixtures/sound/content/notes/en/retries.mdx', 'utf8');
// What a build would stumble over, had it to do with the draft at all: a picture that is not there.
const draft = published
  .replace('title: Retries', 'title: Zebra crossing\ndraft: true')
  .replace('## An example', '![](./missing.png)\n\n## An example');

let site: FixtureSite;
beforeAll(async () => {
  site = await buildFixtureSite('/', {
    'notes/en/zebra-crossing.mdx': draft,
    'notes/ja/zebra-kept.mdx': draft.replace('![](./missing.png)', ''),
  });
}, 120_000);
afterAll(() => site.stop());

it('leaves no trace of a draft in any file of a build', () => {
  const files = globSync('**/*', { cwd: site.folder, withFileTypes: true }).filter((file) => file.isFile());
  const traces = files.filter(({ name, parentPath }) => /zebra/i.test(name + readFileSync(path.join(parentPath, name), 'latin1')));
  expect(files.length).toBeGreaterThan(100);
  expect(traces.map(({ name }) => name)).toEqual([]);
});
