/**
 * Publishing while others read: `npm run bench -- publishing`. With many published timelines: the start, the time
 * until a revision of 1,000 events is acknowledged, and what readers notice; pages a second beside a server that has
 * published nothing; open streams; a backup. On PostgreSQL with DATABASE_URL.
 */
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { median, RUNS } from './median.js';
import { startPress, timelineOf } from './press.js';

const PUBLISHED = 10_000;
const REVISIONS = 60;
const EVENTS = 1000;
const READERS_PER_S = 500;
const STREAMS = 5000;
/** A timeline of the folder. */
const FILE = 'russia-north-korea.timeline.yaml';

/** @param {readonly number[]} values @param {number} part */
const at = (values, part) =>
	Math.round(values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? NaN);

/** @param {number} [published] - the number of timelines */
export async function benchPublishing(published = PUBLISHED) {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-press-'));
	const content = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
	cpSync(join('src', 'content', FILE), join(content, FILE));
	const options = { folder, content, port: 4800 };
	let press = await startPress(options);
	const empty = press.startMs;
	for (let i = 0; i < published; i += 8)
		await Promise.all(
			Array.from({ length: Math.min(8, published - i) }, (_, k) =>
				press.publish(`many-${i + k}`, timelineOf(5, i + k))
			)
		);
	await press.publish('long', timelineOf(EVENTS, 'first'));
	await press.stop();
	press = await startPress(options);
	console.log(
		`start: ${Math.round(empty)} ms empty, ${Math.round(press.startMs)} ms with ${published} published timelines`
	);

	const alone = await read(press.url, 4);
	const reading = read(press.url, 20);
	/** @type {number[]} */
	const times = [];
	for (let number = 1; number <= REVISIONS; number++) {
		const begun = performance.now();
		const response = await press.revise('long', number, timelineOf(EVENTS, number));
		if (!response.ok) throw new Error(await response.text());
		await response.arrayBuffer();
		times.push(performance.now() - begun);
	}
	const meanwhile = await reading;
	console.log(
		`a revision of ${EVENTS} events is acknowledged: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`
	);
	console.log(
		`readers, ${READERS_PER_S} a second: p99 ${alone} ms alone, ${meanwhile} ms while it is published`
	);

	await compareReading(press.url, content);
	await streams(press);
	await backup(press, folder);
	await press.stop();
	rmSync(folder, { recursive: true, force: true });
	rmSync(content, { recursive: true, force: true });
}

/** @param {string} url @param {number} seconds @returns {Promise<number>} the 99th percentile, ms */
async function read(url, seconds) {
	const requests = Array.from({ length: 50 }, (_, i) => ({ path: `/t/many-${i}` }));
	const { latency } = await autocannon({
		url,
		duration: seconds,
		connections: 20,
		overallRate: READERS_PER_S,
		requests
	});
	return latency.p99;
}

/**
 * Asks for a page as often as it is answered, in turn here and on a server that has published nothing.
 *
 * @param {string} url @param {string} content
 */
async function compareReading(url, content) {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-press-'));
	const other = await startPress({ folder, content, port: 4850 });
	/** @type {number[]} */
	const rates = [];
	/** @type {number[]} */
	const others = [];
	for (let run = 0; run < RUNS; run++)
		for (const [at, found] of /** @type {const} */ ([
			[url, rates],
			[other.url, others]
		])) {
			const page = `${at}/t/${FILE.split('.')[0]}`;
			const { requests } = await autocannon({ url: page, duration: 3, connections: 50 });
			found.push(requests.average);
		}
	await other.stop();
	rmSync(folder, { recursive: true, force: true });
	const [here, there] = [median(rates), median(others)];
	console.log(
		`pages a second: ${Math.round(here)}, ${Math.round(there)} where nothing is published (${(here / there).toFixed(2)} ×)`
	);
}

/** Opens streams, publishes once, and waits until each has been told. @param {import('./press.js').Press} press */
async function streams(press) {
	let told = 0;
	let failed = 0;
	const open = Array.from({ length: STREAMS }, () =>
		get(`${press.url}/t/many-1/changes.stream`, { agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part) => {
				text += part;
				if (text.split('event: version').length === 3) told++;
			});
		}).on('error', () => failed++)
	);
	await new Promise((resolve) => setTimeout(resolve, 5000));
	const begun = performance.now();
	await press.revise('many-1', 1, timelineOf(5, 'told'));
	while (told + failed < STREAMS && performance.now() - begun < 20_000)
		await new Promise((resolve) => setTimeout(resolve, 20));
	console.log(
		`${STREAMS} open streams: ${told} told of a new version within ${Math.round(performance.now() - begun)} ms, ${failed} failed`
	);
	for (const one of open) one.destroy();
}

/** Backs up while revisions are published, and compares a restored copy by its texts. @param {import('./press.js').Press} press @param {string} folder */
async function backup(press, folder) {
	const { request } = await import('node:http');
	const { text } = await import('node:stream/consumers');
	const file = join(folder, 'backup.db');
	/** @param {object} command */
	const ask = (command) =>
		new Promise((resolve, reject) => {
			const asking = request(
				{ socketPath: join(folder, 'control'), method: 'POST', path: '/' },
				(response) => void text(response).then(resolve, reject)
			);
			asking.once('error', reject);
			asking.end(JSON.stringify(command));
		});
	const begun = performance.now();
	const made = ask({ do: 'backup', file });
	let isMade = false;
	void made.then(() => (isMade = true));
	let count = 0;
	while (!isMade) {
		await press.revise('many-2', ++count, timelineOf(5, count));
	}
	const seconds = (performance.now() - begun) / 1000;
	const hash = async () => {
		const sum = createHash('sha256');
		for (let i = 3; i < 40; i++) sum.update(await (await press.ask(`/t/many-${i}.json`)).text());
		return sum.digest('hex');
	};
	const before = await hash();
	await ask({ do: 'restore', file });
	const isSame = (await hash()) === before;
	console.log(
		`backup of ${Math.round(statSync(file).size / 1e6)} MB in ${seconds.toFixed(1)} s while ${count} revisions were published; restored ${isSame ? 'equal' : 'DIFFERENT'}`
	);
}
