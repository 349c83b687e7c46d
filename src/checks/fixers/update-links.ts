import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Edit } from '../../fixing/edit.ts';
import type { ContentFile, FixContext, Fixer } from '../../fixing/fixer.ts';
import { chunksOf, nodeAt, placeOfKey, yamlSourceOf } from '../../fixing/yaml-source.ts';
import { keysAt } from '../../loading/schema-walk.ts';
import { schemas } from '../../schemas/collections.ts';
import { changing } from '../update-links.ts';

/** An update and the histories that it changed name each other. Added is the missing half of a pair whose dates are the same. */
export const updateLinks: Fixer = {
  rule: 'update-links',
  acrossFiles: true,
  edits: (file, { files }) => {
    if (file.collection === 'updates') return unlisted(file, files);
    return isChanging(file.collection) ? unnamed(file, files) : [];
  },
};

/** Records whose entry names this update, and which it does not list. */
function unlisted(file: ContentFile, files: FixContext['files']): Edit[] {
  for (const collection of changing) {
    const listed = idsListed(file, collection);
    const missing = [...files.values()].filter(
      (other) =>
        other.collection === collection &&
        !listed.includes(other.id) &&
        entriesOf(other).some((entry) => entry.get('update') === file.id && entry.get('from') === dateOf(file)),
    );
    // One collection a round: where `changes` is missing, each would add it.
    if (missing.length > 0) return addedToChanges(file, collection, missing.map(({ id }) => id).sort());
  }
  return [];
}

/** Entries without update on a day on which an update lists this record. */
function unnamed(file: ContentFile, files: FixContext['files']): Edit[] {
  const { collection } = file;
  if (!isChanging(collection)) return [];
  const entries = entriesOf(file);
  const listing = [...files.values()].filter((other) => other.collection === 'updates' && idsListed(other, collection).includes(file.id));
  return listing.flatMap((update): Edit[] => {
    if (entries.some((entry) => entry.get('update') === update.id)) return [];
    const entry = entries.find((one) => one.get('from') === dateOf(update) && !one.has('update'));
    const after = placeOfKey(yamlSourceOf(file), entry, 'update', keysAt(schemas[collection], ['history', 0]));
    return after === undefined
      ? []
      : [
          {
            start: after,
            end: after,
            text: `\n    update: ${update.id}`,
            what: `The entry of ${dateOf(update) ?? ''} names updates/${update.id}, which lists the record.`,
          },
        ];
  });
}

function addedToChanges(file: ContentFile, collection: (typeof changing)[number], ids: string[]): Edit[] {
  const source = yamlSourceOf(file);
  const [changes, list] = [nodeAt(source, ['changes']), nodeAt(source, ['changes', collection])];
  const lines = ids.map((id) => `\n    - ${id}`).join('');
  const what = `\`changes\` lists ${ids.map((id) => `${collection}/${id}`).join(', ')}, whose history names this update.`;
  const add = (after: number | undefined, text: string): Edit[] => (after === undefined ? [] : [{ start: after, end: after, text, what }]);
  const order = keysAt(schemas.updates, []);
  if (isSeq(list)) return add(chunksOf(source, list)?.at(-1)?.end, lines);
  if (isMap(changes))
    return add(
      placeOfKey(source, changes, collection, keysAt(schemas.updates, ['changes'])) ?? chunksOf(source, changes)?.at(-1)?.end,
      `\n  ${collection}:${lines}`,
    );
  return source.document.has('changes')
    ? []
    : add(placeOfKey(source, source.document.contents, 'changes', order), `\nchanges:\n  ${collection}:${lines}`);
}

function entriesOf(file: ContentFile): YAMLMap[] {
  const history = nodeAt(yamlSourceOf(file), ['history']);
  return isSeq(history) ? history.items.filter(isMap) : [];
}

function idsListed(update: ContentFile, collection: string): unknown[] {
  const list = nodeAt(yamlSourceOf(update), ['changes', collection]);
  return isSeq(list) ? list.items.map((item) => (isScalar(item) ? item.value : undefined)) : [];
}

function dateOf(update: ContentFile): string | undefined {
  const date: unknown = yamlSourceOf(update).document.get('date');
  return typeof date === 'string' ? date : undefined;
}

function isChanging(collection: string): collection is (typeof changing)[number] {
  return (changing as readonly string[]).includes(collection);
}
