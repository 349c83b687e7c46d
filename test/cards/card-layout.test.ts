import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/cards/card-layout.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';
import type { Card } from '../../src/sharing/card.ts';
import { faultsOf } from './faults.ts';
import { timeout } from './sample-cards.ts';

const typeface = loadTypeface();
const layout = (changes: Partial<Card>) => layoutOf(typeface, { ...timeout, ...changes });
const shown = (changes: Partial<Card>) =>
  layout(changes).blocks.flatMap(({ name, lines }) =>
    lines.map(({ text, size, x, y }) => `${name}: ${text} (${Math.round(size)} at ${Math.round(x)}, ${y})`),
  );
const sizeOf = (name: string, changes: Partial<Card>) => layout(changes).blocks.find((block) => block.name === name)?.lines[0]?.size ?? 0;

describe('the card of a record', () => {
  it('makes the number large, and unit and plain form smaller on its baseline', () =>
    expect(shown({})).toMatchInlineSnapshot(`
    [
      "kind: Limits / Compute (30 at 72, 82)",
      "name: Function timeout (62 at 72, 161)",
      "value: 900 (168 at 65, 349)",
      "unit: s (77 at 469, 349)",
      "plain: 15 min (60 at 572, 349)",
      "label 1: Scope (25 at 72, 438)",
      "fact 1: per invocation (33 at 72, 479)",
      "site name: Lambda Field Notes (27 at 128, 576)",
      "source: Lambda quotas (24 at 488, 556)",
      "as of: as of 2026-11-21 (24 at 488, 591)",
    ]
  `));

  it.each([
    ['10,240 MB', ['value 10,240', 'unit MB']],
    ['-1', ['value -1']],
    ['5,000 リクエスト/秒', ['value 5,000', 'unit リクエスト/秒']],
    ['1, 3, 5 d', ['value 1, 3, 5 d']],
    ['90%', ['value 90%']],
    ['≤ 2017-12-12', ['value ≤ 2017-12-12']],
    ['再試行 2 回、6 時間', ['value 再試行 2 回、6 時間']],
    ['One for each combination of subnets', ['value One for each', 'value combination of subnets']],
  ])('sets %s as %j', (value, parts) => {
    const { plain: _plain, ...rest } = timeout;
    const blocks = layoutOf(typeface, { ...rest, value }).blocks.filter(({ name }) => name === 'value' || name === 'unit');
    expect(blocks.flatMap(({ name, lines }) => lines.map(({ text }) => `${name} ${text}`))).toEqual(parts);
  });

  it('shows the summary where there is no value', () => {
    const { value: _value, plain: _plain, ...rest } = timeout;
    expect(layoutOf(typeface, rest).blocks.map(({ name }) => name)).toContain('summary');
  });

  it('shows the summary beneath a value without facts', () =>
    expect(shown({ value: '2024-04-04', facts: [] })).toMatchInlineSnapshot(`
    [
      "kind: Limits / Compute (30 at 72, 82)",
      "name: Function timeout (96 at 72, 188)",
      "value: 2024-04-04 (46 at 72, 269)",
      "summary: How long one invocation may run. (40 at 72, 340)",
      "site name: Lambda Field Notes (27 at 128, 576)",
      "source: Lambda quotas (24 at 488, 556)",
      "as of: as of 2026-11-21 (24 at 488, 591)",
    ]
  `));

  it('makes a name smaller the longer it is', () => {
    const sizes = ['Name', 'A name of 20 letters', 'A name of a few words that needs two lines', 'A very long name. '.repeat(8)].map(
      (name) => sizeOf('name', { name, facts: [] }),
    );
    expect(sizes).toEqual([96, 84, 74, 42]);
  });

  it('makes a name smaller where its summary would have no room for a sentence', () => {
    const { value: _value, plain: _plain, ...rest } = timeout;
    const card = {
      ...rest,
      name: 'Elastic network interface',
      summary: 'A virtual network card in a VPC, with IP addresses and security groups.',
    };
    const facts = [{ name: '日本語', text: 'Elastic Network Interface' }];
    const sizes = [[], facts].map(
      (some) => layoutOf(typeface, { ...card, facts: some }).blocks.find(({ name }) => name === 'name')?.lines[0]?.size,
    );
    expect(sizes).toEqual([74, 64]);
  });

  it('breaks an identifier where its parts meet rather than make it small', () =>
    expect(shown({ name: 'DurableExecutionAlreadyStartedException', facts: [] }).slice(1, 3)).toMatchInlineSnapshot(`
      [
        "name: DurableExecution (74 at 72, 170)",
        "name: AlreadyStartedException (74 at 72, 259)",
      ]
    `));

  it('leaves off whole sentences of a summary that is too long', () =>
    expect(
      shown({ facts: [], summary: 'One sentence is short. Another one is not that short. '.repeat(6) }).filter((line) =>
        line.startsWith('summary'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "summary: One sentence is short. Another one is not that short. One (30 at 72, 332)",
        "summary: sentence is short. Another one is not that short. One sentence (30 at 72, 376)",
        "summary: is short. Another one is not that short. One sentence is short. (30 at 72, 420)",
        "summary: Another one is not that short. One sentence is short. (30 at 72, 464)",
      ]
    `));

  it('stands without a source', () => {
    const { source: _source, ...rest } = timeout;
    expect(faultsOf(typeface, layoutOf(typeface, rest))).toEqual([]);
  });

  it.each([
    ['a name without a space', { name: 'x'.repeat(400) }],
    ['a name of many lines above a value', { name: 'A very long name. '.repeat(20) }],
    ['a long text as value', { value: 'あ'.repeat(300) }],
    ['a number of forty digits', { value: '1'.repeat(40) }],
    ['long facts', { facts: [1, 2, 3].map((one) => ({ name: `Name ${one} `.repeat(9), text: 'a long text '.repeat(20) })) }],
    ['more facts than there is room for', { facts: [1, 2, 3, 4].map((one) => ({ name: `Name ${one}`, text: 'text' })) }],
    ['nothing but spaces', { name: ' ', summary: '', kind: ' ' }],
    ['a long kind and a long source', { kind: 'Limits / '.repeat(20), source: { title: 'Title '.repeat(50), url: '' } }],
  ])('bears %s', (_, changes) => expect(faultsOf(typeface, layout(changes))).toEqual([]));
});

describe('the card of a page that is no record', () => {
  const names = (title: string) => layoutOf(typeface, { lang: 'en', title, summary: 'All of them.' }).blocks.map(({ name }) => name);
  it('names the site beside the sign', () => expect(names('Limits')).toEqual(['site name', 'title', 'summary']));
  it('does not name it twice', () => expect(names('Lambda Field Notes')).toEqual(['title', 'summary']));
  it('bears a long title and a long summary', () => {
    const card = { lang: 'ja', title: '長い題名'.repeat(30), summary: '長い要約。'.repeat(60) } as const;
    expect(faultsOf(typeface, layoutOf(typeface, card))).toEqual([]);
  });
});
