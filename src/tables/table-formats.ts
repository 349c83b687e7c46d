/** What is taken out of a table: a head and rows of plain text, each row with its id and address. */
export interface Grid {
  /** What the table is, and on which day: the caption in Markdown. */
  title: string;
  /** Where this view of the table is found. */
  url: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly { id: string; url: string; cells: readonly string[] }[];
  /** The day whose values these are. */
  day: string;
}

export const tableFormats = [
  { format: 'csv', label: 'CSV', type: 'text/csv' },
  { format: 'markdown', label: 'Markdown', type: 'text/markdown' },
  { format: 'json', label: 'JSON', type: 'application/json' },
] as const;

export type TableFormat = (typeof tableFormats)[number]['format'];

/** A table in one of the formats. */
export function formatGrid(grid: Grid, format: TableFormat): string {
  return { csv: toCsv, markdown: toMarkdown, json: toJson }[format](grid);
}

/** RFC 4180 with a byte order mark: without it Excel takes UTF-8 for the system's code page. */
function toCsv({ columns, rows }: Grid): string {
  const lines = [['id', ...columns.map(({ label }) => label), 'url'], ...rows.map(({ id, cells, url }) => [id, ...cells, url])];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe: https://owasp.org/www-community/attacks/CSV_Injection */
function csvField(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A pipe table with links, and below it where it comes from. */
function toMarkdown({ title, url, columns, rows }: Grid): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ label }) => markdownText(label))),
    line(columns.map(() => '---')),
    ...rows.map(({ url: address, cells: [name = '', ...cells] }) =>
      line([`[${markdownText(name)}](${address})`, ...cells.map(markdownText)]),
    ),
    '',
    `[${markdownText(title)}](${url})`,
    '',
  ].join('\n');
}

function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

function toJson({ title, url, day, columns, rows }: Grid): string {
  const items = rows.map((row) => ({
    id: row.id,
    ...Object.fromEntries(columns.map(({ key }, at) => [key, row.cells[at] ?? ''])),
    url: row.url,
  }));
  return `${JSON.stringify({ title, url, day, columns: Object.fromEntries(columns.map(({ key, label }) => [key, label])), rows: items }, null, 2)}\n`;
}
