import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { headersFor } from '../../src/cli/header-rules.ts';
import type { HeaderRule } from '../../src/cli/header-rules.ts';
import { awsTemplate } from '../../src/hosting/aws-template.ts';
import type { Template } from '../../src/hosting/template-words.ts';
import { viewerRequest } from '../../src/hosting/cloudfront-function.ts';
import { behaviours, policyConfig } from '../../src/hosting/cloudfront-headers.ts';
import type { HostRules } from '../../src/hosting/host-rules.ts';
import { lintTemplate, loadSpec } from './lint-template.ts';
import { hostRules, siteFiles } from './small-site.ts';

const spec = loadSpec();
const text = readFileSync('deploy/aws/viewer-request.js', 'utf8');
const manyMoves = Array.from({ length: 300 }, (_, at) => ({ from: `limits/former-name-${at}`, to: `limits/present-name-${at}` }));
const template = (rules: HostRules): Template => awsTemplate(rules, viewerRequest(text, rules));

describe('the template for AWS', () => {
  it.each([
    ['at the root', hostRules('/')],
    ['under a path', hostRules('/lambda/')],
    ['with more redirects than the function holds', { ...hostRules('/'), moved: manyMoves }],
  ])('is sound by the specification %s', (_, rules) => {
    expect(lintTemplate(template(rules), spec)).toEqual([]);
  });

  it('is small enough to be given to CloudFormation directly, with room for headers', () => {
    for (const moved of [manyMoves.slice(0, 60), manyMoves])
      expect(stringify(template({ ...hostRules('/'), moved })).length).toBeLessThan(51_200 - 20_000);
  });

  it('stays within the default quotas of CloudFront for one distribution', () => {
    const { special } = behaviours(hostRules('/').headers);
    expect(special.length).toBeLessThanOrEqual(25);
    expect(
      Object.values(template(hostRules('/')).Resources).filter(({ Type }) => Type.endsWith('ResponseHeadersPolicy')).length,
    ).toBeLessThanOrEqual(20);
  });

  it('brings a key value store only where the function is too small', () => {
    const types = (rules: HostRules): string[] => Object.values(template(rules).Resources).map(({ Type }) => Type);
    expect(types(hostRules('/'))).not.toContain('AWS::CloudFront::KeyValueStore');
    expect(types({ ...hostRules('/'), moved: manyMoves })).toContain('AWS::CloudFront::KeyValueStore');
  });

  it('compresses, speaks HTTP/3, asks for the 404 page below the base path and lets everything optional be left out', () => {
    const { Distribution } = template(hostRules('/lambda/')).Resources;
    const { CacheBehaviors, DefaultCacheBehavior, ...config } = z
      .strictObject({
        DistributionConfig: z.looseObject({
          CacheBehaviors: z.array(z.looseObject({ Compress: z.boolean() })),
          DefaultCacheBehavior: z.unknown(),
        }),
      })
      .parse(Distribution?.Properties).DistributionConfig;
    expect([DefaultCacheBehavior, CacheBehaviors.every(({ Compress }) => Compress), config]).toMatchInlineSnapshot(`
      [
        {
          "AllowedMethods": [
            "GET",
            "HEAD",
          ],
          "CachePolicyId": {
            "Ref": "CachePolicy",
          },
          "Compress": true,
          "FunctionAssociations": [
            {
              "EventType": "viewer-request",
              "FunctionARN": {
                "Fn::GetAtt": [
                  "ViewerRequest",
                  "FunctionARN",
                ],
              },
            },
          ],
          "ResponseHeadersPolicyId": {
            "Ref": "Headers0",
          },
          "TargetOriginId": "bucket",
          "ViewerProtocolPolicy": "redirect-to-https",
        },
        true,
        {
          "Aliases": {
            "Fn::If": [
              "HasDomain",
              [
                {
                  "Ref": "DomainName",
                },
              ],
              {
                "Ref": "AWS::NoValue",
              },
            ],
          },
          "Comment": {
            "Ref": "AWS::StackName",
          },
          "CustomErrorResponses": [
            {
              "ErrorCachingMinTTL": 10,
              "ErrorCode": 404,
              "ResponseCode": 404,
              "ResponsePagePath": "/lambda/404.html",
            },
          ],
          "Enabled": true,
          "HttpVersion": "http2and3",
          "IPV6Enabled": true,
          "Logging": {
            "Fn::If": [
              "HasLogs",
              {
                "Bucket": {
                  "Ref": "LogBucketDomainName",
                },
                "IncludeCookies": false,
              },
              {
                "Ref": "AWS::NoValue",
              },
            ],
          },
          "Origins": [
            {
              "DomainName": {
                "Fn::GetAtt": [
                  "Bucket",
                  "RegionalDomainName",
                ],
              },
              "Id": "bucket",
              "OriginAccessControlId": {
                "Fn::GetAtt": [
                  "AccessControl",
                  "Id",
                ],
              },
              "S3OriginConfig": {
                "OriginAccessIdentity": "",
              },
            },
          ],
          "PriceClass": {
            "Ref": "PriceClass",
          },
          "ViewerCertificate": {
            "Fn::If": [
              "HasDomain",
              {
                "AcmCertificateArn": {
                  "Ref": "CertificateArn",
                },
                "MinimumProtocolVersion": "TLSv1.2_2021",
                "SslSupportMethod": "sni-only",
              },
              {
                "CloudFrontDefaultCertificate": true,
              },
            ],
          },
          "WebACLId": {
            "Fn::If": [
              "HasWebAcl",
              {
                "Ref": "WebAclArn",
              },
              {
                "Ref": "AWS::NoValue",
              },
            ],
          },
        },
      ]
    `);
  });

  it('keeps the bucket to itself', () => {
    const { Bucket, BucketPolicy } = template(hostRules('/')).Resources;
    expect(Bucket?.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const allowed = JSON.stringify(BucketPolicy?.Properties).match(/"Effect":"Allow","Principal":[^}]*\}/g);
    expect(new Set(allowed)).toEqual(new Set(['"Effect":"Allow","Principal":{"Service":"cloudfront.amazonaws.com"}']));
  });
});

