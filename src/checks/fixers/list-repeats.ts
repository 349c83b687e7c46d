import { isScalar, isSeq } from 'yaml';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { nodesIn } from '../../fixing/yaml-nodes.ts';
import { chunksOf, spanOf, yamlSourceOf } from '../../fixing/yaml-source.ts';
import type { Chunk } from '../../fixing/yaml-source.ts';

/** No id or word stands twice in one list; the first one stays. */
export const listRepeats: Fixer = {
  rule: 'list-repeats',
  edits: (file) => nodesIn(yamlSourceOf(file).document.contents).flatMap(({ node }) => repeats(file, node)),
};

function repeats(file: ContentFile, list: unknown): Edit[] {
  if (!isSeq(list)) return [];
  const source = yamlSourceOf(file);
  const chunks: (Chunk | undefined)[] = chunksOf(source, list) ?? list.items.map((item) => spanOf(source, item));
  const values = list.items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : undefined));
  return values.flatMap((value, at): Edit[] => {
    const [before, here] = [chunks[at - 1], chunks[at]];
    if (value === undefined || !before || !here || values.indexOf(value) === at) return [];
    return [{ start: before.end, end: here.end, text: '', what: `"${value}" stands in the list already.` }];
  });
}
