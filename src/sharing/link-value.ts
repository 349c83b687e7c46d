import type { Lang } from '../schemas/text.ts';

export interface RecordValue {
  /** The value as text in one language: `900 秒`. */
  value: string;
  /** The day on which it was last compared with its sources. */
  asOf: string;
}

/** The value that a record's data file tells; nothing where it has none. Rejects where the file cannot be read. */
export async function loadValue(address: string, lang: Lang): Promise<RecordValue | undefined> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}.`);
  return valueIn(await response.json(), lang);
}

/** The value in the data of a record, whatever was loaded in its place. */
export function valueIn(record: unknown, lang: Lang): RecordValue | undefined {
  const value = fieldOf(fieldOf(record, 'headline'), lang);
  const asOf = fieldOf(record, 'verifiedOn');
  return typeof value === 'string' && value !== '' && typeof asOf === 'string' ? { value, asOf } : undefined;
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
}
