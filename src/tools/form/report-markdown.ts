import { piecesOf, plainWords } from './report.ts';
import type { Report, ReportTable, Words } from './report.ts';

/** What was put in: label and value, in the order of the form. */
export type Inputs = readonly { label: string; value: string }[];

/**
 * A report as Markdown to paste elsewhere: title, address, inputs, then introductions, figures, findings, tables and notes. Charts are left out.
 * `absolute` makes a link of the site one that works everywhere.
 */
export function reportMarkdown(
  title: string,
  address: string,
  inputs: { title: string; list: Inputs },
  report: Report,
  absolute: (href: string) => string,
): string {
  const words = (text: Words): string =>
    piecesOf(text)
      .map((piece) =>
        typeof piece === 'string'
          ? escape(piece)
          : 'strong' in piece
            ? `**${escape(piece.strong)}**`
            : `[${escape(piece.text)}](${absolute(piece.href)})`,
      )
      .join('');
  const table = ({ caption, columns, rows }: ReportTable): string =>
    [
      `**${escape(caption)}**`,
      '',
      `| ${columns.map(({ label }) => cell(escape(label))).join(' | ')} |`,
      `| ${columns.map(({ number }) => (number === true ? '---:' : '---')).join(' | ')} |`,
      ...rows.map(({ cells }) => `| ${cells.map((one) => cell(words(one))).join(' | ')} |`),
    ].join('\n');
  const sections = report.map(({ title: heading, intro, figures = [], findings = [], tables = [], notes = [] }) =>
    [
      `## ${escape(heading)}`,
      intro === undefined ? '' : words(intro),
      list(
        figures.map(
          ({ label, value, note }) =>
            `${escape(label)}: **${escape(value)}**${note === undefined || plainWords(note) === '' ? '' : ` (${words(note)})`}`,
        ),
      ),
      list(findings.map(({ words: text }) => words(text))),
      ...tables.map(table),
      list(notes.map(words)),
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
  const given = `## ${escape(inputs.title)}\n\n${list(inputs.list.map(({ label, value }) => `${escape(label)}: ${escape(value)}`))}`;
  return `${[`# ${escape(title)}`, `<${address}>`, given, ...sections].join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
}
