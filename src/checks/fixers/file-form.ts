import type { Edit } from '../../fixing/edit.ts';
import type { Fixer } from '../../fixing/fixer.ts';

/** Files are UTF-8 without byte order mark, lines end in LF, the last one too. */
export const fileForm: Fixer = {
  rule: 'file',
  edits: ({ text }) => {
    if (text.trim() === '') return [];
    const body = text.trimEnd();
    const last = { start: body.length, end: text.length, text: '\n', what: 'The file ends in one line break.' };
    return [...byteOrderMark(text), ...carriageReturns(body), last];
  },
};

function byteOrderMark(text: string): Edit[] {
  return text.startsWith('\uFEFF') ? [{ start: 0, end: 1, text: '', what: 'The byte order mark is gone.' }] : [];
}

function carriageReturns(text: string): Edit[] {
  const returns = [...text.matchAll(/\r(?=\n)/g)];
  return returns.map(({ index }, at) => ({
    start: index,
    end: index + 1,
    text: '',
    what: at === 0 ? `${returns.length} ${returns.length === 1 ? 'line ends' : 'lines end'} in LF instead of CRLF.` : '',
  }));
}
