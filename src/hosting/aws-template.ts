import { behaviours, policyConfig } from './cloudfront-headers.ts';
import type { ViewerRequest } from './cloudfront-function.ts';
import type { HostRules } from './host-rules.ts';

/** A CloudFormation template, as far as this project writes one. */
export interface Template {
  AWSTemplateFormatVersion: '2010-09-09';
  Description: string;
  Parameters: Record<string, Record<string, unknown>>;
  Conditions: Record<string, unknown>;
  Resources: Record<string, { Type: string; Properties: Record<string, unknown>; [other: string]: unknown }>;
  Outputs: Record<string, { Description: string; Value: unknown }>;
}

const ref = (name: string): { Ref: string } => ({ Ref: name });
const getAtt = (name: string, attribute: string): object => ({ 'Fn::GetAtt': [name, attribute] });
const sub = (text: string): object => ({ 'Fn::Sub': text });
const when = (condition: string, then: unknown): object => ({ 'Fn::If': [condition, then, ref('AWS::NoValue')] });

const parameters = {
  DomainName: { Type: 'String', Default: '', Description: "The site's own host name, such as lambda.example.com; empty for CloudFront's." },
  CertificateArn: { Type: 'String', Default: '', Description: 'The ACM certificate for DomainName, in us-east-1.' },
  WebAclArn: { Type: 'String', Default: '', Description: 'A web ACL of AWS WAF (scope CLOUDFRONT, in us-east-1); empty for none.' },
  LogBucketDomainName: {
    Type: 'String',
    Default: '',
    Description: 'A bucket for access logs, as name.s3.amazonaws.com, with ACLs enabled; empty for none.',
  },
  PriceClass: {
    Type: 'String',
    Default: 'PriceClass_200',
    AllowedValues: ['PriceClass_100', 'PriceClass_200', 'PriceClass_All'],
    Description: 'Where the site is served from; PriceClass_100 is without Japan.',
  },
  PageSeconds: {
    Type: 'Number',
    Default: 60,
    MinValue: 1,
    Description: 'How long the edge sends a page without asking the bucket; more than zero, or nothing is compressed.',
  },
  HstsSeconds: { Type: 'Number', Default: 31536000, MinValue: 0, Description: 'How long browsers insist on TLS; 0 makes them forget.' },
} satisfies Template['Parameters'];

