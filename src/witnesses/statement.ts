/** What a declaration is, in the words of the package that makes it. */
export const statementKinds = [
  'operation',
  'shape',
  'parameter',
  'exception',
  'enum',
  'enum member',
  'resource',
  'property',
  'metric',
  'runtime',
] as const;

export type StatementKind = (typeof statementKinds)[number];

/** One declaration of a package, and its words without markup. */
export interface Statement {
  /** `ProvisionedPollerConfig.MaximumPollers`, `Runtime.nodejs24x`, `AWS::SQS::Queue.VisibilityTimeout`. */
  symbol: string;
  kind: StatementKind;
  /** The doc comment; for an enum member its value. */
  words: string;
}

/** Everything that one version of a package states about what we cover. */
export interface Testimony {
  package: string;
  version: string;
  statements: ReadonlyMap<string, Statement>;
}

/** `@aws-sdk/client-lambda 3.1162.0`. */
export function nameOfTestimony({ package: name, version }: Pick<Testimony, 'package' | 'version'>): string {
  return `${name} ${version}`;
}
