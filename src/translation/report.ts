import type { TranslationStatus } from './status.ts';

const languageNames = { ja: 'Japanese', en: 'English' } as const;

/** The status for the command line: which language lags where since which commit, then the hints. */
export function translationReport({ history, hints }: TranslationStatus): string {
  return [historyReport(history), hintReport(hints)].join('\n\n');
}

function historyReport(history: TranslationStatus['history']): string {
  if (!history) return 'There is no git history here, so nobody can tell which language lags.';
  const { lags, since, shallow } = history;
  const start = `git knows of the content since ${since}${shallow ? '; the clone is shallow, fetch the rest with `git fetch --unshallow`' : ''}.`;
  if (lags.length === 0) return `Both languages are in step. ${start}`;
  const lines = lags.map(
    ({ part, behind, since: commit }) => `${part}\n  ${languageNames[behind]} is behind since ${commit.day} (${commit.id.slice(0, 7)})`,
  );
  const count = `${lags.length} ${lags.length === 1 ? 'text lags' : 'texts lag'}. ${start}`;
  return `${lines.join('\n')}\n\n${count}\nTranslate, or say that nothing has to be: a commit whose message ends with \`Translation: none\`, or \`Translation: none COMMIT\` for one that is there already.`;
}

function hintReport({ median, ratios, identical }: TranslationStatus['hints']): string {
  if (median === 0) return 'No text is long enough for hints.';
  const middle = `Hints. Japanese characters for each English one: ${median.toFixed(2)} in the middle`;
  return [
    ratios.length === 0 ? `${middle}, and nothing is far from it.` : `${middle}; far from it:`,
    ...ratios.map(({ part, ratio }) => `  ${part}  ${ratio.toFixed(2)}`),
    ...(identical.length === 0 ? [] : ['The same in both languages though long:', ...identical.map((part) => `  ${part}`)]),
  ].join('\n');
}
