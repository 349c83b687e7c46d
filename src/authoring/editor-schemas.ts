import { choiceLabels } from '../i18n/choice-labels.ts';
import { publishedIds } from '../knowledge/published-ids.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { schemas } from '../schemas/collections.ts';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { jsonSchemaOf } from '../schemas/json-schema.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { ledger } from '../schemas/ledger.ts';

/** Where editors find the schemas, beside the content; a name with a dot, so that nothing takes it for a collection. */
export const editorSchemaFolder = 'content/.schemas';

/** The file with the ids of records, to which the other schemas point. */
export const idsFile = 'ids.schema.json';

/** What the editors' YAML support reads; it knows draft-07 best. */
const draft = 'draft-07';

/** The JSON Schemas of the ledger and of every collection but notes (an editor does not check front matter), by file name. They do not depend on the content. */
export function editorSchemas(): Record<string, JsonSchema> {
  const { notes: _, ...records } = schemas;
  return Object.fromEntries(
    Object.entries({ ...records, permalinks: ledger }).map(([name, schema]) => [
      `${name}.schema.json`,
      {
        title: `Lambda Field Notes: ${name}`,
        ...withLabels(jsonSchemaOf(schema, { target: draft, io: 'input', reference: knownOrWellFormed })),
      },
    ]),
  );
}

/** The ids that exist, a definition for each collection and `any` for references with a collection: what an editor offers. */
export function idsSchema(knowledge: KnowledgeBase): JsonSchema {
  const everywhere = [...publishedIds(knowledge)].filter((id) => !id.startsWith('sources/'));
  const idsIn = (collection: CollectionName) => [...knowledge.known[collection]].sort();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: Object.fromEntries([...collectionNames.map((name) => [name, { enum: idsIn(name) }]), ['any', { enum: everywhere }]]),
  };
}

// The form alone is valid too: the list of ids is as old as the last `npm run schemas`, and must not call a new record an error.
function knownOrWellFormed({ description, ...form }: JsonSchema, collection: CollectionName | 'any'): JsonSchema {
  return { description, anyOf: [{ $ref: `${idsFile}#/definitions/${collection}` }, form] };
}

/** Adds what the pages call each value of a choice, which VS Code and its kin show beside the value. */
function withLabels(node: JsonSchema): JsonSchema {
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withLabelsInside(value)]));
  const choices = Array.isArray(node.enum) ? choiceLabels(node.enum.map(String)) : [];
  return choices.some((label) => label !== '') ? { ...inner, enumDescriptions: choices } : inner;
}

function withLabelsInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLabelsInside);
  return typeof value === 'object' && value !== null ? withLabels({ ...value }) : value;
}
