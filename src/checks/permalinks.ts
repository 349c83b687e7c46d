import { sealOf, successorOf } from '../knowledge/ledger.ts';
import { publishedIds } from '../knowledge/published-ids.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { LedgerEntry } from '../loading/ledger.ts';
import { nearest, suggest } from '../loading/nearest.ts';
import type { Problem } from '../loading/problem.ts';
import type { Rule } from './rule.ts';

const rule = 'permalinks';
const file = 'content/permalinks.yaml';

const noLedger: Problem = {
  file,
  rule,
  what: 'The ledger of published ids is missing.',
  todo: 'Get it back from the last commit; a new site gets its first one from `npm run permalinks`.',
};

/** Nothing that was ever published vanishes: each id of the ledger still exists or leads on, and each new id is in it. */
export const permalinks: Rule = {
  id: rule,
  check: (knowledge) => {
    const { ledger } = knowledge;
    if (!ledger) return knowledge.problems.some((problem) => problem.file === file) ? [] : [noLedger];
    const current = publishedIds(knowledge);
    return [
      ...brokenSeal(ledger),
      ...lostIds(ledger, current, knowledge),
      ...(['redirects', 'merged'] as const).flatMap((list) => wrongRedirects(ledger, list, current)),
      ...unlistedIds(ledger, current, knowledge),
    ];
  },
};

function brokenSeal({ data, placeOf }: LedgerEntry): Problem[] {
  if (sealOf(data) === data.seal) return [];
  return [
    {
      ...placeOf(['seal']),
      rule,
      what: 'The list of what was published was changed by hand.',
      todo: 'Run `npm run permalinks`: it puts back what the last commit had, adds what is new, and seals the list again.',
    },
  ];
}

function lostIds(ledger: LedgerEntry, current: ReadonlySet<string>, knowledge: KnowledgeBase): Problem[] {
  const published = new Set(ledger.data.published);
  return ledger.data.published.flatMap((id, at): Problem[] => {
    const successor = successorOf(ledger.data, id);
    // What became a draft is told at the draft, once.
    if (current.has(id) || isSectionOfBrokenNote(id, knowledge) || knowledge.draftIds.has(noteOf(id))) return [];
    // A redirect of its own is judged where it stands.
    if (
      successor !== undefined &&
      (current.has(successor) || ledger.data.redirects[id] !== undefined || ledger.data.merged[id] !== undefined)
    )
      return [];
    const heir = heirOf(id, current, published) ?? '…';
    return [
      {
        ...ledger.placeOf(['published', at]),
        rule,
        what: `"${id}" was published and is gone.`,
        todo: `Bring it back; or, if it has a new id, add under \`redirects\`: "${id}: ${heir}"; if another record covers it, add that line under \`merged\`. (\`npm run permalinks -- --renamed ${id} ${heir}\` does it.)`,
      },
    ];
  });
}

/** What a gone id was probably renamed to: the most like it of the new ids, the only new one, or the most like it of all. */
function heirOf(id: string, current: ReadonlySet<string>, published: ReadonlySet<string>): string | undefined {
  const relatives = [...current].filter((one) => collectionOf(one) === collectionOf(id));
  const fresh = relatives.filter((one) => !published.has(one));
  return nearest(id, fresh) ?? (fresh.length === 1 ? fresh[0] : nearest(id, relatives));
}

function wrongRedirects({ data, placeOf }: LedgerEntry, list: 'redirects' | 'merged', current: ReadonlySet<string>): Problem[] {
  const published = new Set(data.published);
  return Object.entries(data[list]).flatMap(([from, to]): Problem[] => {
    const problem = (what: string, todo: string): Problem[] => [{ ...placeOf([list, from]), rule, what, todo }];
    const onward = successorOf(data, to);
    if (current.has(from))
      return problem(`"${from}" leads on, but exists.`, 'Remove the redirect, or the record: an id is never used again.');
    if (!published.has(from)) return problem(`"${from}" was never published.`, suggest(from, published, 'Remove the line.'));
    if (list === 'merged' && data.redirects[from] !== undefined)
      return problem(`"${from}" leads on twice, as renamed and as merged.`, 'Keep one of the two lines.');
    if (onward !== undefined) return problem(`"${from}" leads to "${to}", which leads on itself.`, `Point it at "${onward}".`);
    if (!current.has(to))
      return problem(`"${from}" leads to "${to}", which does not exist.`, suggest(to, current, 'Name an id that exists.'));
    if (collectionOf(from) !== collectionOf(to))
      return problem(
        `"${from}" leads to another collection, "${to}".`,
        `Name a record of ${collectionOf(from)}: whoever reads the old address as data expects that form.`,
      );
    if (!from.includes('#') && to.includes('#'))
      return problem(`"${from}" is a whole page and leads to a section, "${to}".`, `Point it at "${to.split('#')[0]}".`);
    return [];
  });
}

function unlistedIds(ledger: LedgerEntry, current: ReadonlySet<string>, knowledge: KnowledgeBase): Problem[] {
  const listed = new Set(ledger.data.published);
  const unlisted = [...current].filter((id) => !listed.has(id) && !isBroken(id, knowledge));
  if (unlisted.length === 0) return [];
  return [
    {
      file,
      rule,
      what: `${unlisted.length} published ${unlisted.length === 1 ? 'id is' : 'ids are'} not in the ledger: ${unlisted.slice(0, 3).join(', ')}${unlisted.length > 3 ? ', …' : ''}.`,
      todo: 'Run `npm run permalinks`, which adds them.',
    },
  ];
}

/** A note that does not parse shows no sections; that is reported once, as what it is. */
function isSectionOfBrokenNote(id: string, { notes, known }: KnowledgeBase): boolean {
  const note = noteOf(id);
  return id.includes('#') && known.notes.has(note) && !notes.en.has(note);
}

/** The note of an id or of a section's id; empty for other records. */
function noteOf(id: string): string {
  return /^notes\/([^#]+)/.exec(id)?.[1] ?? '';
}

/** Whether the file behind an id has problems of its own, which come first. */
function isBroken(id: string, { problems }: KnowledgeBase): boolean {
  return problems.some((problem) => problem.file.startsWith(`content/${id}.`));
}

/** `limits` of `limits/function-timeout`; sections of notes are a kind of their own. */
function collectionOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
