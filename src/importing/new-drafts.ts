import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { suggest } from '../loading/nearest.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import type { Answers } from './answers-file.ts';
import { draftFile, nextOrder, slugProblems } from './draft-file.ts';
import type { DraftFile } from './draft-file.ts';

interface Context {
  knowledge: KnowledgeBase;
  root: string;
  today: string;
  /** Where the answers come from. */
  file: string;
}

const firstSection = { ja: '概要', en: 'Overview' } as const satisfies Record<Lang, string>;

/** Both languages of a new note as drafts with the house's skeleton: the answer, and one section under the same id. */
export function newDrafts(
  answers: Answers,
  { knowledge, root, today, file }: Context,
): { slug: string; files: DraftFile[] } | { problems: Problem[] } {
  const { slug, title, description, part, sources } = answers;
  const problems = [...slugProblems(slug, languages, knowledge, root, { file }), ...sourceProblems(sources, knowledge, file)];
  if (problems.length > 0) return { problems };
  const order = nextOrder(knowledge);
  const files = languages.map((lang) =>
    draftFile(
      lang,
      slug,
      { title: title[lang], description: description[lang], part, order, created: today, updated: today, sources, see: [] },
      skeleton(lang),
    ),
  );
  return { slug, files };
}

/** What stands against the ids of sources. */
export function sourceProblems(ids: readonly string[], { known }: Pick<KnowledgeBase, 'known'>, file: string): Problem[] {
  return ids
    .filter((id) => !known.sources.has(id))
    .map((id) => ({
      file,
      rule: 'sources',
      what: `There is no sources/${id}.`,
      todo: suggest(id, known.sources, 'Record it: npm run new source -- URL --title "…" --kind guide'),
    }));
}

function skeleton(lang: Lang): string {
  return `<Answer>\n\n-\n-\n-\n\n</Answer>\n\n## ${firstSection[lang]} [#overview]`;
}
