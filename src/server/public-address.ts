import ipaddr from 'ipaddr.js';

/**
 * Which addresses a feed may be fetched from. A feed's server can send us anywhere by a redirect or its DNS, so an
 * address that only machines in our own network can reach is none.
 */

/** Whether an IP address is on the public internet: neither private, loopback, link-local nor otherwise reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:10.0.0.1 is judged as the IPv4 address it is.
  const parsed = ipaddr.process(address);
  const isGlobal = parsed.kind() === 'ipv4' || (parsed.toByteArray()[0]! & 0xe0) === 0x20;
  return isGlobal && parsed.range() === 'unicast';
}

/** Whether an address may be used for a host that the operator has listed: private, but never that of a cloud's metadata. */
export function isPrivateAddress(address: string): boolean {
  return ipaddr.isValid(address) && ['private', 'loopback', 'uniqueLocal'].includes(ipaddr.process(address).range());
}

/** Names that resolve within a machine or a network only (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|test|invalid)\.?$/i;

/**
 * Whether the host of a URL can be public as it is written. A name can still resolve to a private address, which only
 * what connects can know. `URL` has turned other ways to write an IPv4 address (2130706433, 0177.1, 0x7f.1) into dots.
 */
export function isPublicHost({ hostname }: URL): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(address)) return isPublicAddress(address);
  return hostname.includes('.') && !LOCAL_NAMES.test(hostname);
}
