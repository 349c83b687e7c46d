import { saysDraft } from '../loading/draft-line.ts';
import { parseYaml } from '../loading/yaml.ts';
import { schemas } from '../schemas/collections.ts';
import type { RecordOf } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { z } from 'zod';

/** What one version of a file said. */
export interface Version {
  data: object;
  /** A note's text after the front matter. */
  text: string;
  /** Whether it is a note that was not published yet. */
  isDraft: boolean;
}

/** Reads a version of a record (YAML) or of a note (front matter and text); nothing where that version cannot be read. */
export function readVersion(source: string): Version | undefined {
  const whole = source.replaceAll('\r\n', '\n');
  const [frontMatter, yaml] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(whole) ?? [];
  const { data } = parseYaml(yaml ?? whole, '');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return { data, text: frontMatter === undefined ? '' : whole.slice(frontMatter.length), isDraft: saysDraft(yaml ?? '') };
}

/**
 * The fields of a version that today's schema can read, defaults filled in. A field that had another form then is left out:
 * a change of the schema is no change of the knowledge, and must not hide the changes of the other fields.
 */
export function fieldsOf<Name extends CollectionName>(collection: Name, data: object): Partial<RecordOf<Name>> {
  const shape: Record<string, z.ZodType> = schemas[collection].shape;
  const fields = Object.entries(shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(Reflect.get(data, key));
    return result.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(fields) as Partial<RecordOf<Name>>;
}
