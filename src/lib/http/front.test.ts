/** The stack from top to bottom, with a real server and a small site below. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Assets } from './assets';
import { ResponseCache } from './cache';
import { ClientLimit } from './client-limit';
import { capConnections } from './connections';
import { Front } from './front';
import { ResponseQueue } from './response-queue';
import { serve, type Serving } from './serve';
import { ChangeStreams } from './change-streams';
import { MediaFiles } from './media-files';
import { Metrics } from './metrics';
import { Personal } from './personal';
import { startTestSite, type TestSite } from './test-site';

const FIRST_PORT = 4900;
let test: TestSite;
let serving: Serving;
let client: string;
beforeEach(async () => {
	test = await startTestSite();
	client = join(test.folder, 'client');
	mkdirSync(client);
	for (const name of ['kept.js', 'gone.js', 'icon.svg']) writeFileSync(join(client, name), name);
	const { site, log } = test;
	const cache = new ResponseCache(1024 * 1024);
	const clients = new ClientLimit({});
	const front = new Front({
		origin: undefined,
		assets: new Assets(client, cache),
		cache,
		clients,
		queue: new ResponseQueue(site, cache),
		media: new MediaFiles(join(test.folder, 'media')),
		metrics: new Metrics({ token: undefined, cache, streams: () => 0, isReady: () => true }),
		personal: new Personal({ site, uploadBytes: 1000, userHeader: undefined, trusted: undefined }),
		site,
		streams: new ChangeStreams(site, clients),
		report: (line) => log.push(line)
	});
	serving = await serve(
		(asked, response) => void front.answer(asked, response),
		FIRST_PORT,
		'localhost'
	);
});
afterEach(async () => {
	await serving.stop();
	await test.stop();
});

async function get(path: string, headers: Record<string, string> = {}) {
	const { port } = serving;
	const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
		request({ host: 'localhost', port, path, headers, agent: false }, resolve)
			.once('error', reject)
			.end();
	});
	return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

describe('files of the build', () => {
	it.each([
		'bytes=10-5',
		'bytes=-5',
		'bytes=0-',
		'bytes=99999-',
		'bytes=',
		'items=1-2',
		'bytes=0-0,1-1'
	])('[F150] are sent whole when a range is asked for: %s', async (range) => {
		const { status, headers, text } = await get('/icon.svg', { range });
		expect([status, headers['accept-ranges'], text]).toEqual([200, 'none', 'icon.svg']);
	});

	it('[F151] that are gone or cannot be read are the failure of their request alone', async () => {
		rmSync(join(client, 'gone.js'));
		expect((await get('/gone.js')).status).toBe(500);
		expect((await get('/kept.js')).text).toBe('kept.js');
		expect(test.log.join()).toContain('GET /gone.js: Error: ENOENT');
		rmSync(join(client, 'kept.js'));
		expect((await get('/kept.js')).text).toBe('kept.js'); // it was read before
	});
});

describe('health', () => {
	it('[F156] is that of the process alone; being ready is that of the site', async () => {
		expect([(await get('/healthz')).text, (await get('/readyz')).text]).toEqual([
			'ok\n',
			'ready\n'
		]);
		await test.site.stop();
		await vi.waitFor(() => expect(test.site.isUp).toBe(false));
		expect((await get('/healthz')).text).toBe('ok\n');
	});
});

describe('pages', () => {
	it('[F161] that are cached are there when the site is down, others say when to come again', async () => {
		expect((await get('/t/a')).text).toContain('/t/a');
		await test.site.stop();
		await vi.waitFor(() => expect(test.site.isUp).toBe(false));
		expect((await get('/t/a')).status).toBe(200);
		const other = await get('/t/a?q=x');
		expect([other.status, other.headers['retry-after']]).toEqual([503, '5']);
	});

	it('of what is not there are one page, however many addresses there are', async () => {
		const pages = [await get('/t/none'), await get('/nowhere/at/all'), await get('/t/none2?q=1')];
		expect(pages.map((page) => page.text)).toEqual(Array(3).fill(pages[0]?.text));
		expect(pages[0]?.text).toMatch(/^\/404 /);
		expect((await get('/t/none.json')).status).toBe(404);
		expect((await get('/embed/none?theme=dark')).text).toMatch(/^\/embed\/-\?theme=dark /);
	});

	it('with a slash behind them lead to those without', async () => {
		const moved = await get('/t/a/?q=x');
		expect([moved.status, moved.headers.location]).toEqual([308, '/t/a?q=x']);
		expect((await get('//evil.example/')).headers.location).toBeUndefined();
	});
});

it('[F163] idle connections make room for a new one, and none that is being answered ends', async () => {
	const { createServer } = await import('node:http');
	const answers: (() => void)[] = [];
	const server = createServer((_, response) => answers.push(() => response.end('answered')));
	capConnections(server, 10);
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const { port } = server.address() as import('node:net').AddressInfo;
	const asking = fetch(`http://localhost:${port}/`);
	await vi.waitFor(() => expect(answers).toHaveLength(1));
	let closed = 0;
	const idle = Array.from({ length: 30 }, () => {
		const socket = connect(port, 'localhost');
		socket.on('error', () => undefined).on('close', () => closed++);
		return socket;
	});
	await vi.waitFor(() => expect(closed).toBe(21));
	answers[0]?.();
	expect(await (await asking).text()).toBe('answered');
	const agent = new Agent();
	const last = new Promise((resolve) => request({ port, host: 'localhost', agent }, resolve).end());
	await vi.waitFor(() => expect(answers).toHaveLength(2));
	answers[1]?.();
	await last;
	for (const socket of idle) socket.destroy();
	server.closeAllConnections();
	server.close();
});

it('[F484] one client never takes the streams of all, and a HEAD leaves none open', async () => {
	const path = '/t/a/changes.stream';
	const url = `http://localhost:${serving.port}${path}`;
	const open = Array.from({ length: 30 }, () => new AbortController());
	for (const { signal } of open) expect((await fetch(url, { signal })).status).toBe(200);
	expect((await fetch(url)).status).toBe(429);
	expect((await get('/healthz')).status).toBe(200);
	open[0]?.abort();
	await vi.waitFor(async () => expect((await fetch(url, { method: 'HEAD' })).status).toBe(200));
	// A HEAD took no place, so there is room for one more.
	const last = new AbortController();
	expect((await fetch(url, { signal: last.signal })).status).toBe(200);
	expect((await fetch(url)).status).toBe(429);
	for (const one of [...open, last]) one.abort();
});
