import { isScalar, stringify } from 'yaml';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { nodeAt, spanOf, yamlSourceOf } from '../../fixing/yaml-source.ts';
import { schemas } from '../../schemas/collections.ts';

/** Text that YAML reads as something else is quoted: `16:30: late`, `{limits/x} and more`, a name such as 3.10. */
export const yamlQuotes: Fixer = {
  rule: 'yaml',
  edits: (file) => (yamlSourceOf(file).document.errors.length > 0 ? brokenLines(file) : readAsOther(file)),
};

/** Lines that YAML cannot read, where quoting their value leaves fewer errors. */
function brokenLines(file: ContentFile): Edit[] {
  const { document, base, text } = yamlSourceOf(file);
  const starts = new Set(document.errors.map(({ pos }) => text.lastIndexOf('\n', pos[0] - 1) + 1));
  return [...starts].flatMap((start): Edit[] => {
    const line = text.slice(start).split('\n', 1)[0] ?? '';
    const [whole = '', before = '', value = ''] = /^(\s*(?:- )?(?:[A-Za-z]+:\s+)?)([^\s'"|>].*?)\s*$/.exec(line) ?? [];
    if (before.trim() === '') return [];
    const quoted = quote(value);
    const at = base + start + before.length;
    const next = { ...file, text: file.text.slice(0, at) + quoted + file.text.slice(base + start + whole.length) };
    if (yamlSourceOf(next).document.errors.length >= document.errors.length) return [];
    return [{ start: at, end: at + value.length, text: quoted, what: `Quoted: ${quoted}` }];
  });
}

/** Numbers and booleans where the schema wants text. */
function readAsOther(file: ContentFile): Edit[] {
  const source = yamlSourceOf(file);
  const issues = schemas[file.collection].safeParse(source.data).error?.issues ?? [];
  return issues.flatMap((issue): Edit[] => {
    const node = nodeAt(source, issue.path);
    const span = spanOf(source, node);
    if (!span || !isScalar(node) || !(typeof node.value === 'number' || typeof node.value === 'boolean')) return [];
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') return [];
    const quoted = `'${file.text.slice(span.start, span.end)}'`;
    return [{ ...span, text: quoted, what: `Quoted, since it is text: ${quoted}` }];
  });
}

function quote(value: string): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
