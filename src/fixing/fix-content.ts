import { applyEdits, lineAt } from './edit.ts';
import type { ContentFile, FixContext, Fixer } from './fixer.ts';
import { noteBodyOf } from './mdx-source.ts';
import { yamlSourceOf } from './yaml-source.ts';

/** More rounds than fixes can depend on each other; a pair of fixers that undid each other would end here. */
const mostRounds = 6;

/** One thing that was mended; the line is that of the file before this fix. */
export interface Fix {
  file: string;
  line: number;
  rule: string;
  what: string;
}

/** Mends what can be mended without a decision. Gives the files that are different afterwards and what was done; nothing is written. */
export async function fixContent(
  files: ReadonlyMap<string, ContentFile>,
  ledger: FixContext['ledger'],
  fixers: readonly Fixer[],
  isWanted: (file: string) => boolean = () => true,
): Promise<{ changed: ContentFile[]; fixes: Fix[] }> {
  const current = new Map(files);
  const fixes: Fix[] = [];
  let touched: ReadonlySet<string> = new Set(files.keys());
  for (let round = 0; round < mostRounds && touched.size > 0; round += 1) {
    const next = new Set<string>();
    for (const file of [...current.keys()].filter(isWanted)) {
      for (const fixer of fixers) {
        if (!touched.has(file) && !fixer.acrossFiles) continue;
        const made = await fixFile(file, fixer, { files: current, ledger });
        if (!made) continue;
        current.set(file, made.after);
        fixes.push(...made.fixes);
        next.add(file);
      }
    }
    touched = next;
  }
  const changed = [...current.values()].filter((file) => file.text !== files.get(file.file)?.text && parses(file));
  const written = new Set(changed.map(({ file }) => file));
  return { changed, fixes: fixes.filter(({ file }) => written.has(file)) };
}

async function fixFile(name: string, fixer: Fixer, context: FixContext): Promise<{ after: ContentFile; fixes: Fix[] } | undefined> {
  const file = context.files.get(name);
  if (!file) return undefined;
  const edits = (await fixer.edits(file, context)).filter((edit) => file.text.slice(edit.start, edit.end) !== edit.text);
  if (edits.length === 0) return undefined;
  const { text, made } = applyEdits(file.text, edits);
  const after = { ...file, text };
  // A fix that would break the file is none: what it meant to mend stays in the report of problems.
  if (parses(file) && !parses(after)) return undefined;
  const told = made.filter(({ what }) => what !== '');
  return { after, fixes: told.map(({ start, what }) => ({ file: name, line: lineAt(file.text, start), rule: fixer.rule, what })) };
}

/** Whether a file can be read as YAML or MDX; its schema is another matter. */
export function parses(file: ContentFile): boolean {
  if (yamlSourceOf(file).document.errors.length > 0) return false;
  return file.collection !== 'notes' || noteBodyOf(file) !== undefined;
}