/** Infrastructure for the site: a private bucket behind CloudFront, with the headers, redirects and 404 page of the other hosts. */
export function awsTemplate({ base, headers }: HostRules, { code, store }: ViewerRequest): Template {
  const { everywhere, special } = behaviours(headers);
  const policies = [...new Set([everywhere, ...special.map((one) => one.headers)].map((one) => JSON.stringify([...one])))];
  const policyOf = (wanted: ReadonlyMap<string, string>): string => `Headers${policies.indexOf(JSON.stringify([...wanted]))}`;
  const behaviour = (wanted: ReadonlyMap<string, string>): object => ({
    TargetOriginId: 'bucket',
    ViewerProtocolPolicy: 'redirect-to-https',
    AllowedMethods: ['GET', 'HEAD'],
    Compress: true,
    CachePolicyId: ref('CachePolicy'),
    ResponseHeadersPolicyId: ref(policyOf(wanted)),
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: getAtt('ViewerRequest', 'FunctionARN') }],
  });
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Lambda Field Notes: a private bucket behind CloudFront',
    Parameters: {
      ...parameters,
      ...(store && {
        RedirectsArn: { Type: 'String', Description: 'The ARN of redirects.json in a bucket: arn:aws:s3:::bucket/redirects.json' },
      }),
    },
    Conditions: {
      HasDomain: { 'Fn::Not': [{ 'Fn::Equals': [ref('DomainName'), ''] }] },
      HasWebAcl: { 'Fn::Not': [{ 'Fn::Equals': [ref('WebAclArn'), ''] }] },
      HasLogs: { 'Fn::Not': [{ 'Fn::Equals': [ref('LogBucketDomainName'), ''] }] },
    },
    Resources: {
      Bucket: bucket,
      BucketPolicy: bucketPolicy,
      AccessControl: accessControl,
      CachePolicy: cachePolicy,
      ...Object.fromEntries(
        [everywhere, ...special.map((one) => one.headers)].map((one) => [policyOf(one), headersPolicy(policyOf(one), one)]),
      ),
      ...(store && {
        Redirects: {
          Type: 'AWS::CloudFront::KeyValueStore',
          Properties: { Name: sub('${AWS::StackName}-redirects'), ImportSource: { SourceType: 'S3', SourceArn: ref('RedirectsArn') } },
        },
      }),
      ViewerRequest: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: sub('${AWS::StackName}-viewer-request'),
          AutoPublish: true,
          FunctionCode: code,
          FunctionConfig: {
            Comment: 'Pages of folders, slashes at the end, renamed records',
            Runtime: 'cloudfront-js-2.0',
            ...(store && { KeyValueStoreAssociations: [{ KeyValueStoreARN: getAtt('Redirects', 'Arn') }] }),
          },
        },
      },
      Distribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            Comment: ref('AWS::StackName'),
            HttpVersion: 'http2and3',
            IPV6Enabled: true,
            PriceClass: ref('PriceClass'),
            Aliases: when('HasDomain', [ref('DomainName')]),
            ViewerCertificate: {
              'Fn::If': [
                'HasDomain',
                { AcmCertificateArn: ref('CertificateArn'), SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' },
                { CloudFrontDefaultCertificate: true },
              ],
            },
            WebACLId: when('HasWebAcl', ref('WebAclArn')),
            Logging: when('HasLogs', { Bucket: ref('LogBucketDomainName'), IncludeCookies: false }),
            Origins: [
              {
                Id: 'bucket',
                DomainName: getAtt('Bucket', 'RegionalDomainName'),
                OriginAccessControlId: getAtt('AccessControl', 'Id'),
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
            ],
            DefaultCacheBehavior: behaviour(everywhere),
            CacheBehaviors: special.map((one) => ({ PathPattern: one.path, ...behaviour(one.headers) })),
            // One page in both languages, which puts the reader's first: CloudFront knows one page an error, not one a folder.
            CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 404, ResponsePagePath: `${base}404.html`, ErrorCachingMinTTL: 10 }],
          },
        },
      },
    },
    Outputs: {
      BucketName: { Description: 'Where the files go', Value: ref('Bucket') },
      DistributionId: { Description: 'For invalidations', Value: ref('Distribution') },
      DistributionDomainName: {
        Description: "What the site's host name must lead to (CNAME or alias)",
        Value: getAtt('Distribution', 'DomainName'),
      },
      Address: {
        Description: 'Where the site is',
        Value: { 'Fn::If': ['HasDomain', sub(`https://\${DomainName}${base}`), sub(`https://\${Distribution.DomainName}${base}`)] },
      },
    },
  };
}

function headersPolicy(name: string, headers: ReadonlyMap<string, string>): Template['Resources'][string] {
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: { ResponseHeadersPolicyConfig: { Name: sub(`\${AWS::StackName}-${name}`), ...policyConfig(headers) } },
  };
}

const bucket = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: {
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        {
          Id: 'former-versions',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    },
  },
};

const fromDistribution = {
  StringEquals: { 'AWS:SourceArn': sub('arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}') },
};
const objects = sub('${Bucket.Arn}/*');

const bucketPolicy = {
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: ref('Bucket'),
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Read',
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Resource: objects,
          Condition: fromDistribution,
        },
        // Without it S3 answers 403 to what is missing.
        {
          Sid: 'TellWhatIsMissing',
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:ListBucket',
          Resource: getAtt('Bucket', 'Arn'),
          Condition: fromDistribution,
        },
        {
          Sid: 'OnlyEncrypted',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [getAtt('Bucket', 'Arn'), objects],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
  },
};

const accessControl = {
  Type: 'AWS::CloudFront::OriginAccessControl',
  Properties: {
    OriginAccessControlConfig: {
      Name: sub('${AWS::StackName}-access'),
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    },
  },
};

/** The edge goes by the Cache-Control that each object was uploaded with: a year for hashed names; pages are asked for again after PageSeconds. */
const cachePolicy = {
  Type: 'AWS::CloudFront::CachePolicy',
  Properties: {
    CachePolicyConfig: {
      Name: sub('${AWS::StackName}-cache'),
      MinTTL: ref('PageSeconds'),
      DefaultTTL: ref('PageSeconds'),
      MaxTTL: 31536000,
      ParametersInCacheKeyAndForwardedToOrigin: {
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    },
  },
};
