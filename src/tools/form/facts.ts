import type { Piece } from './report.ts';

export type FactPart = 'minimum' | 'default' | 'maximum' | 'step';

/** A limit's value from a day on: its numbers, and its words in the page's language. */
export interface FactValue {
  from: string;
  numbers: Partial<Record<FactPart, number>>;
  text: string;
  shown: string;
}

/** What a tool knows of one limit, in the page's language; plain data that a page can hold as JSON. */
export interface Fact {
  name: string;
  href: string;
  /** Oldest first; only the current value where the tool does not tell the past. */
  history: readonly FactValue[];
}

export type Facts = Readonly<Record<string, Fact>>;

/** A fact by its id; throws where the page does not hold it. */
export function fact(facts: Facts, id: string): Fact {
  const found = facts[id];
  if (!found) throw new Error(`The page holds no limits/${id}.`);
  return found;
}

/** The value that holds now. */
export function currentFact(facts: Facts, id: string): FactValue {
  const value = fact(facts, id).history.at(-1);
  if (!value) throw new Error(`limits/${id} has no value.`);
  return value;
}

/** A number of today's value; throws where the record has none, so that no tool calculates with nothing. */
export function factNumber(facts: Facts, id: string, part: FactPart): number {
  return numberOf(currentFact(facts, id), id, part);
}

/** A number of a value of any time. */
export function numberOf(value: FactValue, id: string, part: FactPart): number {
  const number = value.numbers[part];
  if (number === undefined) throw new Error(`limits/${id} has no ${part}.`);
  return number;
}

/** A link to a limit, by its name or in other words. */
export function factLink(facts: Facts, id: string, text = fact(facts, id).name): Piece {
  return { text, href: fact(facts, id).href };
}
