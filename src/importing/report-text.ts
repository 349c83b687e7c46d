import type { Candidate, FoundLink, FoundNumber, FoundRecord, ImportReport } from './report.ts';

/** The report of an import as the command line shows it: what is in the draft, what is not, and what to look at, with the lines of the note. */
export function reportText(report: ImportReport): string {
  const { note, draft } = report;
  const head = [
    `${note.file} → ${draft.file}`,
    `${formatNames[note.format]}, ${note.encoding}, ${note.lang === 'ja' ? 'Japanese' : 'English'}${note.langBy === 'text' ? ' (by its text; --lang says otherwise)' : ''}; part: ${draft.part}${partReasons[draft.partBy]}`,
    ...(report.similar.length === 0 ? [] : [`Already about this: ${report.similar.join(', ')}. Perhaps the note belongs there.`]),
  ];
  const sections = [
    block(
      'Not in the draft',
      report.notPlaced.map(({ line, text, todo }) => [`line ${line}: ${text}`, todo]),
    ),
    block('Numbers', report.numbers.map(numberLines)),
    block('Runtimes named', report.runtimes.map(recordLines)),
    block('Error messages that have a record', report.errors.map(recordLines)),
    block('Links', report.links.map(linkLines)),
    block(
      'Front matter',
      report.fields.map(({ key, value, became }) => [`${key}: ${value}`, became === undefined ? 'not in the draft' : `became ${became}`]),
    ),
    block(
      'In another form, or to look at',
      report.changes.map(({ line, what }) => [`line ${line}: ${what}`]),
    ),
    block(
      'Sections without a telling id; choose a better one, the same in both languages',
      report.sections.filter(({ telling }) => !telling).map(({ line, text, id }) => [`line ${line}: ${text} [#${id}]`]),
    ),
    block(
      'Next',
      report.next.map((step) => [step]),
    ),
  ];
  return `${[head.join('\n'), ...sections.filter((one) => one !== '')].join('\n\n')}\n`;
}

const partReasons = {
  option: '',
  counterpart: ' (as in the draft of the other language)',
  'similar-note': ' (as in the most similar note; --part says otherwise)',
  nothing: ' (no published note is similar; --part says otherwise)',
} as const;
const formatNames = { yaml: 'YAML front matter', toml: 'TOML front matter', json: 'JSON front matter', none: 'No front matter' } as const;

function block(title: string, items: readonly (readonly string[])[]): string {
  if (items.length === 0) return '';
  const lines = items.flatMap(([first = '', ...rest]) => [
    `  ${indented(first, '    ')}`,
    ...rest.map((line) => `    ${indented(line, '    ')}`),
  ]);
  return [`${title} (${items.length})`, ...lines].join('\n');
}

function indented(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`);
}

function numberLines({ line, text, around, candidates, command }: FoundNumber): string[] {
  return [
    `line ${line}: ${text}  in “${shortened(around, text)}”`,
    ...candidates.map(candidateLine),
    ...(command === undefined
      ? []
      : [`no limit of these words has or had this value: mark it as <Example>${text}</Example>, or record it: ${command}`]),
  ];
}

function candidateLine({ id, part, from, until, now, write }: Candidate): string {
  if (until === undefined) return `${id}: its ${part} since ${from}. Write ${write}`;
  return `${id}: its ${part} from ${from} until ${until}; now ${now}. Write ${write}`;
}

function linkLines({ line, url, text, source, command }: FoundLink): string[] {
  const words = text === '' ? url : `${text} (${url})`;
  return [`line ${line}: ${words}`, source === undefined ? (command ?? '') : `a known source: <Source ids="${source}" />`];
}

function recordLines({ line, text, id, what }: FoundRecord): string[] {
  return [`line ${line}: ${text}  <Ref to="${id}" />  ${what}`];
}

/** At most a line of the words around a number. */
function shortened(around: string, text: string): string {
  const at = around.indexOf(text);
  const [start, end] = [Math.max(0, at - 40), at + text.length + 40];
  return `${start > 0 ? '…' : ''}${around.slice(start, end)}${end < around.length ? '…' : ''}`;
}
