import { describe, expect, it } from 'vitest';
import { editAddress, fileOf, issueAddress } from '../../src/sharing/edit-addresses.ts';
import { forges, readRepository } from '../../src/sharing/repository.ts';
import type { Forge, Repository } from '../../src/sharing/repository.ts';

const url = 'https://github.com/owner/name';

describe('readRepository', () => {
  it('knows nothing where nobody says anything', () => {
    expect(readRepository({}, undefined)).toBeUndefined();
    expect(readRepository({ REPOSITORY_URL: ' ', GITHUB_SERVER_URL: '', GITHUB_REPOSITORY: 'a/b' }, '')).toBeUndefined();
    expect(readRepository({}, { type: 'git' })).toBeUndefined();
  });

  it.each<[string, Record<string, string>, unknown, Repository]>([
    ['REPOSITORY_URL', { REPOSITORY_URL: `${url}/` }, undefined, { url, branch: 'main', forge: 'github' }],
    [
      'REPOSITORY_URL before all others',
      {
        REPOSITORY_URL: 'https://gitlab.com/group/sub/name.git',
        REPOSITORY_BRANCH: 'trunk',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'a/b',
        GITHUB_REF_NAME: 'x',
      },
      'c/d',
      { url: 'https://gitlab.com/group/sub/name', branch: 'trunk', forge: 'gitlab' },
    ],
    [
      'GitHub Actions',
      { GITHUB_SERVER_URL: 'https://ghe.example', GITHUB_REPOSITORY: 'a/b', GITHUB_REF_NAME: 'feature/x' },
      undefined,
      { url: 'https://ghe.example/a/b', branch: 'feature/x', forge: 'github' },
    ],
    [
      'a pull request',
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b', GITHUB_REF_NAME: '12/merge' },
      undefined,
      { url: 'https://github.com/a/b', branch: 'main', forge: 'github' },
    ],
    [
      'a tag',
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' },
      undefined,
      { url: 'https://github.com/a/b', branch: 'main', forge: 'github' },
    ],
    [
      'a host that has to be explained',
      { REPOSITORY_URL: 'https://code.example:8443/a/b', REPOSITORY_KIND: 'gitea' },
      undefined,
      { url: 'https://code.example:8443/a/b', branch: 'main', forge: 'gitea' },
    ],
    [
      'Codeberg',
      { REPOSITORY_URL: 'https://codeberg.org/a/b' },
      undefined,
      { url: 'https://codeberg.org/a/b', branch: 'main', forge: 'gitea' },
    ],
  ])('reads %s', (_, env, fromPackage, expected) => {
    expect(readRepository(env, fromPackage)).toEqual(expected);
  });

  it.each([
    'owner/name',
    'github:owner/name',
    'git+https://github.com/owner/name.git',
    'git://github.com/owner/name.git',
    'git@github.com:owner/name.git',
    'git+ssh://git@github.com/owner/name.git',
    { type: 'git', url },
  ])('reads %j from package.json', (written) => {
    expect(readRepository({}, written)).toEqual({ url, branch: 'main', forge: 'github' });
  });

  it.each([
    [
      { REPOSITORY_URL: 'http://github.com/a/b' },
      'REPOSITORY_URL is "http://github.com/a/b". Write the repository’s https address, such as https://github.com/owner/name.',
    ],
    [
      { REPOSITORY_URL: 'javascript:alert(1)' },
      'REPOSITORY_URL is "javascript:alert(1)". Write the repository’s https address, such as https://github.com/owner/name.',
    ],
    [
      { REPOSITORY_URL: 'https://me:secret@github.com/a/b' },
      'REPOSITORY_URL is "https://github.com/a/b" with more around it. Write the address alone, such as https://github.com/owner/name.',
    ],
    [
      { REPOSITORY_URL: 'https://github.com/a/b?tab=x' },
      'REPOSITORY_URL is "https://github.com/a/b" with more around it. Write the address alone, such as https://github.com/owner/name.',
    ],
    [
      { REPOSITORY_URL: 'https://github.com/a' },
      'REPOSITORY_URL is "https://github.com/a", which names no repository. Write owner and name, such as https://github.com/owner/name.',
    ],
    [
      { REPOSITORY_URL: 'https://code.example/a/b' },
      'REPOSITORY_URL is on code.example, and nobody knows which product runs there. Say so with REPOSITORY_KIND=github|gitlab|bitbucket|gitea.',
    ],
    [
      { REPOSITORY_URL: 'https://notgithub.com/a/b' },
      'REPOSITORY_URL is on notgithub.com, and nobody knows which product runs there. Say so with REPOSITORY_KIND=github|gitlab|bitbucket|gitea.',
    ],
    [{ REPOSITORY_URL: url, REPOSITORY_KIND: 'svn' }, 'REPOSITORY_KIND is "svn". Write one of github, gitlab, bitbucket, gitea.'],
  ])('refuses %j', (env, message) => {
    expect(() => readRepository(env)).toThrow(new Error(message));
  });

  it('never repeats a password', () => {
    for (const protocol of ['https', 'http'])
      expect(() => readRepository({ REPOSITORY_URL: `${protocol}://me:secret@github.com/a/b` })).toThrow(/^(?!.*secret)/);
  });
});

const at = (forge: Forge): Repository => ({ url, branch: 'fix/1#2', forge });

it('builds the addresses of every product', () => {
  const addresses = forges.flatMap((forge) => [
    editAddress(at(forge), 'content/runtimes/python3.9.yaml'),
    issueAddress(at(forge), 'limits/a&b', 'limits/a&b: '),
  ]);
  expect(addresses.join('\n')).toMatchInlineSnapshot(`
    "https://github.com/owner/name/edit/fix/1%232/content/runtimes/python3.9.yaml
    https://github.com/owner/name/issues/new?template=wrong-fact.yml&title=limits%2Fa%26b%3A+&record=limits%2Fa%26b
    https://github.com/owner/name/-/edit/fix/1%232/content/runtimes/python3.9.yaml
    https://github.com/owner/name/-/issues/new?issue%5Btitle%5D=limits%2Fa%26b%3A+&issue%5Bdescription%5D=limits%2Fa%26b
    https://github.com/owner/name/src/fix/1%232/content/runtimes/python3.9.yaml?mode=edit
    https://github.com/owner/name/issues/new?title=limits%2Fa%26b%3A+&content=limits%2Fa%26b
    https://github.com/owner/name/_edit/fix/1%232/content/runtimes/python3.9.yaml
    https://github.com/owner/name/issues/new?title=limits%2Fa%26b%3A+&body=limits%2Fa%26b"
  `);
});

it('knows the file of a record and of each language of a note', () => {
  expect([fileOf('limits', 'x', 'ja'), fileOf('notes', 'x', 'ja'), fileOf('notes', 'x', 'en')]).toEqual([
    'content/limits/x.yaml',
    'content/notes/ja/x.mdx',
    'content/notes/en/x.mdx',
  ]);
});
