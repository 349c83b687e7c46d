import { accessControl, bucket, bucketPolicy } from './aws-bucket.ts';
import { behaviours, policyConfig } from './cloudfront-headers.ts';
import type { ViewerRequest } from './cloudfront-function.ts';
import type { HostRules } from './host-rules.ts';
import { getAtt, ref, sub, when } from './template-words.ts';
import type { Resource, Template } from './template-words.ts';

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

function headersPolicy(name: string, headers: ReadonlyMap<string, string>): Resource {
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: { ResponseHeadersPolicyConfig: { Name: sub(`\${AWS::StackName}-${name}`), ...policyConfig(headers) } },
  };
}

/** The edge goes by the Cache-Control that each object was uploaded with: a year for hashed names; pages are asked for again after PageSeconds. */
const cachePolicy: Resource = {
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
