import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { ValuePath } from '../loading/yaml.ts';

/** A node and every node below it, outer ones first, each with its path. */
export function nodesIn(node: unknown, path: ValuePath = []): { node: Node; path: ValuePath }[] {
  if (!isNode(node)) return [];
  const below = isMap(node)
    ? node.items.flatMap(({ key, value }) => nodesIn(value, [...path, isScalar(key) ? String(key.value) : '']))
    : isSeq(node)
      ? node.items.flatMap((item, at) => nodesIn(item, [...path, at]))
      : [];
  return [{ node, path }, ...below];
}
