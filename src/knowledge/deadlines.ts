import type { Runtime } from '../schemas/runtime.ts';
import { currentSchedule } from './runtime-phase.ts';

export interface Deadline {
  kind: 'deprecation' | 'blockCreate' | 'blockUpdate';
  day: string;
}

/** The next date of a runtime's life cycle after a day; nothing where none is scheduled. */
export function nextDeadline(runtime: Pick<Runtime, 'history'>, day: string): Deadline | undefined {
  const schedule = currentSchedule(runtime);
  return (['deprecation', 'blockCreate', 'blockUpdate'] as const)
    .map((kind) => ({ kind, day: schedule[kind] }))
    .filter((deadline) => /^\d/.test(deadline.day) && deadline.day > day)
    .sort((a, b) => a.day.localeCompare(b.day))[0];
}

/** Runtimes by their next date after a day, soonest first. */
export function upcomingDeadlines(
  runtimes: ReadonlyMap<string, Runtime>,
  day: string,
): { id: string; runtime: Runtime; deadline: Deadline }[] {
  return [...runtimes]
    .flatMap(([id, runtime]) => {
      const deadline = nextDeadline(runtime, day);
      return deadline ? [{ id, runtime, deadline }] : [];
    })
    .sort((a, b) => a.deadline.day.localeCompare(b.deadline.day));
}
