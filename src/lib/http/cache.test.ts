import { describe, expect, it } from 'vitest';
import { ResponseCache, type CachedResponse } from './cache';

const KB = 1024;
/** @param version - 'none': it never changes */
const entry = (bytes: number, version = 'one'): CachedResponse => ({
	status: 200,
	headers: { 'content-type': 'text/html' },
	body: Buffer.alloc(bytes),
	version: version === 'none' ? undefined : version
});

describe('the cache', () => {
	it('finds a response while its version is the newest', () => {
		const cache = new ResponseCache(64 * KB);
		cache.store('page', entry(KB));
		expect(cache.find('page', 'one')?.body.length).toBe(KB);
		expect(cache.find('page', 'two')).toBeUndefined();
		// The old one uses no memory.
		expect([cache.find('page', 'one'), cache.bytes]).toEqual([undefined, 0]);
	});

	it('finds what never changes, whatever the version', () => {
		const cache = new ResponseCache(64 * KB);
		cache.store('tile', entry(KB, 'none'));
		expect(cache.find('tile', 'any')).toBeDefined();
	});

	it('asks for a pinned version again after a while', () => {
		let now = 1;
		const cache = new ResponseCache(64 * KB, { now: () => now });
		cache.store('pin', entry(KB, 'none'), true);
		cache.store('tile', entry(KB, 'none'));
		expect(cache.find('pin', undefined)).toBeDefined();
		now += 11_000;
		expect(cache.find('pin', undefined)).toBeUndefined();
		expect(cache.find('tile', undefined)).toBeDefined();
	});

	it('[F153] never holds more than its bytes, long keys and headers included', () => {
		const cache = new ResponseCache(64 * KB);
		for (let i = 0; i < 1000; i++) {
			cache.store(`${i} ${'k'.repeat(4 * KB)}`, entry(KB));
			expect(cache.bytes).toBeLessThanOrEqual(64 * KB);
		}
		expect(cache.find(`999 ${'k'.repeat(4 * KB)}`, 'one')).toBeDefined();
		expect(cache.find(`0 ${'k'.repeat(4 * KB)}`, 'one')).toBeUndefined();
	});

	it('holds nothing that is larger than it', () => {
		const cache = new ResponseCache(64 * KB);
		cache.store('small', entry(KB));
		cache.store('large', entry(65 * KB));
		expect([cache.find('small', 'one') !== undefined, cache.find('large', 'one')]).toEqual([
			true,
			undefined
		]);
	});
});
