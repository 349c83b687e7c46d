import type { Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import { plainWords } from './plain-words.ts';
import type { Statement } from './statement.ts';

/** Resource types of which every property is read; of other services only the properties that a record names as its witness. */
const own = /^AWS::Lambda::/;

/**
 * What the CloudFormation specification states: Lambda's resources, properties and metrics, and the properties named by `wanted`.
 * A property of a nested type is `AWS::Lambda::EventSourceMapping.ScalingConfig.MaximumConcurrency`.
 */
export function readSpec(database: SpecDatabase, wanted: ReadonlySet<string>): Statement[] {
  const wantedTypes = new Set([...wanted].map((symbol) => symbol.split('.')[0]));
  const statements: Statement[] = [];
  for (const resource of database.all('resource')) {
    const type = resource.cloudFormationType;
    if (own.test(type)) statements.push({ symbol: type, kind: 'resource', words: plainWords(resource.documentation ?? '') });
    else if (!wantedTypes.has(type)) continue;
    const properties = propertiesOf(database, resource);
    statements.push(...(own.test(type) ? properties : properties.filter(({ symbol }) => wanted.has(symbol))));
  }
  for (const { namespace, name } of database.all('metric')) {
    if (namespace === 'AWS/Lambda') statements.push({ symbol: `${namespace} ${name}`, kind: 'metric', words: name });
  }
  return statements;
}

function propertiesOf(database: SpecDatabase, resource: Resource): Statement[] {
  const owners: { name: string; properties: Resource['properties'] }[] = [
    { name: resource.cloudFormationType, properties: resource.properties },
    ...database.follow('usesType', resource).map(({ entity }) => ({
      name: `${resource.cloudFormationType}.${entity.name}`,
      properties: entity.properties,
    })),
  ];
  return owners.flatMap((owner) =>
    Object.entries(owner.properties).map(([name, property]): Statement => {
      const allowed = allowedValues(property.type);
      const values = allowed.length > 0 ? ` Allowed values: ${allowed.join(', ')}.` : '';
      return { symbol: `${owner.name}.${name}`, kind: 'property', words: `${plainWords(property.documentation ?? '')}${values}`.trim() };
    }),
  );
}

function allowedValues(type: Resource['properties'][string]['type']): string[] {
  if (type.type === 'array') return allowedValues(type.element);
  return type.type === 'string' && type.allowedValues ? [...type.allowedValues] : [];
}
