import { parseArgs } from 'node:util';

export const formats = ['text', 'github', 'json'] as const;
export type ProblemFormat = (typeof formats)[number];

export interface CheckOptions {
  /** Only files whose path contains one of these; all where empty. */
  paths: string[];
  /** Checks again on every save. */
  watch: boolean;
  format: ProblemFormat;
}

const usage = `Usage: npm run check -- [PATH …] [--watch] [--format ${formats.join('|')}]`;

/**
 * Reads the arguments of `npm run check`. On GitHub Actions problems become annotations unless a format is named.
 * Throws a `TypeError` that says what is wrong and how the command is used.
 */
export function parseCheckOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): CheckOptions {
  const { values, positionals } = parse(args);
  const format = values.format ?? (env.GITHUB_ACTIONS === 'true' ? 'github' : 'text');
  if (!isFormat(format)) throw new TypeError(`"${format}" is not a format. Use ${formats.join(', ')}.\n${usage}`);
  if (values.watch && values.format !== undefined && format !== 'text')
    throw new TypeError(`--watch shows text; --format ${format} is for programs. Leave one of the two out.\n${usage}`);
  return { paths: positionals, watch: values.watch ?? false, format: values.watch ? 'text' : format };
}

/** Whether a file is one of those asked for. */
export function isAbout(paths: readonly string[]): (file: string) => boolean {
  return (file) => paths.length === 0 || paths.some((part) => file.includes(part));
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { watch: { type: 'boolean' }, format: { type: 'string' } },
    });
  } catch (cause) {
    throw new TypeError(`${cause instanceof Error ? cause.message.split('. ')[0] : String(cause)}.\n${usage}`, { cause });
  }
}

function isFormat(text: string): text is ProblemFormat {
  return (formats as readonly string[]).includes(text);
}
