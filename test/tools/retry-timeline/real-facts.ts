import { libraryOf } from '../../../src/knowledge/library.ts';
import { loadKnowledge } from '../../../src/loading/knowledge-base.ts';
import type { Lang } from '../../../src/schemas/text.ts';
import type { RetryFacts } from '../../../src/tools/retry-timeline/facts.ts';
import type { FieldId } from '../../../src/tools/retry-timeline/fields.ts';
import type { Settings, Timeline } from '../../../src/tools/retry-timeline/model.ts';
import { readFacts } from '../../../src/tools/retry-timeline/read-facts.ts';
import { simulate } from '../../../src/tools/retry-timeline/simulate.ts';
import { readState } from '../../../src/tools/retry-timeline/state.ts';

export const library = libraryOf(loadKnowledge(process.cwd()));

/** The tool's facts from the project's own records. */
export function factsIn(lang: Lang): RetryFacts {
  const read = readFacts(library, lang);
  if ('missing' in read) throw new Error(`These records are missing: ${read.missing.join(', ')}.`);
  return read.facts;
}

export const facts = factsIn('en');

/** Settings as somebody would type them; what is left out has its default. */
export function settingsOf(typed: Partial<Record<FieldId, string>>): Settings {
  const { settings, problems } = readState(typed, facts);
  if (Object.keys(problems).length > 0) throw new Error(`These settings are refused: ${JSON.stringify(problems)}`);
  return settings;
}

export function timelineOf(typed: Partial<Record<FieldId, string>>): Timeline {
  return simulate(settingsOf(typed), facts);
}
