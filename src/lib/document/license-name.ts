/** What to call the licence at an address. Pure. */
import { hostOf } from './address';

/** “CC BY-SA 4.0” for the address of such a licence, else its host. */
export function licenseName(url: string): string {
	const { hostname, pathname } = new URL(url);
	const [, name, version] = /^\/licenses\/([a-z-]+)\/([\d.]+)/.exec(pathname) ?? [];
	const isCommons = /(?:^|\.)creativecommons\.org$/.test(hostname);
	if (isCommons && name !== undefined) return `CC ${name.toUpperCase()} ${version ?? ''}`.trim();
	if (isCommons && pathname.startsWith('/publicdomain/zero')) return 'CC0';
	return hostOf(url);
}
