import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { htmlProblems } from '../checks/html.ts';
import { reportProblems } from '../loading/problem.ts';

const site = process.argv[2] ?? 'dist';
const base = (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/');
const files = globSync('**/*', { cwd: site })
  .filter((file) => statSync(path.join(site, file)).isFile())
  .map((file) => file.replaceAll(path.sep, '/'));
const pages = files.filter((file) => file.endsWith('.html')).map((file) => ({ file, html: readFileSync(path.join(site, file), 'utf8') }));
const problems = htmlProblems(pages, new Set(files), base, process.env.SITE_URL ?? 'http://localhost:4321');
if (problems.length > 0) {
  console.error(reportProblems(problems, `${pages.length} rendered pages`));
  process.exitCode = 1;
} else console.log(`[check] ${pages.length} pages: links, anchors, ids and alternates are sound`);
