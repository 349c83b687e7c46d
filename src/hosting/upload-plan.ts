import { headersFor } from '../cli/header-rules.ts';
import { contentTypeOf, extensionOf } from './content-types.ts';
import type { HostRules } from './host-rules.ts';

/** Files that go up together: in one pass, with the same headers. */
export interface UploadGroup {
  pass: number;
  contentType: string;
  cacheControl: string;
  files: string[];
}

/** What a host reads or makes itself. */
const notForBuckets: ReadonlySet<string> = new Set(['_headers', '_redirects']);
const encoded: ReadonlySet<string> = new Set(['br', 'gz']);

/**
 * How a site's files go to a bucket, in passes: first what has its content in its name and what pages refer to, then the pages, and last what names
 * the newest search index. So no page ever asks for a file that is not there yet. `files` are below the site's folder. Throws where the type
 * of a file is not known.
 */
export function uploadPlan(files: readonly string[], rules: HostRules): UploadGroup[] {
  const groups = new Map<string, UploadGroup>();
  const unknown: string[] = [];
  for (const file of [...files].sort()) {
    if (notForBuckets.has(file) || encoded.has(extensionOf(file))) continue;
    const sent = headersFor(rules.headers, rules.base + file);
    const contentType = sent.get('Content-Type') ?? contentTypeOf(file);
    if (contentType === undefined) unknown.push(file);
    else {
      const cacheControl = sent.get('Cache-Control') ?? 'no-cache';
      const pass = passOf(file, cacheControl);
      const key = [pass, contentType, cacheControl].join('\n');
      const group = groups.get(key) ?? { pass, contentType, cacheControl, files: [] };
      group.files.push(file);
      groups.set(key, group);
    }
  }
  if (unknown.length > 0)
    throw new Error(
      `What are these files sent as? Name their extensions in src/hosting/content-types.ts:\n${unknown.map((file) => `  ${file}`).join('\n')}`,
    );
  return [...groups.values()].sort((a, b) => a.pass - b.pass);
}

function passOf(file: string, cacheControl: string): number {
  if (file.endsWith('/pagefind-entry.json')) return 3;
  if (file.endsWith('.html')) return 2;
  return cacheControl.includes('immutable') ? 0 : 1;
}
