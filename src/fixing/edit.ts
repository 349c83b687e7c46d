/** A replacement in a text: the characters from `start` to before `end` become `text`; `what` tells the author, or is empty where another edit tells it. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  what: string;
}

/** A text with edits made. They may touch each other; an edit that reaches into an earlier one is left for another round. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: Edit[] } {
  const made: Edit[] = [];
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue;
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
    made.push(edit);
  }
  return { text: result + text.slice(end), made };
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
