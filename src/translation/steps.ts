import type { Lang } from '../schemas/text.ts';

/** What a commit says about the other language, as a trailer of its message: `Translation: none`. */
export const trailerValues = ['none', 'in-step'] as const;
export type Trailer = (typeof trailerValues)[number];

/** A commit as far as translation goes. */
export interface Step {
  id: string;
  /** UTC day. */
  day: string;
  /** `none`: what changed on one side needs no translation. `in-step`: a person has compared, and all before this commit is in step. */
  trailer: Trailer | undefined;
  /** The languages in which each part changed. */
  changed: ReadonlyMap<string, ReadonlySet<Lang>>;
  /** Parts that are gone. */
  gone: ReadonlySet<string>;
  /** Parts that go by another name now: from the old one to the new one. */
  renamed: ReadonlyMap<string, string>;
}

/** A part whose one side changed while the other did not. */
export interface Lag {
  part: string;
  /** The language that has not followed. */
  behind: Lang;
  /** The commit since which it has not. */
  since: Pick<Step, 'id' | 'day'>;
}

/** The parts of which one language lags after a series of steps, oldest first, longest lag first. */
export function lagsAfter(steps: readonly Step[]): Lag[] {
  const lags = new Map<string, Lag>();
  for (const step of steps) {
    if (step.trailer === 'in-step') lags.clear();
    for (const [from, to] of step.renamed) rename(lags, from, to);
    for (const part of step.gone) lags.delete(part);
    if (step.trailer !== undefined) continue;
    for (const [part, languages] of step.changed) follow(lags, part, languages, step);
  }
  return [...lags.values()].toSorted((a, b) => a.since.day.localeCompare(b.since.day) || a.part.localeCompare(b.part));
}

function follow(lags: Map<string, Lag>, part: string, languages: ReadonlySet<Lang>, { id, day }: Step): void {
  const before = lags.get(part);
  if (languages.size === 2 || (before && languages.has(before.behind))) lags.delete(part);
  else if (!before) lags.set(part, { part, behind: languages.has('ja') ? 'en' : 'ja', since: { id, day } });
}

function rename(lags: Map<string, Lag>, from: string, to: string): void {
  const lag = lags.get(from);
  lags.delete(from);
  if (lag) lags.set(to, { ...lag, part: to });
}
