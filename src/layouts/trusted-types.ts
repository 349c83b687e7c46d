/** What this page uses of Trusted Types (https://www.w3.org/TR/trusted-types/). What the browser gives back stands for a string wherever one is asked for. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

const asItIs: Rules = { createHTML: (html) => html, createScriptURL: (url) => url };

/** The one policy that the content security policy allows, by this name; browsers without Trusted Types take plain strings. */
const policy = globalThis.trustedTypes?.createPolicy('field-notes', asItIs) ?? asItIs;

/** HTML that was made of escaped text alone, for `innerHTML`. */
export function trustedHtml(html: string): string {
  return policy.createHTML(html);
}

/** The address of a script of this site, for workers. */
export function trustedScriptUrl(url: string): string {
  return policy.createScriptURL(url);
}
