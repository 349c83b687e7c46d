import { currentSchedule, runtimePhase } from '../knowledge/runtime-phase.ts';
import type { Library } from '../knowledge/library.ts';
import type { FoundRecord } from './report.ts';

/** Fewest letters of an error message that are worth looking for. */
const shortestMessage = 10;

/** Runtimes that a text names, by identifier or product name, each once: where it stands first and how it stands on a day. */
export function findRuntimes(text: string, firstLine: number, { runtimes }: Pick<Library, 'runtimes'>, today: string): FoundRecord[] {
  return [...runtimes].flatMap(([id, runtime]): FoundRecord[] => {
    const names = [id, runtime.name].map((name) => escaped(name).replace(/(?: |\\ )/g, String.raw`\s?`));
    const found = new RegExp(String.raw`(?<![\w.-])(?:${names.join('|')})(?!\.?\w|-edge)`, 'iu').exec(text);
    if (!found) return [];
    const { deprecation, blockCreate, blockUpdate } = currentSchedule(runtime);
    const phase = runtimePhase(runtime, today);
    const next = runtime.successor === undefined ? '' : `; AWS names ${runtime.successor} as the way on`;
    const dates = `no new functions from ${blockCreate}, no updates from ${blockUpdate}`;
    const what =
      phase === 'supported' || phase === 'preview'
        ? `${phase}${/^\d/.test(deprecation) ? ` until ${deprecation}` : ''}`
        : `deprecated since ${deprecation} (${dates})${next}`;
    return [{ line: lineAt(text, found.index, firstLine), text: found[0], id: `runtimes/${id}`, what }];
  });
}

/** Error messages and exception names that a text quotes, each once; the longest of those that begin at one place. */
export function findErrors(text: string, firstLine: number, { errors }: Pick<Library, 'errors'>): FoundRecord[] {
  const found = [...errors].flatMap(([id, { message, variants, kind }]) => {
    const matches = [message, ...variants].map((one) => matchOf(one, text)).filter((match) => match !== undefined);
    const [first] = matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
    return first ? [{ id, kind, index: first.index, text: first[0] }] : [];
  });
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other.index <= one.index &&
            other.index + other.text.length >= one.index + one.text.length &&
            other.text.length > one.text.length,
        ),
    )
    .sort((a, b) => a.index - b.index)
    .map(({ id, kind, index, text: quoted }) => ({
      line: lineAt(text, index, firstLine),
      text: quoted.replace(/\s+/g, ' '),
      id: `errors/${id}`,
      what: kind,
    }));
}

/** Where a message stands; `{placeholders}` stand for anything on the line. */
function matchOf(message: string, text: string): RegExpExecArray | undefined {
  const pieces = message.split(/\{[a-z-]+\}/i);
  if (pieces.join('').trim().length < shortestMessage) return undefined;
  const search = (some: readonly string[]): RegExpExecArray | undefined => {
    const pattern = some.map((piece) => escaped(piece).replace(/\s+/g, String.raw`[^\S\n]+`)).join(String.raw`[^\n]{1,120}?`);
    return new RegExp(`(?<![\\w.])${pattern}${/\w$/.test(some.at(-1) ?? '') ? String.raw`(?!\w)` : ''}`, 'u').exec(text) ?? undefined;
  };
  // Notes often quote the beginning only: enough where it says something of its own.
  const [beginning = ''] = pieces;
  const isTelling = pieces.length > 1 && (beginning.match(/[A-Za-z]+/g) ?? []).length >= 4;
  return search(pieces) ?? (isTelling ? search([beginning]) : undefined);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function lineAt(text: string, index: number, firstLine: number): number {
  return firstLine + text.slice(0, index).split('\n').length - 1;
}
