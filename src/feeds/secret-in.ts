/**
 * The name of the parameter of an address that holds a secret, such as `access_token`: whoever opens the page can
 * read it there. `undefined` when there is none, or the text is no address.
 */
export function secretIn(url: string): string | undefined {
  return /[?&#;]((?:consumer|client)_secret|api_?key|access_token|token)=/i.exec(url)?.[1]?.toLowerCase();
}
