import { currentValue } from '../knowledge/history.ts';
import { formatQuantity } from '../knowledge/quantity.ts';
import type { ValuePart } from '../knowledge/quantity.ts';
import type { Entry } from '../loading/knowledge-base.ts';
import { nearest } from '../loading/nearest.ts';
import type { Limit } from '../schemas/limit.ts';
import { units } from '../schemas/unit.ts';
import type { UnitName } from '../schemas/unit.ts';
import type { Witness } from '../schemas/witness.ts';
import { excerptAround } from './excerpt-around.ts';
import { holdsIdentifier } from './mentions.ts';
import { numberOf, parsePattern, withoutNumbers } from './pattern.ts';
import type { Statement, Testimony } from './statement.ts';

/** Records that may have witnesses. */
export type WitnessedEntry = Entry<'limits'> | Entry<'event-sources'> | Entry<'errors'> | Entry<'runtimes'>;

/** How a record and its witness fail to agree; `words` is what AWS writes, cut around the place; `amount` is AWS's number in the record's unit. */
export type Disagreement =
  | { kind: 'gone'; near: string | undefined }
  | { kind: 'words'; words: string }
  | { kind: 'value'; part: ValuePart; ours: string; theirs: string; amount: number; words: string }
  | { kind: 'name'; ours: string; theirs: string };

/** What one witness says against its record; nothing where they agree. Patterns are sound: the check `witnesses` saw to that. */
export function compareWitness(entry: WitnessedEntry, witness: Witness, testimony: Testimony): Disagreement[] {
  const statement = testimony.statements.get(witness.symbol);
  if (statement === undefined) return [{ kind: 'gone', near: nearest(witness.symbol, testimony.statements.keys()) }];
  return [...nameDisagreements(entry, statement), ...wordDisagreements(entry, witness, statement)];
}

/** An exception's name is in its record, and a runtime's identifier is the record's id. */
function nameDisagreements(entry: WitnessedEntry, { kind, symbol, words }: Statement): Disagreement[] {
  if (entry.collection === 'runtimes' && kind === 'enum member' && words !== entry.id)
    return [{ kind: 'name', ours: entry.id, theirs: words }];
  if (entry.collection === 'errors' && kind === 'exception') {
    const names = [entry.data.message, ...entry.data.variants];
    if (!names.some((name) => holdsIdentifier(name, symbol))) return [{ kind: 'name', ours: entry.data.message, theirs: symbol }];
  }
  return [];
}

function wordDisagreements(entry: WitnessedEntry, { says }: Witness, { words }: Statement): Disagreement[] {
  if (says === undefined) return [];
  const pattern = parsePattern(says);
  if ('wrong' in pattern) throw new Error(`${entry.file}: ${pattern.wrong}`);
  const match = pattern.finds.exec(words);
  if (!match) return [{ kind: 'words', words: excerptAround(words, withoutNumbers(says).exec(words)) }];
  if (entry.collection !== 'limits') return [];
  return pattern.placeholders.flatMap(({ part, unit }, at): Disagreement[] => {
    const theirs = inUnitOf(entry.data, numberOf(match[at + 1] ?? ''), unit ?? entry.data.unit);
    const ours = currentValue(entry.data)[part];
    if (ours === theirs) return [];
    const text = (amount: number | 'unlimited') => formatQuantity(amount, entry.data.unit, 'en');
    return [
      {
        kind: 'value',
        part,
        ours: ours === undefined ? 'nothing' : text(ours),
        theirs: text(theirs),
        amount: theirs,
        words: excerptAround(words, match),
      },
    ];
  });
}

/** An amount of another unit in the record's unit; a KB has as many bytes as the record says. */
export function inUnitOf(limit: Pick<Limit, 'unit' | 'base'>, amount: number, unit: UnitName): number {
  if (unit === limit.unit) return amount;
  const size = (name: UnitName) => {
    const { size: bytes } = { size: undefined, ...units[name] };
    if (bytes === undefined) throw new Error(`${name} does not convert.`);
    return limit.base === 1000 && units[name].dimension === 'data' ? 1000 ** Math.round(Math.log(bytes) / Math.log(1024)) : bytes;
  };
  // Rounded, because seconds and milliseconds are not exact in binary.
  return Number(((amount * size(unit)) / size(limit.unit)).toPrecision(12));
}
