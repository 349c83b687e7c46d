import { parseArgs } from 'node:util';
import { today } from '../knowledge/today.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { reportProblems } from '../loading/problem.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { askForNote } from './ask-note.ts';
import { readAnswers } from '../importing/answers-file.ts';
import { nextSteps, writeDrafts } from '../importing/draft-file.ts';
import { importNote } from '../importing/import-note.ts';
import { newDrafts } from '../importing/new-drafts.ts';
import { reportText } from '../importing/report-text.ts';
import { readSourceFile } from '../importing/source-file.ts';

const usage = `npm run new note                      asks for what a note needs and writes both languages as drafts
npm run new note -- --answers FILE    takes the answers from a YAML or JSON file: slug, title, description, part, sources
npm run new note -- --from NOTE.md    turns a note of Hugo, Jekyll or plain Markdown into a draft, and lists what needs a look
  --slug WORDS  --part PART  --lang ja|en  (with --from; otherwise by the note itself)
  --json        the report as JSON
  --dry-run     shows what would be written and writes nothing`;

const root = process.cwd();

try {
  process.exitCode = await run();
} catch (cause) {
  console.error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      answers: { type: 'string' },
      slug: { type: 'string' },
      part: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const dry = values['dry-run'];
  if (values.from !== undefined) return runImport(values.from, { ...values, lang: langIn(values.lang) }, values.json, dry);
  const knowledge = loadKnowledge(root);
  const answers = values.answers === undefined ? await askForNote(knowledge, root) : readAnswers(values.answers);
  // As every command that Ctrl+C ends.
  if (answers === undefined) return 130;
  const made = 'problems' in answers ? answers : newDrafts(answers.answers, { knowledge, root, today, file: values.answers ?? 'answers' });
  if ('problems' in made) return refuse(made.problems);
  if (dry) console.log(made.files.map(({ file, text }) => `${file}\n\n${text}`).join('\n'));
  else {
    writeDrafts(root, made.files);
    console.log(
      [...made.files.map(({ file }) => `Wrote ${file}`), '', 'Next', ...nextSteps(made.slug, languages).map((step) => `  ${step}`)].join(
        '\n',
      ),
    );
  }
  return 0;
}

function runImport(
  from: string,
  options: { slug?: string | undefined; part?: string | undefined; lang: Lang | undefined },
  json: boolean,
  dry: boolean,
): number {
  const source = readSourceFile(from);
  if ('problem' in source) return refuse([source.problem]);
  const result = importNote(source, options, { knowledge: loadKnowledge(root), root, today });
  if ('problems' in result) return refuse(result.problems);
  const { draft, report } = result;
  if (!dry) writeDrafts(root, [draft]);
  if (json) console.log(JSON.stringify(dry ? { ...report, text: draft.text } : report, null, 2));
  else console.log(`${dry ? `${draft.text}\n` : ''}${reportText(report)}\n${dry ? 'Nothing was written.' : `Wrote ${draft.file}.`}`);
  return 0;
}

function refuse(problems: readonly Problem[]): number {
  console.error(`${reportProblems(problems, 'what was given')} Nothing was written.`);
  return 1;
}

function langIn(text: string | undefined): Lang | undefined {
  if (text === undefined) return undefined;
  const lang = languages.find((one) => one === text);
  if (lang === undefined) throw new Error(`--lang is "${text}"; notes are in ${languages.join(' or ')}.`);
  return lang;
}
