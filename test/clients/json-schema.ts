import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** What is wrong with a document, one line each; nothing where it fits. */
type Check = (document: unknown) => string[];

/** Compiles a published schema: the list's own, and that of a single item; a schema of no list has one for both. */
export function schemaOf(schema: unknown): { list: Check; item: Check } {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  if (!isSchema(schema)) throw new Error('The schema has no $id.');
  const list = ajv.compile(schema);
  const item = '$defs' in schema ? ajv.compile({ $ref: `${schema.$id}#/$defs/item` }) : list;
  return { list: checkWith(list), item: checkWith(item) };
}

function checkWith(validate: ValidateFunction): Check {
  return (document) => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

function isSchema(schema: unknown): schema is SchemaObject {
  return typeof schema === 'object' && schema !== null && '$id' in schema;
}
