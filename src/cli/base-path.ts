/** The path that the site is built and served under, with a slash at both ends; the root unless BASE_PATH says otherwise. */
export const basePath = (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/');
