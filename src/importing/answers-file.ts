import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '../loading/problem.ts';
import { schemaProblems } from '../loading/schema-problems.ts';
import { keysAt } from '../loading/schema-walk.ts';
import { parseYaml } from '../loading/yaml.ts';
import { noteParts } from '../schemas/note.ts';
import { bilingual } from '../schemas/text.ts';

const answers = z.strictObject({
  slug: z.string().min(1),
  title: bilingual,
  /** What the note answers, in one sentence. */
  description: bilingual,
  part: z.enum(noteParts),
  /** Ids of content/sources; a draft may do without. */
  sources: z.array(z.string()).default([]),
});

/** What a new note needs from its author. */
export type Answers = z.infer<typeof answers>;

/** Reads the answers to a new note from a file, YAML or JSON. */
export function readAnswers(file: string): { answers: Answers } | { problems: Problem[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { problems: [{ file, rule: 'answers', what: 'The file cannot be read.', todo: 'Correct the path after --answers.' }] };
  }
  const yaml = parseYaml(text, file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = answers.safeParse(yaml.data);
  return result.success ? { answers: result.data } : { problems: schemaProblems(result.error, yaml, (at) => keysAt(answers, at)) };
}
