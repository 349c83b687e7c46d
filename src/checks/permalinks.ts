import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { suggest } from '../loading/nearest.ts';
import { publishedIds } from '../knowledge/published-ids.ts';
import type { Rule } from './rule.ts';

/** Nothing that was ever published vanishes: each id of the ledger still exists or leads on, and each new id is in it. */
export const permalinks: Rule = {
  id: 'permalinks',
  check: (knowledge) => {
    const { ledger } = knowledge;
    const current = publishedIds(knowledge);
    const file = 'content/permalinks.yaml';
    if (!ledger) return [];
    const lost = ledger.data.published.flatMap((id, at): Problem[] => {
      if (current.has(id) || ledger.data.redirects[id] !== undefined || isSectionOfBrokenNote(id, knowledge)) return [];
      return [
        {
          ...ledger.placeOf(['published', at]),
          rule: 'permalinks',
          what: `"${id}" was published and is gone.`,
          todo: `Bring it back, or add under \`redirects\`: "${id}: ${suggest(id, current, '…').replace(/^Did you mean "(.*)"\?$/, '$1')}".`,
        },
      ];
    });
    const wrong = Object.entries(ledger.data.redirects).flatMap(([from, to]): Problem[] => {
      const place = { ...ledger.placeOf(['redirects', from]), rule: 'permalinks' };
      if (current.has(from)) return [{ ...place, what: `"${from}" leads on, but exists.`, todo: 'Remove the redirect, or the record.' }];
      if (ledger.data.redirects[to] !== undefined)
        return [
          { ...place, what: `"${from}" leads to "${to}", which leads on itself.`, todo: `Point it at "${ledger.data.redirects[to]}".` },
        ];
      return current.has(to)
        ? []
        : [{ ...place, what: `"${from}" leads to "${to}", which does not exist.`, todo: suggest(to, current, 'Name an id that exists.') }];
    });
    const listed = new Set(ledger.data.published);
    const unlisted = [...current].filter((id) => !listed.has(id) && !isBroken(id, knowledge));
    const missing: Problem[] =
      unlisted.length === 0
        ? []
        : [
            {
              file,
              rule: 'permalinks',
              what: `${unlisted.length} published ${unlisted.length === 1 ? 'id is' : 'ids are'} not in the ledger: ${unlisted.slice(0, 3).join(', ')}${unlisted.length > 3 ? ', …' : ''}.`,
              todo: 'Run `npm run permalinks`, which adds them.',
            },
          ];
    return [...lost, ...wrong, ...missing];
  },
};

/** A note that does not parse shows no sections; that is reported once, as what it is. */
function isSectionOfBrokenNote(id: string, { notes, known }: KnowledgeBase): boolean {
  const note = /^notes\/([^#]+)#/.exec(id)?.[1];
  return note !== undefined && known.notes.has(note) && !notes.en.has(note);
}

/** Whether the file behind an id has problems of its own, which come first. */
function isBroken(id: string, { problems }: KnowledgeBase): boolean {
  return problems.some(({ file }) => file.startsWith(`content/${id}.`));
}
