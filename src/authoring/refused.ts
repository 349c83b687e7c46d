/** Thrown with what is wrong and what to do about it, in words for the person at the command line; nothing was written. */
export class Refused extends Error {}
