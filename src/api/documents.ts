import type { z } from 'zod';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { jsonSchemaOf } from '../schemas/json-schema.ts';
import { csvNames } from './csv.ts';
import { healthDocument } from './health-schema.ts';
import { itemSchemas } from './item-schemas.ts';
import { knowledgeChangesSchema } from './knowledge-changes-schema.ts';

/** Grows by a minor number where fields are added, by a major one (and a new folder) where one goes or changes its meaning. */
export const apiVersion = '1.1.0';

/** Whether the collection's list document may be asked for all at once, and what it holds. */
export interface ListDocument<Item> {
  version: string;
  count: number;
  items: Item[];
}

export function listDocument<Item>(items: Item[]): ListDocument<Item> {
  return { version: apiVersion, count: items.length, items };
}

/** JSON Schema (2020-12) of a collection's list; an item alone is `#/$defs/item`. `url` is the schema's own address. */
export function listSchema(collection: CollectionName, url: string): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: url,
    title: `Lambda Field Notes: ${collection}`,
    type: 'object',
    properties: {
      version: { type: 'string', description: 'Version of the API' },
      count: { type: 'integer', minimum: 0, description: 'Number of items' },
      items: { type: 'array', items: { $ref: '#/$defs/item' }, description: 'The records, in the order of their ids' },
    },
    required: ['version', 'count', 'items'],
    additionalProperties: false,
    $defs: { item: itemSchema(collection) },
  };
}

/** JSON Schema (2020-12) of the health document. `url` is the schema's own address. */
export function healthSchema(url: string): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: url,
    title: 'Lambda Field Notes: health',
    ...jsonSchema(healthDocument),
  };
}

/** The API's description in OpenAPI 3.1. `server` is the site's address. */
export function openApi(server: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lambda Field Notes',
      version: apiVersion,
      summary: 'Every AWS Lambda limit, retry rule, error, runtime and change as data',
      description:
        'Static files: no key, no rate limit, CORS open. Texts are in Japanese and English side by side and free of markup. Dates are days (2019-11-25); "≤2017-12-12" means no later than that day. Fields may be added; none is renamed or removed within v1. Ids never vanish: a renamed record answers at its old address too, and lists it under formerIds.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries([...collectionNames.flatMap(collectionPaths), ...csvNames.map(csvPath), ...otherPaths]),
    components: {
      schemas: Object.fromEntries([
        ...collectionNames.map((name) => [schemaName(name), itemSchema(name)]),
        ['Health', jsonSchema(healthDocument)],
        ['KnowledgeChanges', jsonSchema(knowledgeChangesSchema)],
        ['NotFound', notFoundSchema],
      ]),
    },
  };
}

const notFoundSchema = {
  type: 'object',
  properties: {
    error: { const: 'not-found' },
    message: { type: 'object', properties: { ja: { type: 'string' }, en: { type: 'string' } }, required: ['ja', 'en'] },
    nearest: { type: 'array', items: { type: 'string' }, description: 'Ids most like the one asked for, where the host can compute them' },
    ids: { type: 'string', format: 'uri', description: 'Where all ids are listed' },
  },
  required: ['error', 'message', 'ids'],
};

type Path = [string, Record<string, unknown>];

function collectionPaths(collection: CollectionName): Path[] {
  const item = { $ref: `#/components/schemas/${schemaName(collection)}` };
  const list = {
    type: 'object',
    properties: { version: { type: 'string' }, count: { type: 'integer' }, items: { type: 'array', items: item } },
    required: ['version', 'count', 'items'],
  };
  return [
    [
      `/api/v1/${collection}.json`,
      {
        get: {
          operationId: `list-${collection}`,
          summary: `All ${collection}`,
          tags: [collection],
          responses: { 200: json('All of them', list) },
        },
      },
    ],
    [
      `/api/v1/${collection}/{id}.json`,
      {
        get: {
          operationId: `get-${collection}`,
          summary: `One of ${collection}, also under the ids that it had before`,
          tags: [collection],
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: json('The record', item),
            404: json('No such id; some hosts answer with a page instead', { $ref: '#/components/schemas/NotFound' }),
          },
        },
      },
    ],
  ];
}

function csvPath(name: string): Path {
  return [
    `/api/v1/${name}.csv`,
    {
      get: {
        operationId: `csv-${name}`,
        summary: `${name} as a table`,
        tags: [name.replace('-history', '')],
        responses: { 200: { description: 'UTF-8, header row', content: { 'text/csv': { schema: { type: 'string' } } } } },
      },
    },
  ];
}

const otherPaths: Path[] = [
  ['/api/v1/all.json', plainGet('all', 'Every collection in one file', { type: 'object' })],
  ['/api/v1/ids.json', plainGet('ids', 'The ids of every collection, former ones with the id that they lead to', { type: 'object' })],
  [
    '/api/v1/health.json',
    plainGet('health', 'When records are due for their next check, what AWS’s packages confirm, and what is not documented', {
      $ref: '#/components/schemas/Health',
    }),
  ],
  [
    '/api/v1/knowledge-changes.json',
    plainGet('knowledge-changes', 'What this site learnt, and when: corrections, additions, checks', {
      $ref: '#/components/schemas/KnowledgeChanges',
    }),
  ],
];

function plainGet(operationId: string, summary: string, schema: Record<string, unknown>): Record<string, unknown> {
  return { get: { operationId, summary, tags: ['everything'], responses: { 200: json(summary, schema) } } };
}

function json(description: string, schema: Record<string, unknown>): Record<string, unknown> {
  return { description, content: { 'application/json': { schema } } };
}

function schemaName(collection: CollectionName): string {
  return collection
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/s$/, '');
}

function itemSchema(collection: CollectionName): Record<string, unknown> {
  return jsonSchema(itemSchemas[collection]);
}

function jsonSchema(form: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = jsonSchemaOf(form, { target: 'draft-2020-12', io: 'output' });
  return schema;
}
