import { spawnSync } from 'node:child_process';
import { readCommits, readTexts } from '../chronicle/git.ts';
import type { Commit, FileChange, GitReading } from '../chronicle/git.ts';
import { recordFileOf } from '../chronicle/record-file.ts';
import { withoutDrafts } from '../chronicle/without-drafts.ts';
import { saysDraft } from '../loading/draft-line.ts';
import type { Lang } from '../schemas/text.ts';
import { bilingualParts, keyOf } from './bilingual-parts.ts';
import { trailerValues } from './steps.ts';
import type { Step, Trailer } from './steps.ts';

/** The steps of `content/` below a root, oldest first, with what git knows of it; nothing where there is no git or no commit. Never throws. */
export function readSteps(root: string): (Pick<GitReading, 'since' | 'shallow'> & { steps: Step[] }) | undefined {
  const reading = readCommits(root, 'content');
  if (!reading) return undefined;
  const trailers = readTrailers(root);
  const ids = reading.commits.flatMap(({ files }) =>
    files.filter(isCompared).flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  const texts = readTexts(root, ids);
  const commits = withoutDrafts(reading.commits, (object) => saysDraft(/^---\n([\s\S]*?)\n---/.exec(texts.get(object) ?? '')?.[1] ?? ''));
  const steps = commits.map((commit) => stepOf(commit, trailers.get(commit.id), texts));
  return { since: reading.since, shallow: reading.shallow, steps };
}

/** A record that is new has both languages from its first day; only notes bring one file a language. */
function isCompared({ path, before, from }: FileChange): boolean {
  const file = recordFileOf(path);
  return file !== undefined && file.collection !== 'sources' && (before !== undefined || from !== undefined || file.lang !== undefined);
}

function stepOf({ id, day, files }: Commit, trailer: Trailer | undefined, texts: ReadonlyMap<string, string>): Step {
  const changed = new Map<string, Set<Lang>>();
  const gone = new Set<string>();
  const renamed = new Map<string, string>();
  const before = new Map(files.map((file) => [file.path, file.before] as const));
  for (const file of files.filter(isCompared)) {
    const was = partsIn(file.from ?? file.path, texts.get(before.get(file.from ?? file.path) ?? ''));
    const is = partsIn(file.path, texts.get(file.after ?? ''));
    for (const { lang, key, text } of is.values()) {
      if (was.get(`${lang}${key}`)?.text !== text) changed.set(nameOf(file.path, key), union(changed.get(nameOf(file.path, key)), lang));
    }
    for (const { key, lang } of was.values()) {
      if (file.from !== undefined) renamed.set(nameOf(file.from, key), nameOf(file.path, key));
      if (!is.has(`${lang}${key}`)) gone.add(nameOf(file.path, key));
    }
  }
  return { id, day, trailer, changed, gone: gone.difference(changed), renamed };
}

/** The parts of a version of a file, by language and name; none where there is no such version. */
function partsIn(path: string, text: string | undefined): Map<string, { key: string; lang: Lang; text: string }> {
  const parts = text === undefined ? [] : bilingualParts(path, text);
  return new Map(
    parts.map((part) => {
      // The name below the record, so that a renamed one compares with what it was.
      const key = keyOf(part).slice(nameOf(path, '').length);
      return [`${part.lang}${key}`, { key, lang: part.lang, text: substance(part.text) }] as const;
    }),
  );
}

/** A text without what no translation could follow: white space, and letters of another width. */
function substance(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function nameOf(path: string, key: string): string {
  const file = recordFileOf(path);
  return file ? `${file.collection}/${file.id}${key}` : '';
}

function union(languages: ReadonlySet<Lang> | undefined, lang: Lang): Set<Lang> {
  return new Set([...(languages ?? []), lang]);
}

/** The `Translation:` trailers of the main line by commit. `none` with commits behind it speaks of those, for whoever forgot it there. */
function readTrailers(root: string): Map<string, Trailer> {
  const format = '--format=%H %(trailers:key=Translation,valueonly,separator=%x20)';
  const { stdout } = spawnSync('git', ['-C', root, 'log', '--first-parent', format], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = (stdout ?? '').split('\n').map((line) => line.trim().split(/[\s,]+/));
  const ids = lines.map(([id = '']) => id);
  return new Map(
    lines.flatMap(([id = '', value = '', ...others]) => {
      const trailer = trailerValues.find((one) => one === value.toLowerCase());
      if (trailer === undefined) return [];
      const meant = others.length === 0 ? [id] : ids.filter((one) => others.some((other) => other.length >= 7 && one.startsWith(other)));
      return meant.map((one) => [one, trailer] as const);
    }),
  );
}
