import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ledger } from '../schemas/ledger.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { keysAt } from './schema-walk.ts';
import { parseYaml } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';

export const ledgerFile = 'content/permalinks.yaml';

export interface LedgerEntry {
  data: Ledger;
  placeOf: ParsedYaml['placeOf'];
}

/** Reads the ledger of published ids; a site that was never published has none. */
export function loadLedger(root: string): { entry: LedgerEntry | undefined; problems: Problem[] } {
  const file = path.join(root, ledgerFile);
  if (!existsSync(file)) return { entry: undefined, problems: [] };
  const yaml = parseYaml(readFileSync(file, 'utf8'), ledgerFile);
  if (yaml.problems.length > 0) return { entry: undefined, problems: yaml.problems };
  const result = ledger.safeParse(yaml.data);
  if (!result.success) return { entry: undefined, problems: schemaProblems(result.error, yaml, (at) => keysAt(ledger, at)) };
  return { entry: { data: result.data, placeOf: yaml.placeOf }, problems: [] };
}
