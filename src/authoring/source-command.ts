import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { source } from '../schemas/source.ts';
import { sourceId } from '../cli/source-id.ts';
import { fileOf, recordDraft } from './draft.ts';
import { publisherOf } from './publisher.ts';
import { writeDrafts } from './write-drafts.ts';

const usage =
  'npm run new source -- URL --title "TITLE" --kind guide|api-reference|announcement|blog|repository|package|whitepaper|pricing|faq|forum|other [--publisher "AWS"] [--published 2026-01-31] [--copy URL] [--language en|ja|other] [--dry-run]';

/** What a command says, and the status it ends with: 0, or 2 where it was called wrongly. */
export interface Saying {
  said: string;
  status: 0 | 2;
}

/** Writes the source that the options describe and says its id; one that exists is left as it is. `today` as `2026-11-21`. */
export function sourceCommand(args: readonly string[], root: string, today: string): Saying {
  const given = optionsIn(args);
  if (typeof given === 'string') return { said: `${given}\nUsage: ${usage}`, status: 2 };
  const { url = '', dryRun, ...fields } = given;
  const record = { url, publisher: publisherOf(url), ...fields, retrieved: today };
  const parsed = source.safeParse(record);
  if (url === '' || !parsed.success) {
    const issues = parsed.error?.issues.filter(({ path: [key] }) => url !== '' || key !== 'url') ?? [];
    const lines = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return { said: [...(url === '' ? ['An address is missing.'] : []), ...lines, `Usage: ${usage}`].join('\n'), status: 2 };
  }
  const id = sourceId(url);
  const draft = recordDraft('sources', id, record);
  if (existsSync(path.join(root, fileOf('sources', id)))) return { said: `${id} (exists already)`, status: 0 };
  if (dryRun) return { said: `${draft.file}\n${draft.text.trimEnd()}`, status: 0 };
  writeDrafts(root, [draft]);
  return { said: id, status: 0 };
}

function optionsIn(args: readonly string[]): ({ url?: string; dryRun: boolean } & Record<string, unknown>) | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        kind: { type: 'string' },
        publisher: { type: 'string' },
        published: { type: 'string' },
        copy: { type: 'string' },
        language: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { 'dry-run': dryRun, ...fields } = values;
    return { ...fields, dryRun, ...(positionals[0] !== undefined && { url: positionals[0] }) };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
