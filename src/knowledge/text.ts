/** One piece of a record's text. */
export type TextPiece =
  | { kind: 'text' | 'code' | 'literal'; text: string }
  /** `{limits/function-timeout.default}`: target is `limits/function-timeout`, part is `default`. */
  | { kind: 'reference'; target: string; part: string | undefined; source: string };

const piecePattern = /`([^`]+)`|\{=([^{}]+)\}|\{([a-z-]+\/[^{}\s]+)\}/gu;
const parts = /\.(minimum|default|maximum|step)$/;

/** Splits a record's text at code, `{references}` and `{=literal numbers}`. */
export function parseText(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(piecePattern)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [source, code, literal, reference] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (literal !== undefined) pieces.push({ kind: 'literal', text: literal });
    else if (reference !== undefined)
      pieces.push({ kind: 'reference', target: reference.replace(parts, ''), part: parts.exec(reference)?.[1], source });
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
