import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules } from '../../src/cli/header-rules.ts';
import { builtPages } from './pages.ts';

const pages = builtPages();
const policyOf = (html: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
const filesOf = (isWrong: (html: string) => boolean): string[] => pages.filter(({ html }) => isWrong(html)).map(({ file }) => file);

describe('every page', () => {
  it('carries its policy before anything that it governs', () => {
    expect(filesOf((html) => !/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/.test(html))).toEqual([]);
  });

  it('has a policy without unsafe-inline, unsafe-eval or another host', () => {
    expect(filesOf((html) => /'unsafe-inline'|'unsafe-eval'|https?:|\*/.test(policyOf(html)))).toEqual([]);
  });

  it('has no inline style, no inline event handler and no javascript: address', () => {
    expect(filesOf((html) => /<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)=|(?:href|src|action)="\s*javascript:/i.test(html))).toEqual([]);
  });

  it('loads nothing from another host', () => {
    expect(
      filesOf(
        (html) =>
          /<(?:script|img|iframe|source|video|audio|embed|object)[^>]*\s(?:src|srcset|data)="(?:https?:)?\/\//i.test(html) ||
          /<link[^>]*rel="(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch)"[^>]*href="(?:https?:)?\/\//i.test(html),
      ),
    ).toEqual([]);
  });
});

it('the host sends the same policy, and lets only embeds into the frames of others', () => {
  const rules = readHeaderRules(readFileSync('dist/_headers', 'utf8'));
  const policy = (path: string): string => headersFor(rules, path).get('Content-Security-Policy') ?? '';
  expect(policy('/ja/limits/')).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-.*trusted-types field-notes$/);
  expect(policy('/embed/ja/limits/function-timeout/')).toMatch(/trusted-types field-notes; frame-ancestors \*$/);
  expect(headersFor(rules, '/ja/limits/').get('X-Frame-Options')).toBe('SAMEORIGIN');
  const named = new Set(pages.flatMap(({ html }) => policyOf(html).match(/sha256-[^']+/g) ?? []));
  expect([...named].filter((hash) => !policy('/ja/').includes(hash))).toEqual([]);
});
