/** A CloudFormation template, as far as this project writes one. */
export interface Template {
  AWSTemplateFormatVersion: '2010-09-09';
  Description: string;
  Parameters: Record<string, Record<string, unknown>>;
  Conditions: Record<string, unknown>;
  Resources: Record<string, { Type: string; Properties: Record<string, unknown>; [other: string]: unknown }>;
  Outputs: Record<string, { Description: string; Value: unknown }>;
}

export type Resource = Template['Resources'][string];

/** The value of a parameter, or the name of a resource. */
export const ref = (name: string): { Ref: string } => ({ Ref: name });
/** An attribute of a resource. */
export const getAtt = (name: string, attribute: string): object => ({ 'Fn::GetAtt': [name, attribute] });
/** A text in which `${Name}` and `${Name.Attribute}` are replaced. */
export const sub = (text: string): object => ({ 'Fn::Sub': text });
/** A value that a property has only under a condition. */
export const when = (condition: string, then: unknown): object => ({ 'Fn::If': [condition, then, ref('AWS::NoValue')] });
