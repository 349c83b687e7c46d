/** The day of the build: the one place where pages read the clock. */
export const today = new Date().toISOString().slice(0, 10);
