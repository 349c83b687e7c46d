import { statSync, watch } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../checks/run.ts';
import { clock } from '../knowledge/today.ts';
import { newestFirst } from '../loading/newest-first.ts';
import { formatProblem } from '../loading/problem.ts';
import type { Problem } from '../loading/problem.ts';
import { isAbout } from './check-options.ts';
import { soundContent } from './sound-content.ts';

/** Editors save in several steps, and several files at once; the check waits until it has been quiet for this long, in milliseconds. */
const quiet = 80;

/** Escape codes: clear the screen and what was scrolled away, and go to the upper left corner. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/** Checks the content now and after every save, until Ctrl+C; shows only what is wrong, in the files saved last first. */
export function watchContent(root: string, paths: readonly string[]): void {
  let waiting: NodeJS.Timeout | undefined;
  const show = () => console.log(`${process.stdout.isTTY ? clear : ''}${screen(root, paths)}`);
  const watcher = watch(path.join(root, 'content'), { recursive: true }, (_event, name) => {
    // Temporary files of editors and of check:fix.
    if (name !== null && path.basename(name).startsWith('.')) return;
    clearTimeout(waiting);
    waiting = setTimeout(show, quiet);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearTimeout(waiting);
      watcher.close();
      console.log('');
    });
  }
  show();
}

function screen(root: string, paths: readonly string[]): string {
  const { day, time } = clock();
  const footer = `${time}  Watching content/${paths.length > 0 ? ` (${paths.join(', ')})` : ''}; Ctrl+C ends.`;
  const checked = checkedContent(root, day);
  if ('unreadable' in checked) return `The content cannot be read: ${checked.unreadable}\n\n${footer}`;
  const { knowledge, problems } = checked;
  const shown = problems.filter(({ file }) => isAbout(paths)(file));
  if (shown.length === 0) return `${soundContent(knowledge)}\n\n${footer}`;
  const count = `${shown.length} ${shown.length === 1 ? 'problem' : 'problems'}`;
  return `${newestFirst(shown, (file) => savedAt(root, file))
    .map(formatProblem)
    .join('\n')}\n\n${count}  ${footer}`;
}

/** A folder can be gone for a moment, while Git switches branches; the next save tries again. */
function checkedContent(root: string, today: string): ReturnType<typeof checkContent> | { unreadable: string } {
  try {
    return checkContent(root, { today });
  } catch (cause) {
    return { unreadable: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** When a problem's file was last saved, in milliseconds; 0 where it is gone. */
function savedAt(root: string, file: Problem['file']): number {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
