import { codeRanges, overlaps } from './code-ranges.ts';

/** A tag of Hugo (`{{< figure >}}`), Jekyll (`{% include %}`, `{: .class}`), Liquid, or Qiita and Zenn (`:::note warn`) that stood in the text. */
export interface TemplateTag {
  line: number;
  /** As it stood there. */
  text: string;
  kind: 'open' | 'close';
  name: string;
  /** Words and quoted values without names, in order. */
  values: string[];
  /** Values with names: `src="a.png"`. */
  named: Record<string, string>;
}

/** A text whose tags are replaced by marks: comments where a tag has a line of its own, otherwise signs of a private area. */
export interface Untemplated {
  text: string;
  tags: TemplateTag[];
}

/** What a tag may hold: no blank line and no other tag. */
const inside = String.raw`(?:"(?:[^"\\\n]|\\.)*"|\x60[^\x60\n]*\x60|(?![%>]\}\}|-?%\}|\{[{%]|\n\s*\n)[^"\x60])*?`;
const tagPattern = new RegExp(
  [
    String.raw`\{\{[<%](?!/\*)\s*(?<hugo>${inside})\s*[>%]\}\}`,
    String.raw`\{%-?\s*(?<liquid>${inside})\s*-?%\}`,
    String.raw`\{\{-?\s*(?<output>(?:site|page)\.[\w.]+(?:\s*\|[^{}\n]*)?)\s*-?\}\}`,
    String.raw`\{\{-?\s*["'](?<address>[^"'{}\n]*)["']\s*\|[^{}\n]*\}\}`,
    String.raw`(?:(?<=^|\n)[*+-] [^\n]*\n)?\{:\s*toc[^{}\n]*\}`,
    String.raw`\{:[^{}\n]*\}`,
    // https://qiita.com/Qiita/items/c686397e4a0f4f11683d#note---補足説明 and https://zenn.dev/zenn/articles/markdown-guide
    String.raw`(?<=(?:^|\n)[ \t>]*):{3,}[ \t]*(?<colons>(?:(?:note|message|details|tip|info|warning|caution|danger)(?![\w-])[^\n]*)?)(?=\n|$)`,
  ].join('|'),
  'gu',
);

/** Tags that stand for the address of another page of the old site. */
const addressTags = new Set(['ref', 'relref', 'post_url', 'link']);

/** Replaces template tags outside code by marks and keeps the number of lines. Tags for addresses become the address. */
export function untemplate(body: string, firstLine: number): Untemplated {
  const tags: TemplateTag[] = [];
  const open: string[] = [];
  const code = codeRanges(body);
  const text = body.replace(tagPattern, (...found) => {
    const match: string = found[0];
    const offset: number = found.at(-3);
    const groups: Record<string, string | undefined> = found.at(-1);
    if (overlaps(code, [offset, offset + match.length])) return match;
    const line = firstLine + body.slice(0, offset).split('\n').length - 1;
    const tag = groups.colons === undefined ? readTag(match, groups, line) : colonTag(match, groups.colons, line, open);
    if (tag === undefined) return match;
    const isDestination = /\]\(\s*<?[^\s()]*$/.test(body.slice(Math.max(0, offset - 300), offset));
    if (groups.address !== undefined) return groups.address;
    if (addressTags.has(tag.name) && tag.values[0] !== undefined) return encodeURI(tag.values[0]);
    tags.push(tag);
    const mark = tags.length - 1;
    if (isDestination) return inlineMark(mark);
    const lines = match.split('\n').length - 1;
    const isAlone = /(?:^|\n)[ \t>]*$/.test(body.slice(0, offset)) && /^[ \t]*(?:\n|$)/.test(body.slice(offset + match.length));
    return `${isAlone ? `<!--tag ${mark}-->` : inlineMark(mark)}${'\n'.repeat(lines)}`;
  });
  return { text, tags };
}

/** The number of the tag that a comment stands for. */
export function blockMark(html: string): number | undefined {
  const found = /^<!--tag (\d+)-->\s*$/.exec(html)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A text at its inline marks: the pieces between them, and the numbers of their tags. */
export function splitAtMarks(text: string): (string | number)[] {
  return text
    .split(/\uE000(\d+)\uE001/u)
    .flatMap((piece, at): (string | number)[] => (at % 2 === 1 ? [Number(piece)] : piece === '' ? [] : [piece]));
}

function inlineMark(number: number): string {
  return `\uE000${number}\uE001`;
}

/** `:::note warn`, or the `:::` that closes it, which has no name of its own; nothing where that closes nothing. `open` are the names that wait. */
function colonTag(text: string, words: string, line: number, open: string[]): TemplateTag | undefined {
  const [, name = '', rest = ''] = /^([a-z]*)(.*)$/.exec(words.trim()) ?? [];
  if (name === '') {
    const opened = open.pop();
    return opened === undefined ? undefined : { line, text, kind: 'close', name: opened, values: [], named: {} };
  }
  open.push(name);
  const title = rest.trim().replace(/^\[(.*)\]$/, '$1');
  const value = name === 'message' && title === 'alert' ? 'warning' : title;
  return { line, text, kind: 'open', name, values: value === '' ? [] : [value], named: {} };
}

function readTag(text: string, groups: Record<string, string | undefined>, line: number): TemplateTag {
  const inside = groups.hugo ?? groups.liquid ?? groups.output ?? '';
  const words = [...inside.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g)].map(
    ([, key, double, single, raw, bare]) => ({ key, value: double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? '' }),
  );
  const [first] = words;
  const name = first?.key === undefined ? (first?.value ?? '') : '';
  const rest = name === '' ? words : words.slice(1);
  return {
    line,
    text,
    kind: /^\/|^end\w/.test(name) ? 'close' : 'open',
    name: name.replace(/^\/\s*|^end(?=\w)/, ''),
    values: rest.flatMap(({ key, value }) => (key === undefined ? [value] : [])),
    named: Object.fromEntries(rest.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value]]))),
  };
}
