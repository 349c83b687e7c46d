import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { siteSizes } from '../../src/hosting/site-sizes.ts';
import { siteFiles, writeSmallSite } from './small-site.ts';

/** Stands in for the AWS CLI: copies a folder to a folder, and notes the order. */
const aws = `#!/bin/sh
echo "$@" >> "$AWS_LOG"
[ "$2" = sync ] && shift
shift 2
case "$1" in --*) shift ;; esac
mkdir -p "$AWS_BUCKETS/\${2#s3://}"
cp -R "$1." "$AWS_BUCKETS/\${2#s3://}"
`;

describe('the commands that prepare a deployment', () => {
  let project: string;
  const command = (name: string, env: Record<string, string> = {}): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve(`src/cli/${name}.ts`)], {
      cwd: project,
      env: { PATH: process.env.PATH ?? '', ...env },
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  const upload = (...args: string[]): { status: number | null; said: string } => {
    const env = {
      PATH: `${project}/bin:${process.env.PATH ?? ''}`,
      AWS_LOG: path.join(project, 'log'),
      AWS_BUCKETS: path.join(project, 'buckets'),
    };
    const { status, stdout, stderr } = spawnSync(path.join(project, 'deploy/out/aws/upload.sh'), args, { env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  beforeAll(() => {
    const site = writeSmallSite('dist');
    // A space in the path, as in people's home folders.
    project = `${site} of mine`;
    renameSync(site, project);
    for (const name of ['public', 'deploy'])
      cpSync(name, path.join(project, name), { recursive: true, filter: (file) => !file.includes('/out') });
    mkdirSync(path.join(project, 'bin'));
    writeFileSync(path.join(project, 'bin/aws'), aws);
    chmodSync(path.join(project, 'bin/aws'), 0o755);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('write a template and an upload that brings every file to its place, pages after what they need', () => {
    expect(command('deploy-aws', { BASE_PATH: '/lambda/' })).toEqual({
      status: 0,
      said: `deploy/out/aws/template.yaml has the infrastructure for a site under /lambda/.
deploy/out/aws/upload.sh BUCKET uploads ${Object.keys(siteFiles).length - 2} files in 12 groups.
`,
    });
    expect(parse(readFileSync(path.join(project, 'deploy/out/aws/template.yaml'), 'utf8'))).toMatchObject({
      AWSTemplateFormatVersion: '2010-09-09',
    });
    expect(upload('my-bucket')).toEqual({ status: 0, said: '' });
    const wanted = Object.entries(siteFiles).flatMap(([file, text]) =>
      file.startsWith('_headers') || file.startsWith('_redirects') ? [] : [[file, Buffer.byteLength(text)]],
    );
    expect([...siteSizes(path.join(project, 'buckets/my-bucket/lambda'))].sort()).toEqual(wanted.sort());
    const log = readFileSync(path.join(project, 'log'), 'utf8').split('\n');
    expect(log[0]).toMatch(
      /^s3 sync --size-only .*group-00\/ s3:\/\/my-bucket\/lambda\/ .* --cache-control public, max-age=31536000, immutable$/,
    );
    expect(log.at(-3)).toContain('--content-type text/html; charset=utf-8 --cache-control no-cache');
  });

  it('write a script that asks for the bucket', () => {
    const { status, said } = upload();
    expect(status).not.toBe(0);
    expect(said).toContain('Usage: upload.sh BUCKET [--sweep]');
  });

  it('write the configuration for nginx', () => {
    expect(command('deploy-nginx', { BASE_PATH: '/lambda', NGINX_PORT: '9000', NGINX_BROTLI: 'off' })).toEqual({
      status: 0,
      said: "deploy/out/nginx/ has nginx's configuration for a site under /lambda/.\n",
    });
    const written = readFileSync(path.join(project, 'deploy/out/nginx/nginx.conf'), 'utf8');
    expect(written).toContain('listen 9000;');
    expect(written).not.toMatch(/brotli_static|modules-enabled|\{\w+\}/);
  });

  it('say what of the limits is used, and what to do without a site', () => {
    expect(command('deploy-limits')).toMatchObject({ status: 0, said: expect.stringContaining('Cloudflare Pages (free), https://') });
    renameSync(path.join(project, 'dist'), path.join(project, 'elsewhere'));
    expect(command('deploy-limits')).toEqual({ status: 1, said: 'There is no built site in dist/. Run `npm run build` first.\n' });
    expect(command('compress')).toEqual({ status: 1, said: 'There is no folder dist/. Run `npm run build` first.\n' });
    for (const name of ['deploy-aws', 'deploy-nginx'])
      expect(command(name)).toEqual({ status: 1, said: 'There is no built site in dist/. Run `npm run build` first.\n' });
  });
});
