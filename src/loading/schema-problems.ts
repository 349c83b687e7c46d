import type { z } from 'zod';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { ParsedYaml, ValuePath } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Turns what Zod found into problems with places and advice. */
export function schemaProblems(error: z.ZodError, yaml: ParsedYaml, schemaKeys: (path: ValuePath) => readonly string[]): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, yaml, schemaKeys));
}

function problemsOf(issue: Issue, yaml: ParsedYaml, schemaKeys: (path: ValuePath) => readonly string[]): Problem[] {
  const value = valueAt(yaml.data, issue.path);
  const where = `\`${pathText(issue.path)}\``;
  const at = (part: 'key' | 'value' = 'value') => ({ ...yaml.placeOf(issue.path, part), rule: 'schema' });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...yaml.placeOf([...issue.path, key], 'key'),
        rule: 'schema',
        what: `Unknown key \`${key}\`${issue.path.length > 0 ? ` in ${where}` : ''}.`,
        todo: suggest(key, schemaKeys(issue.path), `Remove it; known here: ${schemaKeys(issue.path).join(', ')}.`),
      }));
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return [missing(issue, yaml, `one of ${allowed.join(', ')}`)];
      return [
        {
          ...at(),
          what: `${where} is ${quote(value)}, which is not one of the allowed values.`,
          todo: suggest(String(value), allowed, `Use one of: ${allowed.join(', ')}.`),
        },
      ];
    }
    case 'invalid_type':
      if (value === undefined) return [missing(issue, yaml, issue.expected)];
      return [
        {
          ...at(),
          what: `${where} is ${quote(value)}, but must be ${article(issue.expected)}.`,
          todo: `Write ${article(issue.expected)} here.`,
        },
      ];
    case 'invalid_union': {
      if (value === undefined) return [missing(issue, yaml, 'a value')];
      const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
      if (closest.some((inner) => inner.path.length > 0)) {
        return closest.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, yaml, schemaKeys));
      }
      const choices = [...new Set(issue.errors.flat().map(expectation))].join('; or ');
      return [{ ...at(), what: `${where} is ${quote(value)}, which fits none of its forms.`, todo: `It must be ${choices}.` }];
    }
    default:
      if (value === undefined) return [missing(issue, yaml, 'a value')];
      return [
        {
          ...at(),
          what: `${where} ${typeof value === 'object' ? '' : `${quote(value)} `}${problemText(issue)}.`,
          todo: 'Correct the value.',
        },
      ];
  }
}

function missing(issue: Issue, yaml: ParsedYaml, expected: string): Problem {
  const key = String(issue.path.at(-1) ?? '');
  const parent = issue.path.slice(0, -1);
  const language = key === 'ja' ? ' The Japanese text is missing.' : key === 'en' ? ' The English text is missing.' : '';
  return {
    ...yaml.placeOf(parent),
    rule: 'schema',
    what: `\`${pathText(issue.path)}\` is missing.${language}`,
    todo: `Add \`${key}:\` with ${article(expected)}.`,
  };
}

function problemText(issue: Issue): string {
  const text = issue.message.replace(/\.$/, '');
  return /^(is|holds|cites|has|are) /.test(text) ? text : `is not right (${text})`;
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map((value) => quote(value)).join(' or ');
  if (issue.code === 'invalid_type') return article(issue.expected);
  return `valid: the value ${problemText(issue)}`;
}

function article(expected: string): string {
  const names: Partial<Record<string, string>> = {
    object: 'a mapping (`key: value`)',
    array: 'a list (`- item`)',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function pathText(path: ValuePath): string {
  return (
    path.reduce<string>(
      (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
      '',
    ) || 'record'
  );
}

function quote(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a mapping') : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(data: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), data);
}
