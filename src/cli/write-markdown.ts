import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sectionOf } from '../i18n/paths.ts';
import { formatNumber } from '../knowledge/quantity.ts';
import { reportProblems } from '../loading/problem.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import { markdownOf } from '../sharing/markdown-copy.ts';
import { pagedCollections } from '../sharing/shared-collections.ts';
import { basePath } from './base-path.ts';

const site = process.argv[2] ?? 'dist';
const root = new URL(basePath, process.env.SITE_URL ?? 'http://localhost:4321');
const sections = pagedCollections.map((collection) => sectionOf[collection]);
const files = globSync(`{${languages.join(',')}}/{${sections.join(',')}}/*/index.html`, { cwd: site })
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();

const problems: Problem[] = [];
let copies = 0;
for (const file of files) {
  const html = readFileSync(path.join(site, file), 'utf8');
  // Pages that only lead elsewhere have nothing to copy.
  if (!html.includes('<article')) continue;
  try {
    const address = new URL(file.replace(/index\.html$/, ''), root).href;
    writeFileSync(path.join(site, file.replace(/\/index\.html$/, '.md')), markdownOf({ html, address }));
    copies += 1;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    problems.push({ file, rule: 'markdown', what, todo: 'The Markdown copy needs it: see src/sharing/markdown-copy.ts.' });
  }
}
if (problems.length > 0) {
  console.error(reportProblems(problems, `${files.length} pages`));
  process.exitCode = 1;
} else console.log(`[markdown] ${formatNumber(copies)} copies`);
