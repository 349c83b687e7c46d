import { z } from 'zod';

/** The npm packages in which AWS states facts, and the community's event shapes. The installed versions are those of the last check. */
export const witnessPackages = [
  '@aws-sdk/client-lambda',
  '@aws-sdk/client-lambda-microvms',
  '@aws-cdk/aws-service-spec',
  '@types/aws-lambda',
] as const;

export type WitnessPackage = (typeof witnessPackages)[number];

/** Where a package states what the record says, so that a change of it raises an alarm. */
const witness = z.strictObject({
  package: z.enum(witnessPackages).describe('The npm package that states it.'),
  symbol: z
    .string()
    .min(1)
    .describe('The declaration: `ProvisionedPollerConfig.MaximumPollers`, `Runtime.nodejs24x`, `AWS::SQS::Queue.VisibilityTimeout`.'),
  says: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The few words of it that carry the value: `range is between {minimum} and {maximum MB}`. `…` skips some words. Left out where the declaration’s existence is the fact.',
    ),
});

export const witnesses = z.array(witness).default([]).describe('What AWS’s packages say of this record; none where no package does.');

export type Witness = z.infer<typeof witness>;
