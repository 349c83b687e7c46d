import { createHash } from 'node:crypto';
import type { Ledger } from '../schemas/ledger.ts';

/** The seal of a ledger's ids and addresses: sha256 over their lines. */
export function sealOf({ published, addresses }: Pick<Ledger, 'published' | 'addresses'>): string {
  return `sha256-${createHash('sha256')
    .update([...published, '', ...addresses].join('\n'))
    .digest('hex')}`;
}

/** Where a gone id leads: to its own redirect or, for the section of a gone note, to the same section of the note that replaced it. */
export function successorOf(ledger: Pick<Ledger, 'redirects' | 'merged'>, id: string): string | undefined {
  const own = ledger.redirects[id] ?? ledger.merged[id];
  if (own !== undefined) return own;
  const [note = '', section] = id.split('#');
  const moved = section === undefined ? undefined : (ledger.redirects[note] ?? ledger.merged[note]);
  return moved === undefined ? undefined : `${moved}#${section}`;
}

/** The ids that lead to this one, oldest first: their addresses answer with what stands under this id now. */
export function formerIds(ledger: Pick<Ledger, 'redirects' | 'merged'>, id: string): string[] {
  return [ledger.redirects, ledger.merged].flatMap((map) => Object.keys(map).filter((from) => map[from] === id));
}

/** The id under which a thing was first published: what feed entries and calendar events are known by. */
export function firstId(ledger: Pick<Ledger, 'redirects'>, id: string): string {
  return Object.keys(ledger.redirects).find((from) => ledger.redirects[from] === id) ?? id;
}
