/** Where the site will stand. */

/**
 * @param address as in SITE_URL; with or without the slash at its end
 * @throws where it is no web address
 */
export function siteUrl(address: string): URL {
  const site = URL.canParse(address) ? new URL(address.endsWith('/') ? address : `${address}/`) : undefined;
  if (!site || !/^https?:$/.test(site.protocol))
    throw new Error(`SITE_URL must be the web address the atlas will stand at; "${address}" is none.`);
  return site;
}
