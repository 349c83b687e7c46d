import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/checks/run.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { KnowledgeBase } from '../../src/loading/knowledge-base.ts';
import type { Problem } from '../../src/loading/problem.ts';
import { languages } from '../../src/schemas/text.ts';
import { styleProblems } from '../content/prose-style.ts';
import { withContent } from '../fixtures/content.ts';

const texts = { en: readFileSync('CONTRIBUTING.md', 'utf8'), ja: readFileSync('CONTRIBUTING.ja.md', 'utf8') };
const today = '2026-01-20';

/** A snippet of the guide: good ones have no message. */
interface Snippet {
  line: number;
  code: string;
  message: string | undefined;
}

describe('the snippets of the guide', () => {
  const snippets = snippetsOf(texts.en);

  it('come in pairs, one for each thing that goes wrong', () => {
    const marks = [...texts.en.matchAll(/^(👍|👎|### .+)$/gmu)].map(([mark]) => mark.replace(/^### /, '')).join(' ');
    expect(marks).toMatchInlineSnapshot(
      `"Sources 👍 👎 Bounds 👍 👎 Own words 👍 👎 Ids 👍 👎 Japanese 👍 👎 👎 Numbers in prose 👍 👎 Then and now 👍 👎"`,
    );
    expect(snippets.length).toBe((texts.en.match(/^👍|^👎/gmu)?.length ?? 0) + 1);
  });

  it.each(snippets.filter(({ message }) => message === undefined))('are accepted where they are good (line $line)', async ({ code }) => {
    expect((await problemsWith(code)).map(({ what }) => what)).toEqual([]);
  });

  it.each(snippets.filter(({ message }) => message !== undefined))(
    'are refused as the guide says where they are bad (line $line)',
    async ({ code, message }) => {
      const told = (await problemsWith(code)).map(({ what, todo }) => `${what} ${todo}`);
      expect(told.join('\n')).toContain(message);
    },
  );
});

describe('the guide', () => {
  it('says the same in both languages', () => {
    const outline = (text: string) => text.match(/^#+ /gm);
    expect(outline(texts.ja)).toEqual(outline(texts.en));
    expect(blocksOf(texts.ja)).toEqual(blocksOf(texts.en));
    expect(texts.ja.match(/^> .*$/gm)).toEqual(texts.en.match(/^> .*$/gm));
    const code = (text: string) => [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`[^`\n]+`/g)].map(([one]) => one).toSorted();
    expect(code(texts.ja)).toEqual(code(texts.en));
  });

  it('is in the language that it says', () => {
    const prose = (text: string) =>
      text
        .replace(/```[\s\S]*?```/g, '')
        .split('\n')
        .filter((line) => /^(?:[^`\s>|[]|\d)/u.test(line) && !line.includes(': ['));
    const isJapanese = (line: string) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(line);
    expect(prose(texts.en).filter((line) => isJapanese(line) && !line.startsWith('である調'))).toEqual([]);
    expect(prose(texts.ja).filter((line) => !isJapanese(line) && !/^(👍|👎|### id)$/u.test(line))).toEqual([]);
  });

  it('leads to files and commands that exist', () => {
    const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
    for (const text of Object.values(texts)) {
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
      expect(links.filter((link) => !existsSync(link))).toEqual([]);
      const commands = [...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, script]) => script ?? '');
      expect(commands.filter((script) => !['ci', ...scripts].includes(script))).toEqual([]);
    }
  });
});

/** Fenced blocks, without the space before them in lists. */
function blocksOf(text: string): string[] {
  return [...text.matchAll(/^( *)```\w+\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', code = '']) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** The snippets that show content, each with the quoted message below it; commit messages are none. */
function snippetsOf(text: string): Snippet[] {
  return [...text.matchAll(/^( *)```(?:yaml|mdx|text)\n([\s\S]*?)^ *```\n+(?:> (.*))?/gm)].flatMap(
    ({ 1: indent = '', 2: code = '', 3: message, index }) =>
      /^(?:\s*(?:# |\{\/\* )?content\/)/.test(code)
        ? [{ line: text.slice(0, index).split('\n').length, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), message }]
        : [],
  );
}

/** What the checks and the proof-reading find in the file that a snippet is put into. */
async function problemsWith(code: string): Promise<Problem[]> {
  const { file, problems, knowledge } = checkWith(code);
  const style = (await Promise.all(languages.map((lang) => styleProblems(knowledge, lang)))).flat();
  return [...problems, ...style].filter((problem) => problem.file === file);
}

function checkWith(code: string): { file: string; problems: Problem[]; knowledge: KnowledgeBase } {
  const [, file = ''] = /(content\/[\w./-]+)/.exec(code) ?? [];
  return withContent({}, (root) => {
    const source = 'content/sources/lambda-dg-gettingstarted-limits.yaml';
    cpSync(source, path.join(root, source));
    const target = path.join(root, file);
    if (file.endsWith('.mdx')) {
      const body = code.replace(/^\{\/\*.*\n/, '');
      // Both languages carry the same facts.
      for (const lang of languages) insertBefore(path.join(root, `content/notes/${lang}/retries.mdx`), '## ', `${body}\n`, 2);
    } else if (code.trim() === file)
      writeFileSync(target, readFileSync(path.join(root, 'content/limits/function-timeout.yaml'), 'utf8').replace(/^ *update: .*\n/m, ''));
    else writeFileSync(target, stringify({ ...parse(readFileSync(target, 'utf8')), ...parse(code) }));
    const { problems } = checkContent(root, { today });
    return { file, problems, knowledge: loadKnowledge(root) };
  });
}

/** Puts a text before the nth line that begins with a sign. */
function insertBefore(file: string, sign: string, text: string, nth: number): void {
  const parts = readFileSync(file, 'utf8').split(new RegExp(`^(?=${sign})`, 'm'));
  writeFileSync(file, [...parts.slice(0, nth), text, ...parts.slice(nth)].join(''));
}
