/**
 * The address of a view that others can open, in a citation years from now as
 * well. Nothing of the reader's own goes into it: no folder, no name of a
 * machine, no query that another site has put there.
 */
import { encodeView } from './fragment.ts';
import type { View } from './view.ts';

/** Names that lead somewhere only within a machine, a house or a test (RFC 2606, 6761, 6762, 8375, and what routers give). */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|home\.arpa|internal|intranet|corp|private|test|invalid|mshome\.net|fritz\.box)$/;

/** IPv4 that no one outside reaches: this machine, private networks, what providers share, what no server gave. */
const LOCAL_IPV4 =
  /^(?=[\d.]+$)(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** The same of IPv6, as URLs write it; addresses that hold one of IPv4 are no one's web site. */
const LOCAL_IPV6 = /^\[(?:::|f[cd]|fe[89a-f])/;

function isPublic({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (hostname.startsWith('[')) return !LOCAL_IPV6.test(hostname);
  const name = hostname.replace(/\.$/, '');
  // A bare name is one of a network of its own.
  return name.includes('.') && !LOCAL_NAMES.test(name) && !LOCAL_IPV4.test(name);
}

/** The folder of a page others can open, ending in a slash, without name, password, query and fragment; else null. */
function folderOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return isPublic(url) ? url.origin + url.pathname.replace(/[^/]*$/, '') : null;
}

/**
 * Where the atlas stands for everyone; null where that is not known.
 * @param built where it was built for, as in SITE_URL: there its own address counts wherever it is opened
 * @param here the page's own address
 */
export function siteOf(built: string | undefined, here: string): string | null {
  // A site's address may be given without the slash that ends it.
  const named = built?.replace(/[?#].*$/, '').replace(/\/?(?:index\.html)?$/, '/');
  return (named ? folderOf(named) : null) ?? folderOf(here);
}

/** @param site from `siteOf` */
export const permanentLink = (site: string | null, view: View): string | null => site && site + encodeView(view);
