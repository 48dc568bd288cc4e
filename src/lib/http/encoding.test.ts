import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { chooseEncoding, compress, isWorthCompressing } from './encoding';

it.each([
	['gzip, deflate, br, zstd', 'br'],
	['gzip, deflate', 'gzip'],
	['gzip;q=1, br;q=0.1', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['*', 'br'],
	['deflate', 'identity'],
	['', 'identity'],
	['br;q=0, gzip;q=0, identity;q=0', 'identity'],
	['\0;;q=,,br;q=x', 'identity'],
	[undefined, 'identity']
])('who accepts %j is sent %s', (accept, encoding) => {
	expect(chooseEncoding(accept)).toBe(encoding);
});

it.each([
	['text/html', 2000, true],
	['application/json', 2000, true],
	['application/feed+json; charset=utf-8', 2000, true],
	['image/svg+xml', 2000, true],
	['application/yaml', 2000, true],
	['text/html', 200, false],
	['image/png', 2000, false],
	[undefined, 2000, false]
])('%s of %i bytes is compressed: %s', (type, bytes, worth) => {
	expect(isWorthCompressing(type, bytes)).toBe(worth);
});

it('gives back what was compressed', async () => {
	const text = 'Pyongyang, Москва, 서울\n'.repeat(500);
	const bytes = new TextEncoder().encode(text);
	expect(brotliDecompressSync(await compress(bytes, 'br')).toString()).toBe(text);
	expect(gunzipSync(await compress(bytes, 'gzip')).toString()).toBe(text);
});
