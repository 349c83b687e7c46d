import type { Place } from '../loading/problem.ts';
import type { Difference } from './difference.ts';
import { newSentences } from './difference.ts';
import type { Finding } from './finding.ts';

/** What was compared: a package's version that the content was gone through with, and the one that is compared. */
export interface Comparison {
  package: string;
  installed: string | undefined;
  compared: string;
  statements: number;
  /** Witnesses of records that this package bears out or contradicts. */
  witnesses: number;
  findings: Finding[];
}

/** The report of a drift run for people: what was compared, then each finding with what to do. */
export function driftReport(comparisons: readonly Comparison[]): string {
  const findings = comparisons.flatMap((one) => one.findings);
  const heads = comparisons.map(
    ({ package: name, installed, compared, witnesses, findings: { length } }) =>
      `${name} ${installed === undefined || installed === compared ? compared : `${installed} → ${compared}`}: ${count(witnesses, 'witness', 'witnesses')}, ${count(length, 'finding')}`,
  );
  const verdict = findings.length === 0 ? 'AWS’s packages and the content agree.' : `${count(findings.length, 'finding')}.`;
  return [heads.join('\n'), ...findings.map(findingText), verdict].join('\n\n');
}

/** What changed in a package's own words between two versions, for people. */
export function differenceReport({ added, gone, reworded }: Difference): string {
  const list = (title: string, lines: string[]) => (lines.length === 0 ? [] : [`${title} (${lines.length})\n${lines.join('\n')}`]);
  const sections = [
    ...list(
      'New',
      added.map(({ symbol, kind, words }) => `+ ${symbol}  ${kind}${words === '' ? '' : `\n    ${words}`}`),
    ),
    ...list(
      'Gone',
      gone.map(({ symbol, kind }) => `- ${symbol}  ${kind}`),
    ),
    ...list(
      'Reworded',
      reworded.map(({ symbol, before, after }) =>
        [
          `~ ${symbol}`,
          ...newSentences(before, after).map((sentence) => `    - ${sentence}`),
          ...newSentences(after, before).map((sentence) => `    + ${sentence}`),
        ].join('\n'),
      ),
    ),
  ];
  return sections.length === 0 ? 'The two versions say the same.' : sections.join('\n\n');
}

function findingText({ kind, package: name, place, record, symbol, what, todo, update }: Finding): string {
  const where = place ? formatPlace(place) : (record ?? symbol);
  const proposal = update === undefined ? '' : `\n  An update to begin with:\n${update.trimEnd().replace(/^/gm, '    ')}`;
  return `${where}  ${kind}  ${name}\n  ${what}\n  ${todo}${proposal}`;
}

function formatPlace(place: Place): string {
  return 'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file;
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
