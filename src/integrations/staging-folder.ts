/** Astro builds here; only a site that passes every check moves on to `dist`. */
export const stagingFolder = './.cache/site';
