import { currentValue } from '../knowledge/history.ts';
import type { Entry, KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { units } from '../schemas/unit.ts';
import type { UnitName } from '../schemas/unit.ts';
import type { Witness } from '../schemas/witness.ts';
import type { WitnessedEntry } from '../witnesses/compare.ts';
import { parsePattern } from '../witnesses/pattern.ts';
import type { Rule } from './rule.ts';

/** A witness can be heard: its pattern is readable, names parts that the value has, in units that convert, and no witness is named twice. Whether it agrees is for the test and `npm run drift`. */
export const witnesses: Rule = {
  id: 'witnesses',
  check: (knowledge) =>
    entriesWithWitnesses(knowledge).flatMap((entry) => entry.data.witnesses.flatMap((witness, at) => problemsOf(entry, witness, at))),
};

/** Every record that may have witnesses, in a stable order. */
export function entriesWithWitnesses({ records }: KnowledgeBase): WitnessedEntry[] {
  return [...records.limits.values(), ...records['event-sources'].values(), ...records.errors.values(), ...records.runtimes.values()];
}

function problemsOf(entry: WitnessedEntry, witness: Witness, at: number): Problem[] {
  const problem = (key: 'says' | 'symbol', what: string, todo: string): Problem => ({
    ...entry.placeOf(['witnesses', at, key]),
    rule: 'witnesses',
    what,
    todo,
  });
  const twin = entry.data.witnesses.findIndex(
    (one) => one.package === witness.package && one.symbol === witness.symbol && one.says === witness.says,
  );
  if (twin < at) return [problem('symbol', `${witness.symbol} of ${witness.package} is named twice.`, 'Remove one of the two.')];
  if (entry.collection !== 'limits') {
    return witness.says !== undefined && /\{/.test(witness.says)
      ? [problem('says', `"${witness.says}" has a placeholder, and this record has no value.`, 'Quote only words that must stay.')]
      : [];
  }
  return limitProblems(entry, witness, (what, todo) => problem(witness.says === undefined ? 'symbol' : 'says', what, todo));
}

function limitProblems(entry: Entry<'limits'>, { symbol, says }: Witness, problem: (what: string, todo: string) => Problem): Problem[] {
  if (says === undefined)
    return [problem(`The witness ${symbol} names no words.`, 'Add `says` with the words that carry the value: "maximum of {maximum}".')];
  const pattern = parsePattern(says);
  if ('wrong' in pattern) return [problem(`${pattern.wrong}.`, 'Correct the placeholder.')];
  if (pattern.placeholders.length === 0)
    return [problem(`"${says}" carries no value.`, 'Put {minimum}, {default}, {maximum} or {step} where the number stands.')];
  const value = currentValue(entry.data);
  return pattern.placeholders.flatMap(({ part, unit }): Problem[] => {
    if (typeof value[part] !== 'number')
      return [
        problem(`"${says}" names the ${part}, and the current value has ${value[part] ?? 'none'} there.`, 'Name a part that is a number.'),
      ];
    if (unit !== undefined && !converts(unit, entry.data.unit))
      return [problem(`{${part} ${unit}} does not convert to ${entry.data.unit}.`, `Name a unit of the same kind as ${entry.data.unit}.`)];
    return [];
  });
}

function converts(from: UnitName, to: UnitName): boolean {
  return from === to || (units[from].dimension === units[to].dimension && 'size' in units[from] && 'size' in units[to]);
}
