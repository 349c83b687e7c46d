import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { today } from '../../src/knowledge/today.ts';
import { completeAnswers } from '../authoring/new-answers.ts';
import { driveTerminal, keys } from './drive-terminal.ts';
import type { Steps } from './drive-terminal.ts';

const command = path.resolve('src/cli/new.ts');
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
  cpSync('test/fixtures/sound', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8', input });
  return { said: `${stdout}${stderr}`.trim(), status };
};
const terms = () => readdirSync(path.join(root, 'content/terms'));

describe('npm run new with answers', () => {
  it('writes the file, and says what comes next', () => {
    expect(run(['term', '--answers', '-'], completeAnswers.terms)).toEqual({
      said: 'Wrote content/terms/cold-start.yaml\nNext: `npm run permalinks` lists the new ids, then `npm run check:fix` puts the spaces of the house style and tells what is left.',
      status: 0,
    });
    expect(readFileSync(path.join(root, 'content/terms/cold-start.yaml'), 'utf8')).toContain(`verifiedOn: ${today}\n`);
  });

  it('writes nothing with --dry-run', () => {
    const { said, status } = run(['term', '--answers', '-', '--dry-run'], completeAnswers.terms);
    expect(status).toBe(0);
    expect(said).toContain('content/terms/cold-start.yaml (new)\nname:\n  ja: コールドスタート');
    expect(terms()).toEqual(['dead-letter-queue.yaml']);
  });

  it('writes nothing where something is wrong, and ends with 1', () => {
    const { said, status } = run(['term', '--answers', '-'], 'name: { ja: 語, en: word }\n');
    expect(said).toMatchInlineSnapshot(`
      "stdin:1:1  schema
        \`definition\` is missing. Add \`definition:\` with a mapping (\`key: value\`).

      1 problem in stdin. Nothing was written."
    `);
    expect(status).toBe(1);
    expect(terms()).toEqual(['dead-letter-queue.yaml']);
  });
});

describe('npm run new', () => {
  it.each([
    ['without a kind', []],
    ['with a kind that is none', ['limt']],
    ['without a terminal', ['limit']],
    ['with a change of nothing', ['change']],
    ['with a change of what has no history', ['change', 'terms/dead-letter-queue']],
    ['with a change of what does not exist', ['change', 'limits/function-timeot']],
    ['with a file of answers that does not exist', ['limit', '--answers', 'none.yaml']],
    ['with an option that is none', ['limit', '--anwers', 'x']],
  ])('says what to do when called %s, and ends with 1', (_, args) => {
    const { said, status } = run(args);
    expect(said).toMatchSnapshot();
    expect(status).toBe(1);
  });
});

it.each(['--help', '-h', 'help'])('says how it is used with %s, and ends with 0', (word) => {
  const { said, status } = run([word]);
  expect(said).toMatch(/^npm run new limit\|.*\|note\n/);
  expect(status).toBe(0);
});

describe('npm run new source', () => {
  const options = ['https://aws.amazon.com/lambda/faqs/', '--title', 'Lambda FAQs', '--kind', 'faq'];
  it('writes a source from options, as npm run new:source does', () => {
    expect(run(['source', ...options])).toEqual({ said: 'aws-amazon-com-lambda-faqs', status: 0 });
    const file = path.join(root, 'content/sources/aws-amazon-com-lambda-faqs.yaml');
    expect(readFileSync(file, 'utf8')).toBe(
      stringify({ url: options[0], title: 'Lambda FAQs', publisher: 'AWS', kind: 'faq', retrieved: today }),
    );
    const alias = spawnSync(process.execPath, [path.resolve('src/cli/new-source.ts'), ...options], { cwd: root, encoding: 'utf8' });
    expect(alias.stdout).toBe('aws-amazon-com-lambda-faqs (exists already)\n');
  });

  it('says what is missing, and ends with 2', () => {
    const { said, status } = run(['source', '--title', 'Lambda FAQs']);
    expect(said).toMatch(/^An address is missing\.\nkind: .+\nUsage: npm run new source -- URL/);
    expect(status).toBe(2);
    expect(run(['source', 'https://aws.amazon.com/', '--tite', 'x']).said).toMatch(/^Unknown option '--tite'/);
  });
});

// `script` gives a pseudo-terminal; it is part of util-linux.
describe.skipIf(!existsSync('/usr/bin/script'))('npm run new at a terminal', () => {
  const steps: Steps = [
    ['name.ja:', `コールドスタート${keys.enter}`],
    ['name.en:', `Cold start${keys.enter}`],
    ['id:', keys.enter],
    ['reading:', keys.enter],
    ['abbreviations.0:', keys.enter],
    ['aliases:', keys.enter],
    ['misspellings:', keys.enter],
    ['definition.ja:', `実行環境を作ってから始まる呼び出し。${keys.enter}`],
    ['definition.en:', `An invocation that first has to create its environment.${keys.enter}`],
    ['status:', keys.enter],
    ['sources.0:', `limits${keys.enter}`],
    ['sources.1:', keys.enter],
    ['see.0:', keys.enter],
    ['verifiedOn:', keys.enter],
    ['reviewWithin:', keys.enter],
  ];

  it('asks, shows the file and writes it', async () => {
    const { screen, status } = await driveTerminal(command, ['term'], root, [...steps, ['review:', keys.enter]]);
    expect(screen).toContain('Wrote content/terms/cold-start.yaml');
    expect(status).toBe(0);
    expect(readFileSync(path.join(root, 'content/terms/cold-start.yaml'), 'utf8')).toContain('sources:\n  - lambda-dg-limits\n');
  });

  it('writes nothing after Ctrl+C, and ends with 130', async () => {
    const { screen, status } = await driveTerminal(command, ['term'], root, [...steps, ['review:', keys.interrupt]]);
    expect(screen).toContain('Cancelled; nothing was written.');
    expect(status).toBe(130);
    expect(terms()).toEqual(['dead-letter-queue.yaml']);
  });

  it('hands a note on to its own questions, and ends with 130 after Ctrl+C there too', async () => {
    const { screen, status } = await driveTerminal(command, ['note'], root, [['Slug:', keys.interrupt]]);
    expect(screen).toContain('Nothing was written.');
    expect(status).toBe(130);
  });

  it('writes nothing where the input ends, and ends with 1', async () => {
    const { screen, status } = await driveTerminal(command, ['term'], root, [...steps.slice(0, 1), ['name.en:', keys.endOfInput]]);
    expect(screen).toContain('The input ended before the last answer; nothing was written.');
    expect(status).toBe(1);
    expect(terms()).toEqual(['dead-letter-queue.yaml']);
  });
});
