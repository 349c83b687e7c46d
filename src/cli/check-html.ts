import { anchorsOf } from '../checks/anchors.ts';
import { htmlProblems } from '../checks/html.ts';
import { publishedAddressProblems } from '../checks/published-addresses.ts';
import { loadLedger } from '../loading/ledger.ts';
import { reportProblems } from '../loading/problem.ts';
import { basePath } from './base-path.ts';
import { readSite } from './site-files.ts';

const { files, pages } = readSite(process.argv[2] ?? 'dist');
const ledger = loadLedger(process.cwd()).entry?.data;
const problems = [
  ...htmlProblems(pages, files, basePath, process.env.SITE_URL ?? 'http://localhost:4321'),
  ...(ledger ? publishedAddressProblems(ledger, { files, anchors: anchorsOf(pages) }) : []),
];
if (problems.length > 0) {
  console.error(reportProblems(problems, `${pages.length} rendered pages`));
  process.exitCode = 1;
} else console.log(`[check] ${pages.length} pages: links, anchors, ids, alternates and published addresses are sound`);
