/** The day of the build or command, in UTC: the one place where the clock is read; everything else takes the day as a parameter. */
export const today = new Date().toISOString().slice(0, 10);
