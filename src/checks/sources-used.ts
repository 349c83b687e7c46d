import { sourceId } from '../cli/source-id.ts';
import { citationsIn } from '../knowledge/citations.ts';
import { libraryOf } from '../knowledge/library.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import type { Rule } from './rule.ts';

export const uncited = 'No record and no note cites this source.';

/** Every source is cited somewhere, stands once, and has the id that follows from its address. */
export const sourcesUsed: Rule = {
  id: 'sources',
  check: (knowledge) => {
    // A draft's sources are read and recorded before it is published.
    const byDrafts = languages.flatMap((lang) => [...knowledge.drafts[lang].values()].flatMap(({ data }) => data.sources));
    const cited = new Set([...citationsIn(libraryOf(knowledge)).keys(), ...byDrafts]);
    const byUrl = new Map<string, string>();
    return [...knowledge.records.sources.values()].flatMap((entry): Problem[] => {
      const { url } = entry.data;
      const problems: Problem[] = [];
      const twin = byUrl.get(url);
      const wanted = sourceId(url);
      if (twin !== undefined)
        problems.push({
          ...entry.placeOf(['url']),
          rule: 'sources',
          what: `The address stands in sources/${twin} already.`,
          todo: `Cite ${twin} and delete this file.`,
        });
      else if (wanted !== entry.id)
        problems.push({
          ...entry.placeOf(['url']),
          rule: 'sources',
          what: `The id of this address is "${wanted}", the file is called "${entry.id}".`,
          todo: 'Rename the file and its citations; `npm run new:source` gives the right id.',
        });
      byUrl.set(url, entry.id);
      if (!cited.has(entry.id))
        problems.push({
          ...entry.placeOf([]),
          rule: 'sources',
          what: uncited,
          todo: 'Cite it, or delete the file.',
        });
      return problems;
    });
  },
};
