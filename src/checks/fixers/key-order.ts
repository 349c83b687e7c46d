import { isMap, isScalar } from 'yaml';
import type { Node } from 'yaml';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { reordered } from '../../fixing/reordered.ts';
import { chunksOf, yamlSourceOf } from '../../fixing/yaml-source.ts';
import { nodesIn } from '../../fixing/yaml-nodes.ts';
import { keysAt } from '../../loading/schema-walk.ts';
import type { ValuePath } from '../../loading/yaml.ts';
import { schemas } from '../../schemas/collections.ts';

/** Keys stand in the order of the schema, so that two records read alike. Unknown keys stay last. */
export const keyOrder: Fixer = {
  rule: 'key-order',
  edits: (file) => {
    for (const { node, path } of nodesIn(yamlSourceOf(file).document.contents)) {
      // One mapping at a time: what is inside it moves along, and has its turn in the next round.
      const edits = orderedPairs(file, node, path);
      if (edits.length > 0) return edits;
    }
    return [];
  },
};

function orderedPairs(file: ContentFile, node: Node, path: ValuePath): Edit[] {
  const chunks = isMap(node) ? chunksOf(yamlSourceOf(file), node) : undefined;
  if (!isMap(node) || !chunks) return [];
  const known = keysAt(schemas[file.collection], path);
  const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const order = keys.map((_, at) => at).toSorted((a, b) => place(keys[a] ?? '') - place(keys[b] ?? '') || a - b);
  return reordered(file.text, chunks, order, (at) => `\`${keys[at] ?? ''}\` stands where the schema has it.`);
}
