/**
 * Kills the server while several editors publish, again and again, and looks for every revision that was acknowledged:
 * `npm run bench -- kills [COUNT]`. On PostgreSQL with DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPress, timelineOf } from './press.js';

const EDITORS = 4;
const EVENTS = 50;
const LONGEST_MS = 1000;
const COUNT = 100;

/** @param {number} [count] - of kills */
export async function benchKills(count = COUNT) {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-kills-'));
	const content = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
	const options = { folder, content, port: 4800 };
	const slugs = Array.from({ length: EDITORS }, (_, i) => `killed-${i}`);

	let press = await startPress(options);
	/** By slug: the titles of acknowledged revisions, from number 1. @type {Map<string, Map<number, string>>} */
	const acknowledged = new Map();
	for (const slug of slugs) {
		await press.publish(slug, timelineOf(EVENTS, '1'));
		acknowledged.set(slug, new Map([[1, 'Revision 1']]));
	}

	let revisions = 0;
	let lost = 0;
	let damaged = 0;
	let unasked = 0;
	/** @type {number[]} */
	const starts = [];

	/** Publishes until the server is gone. @param {string} slug @param {number} kill */
	async function edit(slug, kill) {
		for (;;) {
			const answers = acknowledged.get(slug);
			const base = Math.max(...(answers?.keys() ?? []));
			const mark = `${kill}-${base + 1}`;
			try {
				const response = await press.revise(slug, base, timelineOf(EVENTS, mark));
				const answer = /** @type {{ kind: string, number: number }} */ (await response.json());
				if (answer.kind !== 'revised') throw new Error(JSON.stringify(answer).slice(0, 200));
				answers?.set(answer.number, `Revision ${mark}`);
				revisions++;
			} catch (error) {
				if (error instanceof TypeError) return; // the server is gone
				throw error;
			}
		}
	}

	/** Looks for what was acknowledged; learns of what was stored and not acknowledged. */
	async function check() {
		for (const slug of slugs) {
			const response = await press.ask(`/t/${slug}/edit/revisions`);
			const { revisions: stored } = /** @type {{ revisions: { number: number }[] }} */ (
				await response.json()
			);
			const known = acknowledged.get(slug);
			for (const number of known?.keys() ?? [])
				if (!stored.some((one) => one.number === number)) lost++;
			const [newest] = stored;
			if (!newest) continue;
			const file = await press.ask(`/t/${slug}.json`);
			const text = await file.text();
			const { title, events } = /** @type {{ title: string, events: unknown[] }} */ (
				JSON.parse(text)
			);
			if (events.length !== EVENTS) damaged++;
			const said = known?.get(newest.number);
			if (said === undefined) {
				unasked++;
				known?.set(newest.number, title);
			} else if (said !== title) damaged++;
		}
	}

	for (let kill = 1; kill <= count; kill++) {
		const editing = slugs.map((slug) => edit(slug, kill));
		await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
		await press.kill();
		await Promise.all(editing);
		press = await startPress(options);
		starts.push(press.startMs);
		await check();
		if (kill % 20 === 0) console.log(`${kill} kills, ${revisions} revisions, ${lost} lost`);
	}
	await press.stop();
	rmSync(folder, { recursive: true, force: true });
	rmSync(content, { recursive: true, force: true });
	starts.sort((a, b) => a - b);
	console.log(
		`${process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'}: ${count} kills, ${revisions} revisions acknowledged, ${lost} lost, ${damaged} damaged, ${unasked} stored without an answer; start p50 ${Math.round(starts[starts.length >> 1] ?? 0)} ms, slowest ${Math.round(starts.at(-1) ?? 0)} ms`
	);
	process.exitCode = lost + damaged > 0 ? 1 : 0;
}
