import type { z } from 'zod';
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

/** Calls back with every string of a value whose schema says which collection it names. */
export function visitReferences(
  schema: z.core.$ZodType,
  value: unknown,
  found: (id: string, collection: string, path: ValuePath) => void,
  collectionOf: (schema: z.core.$ZodType) => string | undefined,
  path: ValuePath = [],
): void {
  for (const one of unwrap(schema)) {
    const collection = collectionOf(one);
    if (collection !== undefined && typeof value === 'string') found(value, collection, path);
    const { shape, element } = defOf(one);
    if (element && Array.isArray(value)) value.forEach((item, at) => visitReferences(element, item, found, collectionOf, [...path, at]));
    if (shape && typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(shape)) {
        if (Reflect.has(value, key)) visitReferences(inner, Reflect.get(value, key), found, collectionOf, [...path, key]);
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
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = defOf(schema);
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'pipe' && def.in) return unwrap(def.in);
  if (def.options) return def.options.flatMap(unwrap);
  return [schema];
}

function defOf(schema: z.core.$ZodType): Def {
  return schema._zod.def as Def;
}
