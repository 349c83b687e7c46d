import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Draft } from './draft.ts';
import { Refused } from './refused.ts';

/**
 * Writes drafts under a root folder, all of them or none: the texts are written beside their places first and then moved there.
 * Throws `Refused`, with everything as it was, where a file is not what the draft was made from.
 */
export function writeDrafts(root: string, drafts: readonly Draft[]): void {
  const places = drafts.map((draft) => ({ ...draft, whole: path.join(root, draft.file), beside: besideOf(path.join(root, draft.file)) }));
  for (const { file, whole, before } of places) {
    const now = existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
    if (now !== before)
      throw new Refused(
        before === undefined
          ? `${file} exists already. Nothing was written.`
          : `${file} was changed in the meantime. Nothing was written; run the command again.`,
      );
  }
  const laid: string[] = [];
  const moved: typeof places = [];
  try {
    for (const { whole, beside, text, before } of places) {
      mkdirSync(path.dirname(whole), { recursive: true });
      laid.push(beside);
      writeFileSync(beside, before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
    }
    for (const place of places) {
      renameSync(place.beside, place.whole);
      moved.push(place);
    }
  } catch (cause) {
    for (const { whole, before } of moved) {
      if (before === undefined) rmSync(whole);
      else writeFileSync(whole, before);
    }
    for (const beside of laid) rmSync(beside, { force: true });
    throw new Refused(`Nothing was written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A file that no loader reads: its name begins with a dot. */
function besideOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.new`);
}
