import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const fixtures = path.join(root, 'test/fixtures/packages');
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Runs `npm run drift` on the real content with an npm that does what a shell script says in the place of `npm pack NAME@VERSION … FOLDER`. */
function drift(npm: string, ...args: string[]): { status: number | null; output: string; errors: string } {
  const bin = mkdtempSync(path.join(tmpdir(), 'npm-'));
  folders.push(bin);
  writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\nspec="$2"; for last; do :; done; folder="$last"\n${npm}\n`);
  chmodSync(path.join(bin, 'npm'), 0o755);
  const temporary = path.join(bin, 'tmp');
  mkdirSync(temporary);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/drift.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, TMPDIR: temporary },
  });
  expect(readdirSync(temporary), 'nothing is left in the temporary folder').toEqual([]);
  return { status, output: stdout, errors: stderr };
}

/** An npm that packs a folder of the fixtures, named by the asked version. */
const fromFixtures = `version="\${spec##*@}"; [ -d "${fixtures}/client-lambda-$version" ] || exit 1
tar -czf "$folder/p.tgz" -C "${fixtures}" "client-lambda-$version" && echo '[{"filename":"p.tgz"}]'`;

const unreachable = `echo '{"error":{"code":"ENOTFOUND","summary":"request to https://registry.example/ failed, reason: getaddrinfo ENOTFOUND"}}'; exit 1`;

it('says that the installed packages and the content agree, without a network', () => {
  const { status, output } = drift(unreachable, '--installed');
  expect(output).toMatch(/^@aws-sdk\/client-lambda [\d.]+: \d+ witnesses, 0 findings$/m);
  expect(output).toMatch(/agree\.\n$/);
  expect(status).toBe(0);
});

it('names what another version says otherwise, and exits with 1', () => {
  const { status, output } = drift(fromFixtures, '@aws-sdk/client-lambda@3.1155.0');
  expect(output).toContain('The combined size of all error fields is limited to 256 KB.');
  expect(output).toMatch(/^content\/limits\/durable-error-size\.yaml:\d+:\d+ {2}words {2}@aws-sdk\/client-lambda 3\.1155\.0$/m);
  expect(status).toBe(1);
});

it('gives the same as JSON for a bot', () => {
  const { status, output } = drift(fromFixtures, '@aws-sdk/client-lambda@3.1155.0', '--json');
  const { comparisons } = JSON.parse(output);
  expect(comparisons).toHaveLength(1);
  expect(comparisons[0]).toMatchObject({ package: '@aws-sdk/client-lambda', compared: '3.1155.0' });
  expect(comparisons[0].findings).toContainEqual(
    expect.objectContaining({ kind: 'words', record: 'limits/durable-error-size', symbol: 'GetDurableExecutionResponse.Error' }),
  );
  expect(status).toBe(1);
});

it('tells what AWS changed in its own words between two versions', () => {
  const { status, output } = drift(fromFixtures, '@aws-sdk/client-lambda@3.1114.0..3.1115.0');
  expect(output).toMatchInlineSnapshot(`
    "Reworded (1)
    ~ ProvisionedPollerConfig.MaximumPollers
        - For Amazon SQS events source mappings, default is 200, and minimum value allowed is 2.
        - For Amazon MSK and self-managed Apache Kafka event source mappings, default is 200, and minimum value allowed is 1.
        + For Amazon SQS event source mappings, the accepted range is between 2 and 10,000, with a default of 200.
        + For Amazon MSK and self-managed Apache Kafka event source mappings, the accepted range is between 1 and 2,000, with a default of 200.
    "
  `);
  expect(status).toBe(1);
  expect(drift(fromFixtures, '@aws-sdk/client-lambda@3.1115.0..3.1115.0')).toMatchObject({
    status: 0,
    output: 'The two versions say the same.\n',
  });
});

describe('a run that cannot compare exits with 2 and says why', () => {
  it('the registry does not answer', () => {
    const { status, errors } = drift(unreachable);
    expect(errors).toMatchInlineSnapshot(`
      "@aws-sdk/client-lambda@latest did not come from the registry: request to https://registry.example/ failed, reason: getaddrinfo ENOTFOUND. Look at the network and \`npm config get registry\`; nothing was compared and nothing changed.
      "
    `);
    expect(status).toBe(2);
  });

  it('the package has another form', () => {
    const empty = `mkdir "$folder/x" && echo '{"version":"9.0.0"}' > "$folder/x/package.json" && tar -czf "$folder/p.tgz" -C "$folder" x && rm -r "$folder/x" && echo '[{"filename":"p.tgz"}]'`;
    const { status, errors } = drift(empty, '@aws-sdk/client-lambda');
    expect(errors).toMatchInlineSnapshot(`
      "@aws-sdk/client-lambda 9.0.0 has no dist-types/models/*.d.ts or dist-types/commands/*Command.d.ts; its form has changed. Teach src/witnesses/read-package.ts the new one.
      "
    `);
    expect(status).toBe(2);
  });

  it('the declarations are there, but say nothing', () => {
    const mute = `mkdir -p "$folder/x/dist-types/models" && echo '{"version":"9.0.0"}' > "$folder/x/package.json" && echo 'export interface Runtime {}' > "$folder/x/dist-types/models/a.d.ts" && tar -czf "$folder/p.tgz" -C "$folder" x && rm -r "$folder/x" && echo '[{"filename":"p.tgz"}]'`;
    const { status, errors } = drift(mute, '@aws-sdk/client-lambda');
    expect(errors).toMatchInlineSnapshot(`
      "@aws-sdk/client-lambda 9.0.0 was read, but does not state Runtime.provided, Invoke, TooManyRequestsException, FunctionConfiguration.MemorySize, which every known version states; its form has changed. Teach src/witnesses/read-package.ts the new one.
      "
    `);
    expect(status).toBe(2);
  });

  it('the download is no package', () => {
    const { status, errors } = drift(`echo broken > "$folder/p.tgz"; echo '[{"filename":"p.tgz"}]'`, '@types/aws-lambda');
    expect(errors).toMatchInlineSnapshot(`
      "@types/aws-lambda@latest came broken from the registry: TAR_BAD_ARCHIVE: Unrecognized archive format. Try again; nothing was compared and nothing changed.
      "
    `);
    expect(status).toBe(2);
  });

  it('a link in the download is not followed', () => {
    const linked = `mkdir -p "$folder/x/dist-types/models" && echo '{"version":"9.0.0"}' > "$folder/x/package.json" && ln -s /etc/passwd "$folder/x/dist-types/models/a.d.ts" && tar -czf "$folder/p.tgz" -C "$folder" x && rm -r "$folder/x" && echo '[{"filename":"p.tgz"}]'`;
    const { status, errors } = drift(linked, '@aws-sdk/client-lambda');
    expect(errors).toMatch(/^@aws-sdk\/client-lambda 9\.0\.0 has no dist-types\/models\/\*\.d\.ts/);
    expect(status).toBe(2);
  });

  it('there is no npm', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/drift.ts', '@types/aws-lambda'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });
    expect(stderr).toContain('@types/aws-lambda@latest did not come from the registry: npm is not on the PATH.');
    expect(status).toBe(2);
  });

  it('the temporary folder cannot be written', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/drift.ts', '--installed'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: path.join(root, 'package.json') },
    });
    expect(stderr).toContain('ENOTDIR');
    expect(status).toBe(2);
  });

  it('gives the reason as JSON to a bot', () => {
    const { status, output, errors } = drift(unreachable, '--json');
    expect(JSON.parse(output)).toEqual({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), error: errors.trimEnd() });
    expect(status).toBe(2);
  });

  it.each([
    ['left-pad', '"left-pad" is no package that drift reads'],
    ['constructor', '"constructor" is no package that drift reads'],
    ['@aws-sdk/client-lambda@newest', '"newest" is no version; write it as 3.1162.0 or latest.'],
    ['--instaled', "Unknown option '--instaled'"],
  ])('%s', (argument, message) => {
    const { status, errors } = drift(unreachable, argument);
    expect(errors).toContain(message);
    expect(errors).toContain('npm run drift -- --installed');
    expect(status).toBe(2);
  });
});
