import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { today } from '../knowledge/today.ts';
import { source } from '../schemas/source.ts';
import { sourceId } from './source-id.ts';

const usage =
  'npm run new:source -- URL --title "TITLE" --kind guide|api-reference|announcement|blog|repository|package|whitepaper|pricing|faq|forum|other [--publisher "AWS"] [--published 2026-01-31] [--copy URL] [--language en|ja|other]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string' },
    kind: { type: 'string' },
    publisher: { type: 'string' },
    published: { type: 'string' },
    copy: { type: 'string' },
    language: { type: 'string' },
  },
});
const [url] = positionals;
const record = {
  url,
  title: values.title,
  publisher: values.publisher ?? publisherOf(url ?? ''),
  kind: values.kind,
  ...pick('language'),
  ...pick('published'),
  retrieved: today,
  ...pick('copy'),
};
const parsed = source.safeParse(record);
if (!url || !parsed.success) {
  console.error(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n') ?? 'An address is missing.');
  console.error(`Usage: ${usage}`);
  process.exitCode = 2;
} else {
  const id = sourceId(url);
  const file = `content/sources/${id}.yaml`;
  if (existsSync(file)) console.log(`${id} (exists already)`);
  else {
    writeFileSync(file, stringify(record, { lineWidth: 0 }));
    console.log(id);
  }
}

function pick(name: 'language' | 'published' | 'copy'): Record<string, string> {
  const value = values[name];
  return value === undefined ? {} : { [name]: value };
}

function publisherOf(address: string): string {
  if (/^https:\/\/github\.com\/(aws|awsdocs|awslabs|boto|aws-samples|aws-powertools)\//.test(address)) return 'AWS (GitHub)';
  if (/^https:\/\/([a-z0-9-]+\.)*(amazon\.com|amazonaws\.cn|serverlessland\.com|repost\.aws)\//.test(address)) return 'AWS';
  return address.startsWith('https://endoflife.date/') ? 'endoflife.date' : 'third party';
}
