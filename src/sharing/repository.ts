/** The products whose addresses for editing we know. */
export const forges = ['github', 'gitlab', 'bitbucket', 'gitea'] as const;
export type Forge = (typeof forges)[number];

/** Where the files of the site are kept. */
export interface Repository {
  /** Its page, `https://github.com/owner/name`, without a slash at the end. */
  url: string;
  /** The branch that the site is built from. */
  branch: string;
  forge: Forge;
}

type Environment = Readonly<Record<string, string | undefined>>;

const shorthands: Partial<Record<string, string>> = {
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  bitbucket: 'https://bitbucket.org/',
};

/**
 * The repository from the environment, otherwise from package.json's `repository`; nothing where neither names one.
 * REPOSITORY_URL (with REPOSITORY_BRANCH, and REPOSITORY_KIND for a host of one's own) comes before what GitHub Actions sets by itself.
 * Throws an Error that says what to write instead where the address cannot be used.
 */
export function readRepository(env: Environment, fromPackage?: unknown): Repository | undefined {
  const branch = filled(env.REPOSITORY_BRANCH) ?? branchOnGitHub(env) ?? 'main';
  const own = filled(env.REPOSITORY_URL);
  if (own !== undefined) return repositoryAt(own, branch, filled(env.REPOSITORY_KIND), 'REPOSITORY_URL');
  const [server, name] = [filled(env.GITHUB_SERVER_URL), filled(env.GITHUB_REPOSITORY)];
  if (server !== undefined && name !== undefined)
    return repositoryAt(`${server}/${name}`, branch, 'github', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY');
  const written: unknown = typeof fromPackage === 'object' && fromPackage !== null ? Reflect.get(fromPackage, 'url') : fromPackage;
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  return repositoryAt(fullAddress(written), branch, filled(env.REPOSITORY_KIND), '`repository` in package.json');
}

function repositoryAt(text: string, branch: string, kind: string | undefined, where: string): Repository {
  const example = 'such as https://github.com/owner/name';
  const address = URL.parse(text);
  if (address?.protocol !== 'https:')
    throw new Error(`${where} is "${withoutUser(text)}". Write the repository’s https address, ${example}.`);
  if (address.username !== '' || address.password !== '' || address.search !== '' || address.hash !== '')
    throw new Error(`${where} is "${address.origin}${address.pathname}" with more around it. Write the address alone, ${example}.`);
  const path = address.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (path.split('/').length < 3) throw new Error(`${where} is "${text}", which names no repository. Write owner and name, ${example}.`);
  const forge = kind ?? forgeOf(address.hostname);
  if (!isForge(forge))
    throw new Error(
      kind === undefined
        ? `${where} is on ${address.hostname}, and nobody knows which product runs there. Say so with REPOSITORY_KIND=${forges.join('|')}.`
        : `REPOSITORY_KIND is "${kind}". Write one of ${forges.join(', ')}.`,
    );
  return { url: `${address.origin}${path}`, branch, forge };
}

/** A log is no place for a password. */
function withoutUser(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//');
}

/** What the name of a host gives away. */
function forgeOf(host: string): Forge | undefined {
  const names: readonly (readonly [RegExp, Forge])[] = [
    [/(^|\.)github\./, 'github'],
    [/(^|\.)gitlab\./, 'gitlab'],
    [/^bitbucket\.org$/, 'bitbucket'],
    [/^codeberg\.org$|(^|\.)(gitea|forgejo)\./, 'gitea'],
  ];
  return names.find(([pattern]) => pattern.test(host))?.[1];
}

/** npm's forms: `owner/name`, `gitlab:owner/name`, `git+https://…`, `git@host:owner/name`. */
function fullAddress(text: string): string {
  const [, forge = 'github', path] = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(text) ?? [];
  if (path !== undefined) return `${shorthands[forge] ?? ''}${path}`;
  const [, host, inside] = /^(?:(?:git\+)?ssh:\/\/)?git@([^:/]+)[:/](.+)$/.exec(text) ?? [];
  return host === undefined ? text.replace(/^git(?:\+https)?:\/\//, 'https://') : `https://${host}/${inside ?? ''}`;
}

/** The branch that GitHub Actions builds; a pull request's `12/merge` and a tag are no places for edits. */
function branchOnGitHub({ GITHUB_REF_NAME, GITHUB_REF_TYPE }: Environment): string | undefined {
  const name = filled(GITHUB_REF_NAME);
  return name === undefined || GITHUB_REF_TYPE === 'tag' || /^\d+\/merge$/.test(name) ? undefined : name;
}

/** An environment variable that is set to nothing counts as not set. */
function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function isForge(name: string | undefined): name is Forge {
  return (forges as readonly (string | undefined)[]).includes(name);
}
