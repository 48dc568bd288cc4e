import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { LONG_BYTES, ResponseCache } from './response-cache';

const TEXT = 'A page of a timeline. '.repeat(200);
let cache: ResponseCache;
let made: number;

beforeEach(() => {
	cache = new ResponseCache(1024 * 1024);
	made = 0;
});

function get(key: string, headers: Record<string, string> = {}, response?: () => Response) {
	const page = () =>
		new Response(TEXT, { headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' } });
	return cache.respond(headers, key, () => {
		made++;
		return Promise.resolve((response ?? page)());
	});
}

describe('a response', () => {
	it('is made once, however many ask at once', async () => {
		const all = await Promise.all(Array.from({ length: 20 }, () => get('1 a')));
		expect(await Promise.all(all.map((response) => response.text()))).toEqual(
			Array.from({ length: 20 }, () => TEXT)
		);
		await get('1 a');
		expect(made).toBe(1);
	});

	it('is made anew of a newer version', async () => {
		await get('1 a');
		await get('2 a');
		expect(made).toBe(2);
	});

	it('is sent as it can be taken, and names what it depends on', async () => {
		const plain = await get('1 a');
		const brotli = await get('1 a', { 'accept-encoding': 'gzip, br' });
		expect(brotliDecompressSync(await brotli.bytes()).toString()).toBe(TEXT);
		expect(Number(brotli.headers.get('content-length'))).toBeLessThan(TEXT.length / 10);
		for (const { headers } of [plain, brotli]) expect(headers.get('vary')).toBe('accept-encoding');
		expect(brotli.headers.get('content-encoding')).toBe('br');
		expect(plain.headers.has('content-encoding')).toBe(false);
		expect(plain.headers.get('etag')).not.toBe(brotli.headers.get('etag'));
	});

	it.each([
		['the tag itself', (tag: string) => tag],
		['one among others', (tag: string) => `"other", ${tag}`],
		['a weak one', (tag: string) => `W/${tag}`],
		['any', () => '*']
	])('is not sent again to who has it: %s', async (_, toHeader) => {
		const first = await get('1 a', { 'accept-encoding': 'br' });
		const header = toHeader(first.headers.get('etag') ?? '');
		const again = await get('1 a', { 'accept-encoding': 'br', 'if-none-match': header });
		expect([again.status, await again.text()]).toEqual([304, '']);
		expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
		const other = await get('1 a', { 'if-none-match': '"other"' });
		expect([other.status, await other.text()]).toEqual([200, TEXT]);
	});

	it.each([
		['what is missing', () => new Response('no', { status: 404 }), 404],
		['what may not be kept', () => new Response('ok', noStore), 200]
	])('is made each time: %s', async (_, response, status) => {
		const all = [await get('1 a', {}, response), await get('1 a', {}, response)];
		expect(all.map((one) => one.status)).toEqual([status, status]);
		expect(made).toBe(2);
	});

	it('is found again without being made, by whom it was made for', async () => {
		const brotli = { 'accept-encoding': 'br' };
		expect(cache.find(brotli, '1 a')).toBeUndefined();
		const made = await get('1 a', brotli);
		const found = cache.find(brotli, '1 a');
		expect(found).toEqual({
			status: 200,
			headers: Object.fromEntries(made.headers),
			body: await made.bytes()
		});
		expect(cache.find({ ...brotli, 'if-none-match': '*' }, '1 a')?.status).toBe(304);
		expect(cache.find({}, '1 a')).toBeUndefined();
		expect(cache.find(brotli, '2 a')).toBeUndefined();
	});

	it('that is long goes out as it is', async () => {
		const long = () =>
			new Response('x'.repeat(LONG_BYTES + 1), {
				headers: { 'content-length': String(LONG_BYTES + 1) }
			});
		const all = await Promise.all([get('1 a', {}, long), get('1 a', {}, long)]);
		for (const response of all) expect((await response.text()).length).toBe(LONG_BYTES + 1);
		expect(made).toBe(2);
	});
});

it('a failure is told to all who wait, and is not kept', async () => {
	const fail = () => {
		throw new Error('broken');
	};
	const all = await Promise.allSettled([get('1 a', {}, fail), get('1 a', {}, fail)]);
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await (await get('1 a')).text()).toBe(TEXT);
});

it('memory is bounded: what was asked for longest ago is made anew', async () => {
	cache = new ResponseCache(20_000);
	for (let page = 0; page < 10; page++) await get(`1 ${page}`);
	await get('1 9');
	expect(made).toBe(10);
	await get('1 0');
	expect(made).toBe(11);
});

it('who comes while too much is being made is told to come again', async () => {
	const waiting: (() => void)[] = [];
	const slow = (key: number) =>
		cache.respond(
			{},
			String(key),
			() =>
				new Promise((resolve) => {
					waiting.push(() => resolve(new Response('made')));
				})
		);
	const asked = Array.from({ length: 300 }, (_, key) => slow(key));
	const busy = await Promise.race(asked);
	expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '2']);
	for (const finish of waiting) finish();
	const statuses = (await Promise.all(asked)).map(({ status }) => status);
	expect(statuses.filter((status) => status === 200)).toHaveLength(256);
});

const noStore = { headers: { 'cache-control': 'no-store' } };
