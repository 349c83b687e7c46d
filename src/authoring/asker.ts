import type { Choice } from './fields.ts';

/** What is asked: the field by its path (`history.0.from`), and the sentence about it. */
export interface Question {
  path: string;
  hint: string;
}

/** A choice that depends on what was typed; a disabled one only says something. */
export interface Offer extends Choice {
  disabled?: boolean;
}

/** Somebody who can be asked: a person at a terminal, or a test. Each answer is one that `check` or the choices allow. */
export interface Asker {
  /** A line of text; `check` says what is wrong with it. */
  text(question: Question & { initial: string; check: (text: string) => string | undefined }): Promise<string>;
  choose(question: Question & { choices: readonly Choice[]; initial?: Choice['value'] | undefined }): Promise<Choice['value']>;
  chooseSome(
    question: Question & { choices: readonly Choice[]; initial: readonly Choice['value'][]; required: boolean },
  ): Promise<Choice['value'][]>;
  /** One of many, found by typing; `typed` may offer one more for what was typed. */
  search(
    question: Question & { choices: readonly Choice[]; typed: (text: string) => Offer | undefined; initial: string | undefined },
  ): Promise<string>;
  confirm(question: Question & { initial: boolean }): Promise<boolean>;
  /** Shows a text that needs no answer. */
  show(title: string, text: string): void;
}

/** Thrown where the person ends the dialogue. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled; nothing was written.');
  }
}
