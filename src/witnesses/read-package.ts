import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { emptyDatabase } from '@aws-cdk/service-spec-types';
import { readDeclarations } from './read-declarations.ts';
import { readSpec } from './read-spec.ts';
import type { Statement, Testimony } from './statement.ts';

/** Where each package keeps what it states, below its folder, and what every version of it says something of; a package without that has changed its form. */
const forms = {
  '@aws-sdk/client-lambda': {
    files: ['dist-types/models/*.d.ts', 'dist-types/commands/*Command.d.ts'],
    has: ['Runtime.provided', 'Invoke', 'TooManyRequestsException', 'FunctionConfiguration.MemorySize'],
  },
  '@aws-sdk/client-lambda-microvms': {
    files: ['dist-types/models/*.d.ts', 'dist-types/commands/*Command.d.ts'],
    has: ['RunMicrovm'],
  },
  '@aws-cdk/aws-service-spec': { files: ['db.json.gz'], has: ['AWS::Lambda::Function.MemorySize', 'AWS/Lambda Invocations'] },
  '@types/aws-lambda': { files: ['trigger/*.d.ts', 'trigger/*/*.d.ts'], has: ['SQSEvent.Records'] },
  'aws-cdk-lib': { files: ['aws-lambda/lib/runtime.d.ts'], has: ['Runtime.FROM_IMAGE'] },
} as const;

export type ReadablePackage = keyof typeof forms;

export const readablePackages = Object.keys(forms).filter(isReadable);

export function isReadable(name: string): name is ReadablePackage {
  return Object.hasOwn(forms, name);
}

/** The files of a package that are read, as globs below its folder. */
export function filesOf(name: ReadablePackage): readonly string[] {
  return forms[name].files;
}

/** A package could not be read as it used to be; the message says which, and what was missing. */
export class UnknownForm extends Error {}

/**
 * What a package in a folder states. `wanted` names the symbols outside Lambda's own that a record relies on.
 * Throws UnknownForm where the folder has not what every known version had.
 */
export function readPackage(name: ReadablePackage, folder: string, wanted: ReadonlySet<string>): Testimony {
  const files = forms[name].files.flatMap((pattern) => globSync(pattern, { cwd: folder })).sort();
  const version = versionIn(folder);
  if (version === undefined || files.length === 0)
    throw new UnknownForm(
      `${name} ${version ?? '(no version)'} has no ${version === undefined ? 'package.json' : forms[name].files.join(' or ')}; its form has changed. Teach src/witnesses/read-package.ts the new one.`,
    );
  const statements = new Map<string, Statement>();
  for (const statement of files.flatMap((file) => statementsIn(path.join(folder, file), file, wanted))) {
    // The first wins: an enum and the type of its values have one name.
    if (!statements.has(statement.symbol)) statements.set(statement.symbol, statement);
  }
  const missing = forms[name].has.filter((symbol) => !statements.get(symbol)?.words);
  if (missing.length > 0)
    throw new UnknownForm(
      `${name} ${version} was read, but does not state ${missing.join(', ')}, which every known version states; its form has changed. Teach src/witnesses/read-package.ts the new one.`,
    );
  return { package: name, version, statements };
}

/** What the installed version of a package states; nothing where it is not installed. */
export function readInstalled(name: ReadablePackage, wanted: ReadonlySet<string>): Testimony | undefined {
  const folder = path.join(process.cwd(), 'node_modules', name);
  return existsSync(folder) ? readPackage(name, folder, wanted) : undefined;
}

function statementsIn(file: string, name: string, wanted: ReadonlySet<string>): Statement[] {
  if (!name.endsWith('.gz')) return readDeclarations(readFileSync(file, 'utf8'), name, { types: name.startsWith('trigger/') });
  const database = emptyDatabase();
  try {
    database.load(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  } catch (cause) {
    throw new UnknownForm(`${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return readSpec(database, wanted);
}

function versionIn(folder: string): string | undefined {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  return typeof version === 'string' ? version : undefined;
}
