import type { Unplaced } from './report.ts';

const opening = /^(\s*)(?:\{%-?\s*highlight\s+([\w+#.-]+)\s*(.*?)\s*-?%\}|\{\{[<%]\s*highlight\s+"?([\w+#.-]+)"?\s*(.*?)\s*[>%]\}\})\s*$/;
const closing = /^\s*(?:\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})\s*$/;
const mathLine = /^\s*\$\$\s*$/;

/** Turns `{% highlight js %}` and `{{< highlight js >}}` into fenced code, line by line, so that nothing reads their code as Markdown; formulas between lines of `$$` too. */
export function fenceHighlights(body: string, firstLine: number): { text: string; notPlaced: Unplaced[] } {
  const lines = body.split('\n');
  const notPlaced: Unplaced[] = [];
  let fence: { signs: string; end: (line: string) => boolean } | undefined;
  const text = lines.map((line, at) => {
    if (fence) {
      if (!fence.end(line)) return line;
      const { signs } = fence;
      fence = undefined;
      return signs === '' ? line : signs;
    }
    const own = /^\s*(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1];
    if (own !== undefined) {
      const close = new RegExp(`^\\s*${own.charAt(0)}{${own.length},}\\s*$`);
      if (lines.slice(at + 1).some((later) => close.test(later))) fence = { signs: '', end: (later) => close.test(later) };
      return line;
    }
    const found = opening.exec(line);
    const end = found ? closing : mathLine.test(line) ? mathLine : undefined;
    const last = end ? lines.findIndex((later, index) => index > at && end.test(later)) : -1;
    if (!end || last < 0) return line;
    const [, indent = '', jekyll, jekyllOptions, hugo, hugoOptions] = found ?? [];
    const options = jekyllOptions || hugoOptions;
    if (options)
      notPlaced.push({
        line: firstLine + at,
        kind: 'shortcode',
        text: line.trim(),
        todo: 'Its options (line numbers, marks) have no form here.',
      });
    const signs = indent + fenceFor(lines.slice(at + 1, last));
    fence = { signs, end: (later) => end.test(later) };
    return `${signs}${jekyll ?? hugo ?? 'latex'}`;
  });
  return { text: text.join('\n'), notPlaced };
}

/** Backticks longer than any row of them in the code. */
function fenceFor(code: readonly string[]): string {
  const longest = Math.max(2, ...code.flatMap((line) => [...line.matchAll(/`+/g)].map(([row]) => row.length)));
  return '`'.repeat(longest + 1);
}
