import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { emptyDatabase } from '@aws-cdk/service-spec-types';
import type { PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { Template } from '../../src/hosting/template-words.ts';

/** The CloudFormation specification of the installed `@aws-cdk/aws-service-spec`. */
export function loadSpec(): SpecDatabase {
  const database = emptyDatabase();
  database.load(JSON.parse(gunzipSync(readFileSync('node_modules/@aws-cdk/aws-service-spec/db.json.gz')).toString('utf8')));
  return database;
}

/** What is wrong with a template by the specification: unknown types, properties and values, missing properties, references that lead nowhere. */
export function lintTemplate(template: Template, spec: SpecDatabase): string[] {
  const problems: string[] = [];
  for (const [name, { Type, Properties }] of Object.entries(template.Resources)) {
    const [resource] = spec.lookup('resource', 'cloudFormationType', 'equals', Type);
    if (resource === undefined) problems.push(`${name}: there is no type ${Type}`);
    else problems.push(...lintProperties(name, Properties, resource.properties, spec));
  }
  for (const part of ['Conditions', 'Resources', 'Outputs'] as const)
    problems.push(...lintReferences(part, template[part], template, spec));
  const said = JSON.stringify([template.Conditions, template.Resources, template.Outputs]);
  for (const name of Object.keys(template.Parameters))
    if (!said.includes(`"${name}"`) && !said.includes(`\${${name}}`)) problems.push(`${name}: this parameter is not used`);
  return problems;
}

function lintProperties(at: string, values: Record<string, unknown>, properties: Resource['properties'], spec: SpecDatabase): string[] {
  const missing = Object.entries(properties).flatMap(([name, { required }]) =>
    required && values[name] === undefined ? [`${at}: ${name} is missing`] : [],
  );
  return [
    ...missing,
    ...Object.entries(values).flatMap(([name, value]) => {
      const property = properties[name];
      return property === undefined ? [`${at}: there is no property ${name}`] : lintValue(`${at}.${name}`, value, property.type, spec);
    }),
  ];
}

function lintValue(at: string, value: unknown, type: PropertyType, spec: SpecDatabase): string[] {
  if (isObject(value) && 'Fn::If' in value && Array.isArray(value['Fn::If']))
    return value['Fn::If'].slice(1).flatMap((branch) => lintValue(at, branch, type, spec));
  if (isIntrinsic(value)) return [];
  switch (type.type) {
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((one, index) => lintValue(`${at}[${index}]`, one, type.element, spec))
        : [`${at}: is no list`];
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, one]) => lintValue(`${at}.${key}`, one, type.element, spec))
        : [`${at}: is no map`];
    case 'ref':
      return isObject(value)
        ? lintProperties(at, value, spec.get('typeDefinition', type.reference.$ref).properties, spec)
        : [`${at}: is no object`];
    case 'union': {
      const each = type.types.map((one) => lintValue(at, value, one, spec));
      return each.find((problems) => problems.length === 0) ?? each[0] ?? [];
    }
    case 'string':
      if (typeof value !== 'string') return [`${at}: is no text`];
      return type.allowedValues && !type.allowedValues.includes(value)
        ? [`${at}: ${value} is none of ${type.allowedValues.join(', ')}`]
        : [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at}: is neither true nor false`];
    case 'integer':
    case 'number':
      return typeof value === 'number' ? [] : [`${at}: is no number`];
    case 'json':
    case 'tag':
    case 'date-time':
    case 'null':
      return [];
    default:
      return type satisfies never;
  }
}

function lintReferences(at: string, value: unknown, template: Template, spec: SpecDatabase): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => lintReferences(`${at}[${index}]`, one, template, spec));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return lintName(at, String(inner), template, spec);
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return lintName(at, inner.join('.'), template, spec);
    if (key === 'Fn::Sub')
      return [...String(inner).matchAll(/\$\{([^}]+)\}/g)].flatMap(([, name]) => lintName(at, name ?? '', template, spec));
    const condition = key === 'Fn::If' && Array.isArray(inner) ? String(inner[0]) : undefined;
    const unknown = condition !== undefined && !(condition in template.Conditions) ? [`${at}: there is no condition ${condition}`] : [];
    return [...unknown, ...lintReferences(`${at}.${key}`, inner, template, spec)];
  });
}

/** A name such as `Bucket`, `Bucket.Arn`, `DomainName` (a parameter) or `AWS::StackName`. */
function lintName(at: string, name: string, template: Template, spec: SpecDatabase): string[] {
  const [logical = '', ...rest] = name.split('.');
  if (rest.length === 0 && (name.startsWith('AWS::') || name in template.Parameters || name in template.Resources)) return [];
  const type = template.Resources[logical]?.Type;
  const [resource] = type === undefined ? [] : spec.lookup('resource', 'cloudFormationType', 'equals', type);
  return resource && rest.join('.') in resource.attributes ? [] : [`${at}: ${name} leads nowhere`];
}

function isIntrinsic(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 1 && /^(Ref|Fn::\w+)$/.test(Object.keys(value)[0] ?? '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
