import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { healthDocument } from '../../src/api/health-schema.ts';
import { undocumentedFieldLabels } from '../../src/i18n/health-messages.ts';
import { healthOf } from '../../src/knowledge/health.ts';
import type { LastCheck } from '../../src/knowledge/health.ts';
import { leavesOf } from '../../src/knowledge/leaves.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { undocumentedRecords } from '../../src/knowledge/undocumented.ts';
import { witnessCoverage } from '../../src/knowledge/witness-coverage.ts';
import { installedVersion } from '../../src/loading/installed-version.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

const libraryAfter = (changes: Record<string, Change> = {}): Library => withContent(changes, (root) => libraryOf(loadKnowledge(root)));

const witness = (name: string, symbol: string): string => `\n  - package: '${name}'\n    symbol: ${symbol}`;
const end = 'verifiedOn: 2026-01-10';

describe('undocumentedRecords', () => {
  it('finds the value at any depth, and names the field as the record does', () => {
    expect(
      undocumentedRecords(
        libraryAfter({
          'limits/function-timeout.yaml': ['possible: no', 'possible: not-documented'],
          'errors/task-timed-out.yaml': ['retry: after-a-change', 'retry: not-documented'],
        }),
      ),
    ).toEqual([
      { collection: 'limits', id: 'function-timeout', fields: [{ field: 'adjustable', now: true }] },
      { collection: 'event-sources', id: 'sns', fields: [{ field: 'attempts', now: true }] },
      { collection: 'errors', id: 'task-timed-out', fields: [{ field: 'retry', now: true }] },
    ]);
  });

  it('tells what only earlier documents left open from what is open now', () => {
    const change = 'change: { ja: 変わった。, en: It changed. }\n    sources: [lambda-dg-limits]';
    const library = libraryAfter({
      'event-sources/sns.yaml': ['limits:\n', `  - from: 2020-01-01\n    rules: { attempts: { default: none } }\n    ${change}\nlimits:\n`],
      'runtimes/python3.9.yaml': [
        'history:\n',
        `history:\n  - from: ≤2025-01-01\n    deprecation: not-documented\n    blockCreate: 2027-02-01\n    blockUpdate: not-scheduled\n    ${change}\n`,
      ],
    });
    expect(undocumentedRecords(library)).toEqual([
      { collection: 'event-sources', id: 'sns', fields: [{ field: 'attempts', now: false }] },
      { collection: 'runtimes', id: 'python3.9', fields: [{ field: 'deprecation', now: false }] },
    ]);
  });

  it('has a word for every field that may be undocumented', () => {
    const fields = Object.values(schemas).flatMap((schema) =>
      leavesOf(z.toJSONSchema(schema, { io: 'output' })).flatMap(({ keys, value }) =>
        value === 'not-documented'
          ? [keys.filter((key, at) => keys[at - 1] === 'properties' && key !== 'history' && key !== 'rules')[0]]
          : [],
      ),
    );
    expect([...new Set(fields)].sort()).toEqual(Object.keys(undocumentedFieldLabels).sort());
  });
});

