import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { entriesWithWitnesses } from '../checks/witnesses.ts';
import { today } from '../knowledge/today.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { reportProblems } from '../loading/problem.ts';
import { uncovered } from '../witnesses/coverage.ts';
import { differenceOf } from '../witnesses/difference.ts';
import { disagreements } from '../witnesses/disagreements.ts';
import { differenceReport, driftReport } from '../witnesses/drift-report.ts';
import type { Comparison } from '../witnesses/drift-report.ts';
import { Unreachable, fetchPackage } from '../witnesses/fetch-package.ts';
import { news } from '../witnesses/news.ts';
import { UnknownForm, isReadable, readInstalled, readPackage, readablePackages } from '../witnesses/read-package.ts';
import type { ReadablePackage } from '../witnesses/read-package.ts';
import type { Testimony } from '../witnesses/statement.ts';
import { wantedSymbols } from '../witnesses/wanted.ts';

const usage = `npm run drift                                              the newest packages against the content and against the installed ones
npm run drift -- --installed                               the installed packages, without a network
npm run drift -- @aws-sdk/client-lambda@3.1100.0           one version of one package
npm run drift -- @aws-sdk/client-lambda@3.900.0..3.1100.0  what AWS changed in its own words between two versions
  --json   the same as JSON; where it could not be compared, { day, error }
Exit code 0: everything agrees; 1: there are findings; 2: it could not be compared.`;

/** The command line asks for something that cannot be done; the message says what can. */
class BadWish extends Error {}

/** What a drift run is asked for. */
type Wish = { name: ReadablePackage; version: string; from: string | undefined };

/** The content itself is unsound; the message says where. */
class UnsoundContent extends Error {}

let folder: string | undefined;
try {
  const wish = readWishes();
  // A full or missing temporary folder must not end with 1, which says that there are findings.
  folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
  process.exitCode = await run(wish, folder);
} catch (cause) {
  const expected = [Unreachable, UnknownForm, BadWish, UnsoundContent].some((kind) => cause instanceof kind);
  const error = cause instanceof Error ? cause.message : String(cause);
  console.error(expected ? error : cause);
  // Whoever asked for JSON reads JSON from every run.
  if (process.argv.includes('--json')) console.log(JSON.stringify({ day: today, error }, null, 2));
  process.exitCode = 2;
} finally {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

async function run({ json, installed, wishes }: ReturnType<typeof readWishes>, into: string): Promise<number> {
  const knowledge = loadKnowledge(process.cwd());
  if (knowledge.problems.length > 0) throw new UnsoundContent(`${reportProblems(knowledge.problems, 'the content')} Mend it first.`);
  const wanted = (name: string) => wantedSymbols(knowledge, name);
  const [between] = wishes.filter(({ from }) => from !== undefined);
  if (between?.from !== undefined) {
    const read = async (version: string) =>
      readPackage(between.name, await fetchPackage(between.name, version, into), wanted(between.name));
    const difference = differenceOf(await read(between.from), await read(between.version));
    console.log(
      json
        ? JSON.stringify({ package: between.name, from: between.from, to: between.version, ...difference }, null, 2)
        : differenceReport(difference),
    );
    return difference.added.length + difference.gone.length + difference.reworded.length > 0 ? 1 : 0;
  }
  const comparisons: Comparison[] = [];
  for (const { name, version } of wishes) {
    const before = readInstalled(name, wanted(name));
    const after = installed ? before : readPackage(name, await fetchPackage(name, version, into), wanted(name));
    if (after) comparisons.push(compare(before, after));
  }
  console.log(json ? JSON.stringify({ day: today, comparisons }, null, 2) : driftReport(comparisons));
  return comparisons.some(({ findings }) => findings.length > 0) ? 1 : 0;

  function compare(before: Testimony | undefined, after: Testimony): Comparison {
    const own = entriesWithWitnesses(knowledge)
      .flatMap(({ data }) => data.witnesses)
      .filter((one) => one.package === after.package);
    const told = disagreements(knowledge, after, today);
    const reported = new Set(told.map(({ symbol }) => symbol));
    return {
      package: after.package,
      installed: before?.version,
      compared: after.version,
      statements: after.statements.size,
      witnesses: own.length,
      findings: [
        ...told,
        ...uncovered(knowledge, after, today),
        ...(before && before.version !== after.version ? news(knowledge, before, after, reported, today) : []),
      ],
    };
  }
}

function readWishes(): { json: boolean; installed: boolean; wishes: Wish[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, installed: { type: 'boolean', default: false } },
    });
    const named = positionals.map(readWish);
    const all = readablePackages.map((name) => ({ name, version: 'latest', from: undefined }));
    return { ...values, wishes: named.length > 0 ? named : all };
  } catch (cause) {
    throw cause instanceof BadWish ? cause : new BadWish(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  }
}

function readWish(text: string): Wish {
  const at = text.lastIndexOf('@');
  const [name, versions] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, 'latest'];
  if (!isReadable(name))
    throw new BadWish(`"${name}" is no package that drift reads; they are ${readablePackages.join(', ')}.\n\n${usage}`);
  const [first = 'latest', last] = versions.split('..');
  for (const version of [first, last ?? first])
    if (!/^(?:latest|\d+\.\d+\.\d+)$/.test(version))
      throw new BadWish(`"${version}" is no version; write it as 3.1162.0 or latest.\n\n${usage}`);
  return last === undefined ? { name, version: first, from: undefined } : { name, version: last, from: first };
}
