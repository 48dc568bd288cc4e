/**
 * Tables in Node: from CSV to a checked timeline, compared with papaparse, which only gives cells.
 * The first read of a process is listed separately, because a person opens one file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { random } from '../support/generate.js';
import { median, RUNS } from './median.js';

const ROWS = [10_000, 100_000];
/** By kind of table: the number of its columns. */
const KINDS = {
	'day, headline, text': 3,
	'and group, publisher': 5,
	'and an address of its own': 6
};
const OUTLETS = ['KCNA', 'TASS', 'Reuters', 'Kuwait News Agency', 'The Japan News'];
const GROUPS = ['Diplomacy', 'Military', 'Trade', 'Sport'];
const WORDS =
	'council agrees border treaty talks minister signs accord after long night of votes in parliament while ships leave harbour and markets reopen'.split(
		' '
	);
const two = (/** @type {number} */ n) => String(n).padStart(2, '0');

/**
 * A newsroom's table: a day, a headline, a text, a group, a publisher and an address a row.
 *
 * @param {number} rows
 * @param {number} columns
 */
function generateTable(rows, columns) {
	const next = random(rows);
	const below = (/** @type {number} */ n) => Math.floor(next() * n);
	const pick = (/** @type {string[]} */ of) => of[below(of.length)] ?? '';
	const words = (/** @type {number} */ n) => Array.from({ length: n }, () => pick(WORDS)).join(' ');
	const lines = Array.from({ length: rows }, (_, i) => {
		const day = `${1985 + below(40)}-${two(1 + below(12))}-${two(1 + below(28))}`;
		const text = i % 4 === 0 ? `"${words(6)}, ${words(6)}"` : words(12);
		const address = `https://news.example.org/${day}/${i}`;
		return [day, `${words(7)} ${i}`, text, pick(GROUPS), pick(OUTLETS), address];
	});
	const headers = ['date', 'headline', 'summary', 'group', 'source', 'url'];
	return [headers, ...lines].map((cells) => cells.slice(0, columns).join(',')).join('\r\n');
}

/** @param {() => void} work @returns {number} ms */
function once(work) {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** @param {string} file - of the bundle @param {string} what @param {number[]} size */
function firstMs(file, what, size) {
	const script = fileURLToPath(import.meta.url);
	return Number(execFileSync(process.execPath, [script, file, what, ...size.map(String)]));
}

/**
 * @param {string} file - of the bundle
 * @returns {Promise<Record<string, (text: string) => void>>}
 */
async function load(file) {
	const { drain, Papa, readTable } = await import(pathToFileURL(file).href);
	return {
		papaparse: (text) => Papa.parse(text),
		'papaparse, objects': (text) => Papa.parse(text, { header: true }),
		table: (text) => {
			const { timeline } = drain(readTable(text, ',', { title: 'News' }));
			if (!timeline) throw new Error('The table was not read.');
		}
	};
}

export async function benchTable() {
	const outDir = mkdtempSync(join(tmpdir(), 'dateline-table-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		ssr: { noExternal: true },
		build: { outDir, ssr: fileURLToPath(new URL('table-entry.ts', import.meta.url)) }
	});
	const file = join(outDir, 'table-entry.js');
	const works = await load(file);
	const rows = [];
	const sizes = Object.entries(KINDS).flatMap(([kind, columns]) =>
		ROWS.map((count) => ({ kind, columns, count }))
	);
	for (const { kind, columns, count } of sizes) {
		const text = generateTable(count, columns);
		for (const work of Object.values(works)) work(text);
		// In turn, so that a busy machine slows all of them.
		const turns = Array.from({ length: RUNS }, () =>
			Object.values(works).map((work) => once(() => work(text)))
		);
		const [papaMs = NaN, objectsMs = NaN, tableMs = NaN] = Object.keys(works).map((_, i) =>
			median(turns.map((turn) => turn[i] ?? NaN))
		);
		const [firstPapa, firstTable] = ['papaparse', 'table'].map((what) =>
			median(Array.from({ length: RUNS }, () => firstMs(file, what, [count, columns])))
		);
		rows.push({
			table: kind,
			rows: count,
			MB: (text.length / 1e6).toFixed(1),
			'papaparse ms': papaMs.toFixed(1),
			'papaparse, objects ms': objectsMs.toFixed(1),
			'checked timeline ms': tableMs.toFixed(1),
			ratio: (tableMs / papaMs).toFixed(1),
			'ratio to objects': (tableMs / objectsMs).toFixed(1),
			'first papaparse ms': firstPapa?.toFixed(1),
			'first timeline ms': firstTable?.toFixed(1),
			'first ratio': ((firstTable ?? NaN) / (firstPapa ?? NaN)).toFixed(1)
		});
	}
	console.log('\nTables, beside papaparse alone');
	console.table(rows);
	rmSync(outDir, { recursive: true });
}

// A separate process reads one table once, and prints the time.
const [script = '', file, what, count, columns] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url)) {
	if (file === undefined) await benchTable();
	else {
		const work = (await load(file))[what ?? ''];
		const text = generateTable(Number(count), Number(columns));
		console.log(once(() => work?.(text)));
	}
}
