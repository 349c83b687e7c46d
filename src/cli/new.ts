import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Cancelled } from '../authoring/asker.ts';
import { changeTarget, draftsFromAnswers, draftsFromDialogue, sayingOf } from '../authoring/new-command.ts';
import type { Target } from '../authoring/new-command.ts';
import { Refused } from '../authoring/refused.ts';
import { sourceCommand } from '../authoring/source-command.ts';
import { showCursor, terminal } from '../authoring/terminal.ts';
import { writeDrafts } from '../authoring/write-drafts.ts';
import { today } from '../knowledge/today.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import { suggest } from '../loading/nearest.ts';

const kinds = {
  limit: 'limits',
  'event-source': 'event-sources',
  update: 'updates',
  error: 'errors',
  runtime: 'runtimes',
  term: 'terms',
  source: 'sources',
} as const satisfies Record<string, RecordCollection>;

const everyKind = [...Object.keys(kinds), 'change', 'note'];
const usage = `npm run new ${everyKind.join('|')}
  change RECORD        what AWS changed of limits/…, event-sources/… or runtimes/…: its history and the update
  note                 a draft in both languages; -- --from NOTE.md makes one of a note that you have
  -- --answers FILE    takes the fields from a YAML file, or from - (stdin), instead of asking
  -- --dry-run         shows what would be written
  source -- URL --title "…" --kind guide    writes a source without asking`;

/**
 * `npm run new`: asks for a record field by field, checks it, shows it and writes it.
 * Ends with 0, with 1 where something is wrong, with 130 where the person ended it; `source` with options ends with 2 where one is missing.
 */
const [kind = '', ...rest] = process.argv.slice(2);
const root = process.cwd();

if (['--help', '-h', 'help'].includes(kind)) end(usage, 0);
else if (kind === 'note') handOn('new-note.ts');
else if (kind === 'source' && rest.some((word) => /^(https?:|--title|--kind)/.test(word))) {
  const { said, status } = sourceCommand(rest, root, today);
  end(said, status);
} else {
  let isDone = false;
  // A dialogue whose input is closed waits for ever; Node then has nothing more to do.
  process.once('beforeExit', () => {
    if (isDone) return;
    showCursor();
    end('The input ended before the last answer; nothing was written.', 1);
  });
  run()
    .then((said) => end(said, 0))
    .catch((cause: unknown) => {
      if (cause instanceof Cancelled) end(cause.message, 130);
      else if (cause instanceof Refused) end(cause.message, 1);
      else throw cause;
    })
    .finally(() => {
      isDone = true;
    });
}

async function run(): Promise<string> {
  const { values, positionals } = options();
  const collection = Object.entries(kinds).find(([name, plural]) => name === kind || plural === kind)?.[1];
  if (!collection && kind !== 'change') {
    const what = kind === '' ? 'Say what to write.' : `There is no "${kind}". ${suggest(kind, everyKind, '')}`;
    throw new Refused(`${what.trim()}\n\n${usage}`);
  }
  const desk = { root, knowledge: loadKnowledge(root), today };
  const target: Target = collection ? { collection } : changeTarget(positionals[0], desk);
  const drafts =
    values.answers === undefined
      ? await draftsFromDialogue(target, personAtTerminal(), desk)
      : draftsFromAnswers(target, readAnswers(values.answers), values.answers === '-' ? 'stdin' : values.answers, desk);
  if (!values['dry-run']) writeDrafts(root, drafts);
  return sayingOf(drafts, values['dry-run']);
}

function options() {
  try {
    return parseArgs({
      args: rest,
      allowPositionals: true,
      options: { answers: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
  } catch (cause) {
    throw new Refused(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  }
}

function personAtTerminal() {
  if (process.stdin.isTTY && process.stdout.isTTY) return terminal;
  throw new Refused('There is no terminal to ask at. Give the fields as YAML: --answers FILE.yaml, or --answers - for stdin.');
}

function readAnswers(file: string): string {
  if (file !== '-' && !existsSync(file)) throw new Refused(`There is no file ${file}.`);
  return readFileSync(file === '-' ? 0 : file, 'utf8');
}

/** Another command does it, with the remaining words. */
function handOn(script: string): void {
  const file = path.join(import.meta.dirname, script);
  if (!existsSync(file)) end(`"${kind}" cannot be written by a command yet: ${script} is missing.`, 1);
  else process.exitCode = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1;
}

function end(said: string, status: number): void {
  if (status === 0) console.log(said);
  else console.error(said);
  process.exitCode = status;
}
