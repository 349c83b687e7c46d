import type { z } from 'zod';
import type { CollectionName } from '../schemas/collection-names.ts';
import { namedCollection } from '../schemas/reference.ts';
import type { ValuePath } from './yaml.ts';

interface Def {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  options?: z.core.$ZodType[];
}

/** The keys that a schema knows at a path, for "did you mean". */
export function keysAt(schema: z.core.$ZodType, path: ValuePath): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys(defOf(one).shape ?? {}));
}

/** What a value of the schema may be made of, wrappers and unions opened: the fields of a mapping, the items of a list. */
export function partsOf(schema: z.core.$ZodType): Pick<Def, 'shape' | 'element'>[] {
  return unwrap(schema).map(defOf);
}

/** Calls back with every string of a value whose schema says which collection it names. */
export function visitReferences(
  schema: z.core.$ZodType,
  value: unknown,
  found: (id: string, collection: CollectionName | 'any', path: ValuePath) => void,
  path: ValuePath = [],
): void {
  for (const one of unwrap(schema)) {
    const collection = namedCollection(one);
    if (collection !== undefined && typeof value === 'string') found(value, collection, path);
    const { shape, element } = defOf(one);
    if (element && Array.isArray(value)) value.forEach((item, at) => visitReferences(element, item, found, [...path, at]));
    if (shape && typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(shape)) {
        if (Reflect.has(value, key)) visitReferences(inner, Reflect.get(value, key), found, [...path, key]);
      }
    }
  }
}

function schemasAt(schema: z.core.$ZodType, path: ValuePath): z.core.$ZodType[] {
  return path
    .reduce<z.core.$ZodType[]>(
      (schemas, step) =>
        schemas.flatMap(unwrap).flatMap((one) => {
          const { shape, element } = defOf(one);
          const inner = typeof step === 'number' ? element : shape?.[String(step)];
          return inner ? [inner] : [];
        }),
      [schema],
    )
    .flatMap(unwrap);
}

/** The schemas inside optional, default, refined and union wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = defOf(schema);
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'pipe' && def.in) return unwrap(def.in);
  if (def.options) return def.options.flatMap(unwrap);
  return [schema];
}

function defOf(schema: z.core.$ZodType): Def {
  return schema._zod.def as Def;
}
