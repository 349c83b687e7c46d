import { entriesWithWitnesses } from '../checks/witnesses.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { compareWitness } from './compare.ts';
import type { Disagreement, WitnessedEntry } from './compare.ts';
import type { Finding } from './finding.ts';
import { proposeUpdate } from './propose-update.ts';
import { nameOfTestimony } from './statement.ts';
import type { Testimony } from './statement.ts';

/** Where the witnesses of one package disagree with their records. `today` dates the proposals. */
export function disagreements(knowledge: KnowledgeBase, testimony: Testimony, today: string): Finding[] {
  return entriesWithWitnesses(knowledge).flatMap((entry) =>
    entry.data.witnesses.flatMap((witness, at) => {
      if (witness.package !== testimony.package) return [];
      return compareWitness(entry, witness, testimony).map((found): Finding => ({
        kind: found.kind,
        package: nameOfTestimony(testimony),
        symbol: witness.symbol,
        record: `${entry.collection}/${entry.id}`,
        place: entry.placeOf(pathOf(entry, found, at)),
        what: whatOf(found, witness.symbol, witness.says),
        todo: todoOf(entry, found),
        update: found.kind === 'value' && entry.collection === 'limits' ? proposeUpdate(entry, found, testimony, today) : undefined,
      }));
    }),
  );
}

/** The value where it differs, otherwise the witness. */
function pathOf(entry: WitnessedEntry, found: Disagreement, at: number): PropertyKey[] {
  if (found.kind === 'value') return ['history', entry.collection === 'limits' ? entry.data.history.length - 1 : 0, 'value', found.part];
  if (found.kind === 'name') return entry.collection === 'errors' ? ['message'] : [];
  return ['witnesses', at, found.kind === 'words' ? 'says' : 'symbol'];
}

function whatOf(found: Disagreement, symbol: string, says: string | undefined): string {
  switch (found.kind) {
    case 'value':
      return `The ${found.part} is ${found.ours} here; ${symbol} says ${found.theirs}: "${found.words}".`;
    case 'words':
      return `${symbol} no longer says "${says ?? ''}"; it says: "${found.words}".`;
    case 'name':
      return `The record is about "${found.ours}"; ${symbol} is "${found.theirs}".`;
    case 'gone':
      return `${symbol} is not in the package any more.${found.near === undefined ? '' : ` The nearest is ${found.near}.`}`;
    default:
      return found satisfies never;
  }
}

function todoOf(entry: WitnessedEntry, found: Disagreement): string {
  switch (found.kind) {
    case 'value':
      return `Look it up in the guide. If the slip is here, correct this line; if AWS changed it: npm run new change ${entry.collection}/${entry.id}; if only the package is wrong or behind, remove this witness and say so in \`disputed\`.`;
    case 'words':
      return 'Read the new words: did the fact change, or only the wording? Then correct the record or `says`.';
    case 'name':
      return 'Name the witness of this record, or correct the record.';
    case 'gone':
      return entry.collection === 'runtimes'
        ? 'Look whether AWS removed the runtime; then correct its dates and remove the witness.'
        : 'Look where AWS states the fact now, and name that declaration, or remove the witness.';
    default:
      return found satisfies never;
  }
}
