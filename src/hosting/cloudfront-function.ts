import { contentTypes } from './content-types.ts';
import type { HostRules } from './host-rules.ts';

/** The most that CloudFront takes, in bytes (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions). */
export const largestFunction = 10_000;

/** The most that a CloudFront key value store takes, in bytes: the whole of it, a key, a value (the same page, #limits-keyvaluestores). */
export const largestStore = { whole: 5_000_000, key: 512, value: 1_000 };

export interface ViewerRequest {
  code: string;
  /** What the key value store must hold; nothing where the redirects fit into the function. */
  store: { data: { key: string; value: string }[] } | undefined;
}

/**
 * The function that CloudFront runs on every request, from the text of `deploy/aws/viewer-request.js`. Renamed records stand in the function
 * itself while it stays small enough, otherwise in a key value store. Throws where not even that is enough.
 */
export function viewerRequest(text: string, rules: HostRules): ViewerRequest {
  const table = `const MOVED = ${JSON.stringify(Object.fromEntries(rules.moved.map(({ from, to }) => [from, to])))};
const newPlaceOf = async (page) => (Object.prototype.hasOwnProperty.call(MOVED, page) ? MOVED[page] : undefined);`;
  const small = `${constants(rules.base)}\n${table}\n\n${withoutComments(text)}`;
  if (Buffer.byteLength(small) <= largestFunction) return { code: small, store: undefined };

  const store = { data: rules.moved.map(({ from, to }) => ({ key: from, value: to })) };
  const tooLong = store.data.find(
    ({ key, value }) => Buffer.byteLength(key) > largestStore.key || Buffer.byteLength(value) > largestStore.value,
  );
  if (tooLong)
    throw new Error(`The redirect from ${tooLong.key} is longer than a CloudFront key value store takes (${largestStore.key} bytes).`);
  if (Buffer.byteLength(JSON.stringify(store)) > largestStore.whole)
    throw new Error(`${store.data.length} redirects are more than a CloudFront key value store takes (${largestStore.whole} bytes).`);
  const lookUp = `const STORE = cf.kvs();
async function newPlaceOf(page) {
  try {
    return await STORE.get(page);
  } catch (error) {
    return undefined;
  }
}`;
  return { code: `import cf from 'cloudfront';\n\n${constants(rules.base)}\n${lookUp}\n\n${withoutComments(text)}`, store };
}

function constants(base: string): string {
  return `const BASE = ${JSON.stringify(base)};\nconst FILE_ENDINGS = ${JSON.stringify(Object.keys(contentTypes))};`;
}

/** Comments count towards CloudFront's limit. */
function withoutComments(text: string): string {
  return text.replace(/^ *\/\/.*\n/gm, '').trimStart();
}
