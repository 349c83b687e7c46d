import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCards } from '../../src/cards/write-cards.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cardOf = (title: string, address = `cards/en/${title}.png`) => ({
  address,
  card: { lang: 'en', title, summary: 'A card.' } as const,
});
const write = (...cards: Parameters<typeof writeCards>[1][]) =>
  writeCards(
    path.join(root, 'site'),
    cards.flatMap((one) => [...one]),
    path.join(root, 'cache'),
  );
const read = (address: string) => readFileSync(path.join(root, 'site', address));
const cached = () => readdirSync(path.join(root, 'cache'));

describe('writeCards', () => {
  it('draws each card once and then takes it from the cache', async () => {
    expect(await write([cardOf('one'), cardOf('two')])).toEqual({ rendered: 2, reused: 0 });
    const before = read('cards/en/one.png');
    rmSync(path.join(root, 'site'), { recursive: true });
    expect(await write([cardOf('one'), cardOf('two')])).toEqual({ rendered: 0, reused: 2 });
    expect(read('cards/en/one.png').equals(before)).toBe(true);
  });

  it('draws only what changed, and forgets what no card shows any more', async () => {
    await write([cardOf('one'), cardOf('two')]);
    const [before, changed] = [new Set(cached()), await write([cardOf('one'), cardOf('three', 'cards/en/two.png')])];
    expect(changed).toEqual({ rendered: 1, reused: 1 });
    expect(cached().filter((name) => before.has(name))).toHaveLength(1);
    expect(cached()).toHaveLength(2);
  });

  it('draws two cards that look alike once', async () => {
    expect(await write([cardOf('one'), cardOf('one', 'cards/en/former.png')])).toEqual({ rendered: 1, reused: 1 });
    expect(read('cards/en/former.png').equals(read('cards/en/one.png'))).toBe(true);
  });

  it('removes what an interrupted run left in the cache', async () => {
    mkdirSync(path.join(root, 'cache'));
    writeFileSync(path.join(root, 'cache', 'half.png.draft'), '');
    await write([cardOf('one')]);
    expect(cached()).toHaveLength(1);
  });

  it('writes nothing for no cards', async () => {
    expect(await write([])).toEqual({ rendered: 0, reused: 0 });
    expect(existsSync(path.join(root, 'site'))).toBe(false);
  });

  it('fails where an image cannot be written', async () => {
    writeFileSync(path.join(root, 'site'), 'a file');
    await expect(write([cardOf('one')])).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});

describe('src/cli/write-cards.ts', () => {
  it('writes the cards of the content in the working folder and says how many', () => {
    cpSync('test/fixtures/sound', root, { recursive: true });
    const run = () => spawnSync(process.execPath, [path.resolve('src/cli/write-cards.ts'), 'site'], { cwd: root, encoding: 'utf8' });
    const [first, second] = [run(), run()];
    expect([first.stdout, second.stdout, first.stderr]).toEqual([
      '[cards] 16 images, 16 rendered, 0 reused\n',
      '[cards] 16 images, 0 rendered, 16 reused\n',
      '',
    ]);
    expect(existsSync(path.join(root, 'site/cards/ja/limits/function-timeout.png'))).toBe(true);
    expect(readdirSync(path.join(root, '.cache/cards'))).toHaveLength(16);
  });
});
