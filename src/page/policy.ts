/**
 * The library's one Trusted Types policy, `ala-core-widgets`.
 *
 * A page under `require-trusted-types-for 'script'` refuses plain strings where HTML is parsed or a script's
 * address or text is set. Five places need such values: inert parsing of feed text (feeds/values/text) and of XML
 * (feeds/read/parse-xml), the addresses of our own lazy chunks (page/load-chunk), DOMPurify (ui/rich-text), and the
 * JSON of structured data: `createScript` passes nothing else. All use this module.
 */

/** The part of the Trusted Types API (W3C Trusted Types, section 2) that is used here. Not every browser has it. */
export interface TrustedPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
  createScript(json: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

const NAME = 'ala-core-widgets';

const scriptUrls = new Set<string>();

const rules: TrustedPolicy = {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!scriptUrls.has(url)) throw new TypeError(`${NAME}: ${url} is not one of this script's own chunks`);
    return url;
  },
  createScript(json) {
    JSON.parse(json);
    return json;
  },
};

let policy: TrustedPolicy | undefined;

/**
 * The policy, created on first use. `undefined` if the page's `trusted-types` list forbids it; the console then says,
 * once, which keyword to add. Without Trusted Types the same rules apply to plain strings.
 */
export function trustedPolicy(): TrustedPolicy | undefined {
  if (policy || refused) return policy;
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    policy = factory ? factory.createPolicy(NAME, rules) : rules;
  } catch {
    refused = true;
    console.warn(
      `[${NAME}] This page's Content-Security-Policy forbids the Trusted Types policy "${NAME}". ` +
        `Add ${NAME} 'allow-duplicates' to its trusted-types list; until then HTML in feeds shows as plain text.`,
    );
  }
  return policy;
}

let refused = false;

/** Lets `createScriptURL` pass this one absolute address. Only page/load-chunk calls it, with addresses the build wrote. */
export function allowScriptUrl(url: string): void {
  scriptUrls.add(url);
}
