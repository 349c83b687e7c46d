import type { ValuePart } from '../knowledge/quantity.ts';
import { isValuePart } from '../knowledge/library.ts';
import { unitNames } from '../schemas/unit.ts';
import type { UnitName } from '../schemas/unit.ts';

/** One placeholder of a pattern: which part of the value stands there, and in which unit where AWS writes another than the record. */
export interface Placeholder {
  part: ValuePart;
  unit: UnitName | undefined;
}

export interface WitnessPattern {
  placeholders: Placeholder[];
  /** Finds the words in one line of plain text; its groups are the placeholders' numbers, in order. */
  finds: RegExp;
}

/** Numbers that documents write as words. */
const wordNumbers = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    .map((word, value) => [word, value] as const)
    .concat([
      ['once', 1],
      ['twice', 2],
    ]),
);

const numberPattern = String.raw`(-?\d[\d,]*(?:\.\d+)?|${[...wordNumbers.keys()].join('|')})`;
/** What may stand in a number's place when its words are sought again; bounded, so that no text takes long. */
const anyNumber = String.raw`[^.…]{0,40}?`;
const piecePattern = /\{([^{}]*)\}|(…)/gu;

/** Words between two parts of a pattern that `…` may skip, in characters. */
const gap = 200;

/**
 * Reads `range is between {minimum} and {maximum MB}`. Text stands for itself, white space for any white space, `…` for up to 200 characters.
 * Gives what is wrong with a placeholder instead, in words for the author.
 */
export function parsePattern(says: string): WitnessPattern | { wrong: string } {
  const placeholders: Placeholder[] = [];
  let expression = '';
  let end = 0;
  for (const match of says.matchAll(piecePattern)) {
    expression += literal(says.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[2] !== undefined) {
      expression += `.{0,${gap}}?`;
      continue;
    }
    const [part, unit, ...rest] = (match[1] ?? '').trim().split(/\s+/);
    if (!isValuePart(part) || rest.length > 0 || (unit !== undefined && !isUnit(unit)))
      return {
        wrong: `"${match[0]}" is no placeholder; write {minimum}, {default}, {maximum} or {step}, with a unit where AWS writes another one: {maximum MB}`,
      };
    placeholders.push({ part, unit });
    expression += numberPattern;
  }
  return { placeholders, finds: new RegExp(`(?<![\\w,.-])${expression}${literal(says.slice(end))}(?![\\w])`, 'iu') };
}

/** The same words with anything in the place of the numbers, to find what AWS writes there now. */
export function withoutNumbers(says: string): RegExp {
  const expression = says
    .split(piecePattern)
    .filter((_, at) => at % 3 === 0)
    .map(literal)
    .join(anyNumber);
  return new RegExp(expression, 'iu');
}

/** The number that a placeholder's text means: `10,000`, `-1`, `two`. */
export function numberOf(text: string): number {
  return wordNumbers.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function isUnit(text: string): text is UnitName {
  return (unitNames as readonly string[]).includes(text);
}