describe('the headers from CloudFront', () => {
  it.each(['/', '/lambda/'])('are those of public/_headers for every file under %s', (base) => {
    const { headers } = hostRules(base);
    const { everywhere, special } = behaviours(headers);
    for (const file of Object.keys(siteFiles)) {
      const path = base + file.replace(/index\.html$/, '');
      const first = special.find((one) => headersFor([{ path: one.path, headers: [['X', '1']] }], path).size > 0);
      const wanted = new Map([...headersFor(headers, path)].filter(([name]) => name !== 'Cache-Control' && name !== 'Content-Type'));
      expect([file, Object.fromEntries(first?.headers ?? everywhere)]).toEqual([file, Object.fromEntries(wanted)]);
    }
  });

  it('hold what the wider rules say, the later rule first, and leave out what uploads carry', () => {
    const rules: HeaderRule[] = [
      { path: '/*', headers: [['X-A', '1']] },
      { path: '/embed/*', headers: [['X-B', '2']] },
      {
        path: '/embed/open/*',
        headers: [
          ['X-A', '1'],
          ['X-B', ''],
        ],
      },
      { path: '/embed/*.csv', headers: [['Content-Type', 'text/csv']] },
    ];
    const { everywhere, special } = behaviours(rules);
    expect([...everywhere]).toEqual([['X-A', '1']]);
    expect(special.map(({ path, headers }) => [path, Object.fromEntries(headers)])).toEqual([
      ['/embed/open/*', { 'X-A': '1', 'X-B': '' }],
      ['/embed/*', { 'X-A': '1', 'X-B': '2' }],
    ]);
  });

  it('take the place that CloudFront has for them', () => {
    const headers = new Map([
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Frame-Options', 'DENY'],
      ['Content-Security-Policy', "default-src 'self'"],
      ['Permissions-Policy', 'camera=()'],
    ]);
    expect(policyConfig(headers)).toEqual({
      SecurityHeadersConfig: {
        StrictTransportSecurity: { AccessControlMaxAgeSec: { Ref: 'HstsSeconds' }, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
      },
      CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override: true }] },
    });
  });
});

describe('the check of templates', () => {
  const broken = (change: (template: Template) => void): string[] => {
    const copy = structuredClone(template(hostRules('/')));
    change(copy);
    return lintTemplate(copy, spec);
  };
  const set = (at: string, value: unknown) => (copy: Template) => {
    const keys = at.split('.');
    const last = keys.pop() ?? '';
    const target: unknown = keys.reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      copy,
    );
    if (typeof target !== 'object' || target === null) throw new Error(`There is no ${at}.`);
    if (value === undefined) Reflect.deleteProperty(target, last);
    else Reflect.set(target, last, value);
  };
  const distribution = 'Resources.Distribution.Properties.DistributionConfig';

  it.each([
    ['Resources.Bucket.Type', 'AWS::S3::Buckett', 'Bucket: there is no type AWS::S3::Buckett'],
    [`${distribution}.Enabled`, undefined, 'Distribution.DistributionConfig: Enabled is missing'],
    [`${distribution}.HttpVersions`, 'http3', 'Distribution.DistributionConfig: there is no property HttpVersions'],
    [
      `${distribution}.DefaultCacheBehavior.CachePolicyId`,
      { Ref: 'Nothing' },
      'Resources.Distribution.Properties.DistributionConfig.DefaultCacheBehavior.CachePolicyId: Nothing leads nowhere',
    ],
    [
      `${distribution}.Origins.0.DomainName`,
      { 'Fn::GetAtt': ['Bucket', 'Name'] },
      'Resources.Distribution.Properties.DistributionConfig.Origins[0].DomainName: Bucket.Name leads nowhere',
    ],
    [`${distribution}.IPV6Enabled`, 'yes', 'Distribution.DistributionConfig.IPV6Enabled: is neither true nor false'],
    [
      `${distribution}.WebACLId`,
      { 'Fn::If': ['HasNothing', 'a', 'b'] },
      'Resources.Distribution.Properties.DistributionConfig.WebACLId: there is no condition HasNothing',
    ],
    ['Parameters.Unused', { Type: 'String' }, 'Unused: this parameter is not used'],
  ])('sees what is wrong with %s', (at, value, problem) => {
    expect(broken(set(at, value))).toContain(problem);
  });
});
