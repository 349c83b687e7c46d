import type { Runtime } from '../schemas/runtime.ts';

/** Where a runtime stands on a day; the later phases include the earlier ones. */
export type RuntimePhase = 'preview' | 'supported' | 'deprecated' | 'create-blocked' | 'update-blocked';

/** The life-cycle dates that AWS's documents give now. */
export function currentSchedule(runtime: Pick<Runtime, 'history'>): Runtime['history'][number] {
  const last = runtime.history.at(-1);
  if (last === undefined) throw new Error('A runtime has at least one schedule; the schema makes sure.');
  return last;
}

/** The dates of a life cycle: days, or words for what is not scheduled or not documented. */
export type LifeCycle = Readonly<Record<'deprecation' | 'blockCreate' | 'blockUpdate', string>>;

/** The phase on a day, by the dates that hold now. */
export function runtimePhase(runtime: Pick<Runtime, 'history'> & Partial<Pick<Runtime, 'stage'>>, day: string): RuntimePhase {
  return phaseOn(currentSchedule(runtime), runtime.stage, day);
}

/** The phase that dates give a day. A date that is not scheduled or not documented never comes. */
export function phaseOn(
  { deprecation, blockCreate, blockUpdate }: LifeCycle,
  stage: Runtime['stage'] | undefined,
  day: string,
): RuntimePhase {
  const reached = (date: string) => /^\d/.test(date) && date <= day;
  if (reached(blockUpdate)) return 'update-blocked';
  if (reached(blockCreate)) return 'create-blocked';
  if (reached(deprecation)) return 'deprecated';
  return stage === 'preview' ? 'preview' : 'supported';
}