describe('witnessCoverage', () => {
  it('counts records with a value by collection and by package, and names those without a witness', () => {
    const library = libraryAfter({
      'limits/function-timeout.yaml': [
        end,
        `witnesses:${witness('@aws-sdk/client-lambda', 'FunctionConfiguration.Timeout')}${witness('@aws-sdk/client-lambda', 'CreateFunctionRequest.Timeout')}${witness('@aws-cdk/aws-service-spec', 'AWS::Lambda::Function.Timeout')}\n${end}`,
      ],
    });
    expect(witnessCoverage(library)).toMatchInlineSnapshot(`
      {
        "collections": [
          {
            "collection": "limits",
            "of": 1,
            "without": [],
            "witnessed": 1,
          },
          {
            "collection": "event-sources",
            "of": 1,
            "without": [
              "sns",
            ],
            "witnessed": 0,
          },
          {
            "collection": "errors",
            "of": 0,
            "without": [],
            "witnessed": 0,
          },
          {
            "collection": "runtimes",
            "of": 1,
            "without": [
              "python3.9",
            ],
            "witnessed": 0,
          },
        ],
        "packages": [
          {
            "name": "@aws-sdk/client-lambda",
            "records": 1,
            "witnesses": 2,
          },
          {
            "name": "@aws-sdk/client-lambda-microvms",
            "records": 0,
            "witnesses": 0,
          },
          {
            "name": "@aws-cdk/aws-service-spec",
            "records": 1,
            "witnesses": 1,
          },
          {
            "name": "@types/aws-lambda",
            "records": 0,
            "witnesses": 0,
          },
        ],
      }
    `);
  });

  it('expects a witness of the exceptions of the API, and counts that of another error all the same', () => {
    const errors = (change: readonly [string, string]) =>
      witnessCoverage(libraryAfter({ 'errors/task-timed-out.yaml': change })).collections.find(({ collection }) => collection === 'errors');
    expect(errors(['kind: log-message', 'kind: api-exception'])).toEqual({
      collection: 'errors',
      of: 1,
      witnessed: 0,
      without: ['task-timed-out'],
    });
    expect(errors([end, `witnesses:${witness('@aws-sdk/client-lambda', 'TooManyRequestsException')}\n${end}`])).toEqual({
      collection: 'errors',
      of: 1,
      witnessed: 1,
      without: [],
    });
  });
});

describe('installedVersion', () => {
  it('reads what is installed, and says nothing of what is not', () => {
    expect(installedVersion(process.cwd(), 'zod')).toMatch(/^4\./);
    expect(installedVersion(process.cwd(), 'no-such-package')).toBeUndefined();
  });
});

describe('healthOf', () => {
  const check: LastCheck = { day: '2026-07-10', rules: 3, problems: 0, versions: new Map([['@aws-sdk/client-lambda', '3.1.2']]) };

  it('counts what the records say', () => {
    const { due, witnesses, ...health } = healthOf(
      libraryAfter({
        'limits/function-timeout.yaml': [
          end,
          `disputed:\n  note: { ja: 食い違う。, en: They differ. }\n  sources: [lambda-dg-limits]\n${end}`,
        ],
      }),
      check,
    );
    const { records, ...counts } = due;
    expect(records).toHaveLength(7);
    expect({ due: counts, packages: witnesses.packages.map(({ version }) => version), ...health }).toMatchInlineSnapshot(`
      {
        "bounds": 2,
        "day": "2026-07-10",
        "disputed": [
          "function-timeout",
        ],
        "due": {
          "later": 2,
          "overdue": 5,
          "within30": 0,
          "within90": 0,
        },
        "figures": {
          "checkedWithin": {
            "180": 0,
            "30": 0,
            "90": 0,
          },
          "citations": 8,
          "facts": 4,
          "factsWithSource": 4,
          "problems": 0,
          "records": {
            "errors": 1,
            "event-sources": 1,
            "limits": 1,
            "notes": 1,
            "runtimes": 1,
            "sources": 1,
            "terms": 1,
            "updates": 1,
          },
          "rules": 3,
        },
        "packages": [
          "3.1.2",
          null,
          null,
          null,
        ],
        "undocumented": [
          {
            "collection": "event-sources",
            "fields": [
              {
                "field": "attempts",
                "now": true,
              },
            ],
            "id": "sns",
          },
        ],
      }
    `);
  });

  it('counts a record as checked within 30 days until the thirtieth day after its check', () => {
    const within = (day: string) => healthOf(libraryAfter(), { ...check, day }).figures.checkedWithin;
    expect(within('2026-02-09')).toEqual({ 30: 7, 90: 7, 180: 7 });
    expect(within('2026-02-10')).toEqual({ 30: 0, 90: 7, 180: 7 });
    expect(within('2026-07-10')).toEqual({ 30: 0, 90: 0, 180: 0 });
  });

  it('has the form that the API publishes', () => {
    expect(healthDocument.safeParse({ version: '1.0.0', ...healthOf(libraryAfter(), check) }).error).toBeUndefined();
    expect(healthDocument.safeParse({}).success).toBe(false);
  });
});
