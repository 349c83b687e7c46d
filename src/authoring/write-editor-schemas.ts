import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { editorSchemaFolder, editorSchemas, idsFile, idsSchema } from './editor-schemas.ts';

/** Writes the editors' schemas under a root folder where they differ from what is there; gives the files that were written or removed. */
export function writeEditorSchemas(root: string, knowledge: KnowledgeBase): string[] {
  const folder = path.join(root, editorSchemaFolder);
  mkdirSync(folder, { recursive: true });
  const wanted = new Map(
    Object.entries({ ...editorSchemas(), [idsFile]: idsSchema(knowledge) }).map(([name, schema]) => [
      name,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
  const present = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  const superfluous = present.filter((name) => !wanted.has(name));
  const stale = [...wanted].filter(([name, text]) => !present.includes(name) || readFileSync(path.join(folder, name), 'utf8') !== text);
  for (const name of superfluous) rmSync(path.join(folder, name));
  for (const [name, text] of stale) writeFileSync(path.join(folder, name), text);
  return [...stale.map(([name]) => name), ...superfluous].map((name) => `${editorSchemaFolder}/${name}`);
}
