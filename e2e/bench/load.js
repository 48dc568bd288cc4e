/**
 * The server with 50 connections that send requests as fast as they are answered, on the same cores as
 * the server. For comparison: a file, which is the fastest response, and pages that all differ,
 * which cannot come from the cache.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { generateTimeline } from '../support/generate.js';

const CONNECTIONS = 50;
/** Threads of the load generator: one alone receives less than the server can send. */
const WORKERS = 2;
const SECONDS = 20;
const EVENTS = 200;
const CHANGE_MS = 1000;
const SAMPLE_MS = 10_000;
/** All requests come from one client. */
const NO_LIMIT = { DATELINE_CLIENT_POINTS: '1000000000' };
/** Of the clock of /proc, on Linux. */
const TICK_MS = 10;

/** @param {number} mixedSeconds - how long pages, tiles, files and oEmbed are requested in turn, while one file changes */
export async function benchLoad(mixedSeconds = 60) {
	const content = mkdtempSync(join(tmpdir(), 'dateline-load-'));
	const write = (
		/** @type {string} */ name,
		/** @type {number} */ count,
		/** @type {number} */ seed
	) =>
		writeFileSync(
			join(content, `${name}.timeline.json`),
			JSON.stringify(generateTimeline(count, { seed }))
		);
	write('story', EVENTS, 1);
	write('changing', EVENTS, 2);
	write('long', 5000, 3);
	const server = await serve(content);
	/** @type {({ what: string } & Awaited<ReturnType<typeof load>>)[]} */
	const rows = [];
	const run = async (
		/** @type {string} */ what,
		/** @type {string[]} */ paths,
		seconds = SECONDS
	) => rows.push({ what, ...(await load(server, paths, seconds)) });

	await run('a file', ['/embed/v1/date-line.js']);
	await run('reading page, 200 events', ['/t/story']);
	await run('embed, 200 events', ['/embed/story']);
	const others = Array.from({ length: 5000 }, (_, i) => `/t/story?q=treaty+${i}`);
	await run('pages of which each is another', others);

	const mixed = await mixedPaths(server.url);
	await run('mixed', mixed);
	let seed = 4;
	const changes = setInterval(() => write('changing', EVENTS, ++seed), CHANGE_MS);
	/** @type {number[]} MB */
	const memory = [];
	const samples = setInterval(() => memory.push(server.memory()), SAMPLE_MS);
	await run('mixed, a file changing every second', mixed, mixedSeconds);
	clearInterval(changes);
	clearInterval(samples);
	server.stop();
	rmSync(content, { recursive: true });
	console.log(`\nThe server, ${CONNECTIONS} connections for ${SECONDS} s each; brotli`);
	console.table(rows);
	const half = memory.slice(Math.floor(memory.length / 2));
	console.log(
		`Memory in the last run, MB, every ${SAMPLE_MS / 1000} s: ${memory.join(' ')}. Second half: ${Math.min(...half)} to ${Math.max(...half)}.`
	);
}

/** @param {string} url */
async function mixedPaths(url) {
	const html = await (await fetch(`${url}/t/long`)).text();
	const revision = /revision:"([0-9a-f]{16})"/.exec(html)?.[1];
	const oembed = `/oembed?url=${encodeURIComponent(`${url}/t/story`)}`;
	return [
		...['/', '/t/story', '/embed/story', '/t/changing', '/embed/changing', '/t/long'],
		...[0, 1, 2, 3].map((at) => `/t/long/tiles/${revision}/2/${at}.json`),
		`/t/long/list/${revision}.json?at=128`,
		...['json', 'ics', 'csv', 'md'].map((ending) => `/t/story.${ending}`),
		oembed
	];
}

/** @param {Server} server @param {string[]} paths @param {number} seconds */
async function load({ url, cpuMs }, paths, seconds) {
	const before = cpuMs();
	const { requests, latency, throughput, non2xx, errors, timeouts } = await autocannon({
		url,
		connections: CONNECTIONS,
		workers: WORKERS,
		duration: seconds,
		requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } }))
	});
	return {
		'requests/s': Math.round(requests.average),
		'CPU µs': Math.round((1000 * (cpuMs() - before)) / requests.total),
		'p50 ms': latency.p50,
		'p99 ms': latency.p99,
		'most ms': latency.max,
		'MB/s': (throughput.average / 1e6).toFixed(1),
		errors: non2xx + errors + timeouts
	};
}

/** @typedef {{ url: string, memory: () => number, cpuMs: () => number, stop: () => void }} Server */

/** @param {string} content @returns {Promise<Server>} */
function serve(content) {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: {
			...process.env,
			PORT: '4500',
			DATELINE_CONTENT: content,
			DATELINE_PUBLISH: 'off',
			...NO_LIMIT
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve) => {
		child.stdout.on('data', (chunk) => {
			const url = /(http:\S+)/.exec(String(chunk))?.[1];
			const { pid } = child;
			const readings = { memory: () => residentMb(pid), cpuMs: () => computedMs(pid) };
			if (url) resolve({ url, ...readings, stop: () => child.kill() });
		});
	});
}

/** Of a process, on Linux. @param {number | undefined} pid */
function residentMb(pid) {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
	} catch {
		return NaN;
	}
}

/** Time that a process has computed so far, on Linux. @param {number | undefined} pid */
function computedMs(pid) {
	try {
		// The text before the last bracket is its name.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		return TICK_MS * (Number(fields[11]) + Number(fields[12]));
	} catch {
		return NaN;
	}
}
