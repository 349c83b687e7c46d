/** The day of the build or command, in UTC: the one place where the clock is read; everything else takes the day as a parameter. */
export const today = new Date().toISOString().slice(0, 10);

/** The day in UTC and the time of day on this machine, for commands that run on: watching goes past midnight. */
export function clock(): { day: string; time: string } {
  const now = new Date();
  return { day: now.toISOString().slice(0, 10), time: now.toTimeString().slice(0, 8) };
}
