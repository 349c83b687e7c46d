import { z } from 'zod';

const weight = z.strictObject({ bytes: z.number(), requests: z.number() });
const pair = z.tuple([z.number(), z.number()]);

/** The form of `deploy/costs.yaml`; what each number is and where it is from stands there. */
export const costData = z.strictObject({
  lookedUp: z.string(),
  views: z.array(z.strictObject({ what: z.string(), share: z.number(), cold: weight, warm: weight })),
  cloudfront: z.strictObject({
    freeGigabytes: z.number(),
    freeRequests: z.number(),
    freeInvocations: z.number(),
    tiers: z.record(z.string(), z.array(pair)),
    perTenThousandRequests: z.number(),
    perMillionInvocations: z.number(),
    flat: z.array(z.strictObject({ plan: z.string(), requests: z.number(), terabytes: z.number(), price: z.number() })),
  }),
  s3: z.strictObject({ perGigabyteMonth: z.number(), perThousandPuts: z.number(), perThousandGets: z.number() }),
  cloudflare: z.strictObject({ freeFiles: z.number(), paidFiles: z.number(), paidPlan: z.number() }),
  netlify: z.strictObject({
    perGigabyte: z.number(),
    perTenThousandRequests: z.number(),
    perDeploy: z.number(),
    freeCredits: z.number(),
    proCredits: z.number(),
    proPrice: z.number(),
    packCredits: z.number(),
    packPrice: z.number(),
    filesInFolder: z.number(),
  }),
  githubPages: z.strictObject({ gigabytes: z.number(), siteBytes: z.number() }),
  deploysAMonth: z.number(),
  site: z.strictObject({
    files: z.number(),
    bytes: z.number(),
    notes: z.number(),
    filesOfNote: z.number(),
    bytesOfNote: z.number(),
    fragmentsOfNote: z.number(),
    recordsOfLanguage: z.number(),
    indexBytesOfNote: z.number(),
    listBytesOfRecord: z.number(),
    uploadsASecond: z.number(),
  }),
});

export type CostData = z.infer<typeof costData>;
export type Cache = 'cold' | 'warm';

/** A month's traffic. */
export interface Traffic {
  gigabytes: number;
  requests: number;
}

/** What so many page views weigh, with nothing (`cold`) or styles and scripts (`warm`) in every reader's cache. Throws where the shares are not 100. */
export function traffic({ views }: CostData, pageViews: number, cache: Cache): Traffic {
  const shares = views.reduce((sum, { share }) => sum + share, 0);
  if (shares !== 100) throw new Error(`The shares of page views are ${shares} together; make them 100.`);
  const mean = (unit: 'bytes' | 'requests'): number => views.reduce((sum, one) => sum + (one.share / 100) * one[cache][unit], 0);
  return { gigabytes: (pageViews * mean('bytes')) / 1e9, requests: pageViews * mean('requests') };
}

/** A month on CloudFront and S3 by use, in dollars, with readers in one of the priced regions; as though no answer came from a cache of the edge. */
export function cloudfrontByUse(
  { cloudfront, s3, site, deploysAMonth }: CostData,
  { gigabytes, requests }: Traffic,
  region: string,
): number {
  let price = 0;
  let from = 0;
  const paid = Math.max(0, gigabytes - cloudfront.freeGigabytes);
  for (const [terabytes, perGigabyte] of cloudfront.tiers[region] ?? []) {
    const upTo = terabytes * 1000;
    price += Math.max(0, Math.min(paid, upTo) - from) * perGigabyte;
    from = upTo;
  }
  price += (Math.max(0, requests - cloudfront.freeRequests) / 1e4) * cloudfront.perTenThousandRequests;
  price += (Math.max(0, requests - cloudfront.freeInvocations) / 1e6) * cloudfront.perMillionInvocations;
  price += (site.bytes / 1e9) * s3.perGigabyteMonth + ((site.files * deploysAMonth) / 1e3) * s3.perThousandPuts;
  return price + (requests / 1e3) * s3.perThousandGets;
}

/** The cheapest flat-rate plan of CloudFront that holds the traffic; nothing where none does. */
export function cloudfrontFlat({ cloudfront }: CostData, { gigabytes, requests }: Traffic): { plan: string; price: number } | undefined {
  return cloudfront.flat.find((one) => requests <= one.requests * 1e6 && gigabytes <= one.terabytes * 1000);
}

/** A month on Netlify, in dollars: free while the credits last, then Pro with packs of credits. */
export function netlify({ netlify: price, deploysAMonth }: CostData, { gigabytes, requests }: Traffic): number {
  const credits = gigabytes * price.perGigabyte + (requests / 1e4) * price.perTenThousandRequests + deploysAMonth * price.perDeploy;
  if (credits <= price.freeCredits) return 0;
  return price.proPrice + Math.ceil(Math.max(0, credits - price.proCredits) / price.packCredits) * price.packPrice;
}

/** A site with so many notes; each figure grows in a straight line with the notes. */
export interface GrownSite {
  files: number;
  gigabytes: number;
  uploadMinutes: number;
  uploadPrice: number;
  indexMegabytes: number;
  /** What the first search in a language loads for the list of records alone. */
  listKilobytes: number;
  fragmentsInFolder: number;
}

export function grownSite({ site, s3 }: CostData, notes: number): GrownSite {
  const more = notes - site.notes;
  const files = site.files + more * (site.filesOfNote + site.fragmentsOfNote);
  const records = site.recordsOfLanguage + (more * site.fragmentsOfNote) / 2;
  return {
    files,
    gigabytes: (site.bytes + more * (site.bytesOfNote + site.indexBytesOfNote)) / 1e9,
    uploadMinutes: files / site.uploadsASecond / 60,
    uploadPrice: (files / 1e3) * s3.perThousandPuts,
    indexMegabytes: (notes * site.indexBytesOfNote) / 1e6,
    listKilobytes: (records * site.listBytesOfRecord) / 1e3,
    fragmentsInFolder: records,
  };
}

/** How many notes each host takes before one of its limits is reached. */
export function notesThatFit(data: CostData): { cloudflareFree: number; cloudflarePaid: number; githubPages: number; netlify: number } {
  const { site, cloudflare, githubPages } = data;
  const byFiles = (files: number): number => site.notes + Math.floor((files - site.files) / (site.filesOfNote + site.fragmentsOfNote));
  return {
    cloudflareFree: byFiles(cloudflare.freeFiles),
    cloudflarePaid: byFiles(cloudflare.paidFiles),
    githubPages: site.notes + Math.floor((githubPages.siteBytes - site.bytes) / (site.bytesOfNote + site.indexBytesOfNote)),
    netlify: site.notes + Math.floor((data.netlify.filesInFolder - site.recordsOfLanguage) / (site.fragmentsOfNote / 2)),
  };
}
