import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { listSchema } from '../../src/api/documents.ts';
import { editorSchemaFolder, editorSchemas, idsFile, idsSchema } from '../../src/authoring/editor-schemas.ts';
import { writeEditorSchemas } from '../../src/authoring/write-editor-schemas.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { collectionNames } from '../../src/schemas/collection-names.ts';
import { withContent } from '../fixtures/content.ts';

const knowledge = loadKnowledge(process.cwd());
const soundFile = (name: string) => parse(readFileSync(path.join('test/fixtures/sound/content', name), 'utf8'));

/** Reads the committed schemas as an editor does: the ids come from the file beside them. */
const validators = () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addKeyword('enumDescriptions');
  ajv.addSchema(committed(idsFile), idsFile);
  return Object.fromEntries(Object.keys(editorSchemas()).map((name) => [name.replace('.schema.json', ''), ajv.compile(committed(name))]));
};
const committed = (name: string) => JSON.parse(readFileSync(path.join(editorSchemaFolder, name), 'utf8'));
const validator = validators();

/** What an editor would underline, one line each. */
function complaints(name: string, data: unknown): string[] {
  const validate = validator[name];
  if (!validate) throw new Error(`There is no schema for ${name}.`);
  return validate(data)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

it('are committed as they follow from the code', () => {
  for (const [name, schema] of Object.entries(editorSchemas()))
    expect(committed(name), `${name} is old; run \`npm run schemas\``).toEqual(schema);
});

it.each(Object.entries(knowledge.records))('accept every file of %s', (collection, records) => {
  const faults = [...records.values()].flatMap(({ file }) =>
    complaints(collection, parse(readFileSync(file, 'utf8'))).map((fault) => `${file}${fault}`),
  );
  expect(records.size).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

it('accept the ledger', () => {
  expect(complaints('permalinks', parse(readFileSync('content/permalinks.yaml', 'utf8')))).toEqual([]);
});

describe('refuse', () => {
  const limit = soundFile('limits/function-timeout.yaml');
  it.each([
    ['nothing at all', {}, ' must have required property'],
    ['a value that is no choice', { ...limit, category: 'computing' }, '/category must be equal to one of the allowed values'],
    ['an unknown key', { ...limit, nmae: 1 }, ' must NOT have additional properties {"additionalProperty":"nmae"}'],
    ['a missing language', { ...limit, name: { en: 'Timeout' } }, "/name must have required property 'ja'"],
    ['an unknown key far inside', { ...limit, history: [{ ...limit.history[0], value: { max: 1 } }] }, '/history/0/value must NOT have'],
    ['text where a number stands', { ...limit, reviewWithin: 'soon' }, '/reviewWithin must be integer'],
    ['a day in words', { ...limit, verifiedOn: '25 November 2019' }, '/verifiedOn must match pattern'],
    ['what cannot be an id', { ...limit, history: [{ ...limit.history[0], sources: ['Not an id'] }] }, '/history/0/sources/0 must match'],
  ])('%s', (_, data, message) => {
    expect(complaints('limits', data).join('\n')).toContain(message);
  });

  it('nothing only because it has a default, or is newer than the list of ids', () => {
    const { see: _, ...record } = soundFile('terms/dead-letter-queue.yaml');
    expect(complaints('terms', { ...record, sources: ['written-a-minute-ago'] })).toEqual([]);
  });
});

describe('every property at every depth has a description', () => {
  it.each(Object.entries(editorSchemas()))('%s', (_, schema) => {
    expect(undescribed(schema)).toEqual([]);
  });

  it.each(collectionNames)('the API, %s', (name) => {
    const schema = listSchema(name, 'https://example.com/schema.json');
    expect(undescribed(schema)).toEqual([]);
    expect(JSON.stringify(schema)).not.toContain('"collection":');
  });
});

it('offer the ids that exist, and what the pages call a choice', () => {
  withContent({}, (root) => {
    expect(idsSchema(loadKnowledge(root)).definitions).toMatchObject({
      limits: { enum: ['function-timeout'] },
      any: { enum: expect.arrayContaining(['limits/function-timeout', 'notes/retries#dlq']) },
    });
  });
  expect(editorSchemas()['event-sources.schema.json']).toMatchObject({
    properties: {
      status: { enum: ['available', 'closed-to-new-customers', 'ended'] },
      history: {
        items: {
          properties: {
            rules: {
              properties: { retriedBy: { enumDescriptions: expect.arrayContaining(['Caller / 呼び出し元', 'Lambda']) } },
            },
            update: {
              description: 'The update record that announced it. An id of updates.',
              anyOf: [{ $ref: 'ids.schema.json#/definitions/updates' }, { type: 'string' }],
            },
          },
        },
      },
    },
  });
});

it('are written where they are missing, old or superfluous, and left alone otherwise', () => {
  withContent({ '.schemas/lambdas.schema.json': '{}' }, (root) => {
    const sound = loadKnowledge(root);
    expect(writeEditorSchemas(root, sound)).toHaveLength(10);
    expect(writeEditorSchemas(root, sound)).toEqual([]);
    sound.known.limits.add('memory');
    expect(writeEditorSchemas(root, sound)).toEqual(['content/.schemas/ids.schema.json']);
  });
});

describe('are wired into', () => {
  const folders = Object.fromEntries(
    Object.keys(editorSchemas()).map((name) => {
      const id = name.replace('.schema.json', '');
      return [`./${editorSchemaFolder}/${name}`, [id === 'permalinks' ? 'content/permalinks.yaml' : `content/${id}/*.yaml`]];
    }),
  );
  const settings = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  it('VS Code', () => expect(settings('.vscode/settings.json')['yaml.schemas']).toEqual(folders));
  it('Zed', () => expect(settings('.zed/settings.json').lsp['yaml-language-server'].settings.yaml.schemas).toEqual(folders));
});

/** The paths of properties that nothing describes. */
function undescribed(node: unknown, at = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, property]) => [
          ...(isDescribed(property) ? [] : [`${at}.${name}`]),
          ...undescribed(property, `${at}.${name}`),
        ])
      : undescribed(value, at),
  );
}

function isDescribed(property: unknown): boolean {
  return typeof property === 'object' && property !== null && 'description' in property && String(property.description).length > 1;
}
