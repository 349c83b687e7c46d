import { z } from 'zod';
import { pastDays } from '../checks/review-dates.ts';
import { dayOf } from '../schemas/date.ts';
import type { Field } from './fields.ts';

/** What a typed line comes to. */
export type Reading = { value: unknown } | { problem: string };

/** Dates of what has happened; a history entry's `from` is one too. */
const past = new Set([...pastDays, 'from']);

/** Reads a typed line as a field's value: a number where the schema wants one, nothing where an optional field stays empty. `today` as `2026-11-21`. */
export function readText({ key, optional, schema }: Field, line: string, today: string): Reading {
  const text = line.trim();
  if (text === '') return optional ? { value: undefined } : { problem: `\`${key}\` is needed.` };
  const number = Number(text.replaceAll(',', ''));
  const results = [text, ...(Number.isFinite(number) ? [number] : [])].map((value) => ({ value, result: z.safeParse(schema, value) }));
  const fit = results.find(({ result }) => result.success);
  if (!fit) return { problem: problemText(text, results.at(-1)?.result.error?.issues ?? []) };
  if (past.has(key) && typeof fit.value === 'string' && /^≤?\d{4}-/u.test(text) && dayOf(text) > today)
    return { problem: `${text} is in the future; today is ${today}.` };
  return { value: fit.value };
}

function problemText(text: string, issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues.flatMap((one) => (one.code === 'invalid_union' ? one.errors.flat() : [one]));
  if (issue?.code === 'invalid_type') return `"${text}" is not a ${issue.expected === 'int' ? 'whole number' : issue.expected}.`;
  const message = issue?.message.replace(/\.$/, '') ?? 'is not right';
  return /^(is|has) /.test(message) ? `"${text}" ${message}.` : `"${text}": ${message}.`;
}
