import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import { notePartLabels } from '../i18n/labels.ts';
import type { Answers } from '../importing/answers-file.ts';
import { slugProblems } from '../importing/draft-file.ts';
import { sourceProblems } from '../importing/new-drafts.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { noteParts } from '../schemas/note.ts';
import { languages } from '../schemas/text.ts';

/** Asks in the terminal for what a new note needs; nothing where the author leaves. @throws where there is no terminal. */
export async function askForNote(knowledge: KnowledgeBase, root: string): Promise<{ answers: Answers } | undefined> {
  if (!process.stdin.isTTY)
    throw new Error('There is no terminal to ask in; give the answers in a file: npm run new note -- --answers FILE');
  intro('A new note, as a draft in both languages');
  try {
    const slug = await ask('Slug: English words joined by hyphens; it is the address for ever', (value) =>
      first(slugProblems(value, languages, knowledge, root, { file: '' })),
    );
    const title = { ja: await ask('Title in Japanese'), en: await ask('Title in English') };
    const description = {
      ja: await ask('What it answers, in one Japanese sentence（である調）'),
      en: await ask('What it answers, in one English sentence'),
    };
    const part = answered(
      await select({
        message: 'Part',
        options: noteParts.map((value) => ({ value, label: `${notePartLabels[value].en} / ${notePartLabels[value].ja}` })),
      }),
    );
    const ids = answered(
      await text({
        message: 'Ids of the sources that it cites, with commas between; empty where you do not know yet',
        defaultValue: '',
        validate: (value) => first(sourceProblems(idsIn(value), knowledge, '')),
      }),
    );
    return { answers: { slug, title, description, part, sources: idsIn(ids) } };
  } catch (cause) {
    if (cause !== left) throw cause;
    cancel('Nothing was written.');
    return undefined;
  }
}

/** Thrown where the author leaves, so that one place ends the questions. */
const left = new Error('The author left.');

async function ask(message: string, wrong: (value: string) => string | undefined = () => undefined): Promise<string> {
  return answered(
    await text({ message, validate: (value = '') => (value.trim() === '' ? 'This is needed.' : wrong(value.trim())) }),
  ).trim();
}

function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isAnswer(value)) return value;
  throw left;
}

/** Leaving gives a symbol where an answer is expected. */
function isAnswer<Value>(value: Value): value is Exclude<Value, symbol> {
  return !isCancel(value);
}

function first([problem]: readonly Problem[]): string | undefined {
  return problem && `${problem.what} ${problem.todo}`;
}

function idsIn(text = ''): string[] {
  return text.split(/[\s,]+/).filter((id) => id !== '');
}
