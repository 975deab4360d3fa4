/** Addresses that the bank gives. Apps Script has no URL class. */

/** Whether `address` is an https address on one of the hosts, with nothing in it that could be read in two ways. */
export function isOn(hosts: string[], address: string): boolean {
  const host = /^https:\/\/([a-z0-9.-]+)\/[!-~]*$/i.exec(address)?.[1];
  return host !== undefined && hosts.includes(host.toLowerCase()) && !/["'<>\\^`{|}]/.test(address);
}

/** The address of the permalink itself, without size and name; null when it is none of this CDN. */
export function permalinkOf(cdn: string, address: string): string | null {
  if (!isOn([cdn], address)) return null;
  const token = /^https:\/\/[^/]+\/([A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*)(?:__[^/]*)?(?:\/[^/]*)?$/.exec(
    address,
  )?.[1];
  return token ? `https://${cdn}/${token}` : null;
}
