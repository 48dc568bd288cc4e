import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTestSite, type TestSite } from './test-site';

let test: TestSite;
beforeEach(async () => {
	test = await startTestSite();
});
afterEach(() => test.stop());

it('is up when it has said so, and knows the versions', () => {
	const { site } = test;
	expect([site.isUp, site.isReady, site.list]).toEqual([true, true, 'one']);
	expect([site.versionOf('a'), site.versionOf('b')]).toEqual(['one', undefined]);
});

it('is asked for the origin that readers use', async () => {
	expect(await test.read('/x')).toBe('/x example.org http');
});

it('a response that is left in its middle ends alone', async () => {
	const leaving = new AbortController();
	const response = await test.site.ask('/half', 'http://example.org', leaving.signal);
	const body = buffer(response);
	leaving.abort();
	await expect(body).rejects.toThrow();
	const long = await test.site.ask('/long', 'http://example.org', new AbortController().signal);
	long.destroy(); // a client already has the first part
	expect(await test.read('/x')).toBe('/x example.org http');
});

it('[F161] a thread that dies is started again; what was known stays known meanwhile', async () => {
	const { site } = test;
	await expect(test.read('/crash')).rejects.toThrow();
	await vi.waitFor(() => expect(site.isUp).toBe(false));
	expect([site.isReady, site.versionOf('a')]).toEqual([true, 'one']);
	await vi.waitFor(() => expect(site.isUp).toBe(true), { timeout: 10_000 });
	expect(await test.read('/x')).toBe('/x example.org http');
});

it('[F162] a thread that hangs is stopped, and started again', async () => {
	const hanging = await startTestSite(1000);
	await expect(hanging.read('/hang')).rejects.toThrow();
	await vi.waitFor(() => expect(hanging.site.isUp).toBe(true), { timeout: 10_000 });
	expect(await hanging.read('/x')).toBe('/x example.org http');
	expect(hanging.log).toContain('The site hangs: it is started again.');
	await hanging.stop();
});
