import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ClientLimit } from './client-limit';

const from = (remoteAddress: string, forwarded?: string) =>
	({
		socket: { remoteAddress },
		connection: { remoteAddress },
		headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
	}) as unknown as IncomingMessage;

describe('[F159] what a client may ask for', () => {
	it('ends, for it alone, and says how long to wait', async () => {
		const limit = new ClientLimit({ points: 2 });
		const take = (address: string) => limit.take(from(address), 'cheap');
		expect([await take('1.1.1.1'), await take('1.1.1.1')]).toEqual([0, 0]);
		const wait = await take('1.1.1.1');
		expect(wait).toBeGreaterThan(0);
		expect(wait).toBeLessThanOrEqual(10);
		expect(await take('1.1.1.2')).toBe(0);
	});

	it('is lower for expensive routes', async () => {
		const limit = new ClientLimit({ points: 10 });
		expect(await limit.take(from('1.1.1.1'), 'expensive')).toBe(0);
		expect(await limit.take(from('1.1.1.1'), 'cheap')).toBeGreaterThan(0);
	});

	it.each([
		['nobody is believed', undefined, ['9.9.9.1', '9.9.9.2'], false],
		['a proxy is believed', '127.0.0.1', ['9.9.9.1', '9.9.9.2'], true],
		[
			'what a client writes before its proxy is not',
			'127.0.0.1',
			['7.7.7.7, 9.9.9.1', '8.8.8.8, 9.9.9.1'],
			false
		],
		[
			'a range of proxies is',
			'10.0.0.0/8, 127.0.0.1',
			['9.9.9.1, 10.1.1.1', '9.9.9.2, 10.1.1.1'],
			true
		]
	])('%s', async (_, proxies, forwarded, areTwo) => {
		const limit = new ClientLimit({ points: 1, proxies });
		const waits = [];
		for (const header of forwarded)
			waits.push(await limit.take(from('127.0.0.1', header), 'cheap'));
		expect(waits[0]).toBe(0);
		expect(waits[1] === 0).toBe(areTwo);
	});

	it('is that of a household where addresses are free to choose', async () => {
		const limit = new ClientLimit({ points: 1 });
		expect(await limit.take(from('2001:db8:1:2:a::1'), 'cheap')).toBe(0);
		expect(await limit.take(from('2001:db8:1:2:b::2'), 'cheap')).toBeGreaterThan(0);
		expect(await limit.take(from('2001:db8:1:3::1'), 'cheap')).toBe(0);
	});
});
