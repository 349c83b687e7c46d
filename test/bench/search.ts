import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { ablation } from './ablation.ts';
import { queryTime, transferCost } from './cost.ts';
import { growth } from './growth.ts';

/** Prints what search is worth and costs, as Markdown; `ablation`, `cost` or `growth` alone where named, `--large` for 50,000 notes too. */
const flags = process.argv.slice(2);
const asked = flags.filter((flag) => !flag.startsWith('--'));
const runs = (part: string): boolean => asked.length === 0 || asked.includes(part);
if (!existsSync('dist/pagefind')) throw new Error('There is no built site in dist/. Run `npm run build` first.');

const today = new Date().toISOString().slice(0, 10);
console.log(
  `# Search, measured on ${today}\n\nNode ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}).`,
);

if (runs('ablation'))
  print(
    'What each stage is worth',
    'The queries of test/search on the site in dist. hit@1, hit@3 and MRR over those that have an answer; "none right" is the share of the others that find nothing; "titles" the share of the site’s records (every tenth) that come first when their title is asked.',
    await ablation(),
  );
if (runs('cost'))
  print(
    'What a search costs',
    'Headless Chromium, the home page open: / pressed, then queries; all that the server was asked for. Text in Brotli 9, Pagefind’s files as they are.',
    await transferCost(),
    'Time of a query in Node’s engine, files served on this machine.',
    await queryTime(),
  );
if (runs('growth')) {
  const large = flags.includes('--large');
  print(
    'How it grows',
    'Generated notes of about 5 kB, half Japanese, half English, five sections each, of the site’s own sentences. Ours finds sections, the others find pages. Sizes as sent; "index" is all data of both languages; "first search" is the median of ten, code included; times are of 80 queries, each asked once. Ratios between the searches say more than seconds.',
    await growth([1_000, 10_000, ...(large ? [50_000] : [])]),
    large
      ? ''
      : '50,000 notes are measured only with `npm run bench -- growth --large`; that takes about half an hour and up to 20 GB (both extrapolated).',
  );
}

function print(title: string, ...paragraphs: string[]): void {
  console.log(`\n## ${title}\n\n${paragraphs.filter((one) => one !== '').join('\n\n')}`);
}
