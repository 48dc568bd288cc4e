import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup, type FindAddresses } from './public-address';

describe('[F402] whether an address is public', () => {
	it.each([
		['0.0.0.0', false],
		['10.255.0.1', false],
		['100.64.0.1', false],
		['100.128.0.1', true],
		['127.8.8.8', false],
		['169.254.169.254', false],
		['172.15.0.1', true],
		['172.31.0.1', false],
		['192.0.2.1', false],
		['192.168.1.1', false],
		['198.18.0.1', false],
		['224.0.0.251', false],
		['255.255.255.255', false],
		['208.80.154.224', true],
		['::', false],
		['::1', false],
		['::127.0.0.1', false],
		['::ffff:10.0.0.1', false],
		['::ffff:208.80.154.224', true],
		['64:ff9b::7f00:1', false],
		['2002:7f00:1::', false],
		['2001::1', false],
		['2001:db8::1', false],
		['fc00::1', false],
		['fd12:3456::1', false],
		['fe80::1', false],
		['fe80::1%eth0', false],
		['fec0::1', false],
		['ff02::1', false],
		['2620:0:861:ed1a::1', true],
		['example.org', false],
		['', false]
	])('%s: %s', (address, expected) => {
		expect(isPublicAddress(address)).toBe(expected);
	});
});

/** A name server that gives another answer each time. */
function changing(...answers: readonly string[][]): FindAddresses {
	let asked = 0;
	return (_, __, callback) =>
		callback(
			null,
			(answers[asked++] ?? []).map((address) => ({
				address,
				family: address.includes(':') ? 6 : 4
			}))
		);
}

function ask(find: FindAddresses, all: boolean): Promise<unknown> {
	return new Promise((resolve) =>
		publicLookup(find, new Set())('a.test', { all }, (error, found) =>
			resolve(error ? error.message : found)
		)
	);
}

describe('[F402] the addresses that a connection gets', () => {
	it('are the ones that were checked: the name server is asked once', async () => {
		const find = changing(['208.80.154.224'], ['127.0.0.1']);
		expect(await ask(find, false)).toBe('208.80.154.224');
		expect(await ask(find, false)).toBe(
			'“a.test” (127.0.0.1) is no public address of the Internet, and is not asked'
		);
	});

	it('are the public ones of several', async () => {
		const mixed = ['10.0.0.1', '208.80.154.224', 'fd00::1', '2620:0:861:ed1a::1'];
		expect(await ask(changing(mixed), true)).toEqual([
			{ address: '208.80.154.224', family: 4 },
			{ address: '2620:0:861:ed1a::1', family: 6 }
		]);
	});
});
