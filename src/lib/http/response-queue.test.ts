import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asked } from './asked';
import { ResponseCache } from './cache';
import { ResponseQueue, QueueFull, type Made } from './response-queue';
import { surfaceOf } from './surface';
import { startTestSite, type TestSite } from './test-site';

let test: TestSite;
let cache: ResponseCache;
let queue: ResponseQueue;
beforeEach(async () => {
	test = await startTestSite();
	cache = new ResponseCache(64 * 1024 * 1024);
	queue = new ResponseQueue(test.site, cache);
});
afterEach(() => test.stop());

const never = new AbortController().signal;

function ask(address: string, change: Partial<Asked> = {}): Asked {
	const row = surfaceOf('/t/[slug=slug]/[[event]]');
	if (!row) throw new Error('There is a reading page.');
	return {
		row,
		slug: 'a',
		revision: undefined,
		isPinned: false,
		address,
		origin: 'http://example.org',
		encoding: 'identity',
		cost: 'cheap',
		...change
	};
}
const make = (address: string, change?: Partial<Asked>, gone = never) =>
	queue.make(address, ask(address, change), gone);
const bodyOf = (made: Made) => ('body' in made ? made.body.toString() : undefined);
const asked = async () => Number(await test.read('/asked'));

describe('what is made', () => {
	it('is made once for all who ask at the same time, and cached', async () => {
		const waiting = Array.from({ length: 20 }, () => make('/held/1'));
		await vi.waitFor(async () => expect(await asked()).toBeGreaterThan(1));
		await test.read('/release');
		const all = await Promise.all(waiting);
		expect(new Set(all).size).toBe(1); // one buffer
		expect(cache.find('/held/1', 'one')).toBe(all[0]);
		expect(cache.find('/held/1', 'two')).toBeUndefined();
	});

	it('[F152] is dropped when nobody waits for it any longer', async () => {
		const [one, two] = [new AbortController(), new AbortController()];
		const first = make('/held/1', {}, one.signal);
		const second = make('/held/1', {}, two.signal);
		await vi.waitFor(async () => expect(await asked()).toBeGreaterThan(1));
		one.abort();
		expect(await test.read('/left')).toBe('0');
		two.abort();
		await expect(Promise.all([first, second])).rejects.toThrow();
		await vi.waitFor(async () => expect(await test.read('/left')).toBe('1'));
		// The next request starts again.
		const third = make('/held/1');
		await vi.waitFor(async () => {
			await test.read('/release');
			expect(bodyOf(await third)).toBe('/held/1');
		});
	});

	it('[F152] waits in a queue with an end, whose places are free again when clients leave', async () => {
		const leaving = new AbortController();
		const all = Array.from({ length: 34 }, (_, i) => make(`/held/${i}`, {}, leaving.signal));
		const settled = Promise.allSettled(all);
		expect([queue.isFull('cheap'), queue.isFull('expensive')]).toEqual([true, false]);
		await expect(make('/held/more')).rejects.toThrow(QueueFull);
		leaving.abort();
		await settled;
		expect(bodyOf(await make('/next'))).toBe('/next example.org http');
	});

	it('[F152] a cheap response never waits for an expensive one', async () => {
		const leaving = new AbortController();
		const expensive = Array.from({ length: 10 }, (_, i) =>
			make(`/held/${i}`, { cost: i % 2 ? 'expensive' : 'search' }, leaving.signal)
		);
		const settled = Promise.allSettled(expensive);
		expect(bodyOf(await make('/cheap'))).toBe('/cheap example.org http');
		leaving.abort();
		await settled;
	});

	it('[F165] is long, and goes out as it comes: to each its own, past the cache', async () => {
		const [one, two] = await Promise.all([make('/long'), make('/long')]);
		if (!('stream' in one) || !('stream' in two)) throw new Error('It is a stream.');
		const lengths = (await Promise.all([text(one.stream), text(two.stream)])).map((t) => t.length);
		expect(lengths).toEqual([9 * 1024 * 1024, 9 * 1024 * 1024]);
		expect(cache.bytes).toBe(0);
	});

	it('has a tag of its own in each encoding', async () => {
		const bodies = Array.from({ length: 400 }, (_, i) => `p${i}`).join('/');
		const tags = await Promise.all(
			(['identity', 'gzip', 'br'] as const).map(async (encoding) => {
				const made = await queue.make(encoding, ask(`/${bodies}`, { encoding }), never);
				return [
					made.headers['content-encoding'],
					made.headers.etag,
					made.headers['x-dateline-version']
				];
			})
		);
		const [plain, gzip, br] = tags;
		expect(tags.map(([encoding]) => encoding)).toEqual([undefined, 'gzip', 'br']);
		expect(gzip?.[1]).toBe(plain?.[1]?.replace(/"$/, '-gzip"'));
		expect(br?.[1]).toBe(plain?.[1]?.replace(/"$/, '-br"'));
		expect(tags.map((tag) => tag[2])).toEqual([undefined, undefined, undefined]);
	});

	it('of a pinned version has no version that could end', async () => {
		await make('/pin', { revision: '0123456789abcdef', isPinned: true });
		expect(cache.find('/pin', 'anything')?.version).toBeUndefined();
	});
});
