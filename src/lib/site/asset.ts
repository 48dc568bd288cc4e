/** Files of a site as they are served: each at an address with a hash of its content. */
import { createHash } from 'node:crypto';
import type { SiteAsset } from './site';

const TYPES: Readonly<Record<string, string>> = {
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	webp: 'image/webp',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	avif: 'image/avif',
	woff2: 'font/woff2',
	woff: 'font/woff',
	ttf: 'font/ttf',
	otf: 'font/otf'
};

/** @param name - of the file, as its author wrote it */
export function toAsset(name: string, bytes: Uint8Array): SiteAsset {
	const ending = (name.split('.').at(-1) ?? '').toLowerCase();
	const base = name.slice(0, name.lastIndexOf('.')).toLowerCase();
	const plain = base.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
	return {
		file: `${plain}-${contentName(bytes)}.${ending}`,
		type: TYPES[ending] ?? 'application/octet-stream',
		bytes: new Uint8Array(bytes)
	};
}

/** The same for the same content. */
export function contentName(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 16);
}
