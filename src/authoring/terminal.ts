import { CANCEL_SYMBOL, autocomplete, confirm, log, multiselect, note, select, text } from '@clack/prompts';
import { Cancelled } from './asker.ts';
import type { Asker, Offer, Question } from './asker.ts';
import type { Choice } from './fields.ts';

/** Lines of a list that are shown at once. */
const maxItems = 10;

/** A person at a terminal. Ctrl+C or Escape throws `Cancelled`. */
export const terminal: Asker = {
  text: async ({ initial, check, ...question }) =>
    answered(await text({ message: message(question), initialValue: initial, validate: (line) => check(line ?? '') })) ?? '',
  choose: async ({ choices, initial, ...question }) => {
    const start = initial === undefined ? {} : { initialValue: String(initial) };
    return valueOf(answered(await select({ message: message(question), options: choices.map(option), maxItems, ...start })), choices);
  },
  chooseSome: async ({ choices, initial, required, ...question }) => {
    const initialValues = initial.map(String);
    const options = choices.map(option);
    const some = answered(await multiselect({ message: message(question), options, initialValues, required, maxItems }));
    return some.map((value) => valueOf(value, choices));
  },
  search: async ({ choices, typed, initial, ...question }) =>
    answered(
      await autocomplete({
        message: message(question),
        placeholder: 'Type to search',
        maxItems,
        ...(initial !== undefined && { initialValue: initial }),
        // The list answers to what was typed itself, so that it can offer what is not in it.
        filter: () => true,
        options() {
          return offers(this.userInput.trim(), choices, typed);
        },
        validate: (value) => (typeof value === 'string' && value !== '' ? undefined : 'Choose one of the list.'),
      }),
    ),
  confirm: async ({ initial, ...question }) => answered(await confirm({ message: message(question), initialValue: initial })),
  show: (title, lines) => {
    if (lines.includes('\n')) note(lines, title, { format: (line) => line });
    else log.info(`${title}: ${lines}`);
  },
};

/** Gives back the cursor that a question hides, where the question never ended. */
export function showCursor(): void {
  process.stdout.write('\x1b[?25h');
}

function message({ path, hint }: Question): string {
  return `${path}: ${hint}`;
}

/** A choice as a list shows it: the value as it will be written, and beside it what the pages call it. */
function option({ value, label, disabled = false }: Offer): { value: string; label: string; disabled: boolean } {
  const isNumbered = typeof value === 'number' && label !== '';
  return { value: String(value), label: isNumbered ? label : [value, label].filter((part) => part !== '').join('  '), disabled };
}

/** What a list shows for what was typed: what has all the words, after what `typed` offers for it. */
function offers(words: string, choices: readonly Choice[], typed: (text: string) => Offer | undefined): ReturnType<typeof option>[] {
  // The list keeps its mark where it can: beside an id that was typed whole, nothing else may stand.
  const exact = choices.filter(({ value }) => value === words);
  if (exact.length > 0) return exact.map(option);
  const found = choices.filter(({ value, label }) => {
    const inside = `${value} ${label}`.toLowerCase();
    return words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => inside.includes(word));
  });
  const offer = found.length > 0 ? undefined : typed(words);
  return [...(offer ? [offer] : []), ...found].map(option);
}

function valueOf(answer: string, choices: readonly Choice[]): Choice['value'] {
  return choices.find(({ value }) => String(value) === answer)?.value ?? answer;
}

function answered<Value>(value: Value | typeof CANCEL_SYMBOL): Value {
  if (value === CANCEL_SYMBOL) throw new Cancelled();
  return value;
}
