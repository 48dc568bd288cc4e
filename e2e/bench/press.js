/** A server on which something can be published, for benchmarks: started, killed, asked. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const READY = /Dateline is at (http:\S+)/;

/**
 * @typedef {object} Press
 * @property {string} url
 * @property {number} startMs
 * @property {() => Promise<void>} kill - at once, as a power cut does
 * @property {() => Promise<void>} stop
 * @property {(path: string, init?: RequestInit) => Promise<Response>} ask - as the owner
 * @property {(slug: string, text: string) => Promise<Response>} publish
 * @property {(slug: string, base: number, text: string) => Promise<Response>} revise
 */

/**
 * @param {{ folder: string, content: string, port: number, settings?: Record<string, string> }} options
 * @returns {Promise<Press>}
 */
export async function startPress({ folder, content, port, settings = {} }) {
	const begun = performance.now();
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: {
			...process.env,
			DATELINE_CONTENT: content,
			DATELINE_DATA: folder,
			DATELINE_CLIENT_POINTS: '100000000',
			PORT: String(port),
			...settings
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const url = await new Promise((resolve, reject) => {
		let log = '';
		child.once('exit', () => reject(new Error(log)));
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (/** @type {Buffer} */ text) => {
				log += text.toString();
				const found = READY.exec(log)?.[1];
				if (found) resolve(found);
			});
	});
	const startMs = performance.now() - begun;
	const key = readFileSync(join(folder, 'site-key'), 'utf8').trim();
	const signedIn = await fetch(`${url}/session`, {
		method: 'POST',
		headers: { origin: url, 'content-type': 'application/json' },
		body: JSON.stringify({ key })
	});
	const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
	/** @type {Press['ask']} */
	const ask = (path, init = {}) =>
		fetch(url + path, { ...init, headers: { ...init.headers, cookie, origin: url } });
	/** @param {string} path @param {string} text @param {object} said */
	const send = (path, text, said) => {
		const form = new FormData();
		form.set('file', new Blob([text]));
		form.set('said', JSON.stringify(said));
		return ask(path, { method: 'POST', body: form });
	};
	/** @param {NodeJS.Signals} signal */
	const end = (signal) => async () => {
		child.kill(signal);
		await ended;
	};
	return {
		url,
		startMs,
		kill: end('SIGKILL'),
		stop: end('SIGTERM'),
		ask,
		publish: (slug, text) => send('/publish', text, { slug }),
		revise: (slug, base, text) => send(`/t/${slug}/edit/revisions`, text, { base, note: 'Bench' })
	};
}

/**
 * A timeline of some events.
 *
 * @param {number} count @param {string | number} mark - in its title
 */
export function timelineOf(count, mark) {
	const events = Array.from({ length: count }, (_, i) => ({
		id: `e${i}`,
		date: `${1900 + (i % 120)}-0${1 + (i % 9)}-1${i % 9}`,
		headline: `Event ${i} of ${mark}`,
		quotes: [{ text: `Said ${i} times`, speaker: 'A clerk', sources: ['desk'] }],
		sources: ['desk']
	}));
	const sources = { desk: { publisher: 'The desk', title: 'Minutes' } };
	return JSON.stringify({ version: 1, title: `Revision ${mark}`, lang: 'en', sources, events });
}
