/**
 * The server under attack: during each attack, how long do a cached page and `/healthz` take, and
 * how much more memory than when idle does the process use? The limit for each client is turned
 * off, as if every request came from another address.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { generateTimeline } from '../support/generate.js';

const SECONDS = 20;
/** The interval of requests for a cached page and health. */
const PROBE_MS = 20;
const SETTLE_MS = 3000;
const REFUSED_MS = 20;
const IDLE_CONNECTIONS = 10_000;
const MB = 1024 * 1024;

/** @typedef {{ url: URL, pid: number | undefined, stop: () => void }} Server */
/** @typedef {{ path: string, headers?: Record<string, string>, leaveMs?: number }} Ask */
/** @typedef {{ what: string, at: number, next: (i: number) => Ask }} Attack */

const hosts = (/** @type {number} */ i) => `h${i % 24}.example`;
/** The requests of each attack, and the number of clients. @param {number} events @returns {Attack[]} */
const attacksOn = (events) => [
	{
		what: 'views of 200 events, each another, left after a second',
		at: 250,
		next: (i) => ({ path: `/t/story?q=treaty+${i}`, leaveMs: 1000 })
	},
	{
		what: 'views of 2,000 events, each another',
		at: 40,
		next: (i) => ({
			path: `/t/full?from=1950-01-01&to=${2000 + (i % 20)}-01-${10 + (i % 18)}&q=${i % 7 ? 'the' : i}`
		})
	},
	{
		what: 'plain pages of 2,000 events, each of another host',
		at: 40,
		next: (i) => ({ path: '/t/full', headers: { host: `h${i}.example` } })
	},
	{ what: 'pictures', at: 60, next: (i) => ({ path: `/t/full.png?q=${i}` }) },
	{
		what: 'pictures of links',
		at: 60,
		next: (i) => ({ path: `/t/story/e${i % 200}/card.png`, headers: { host: hosts(i) } })
	},
	{
		what: 'tables of two timelines of 21 MB',
		at: 240,
		next: (i) => ({ path: `/t/${i % 2 ? 'wide' : 'wider'}.csv?q=${i}` })
	},
	{
		what: `searches of ${events} events`,
		at: 50,
		next: (i) => ({ path: `/t/long?q=treaty+${i}` })
	},
	{
		what: 'one long file, of 24 hosts',
		at: 48,
		next: (i) => ({ path: '/t/long.json', headers: { host: hosts(i) } })
	},
	{
		what: 'junk in the query',
		at: 50,
		next: (i) => ({ path: `/t/story?utm_source=${i}&fbclid=${'x'.repeat(i % 3000)}` })
	},
	{ what: 'junk in the path', at: 50, next: (i) => ({ path: `/t/story/none-${i}` }) },
	{
		what: 'ranges',
		at: 50,
		next: (i) => ({
			path: '/favicon.svg',
			headers: { range: ['bytes=10-5', 'bytes=-5', 'bytes=0-', 'items=x'][i % 4] ?? '' }
		})
	}
];

/**
 * @param {number} seconds - for each attack
 * @param {number} events - of the longest timeline
 * @param {string} named - a word in the names of the attacks to run
 */
export async function benchAttack(seconds = SECONDS, events = 100_000, named = '') {
	const content = mkdtempSync(join(tmpdir(), 'dateline-attack-'));
	write(content, 'story', generateTimeline(200, { seed: 1 }));
	write(content, 'full', generateTimeline(2000, { seed: 2 }));
	write(content, 'long', generateTimeline(events, { seed: 3 }));
	for (const [name, seed] of Object.entries({ wide: 4, wider: 5 }))
		write(content, name, withTexts(generateTimeline(9000, { seed }), 2000));
	const server = await serve(content);
	await until(server, '/t/long');
	await until(server, '/t/wide');
	const rows = [];
	for (const [i, attack] of attacksOn(events).entries())
		if (attack.what.includes(named))
			rows.push(await measure(server, attack, { i, events, seconds }));
	if ('idle connections'.includes(named)) rows.push(await measureIdle(server, seconds));
	server.stop();
	rmSync(content, { recursive: true });
	console.log(`\nThe server under attack, ${seconds} s each; the probe asks every ${PROBE_MS} ms`);
	console.table(rows);
}

/**
 * The clients have their own thread, so that they do not delay the probe.
 *
 * @param {Server} server @param {Attack} attack @param {{ i: number, events: number, seconds: number }} which
 */
async function measure(server, { what, at }, { i, events, seconds }) {
	await wait(SETTLE_MS);
	const idle = residentMb(server.pid);
	const clients = new Worker(new URL(import.meta.url), {
		workerData: { url: server.url.href, i, events }
	});
	const probed = await probe(server, seconds, idle);
	clients.postMessage('end');
	const [statuses] = await once(clients, 'message');
	await clients.terminate();
	const answered = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
	return { what, at, ...probed, answered: answered.join(', ') };
}

