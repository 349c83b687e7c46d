/** One block of a `_headers` file: the addresses it is for, and what is sent with them. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file (https://developers.cloudflare.com/pages/configuration/headers/): paths at the line's start, headers indented. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** The headers for an address; where two blocks name the same header, the later one counts. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  return new Map(rules.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => headers));
}

/** The same file for a site below a base path such as `/lambda/`. */
export function belowBase(text: string, base: string): string {
  return text.replace(/^\//gm, base);
}

/** The pattern of a rule as the text of a regular expression for whole paths: `/*.md` gives `^/.*\\.md$`. */
export function patternSource(pattern: string): string {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return `^${pieces.join('.*')}$`;
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(patternSource(pattern)).test(path);
}
