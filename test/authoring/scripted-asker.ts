import { Cancelled } from '../../src/authoring/asker.ts';
import type { Asker, Question } from '../../src/authoring/asker.ts';
import type { Choice } from '../../src/authoring/fields.ts';

/** What a person would type or choose for a path, in the order of the questions; `null` ends the dialogue as Ctrl+C does. */
export type Script = readonly (readonly [path: string, answer: string | number | boolean | readonly (string | number)[] | null])[];

export interface Scripted extends Asker {
  /** What the person was shown and told, in order. */
  seen: string[];
  /** Answers that nobody asked for. */
  left(): Script;
}

/** A person who follows a script: an answer that is refused is told, and the next one for the same question taken. */
export function scriptedAsker(script: Script): Scripted {
  const rest = [...script];
  const seen: string[] = [];
  const next = ({ path, hint }: Question): Exclude<Script[number][1], null> => {
    const [line] = rest.splice(0, 1);
    if (line?.[0] !== path) throw new Error(`Asked for ${path} (${hint}), but the script goes on with ${line?.[0] ?? 'nothing'}.`);
    if (line[1] === null) throw new Cancelled();
    return line[1];
  };
  const oneOf = (question: Question, choices: readonly Choice[], answer: unknown): Choice['value'] => {
    const choice = choices.find(({ value }) => value === answer);
    if (!choice) throw new Error(`${question.path} has no choice ${String(answer)}, only ${choices.map(({ value }) => value).join(', ')}.`);
    return choice.value;
  };
  return {
    seen,
    left: () => rest,
    text: async ({ initial, check, ...question }) => {
      for (;;) {
        const answer = next(question);
        // Enter alone takes what stands there.
        const line = answer === true ? initial : String(answer);
        const complaint = check(line);
        if (complaint === undefined) return line;
        seen.push(`${question.path}: ${complaint}`);
      }
    },
    choose: async ({ choices, initial, ...question }) => {
      const answer = next(question);
      return oneOf(question, choices, answer === true ? initial : answer);
    },
    chooseSome: async ({ choices, initial, required, ...question }) => {
      const answer = next(question);
      const some = answer === true ? initial : Array.isArray(answer) ? answer.map((one) => oneOf(question, choices, one)) : [];
      if (required && some.length === 0) throw new Error(`${question.path} needs a choice.`);
      return [...some];
    },
    search: async ({ choices, typed, ...question }) => {
      for (;;) {
        const words = String(next(question));
        const choice = choices.find(({ value }) => value === words) ?? typed(words);
        if (choice && !('disabled' in choice && choice.disabled)) return String(choice.value);
        seen.push(`${question.path}: ${choice?.label ?? 'nothing like it'}`);
      }
    },
    confirm: async ({ initial, ...question }) => {
      const answer = next(question);
      return typeof answer === 'boolean' ? answer : initial;
    },
    show: (title, text) => seen.push(`${title}\n${text}`),
  };
}