/** In the thread of the clients. */
async function attack() {
	const { url, i, events } = workerData;
	const { at, next } = attacksOn(events)[i] ?? { at: 0, next: () => ({ path: '/' }) };
	const agent = new Agent({ keepAlive: true, maxSockets: at });
	/** @type {Record<string, number>} */
	const statuses = {};
	let [asked, isOver] = [0, false];
	const client = async () => {
		while (!isOver) {
			const status = await ask(new URL(url), { ...next(asked++), agent });
			if (isOver) return;
			statuses[status] = (statuses[status] ?? 0) + 1;
			// A refused client asks again a moment later.
			if (status !== '200') await wait(REFUSED_MS);
		}
	};
	for (let k = 0; k < at; k++) void client();
	await once(/** @type {import('node:worker_threads').MessagePort} */ (parentPort), 'message');
	isOver = true;
	agent.destroy();
	parentPort?.postMessage(statuses);
}
if (!isMainThread) await attack();

/** @param {Server} server @param {number} seconds */
async function measureIdle(server, seconds) {
	await wait(SETTLE_MS);
	const idle = residentMb(server.pid);
	const sockets = Array.from({ length: IDLE_CONNECTIONS }, () => {
		const socket = connect(Number(server.url.port), 'localhost');
		socket.on('error', () => undefined);
		return socket;
	});
	const probed = await probe(server, seconds, idle);
	for (const socket of sockets) socket.destroy();
	return { what: 'idle connections', at: IDLE_CONNECTIONS, ...probed, answered: '' };
}

/** Requests a cached page and health in turn. @param {Server} server @param {number} seconds @param {number} idle */
async function probe(server, seconds, idle) {
	const agent = new Agent({ keepAlive: true });
	/** @type {Record<'page' | 'health', number[]>} */
	const times = { page: [], health: [] };
	let [most, failed] = [idle, 0];
	const end = performance.now() + 1000 * seconds;
	/** @param {'page' | 'health'} name @param {string} path */
	const time = async (name, path) => {
		const begun = performance.now();
		if ((await ask(server.url, { path, agent })) !== '200') failed++;
		times[name].push(performance.now() - begun);
	};
	await time('page', '/t/story');
	times.page.length = 0;
	while (performance.now() < end) {
		await time('page', '/t/story');
		await time('health', '/healthz');
		most = Math.max(most, residentMb(server.pid));
		await wait(PROBE_MS);
	}
	agent.destroy();
	return {
		'page p99 ms': quantile(times.page, 0.99),
		'page most': quantile(times.page, 1),
		'health p99 ms': quantile(times.health, 0.99),
		'health most': quantile(times.health, 1),
		'idle MB': idle,
		'more MB': most - idle,
		failed
	};
}

/** @param {number[]} values @param {number} q */
function quantile(values, q) {
	const sorted = [...values].sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN);
}

/** @param {URL} url @param {Ask & { agent: Agent }} what @returns {Promise<string>} */
function ask(url, { path, headers = {}, leaveMs, agent }) {
	return new Promise((resolve) => {
		const asking = request(new URL(path, url), {
			agent,
			headers: { 'accept-encoding': 'br', ...headers }
		});
		const timer = leaveMs && setTimeout(() => asking.destroy(), leaveMs);
		let status = 'failed';
		asking.on('response', (response) => {
			status = String(response.statusCode);
			response.resume();
			response.once('error', () => undefined);
		});
		asking.once('error', () => undefined);
		asking.once('close', () => {
			clearTimeout(timer || undefined);
			resolve(status);
		});
		asking.end();
	});
}

/** @param {string} content @returns {Promise<Server>} */
function serve(content) {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: {
			...process.env,
			PORT: '4600',
			DATELINE_CONTENT: content,
			DATELINE_PUBLISH: 'off',
			DATELINE_CLIENT_POINTS: String(Number.MAX_SAFE_INTEGER)
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	child.once('exit', (code) => console.log(`The server ended with ${code}.`));
	return new Promise((resolve) => {
		child.stdout.on('data', (chunk) => {
			const url = /(http:\S+)/.exec(String(chunk))?.[1];
			if (url) resolve({ url: new URL(url), pid: child.pid, stop: () => child.kill() });
		});
	});
}

/** Repeats a request until it succeeds. @param {Server} server @param {string} path */
async function until({ url }, path) {
	while ((await fetch(new URL(path, url))).status !== 200) await wait(500);
}

/** @param {number} ms */
function wait(ms) {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {string} folder @param {string} name @param {unknown} data */
function write(folder, name, data) {
	writeFileSync(join(folder, `${name}.timeline.json`), JSON.stringify(data));
}

/** @param {ReturnType<typeof generateTimeline>} timeline @param {number} length - of each event's text */
function withTexts(timeline, length) {
	const summary = 'word '.repeat(length / 5);
	return { ...timeline, events: timeline.events.map((event) => ({ ...event, summary })) };
}

/** Of a process, on Linux. @param {number | undefined} pid */
function residentMb(pid) {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Math.round((Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / MB);
	} catch {
		return NaN;
	}
}
