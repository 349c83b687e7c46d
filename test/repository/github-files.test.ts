import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { collectionNames } from '../../src/schemas/collection-names.ts';
import { issueAddress } from '../../src/sharing/edit-addresses.ts';

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const permissions = z.partialRecord(z.enum(['contents', 'issues', 'pages', 'id-token']), z.enum(['read', 'write']));
const workflow = z.strictObject({
  name: z.string(),
  on: z.partialRecord(z.enum(['push', 'pull_request', 'schedule', 'workflow_dispatch']), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.union([z.boolean(), z.string()]) }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      needs: z.string().optional(),
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.int().max(60),
      permissions: permissions.optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(step).min(1),
    }),
  ),
});

const field = z.strictObject({
  type: z.enum(['input', 'textarea', 'dropdown', 'checkboxes']),
  id: z.string().regex(/^[a-z]+$/),
  attributes: z.strictObject({
    label: z.string().includes(' / '),
    description: z.string().includes(' / ').optional(),
    placeholder: z.string().optional(),
    options: z.array(z.union([z.string(), z.strictObject({ label: z.string() })])).optional(),
  }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const form = z.strictObject({
  name: z.string().includes(' / '),
  description: z.string().includes(' / '),
  labels: z.array(z.string()),
  body: z.array(field).min(1),
});

const filesIn = (folder: string) => readdirSync(folder).map((name) => [`${folder}/${name}`] as const);
const read = (file: string) => readFileSync(file, 'utf8');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

describe.each(filesIn('.github/workflows'))('%s', (file) => {
  const flow = workflow.parse(parse(read(file)));
  const steps = Object.values(flow.jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run = '' }) => run.split('\n'));

  it('is YAML without errors or warnings', () => {
    const { errors, warnings } = parseDocument(read(file));
    expect([errors, warnings]).toEqual([[], []]);
  });

  it('lets every job that is not granted more only read the code', () => {
    expect(flow.permissions).toEqual({ contents: 'read' });
  });

  it('runs commands that exist', () => {
    const named = commands.flatMap((line) => [...line.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)].map(([, script]) => script));
    expect(named.filter((script) => script === undefined || !scripts.includes(script))).toEqual([]);
    const files = commands.filter((line) => /^\.\S+$/.test(line));
    expect(files.filter((name) => !existsSync(name) || (statSync(name).mode & 0o111) === 0)).toEqual([]);
  });

  it('uses GitHub’s own actions, each at a major version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('puts no expression into a shell: what a stranger writes would run there', () => {
    expect(commands.filter((line) => line.includes('${{'))).toEqual([]);
  });

  it('names only steps that have an id, and jobs that exist', () => {
    const ids = steps.flatMap(({ id }) => id ?? []);
    const asked = [...read(file).matchAll(/steps\.([\w-]+)\./g)].map(([, id]) => id ?? '');
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    const needed = Object.values(flow.jobs).flatMap(({ needs }) => needs ?? []);
    expect(needed.filter((job) => !(job in flow.jobs))).toEqual([]);
  });

  it('leaves no credentials in the folder, and fetches the history where it builds', () => {
    for (const job of Object.values(flow.jobs)) {
      const options = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with;
      const builds = job.steps.some(({ run = '' }) => /^(?:\.ci\/run|npm run build)$/.test(run));
      if (options || builds) expect(options).toEqual({ 'persist-credentials': false, ...(builds ? { 'fetch-depth': 0 } : {}) });
    }
  });
});

describe.each(filesIn('.github/ISSUE_TEMPLATE').filter(([file]) => !file.endsWith('config.yml')))('%s', (file) => {
  const { body } = form.parse(parse(read(file)));

  it('asks each thing once', () => {
    const ids = body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers a choice where it asks for one, and only there', () => {
    for (const { type, attributes } of body)
      expect(attributes.options !== undefined, type).toBe(type === 'dropdown' || type === 'checkboxes');
  });
});

it('has a form whose fields “Report a mistake” fills', () => {
  const address = new URL(issueAddress({ url: 'https://github.com/a/b', branch: 'main', forge: 'github' }, 'limits/x', 'limits/x: '));
  const { template, title: _title, ...fields } = Object.fromEntries(address.searchParams);
  const { body } = form.parse(parse(read(`.github/ISSUE_TEMPLATE/${template}`)));
  expect(Object.keys(fields).filter((id) => !body.some((one) => one.id === id))).toEqual([]);
});

it('offers every collection in the form for missing facts, except the bibliography', () => {
  const { body } = form.parse(parse(read('.github/ISSUE_TEMPLATE/missing-fact.yml')));
  const options = body.find(({ id }) => id === 'collection')?.attributes.options?.map((option) => String(option).split(' / ')[0]);
  expect(options?.toSorted()).toEqual(collectionNames.filter((name) => name !== 'sources').toSorted());
});

it('sends questions about AWS elsewhere', () => {
  const config = z.strictObject({
    blank_issues_enabled: z.boolean(),
    contact_links: z.array(z.strictObject({ name: z.string(), url: z.url({ protocol: /^https$/ }), about: z.string() })),
  });
  expect(config.parse(parse(read('.github/ISSUE_TEMPLATE/config.yml'))).contact_links).toHaveLength(1);
});

it('asks in pull requests for commands that exist', () => {
  const named = [...read('.github/pull_request_template.md').matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
  expect(named).toEqual(['check:fix', 'check:fix']);
  expect(scripts).toContain('check:fix');
});
