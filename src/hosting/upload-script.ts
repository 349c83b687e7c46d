import type { UploadGroup } from './upload-plan.ts';

/**
 * A shell script that brings the groups of an upload plan to a bucket, each from a folder of its own beside the script. `base` has slashes at both
 * ends. With `--sweep` it removes what the site no longer has instead: later, when no page of an older build is open any more.
 */
export function uploadScript(groups: readonly UploadGroup[], base: string): string {
  const lines = groups.map(({ contentType, cacheControl }, at) => {
    // A name with a hash says its content. For the others `sync` would go by time, and skip files of an older build that is put back.
    const command = cacheControl.includes('immutable') ? 'sync --size-only' : 'cp --recursive';
    return `aws s3 ${command} "$here/${groupFolder(at)}/" "$to" --no-progress --content-type ${quoted(contentType)} --cache-control ${quoted(cacheControl)}`;
  });
  return `#!/bin/sh
# Written by \`npm run deploy:aws\`: assets first, then pages, then the entry to the search index.
set -eu
bucket=\${1:?Usage: upload.sh BUCKET [--sweep]}
here=$(cd "$(dirname "$0")" && pwd)
to="s3://$bucket${base}"

if [ "\${2:-}" = --sweep ]; then
  aws s3 sync "$here/all/" "$to" --delete --size-only --no-progress
  exit
fi

${lines.join('\n')}
`;
}

/** The folder of a group beside the script. */
export function groupFolder(at: number): string {
  return `group-${String(at).padStart(2, '0')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
