import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { otherLanguage } from '../i18n/paths.ts';
import { languages } from '../schemas/text.ts';
import { noteComponents } from './note-components.ts';
import { references } from './references.ts';
import { reviewDates } from './review-dates.ts';
import type { Rule } from './rule.ts';

/** What must hold in a draft too: what it names exists, so that `astro dev` can show it. The rest may still be missing. */
const alsoForDrafts: readonly Rule[] = [references, noteComponents, reviewDates];

/** Drafts name only what exists, and nothing that was published is a draft. */
export const drafts: Rule = {
  id: 'drafts',
  check: (knowledge, context) => {
    const files = new Set(languages.flatMap((lang) => [...knowledge.drafts[lang].values()].map(({ file }) => file)));
    if (files.size === 0) return [];
    const asNotes = withDraftsAsNotes(knowledge);
    const broken = alsoForDrafts.flatMap((rule) => rule.check(asNotes, context)).filter(({ file }) => files.has(file));
    return [...broken, ...publishedDrafts(knowledge)];
  },
};

/** The same content with the drafts among the notes: a draft may refer to another one. */
export function withDraftsAsNotes(knowledge: KnowledgeBase): KnowledgeBase {
  return {
    ...knowledge,
    notes: {
      ja: new Map([...knowledge.notes.ja, ...knowledge.drafts.ja]),
      en: new Map([...knowledge.notes.en, ...knowledge.drafts.en]),
    },
    known: { ...knowledge.known, notes: new Set([...knowledge.known.notes, ...knowledge.draftIds]) },
    drafts: { ja: new Map(), en: new Map() },
    draftIds: new Set(),
  };
}

function publishedDrafts({ drafts, known, ledger }: KnowledgeBase): Problem[] {
  const published = new Set(ledger?.data.published);
  return languages.flatMap((lang) =>
    [...drafts[lang].values()].flatMap(({ id, placeOf }): Problem[] => {
      const place = { ...placeOf(['draft'], 'key'), rule: 'drafts' };
      const other = otherLanguage[lang];
      if (published.has(`notes/${id}`))
        return [
          {
            ...place,
            what: `notes/${id} was published and cannot become a draft: its address must go on answering.`,
            todo: 'Take `draft: true` out. Write what is not finished yet on a branch, or in a draft with another name.',
          },
        ];
      if (known.notes.has(id))
        return [
          {
            ...place,
            what: `notes/${id} is a draft here, and content/notes/${other}/${id}.mdx is not.`,
            todo: 'Publish both languages together: take `draft: true` out here, or put it in there.',
          },
        ];
      return [];
    }),
  );
}
