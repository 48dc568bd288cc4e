/**
 * Which addresses of the Internet a download may connect to: those of everybody, and none of this computer, of its
 * network or of its provider.
 */
import type { LookupAddress, LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whose addresses are given out to anybody: other addresses of IPv6 are reserved, or lead to IPv4. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** @param address - IPv4, or IPv6; IPv4 in IPv6 is IPv4 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const ip = ipaddr.process(address);
	return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(GLOBAL_IPV6));
}

/** Finds all addresses of a host; `lookup` of node:dns is one. */
export type FindAddresses = (
	host: string,
	options: LookupAllOptions,
	callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void;

/** A host has no address that may be connected to. */
export class NotPublic extends Error {}

/**
 * The lookup of a connection. The connection is made to an address that was checked here, so a second answer of the
 * name server changes nothing.
 *
 * @param trusted - hosts whose addresses are not checked
 */
export function publicLookup(find: FindAddresses, trusted: ReadonlySet<string>): LookupFunction {
	return (host, options, callback) => {
		find(host, { ...options, all: true }, (error, found) => {
			const isOpen = ({ address }: LookupAddress) => trusted.has(host) || isPublicAddress(address);
			const open = error ? [] : found.filter(isOpen);
			const [first] = open;
			const addresses = error ? [] : found.map(({ address }) => address);
			if (!first) callback(error ?? new NotPublic(notPublic(host, addresses)), []);
			else if (options.all) callback(null, open);
			else callback(null, first.address, first.family);
		});
	};
}

/** @param addresses - of the host; none: it is one itself */
export function notPublic(host: string, addresses: readonly string[] = []): string {
	const at = addresses.length === 0 ? '' : ` (${addresses.join(', ')})`;
	return `“${host}”${at} is no public address of the Internet, and is not asked`;
}
