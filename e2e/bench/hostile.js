/**
 * How long readers take for a text of 64 kB on which a careless pattern backtracks:
 * the longest step of each reader, compared with a plain text of the same length. Then how the time for
 * a file grows with its width.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { WIDE } from './hostile-wide.js';
import { median, RUNS } from './median.js';

const K64 = 65_536;
const WIDTH = 4000;
const PLAIN = 'a plain word '.repeat(K64 / 13);
const HOSTILE = {
	letters: 'a'.repeat(K64),
	digits: '1'.repeat(K64),
	'spaces between': `a${' '.repeat(K64)}b;c`,
	'spaces and marks': ' ;'.repeat(K64 / 2),
	slashes: '1/'.repeat(K64 / 2),
	quotes: '"'.repeat(K64),
	addresses: 'https://a.example/;'.repeat(K64 / 19),
	'an address without end': `https://${'a.'.repeat(K64 / 2)}`,
	'combining marks': 'e\u0301'.repeat(K64 / 2),
	hyphens: '-'.repeat(K64),
	brackets: '['.repeat(K64),
	'tags that open': '<div><b>x'.repeat(K64 / 9),
	'a tag without end': '<a '.repeat(K64 / 3),
	entities: '&amp;'.repeat(K64 / 5),
	stars: '*_'.repeat(K64 / 2)
};

const json = (/** @type {unknown} */ value) => JSON.stringify(value);
/** By reader: files with the text at different places. @type {Record<string, (text: string, fields: string[]) => string[]>} */
const FILES = {
	table: (text, fields) =>
		fields.map((field) => `date,headline,${field}\n2024,A,"${text.replaceAll('"', '""')}"\n`),
	'our own JSON': (text) => [
		json({
			version: 1,
			title: 'A',
			events: [{ id: 'a', date: '2024', headline: 'A', summary: text }]
		}),
		json({ version: 1, title: 'A', events: [{ id: 'a', date: text, headline: 'A' }] })
	],
	'our own YAML': (text) => [
		`version: 1\ntitle: A\nevents:\n  - id: a\n    date: 2024\n    headline: A\n    summary: ${text}\n`,
		`version: 1\ntitle: A\nevents:\n  - id: a\n    date: 2024\n    headline: A\n    summary: |\n      ${text}\n`
	],
	timelinejs: (text) => [
		json({ events: [{ start_date: { year: '2024' }, text: { headline: 'A', text } }] }),
		json({ events: [{ start_date: { year: '2024' }, text: { headline: text } }] }),
		json({
			events: [
				{
					start_date: { year: '2024' },
					text: { headline: 'A' },
					media: { url: text, credit: text }
				}
			]
		})
	],
	icalendar: (text) =>
		['SUMMARY', 'DESCRIPTION', 'RRULE', 'RDATE', 'LOCATION', 'URL'].map(
			(name) =>
				`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240101\r\nSUMMARY:A\r\n${name}:${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
		),
	vis: (text) => [
		json([{ content: text, start: '2024-01-01' }]),
		json([{ content: 'A', start: text }])
	],
	simile: (text) => [
		json({ events: [{ title: 'A', start: '2024', description: text }] }),
		`<data><event title="A" start="2024">${text}</event></data>`
	],
	markwhen: (text) => [
		`title: A\n\n2024: ${text}\n`,
		`title: A\n\n2024: A\n${text}\n`,
		`${text}: A\n2024: B\n`
	],
	wikidata: (text) => {
		const head = { vars: ['item', 'itemLabel', 'date'] };
		const item = { type: 'uri', value: 'http://www.wikidata.org/entity/Q1' };
		const row = (/** @type {string} */ label, /** @type {string} */ date) =>
			json({
				head,
				results: {
					bindings: [
						{
							item,
							itemLabel: { type: 'literal', value: label },
							date: { type: 'literal', value: date }
						}
					]
				}
			});
		return [row(text, '2024-01-01T00:00:00Z'), row('A', text)];
	}
};

/**
 * @param {{ read: () => Generator<number, unknown> } | { refused: unknown }} recognized
 * @returns {number} ms
 */
function longestStep(recognized) {
	if ('refused' in recognized) return 0;
	const work = recognized.read();
	let longest = 0;
	for (let isDone = false; !isDone;) {
		const began = performance.now();
		isDone = work.next().done === true;
		longest = Math.max(longest, performance.now() - began);
	}
	return longest;
}

export async function benchHostile() {
	const outDir = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		ssr: { noExternal: true },
		build: { outDir, ssr: fileURLToPath(new URL('hostile-entry.ts', import.meta.url)) }
	});
	const { recognize, FIELDS } = await import(pathToFileURL(join(outDir, 'hostile-entry.js')).href);
	/** @param {string} text @returns {Promise<number>} ms */
	const stepOf = async (text) => {
		const recognized = await recognize(new TextEncoder().encode(text), 'a');
		return median(Array.from({ length: RUNS }, () => longestStep(recognized)));
	};
	const rows = [];
	for (const [reader, filesOf] of Object.entries(FILES)) {
		let plain = 0;
		for (const file of filesOf(PLAIN, FIELDS)) plain = Math.max(plain, await stepOf(file));
		let longest = { text: '', ms: 0 };
		for (const [text, cell] of Object.entries(HOSTILE))
			for (const file of filesOf(cell, FIELDS)) {
				const ms = await stepOf(file);
				if (ms > longest.ms) longest = { text, ms };
			}
		rows.push({
			reader,
			'plain ms': plain.toFixed(1),
			'hostile ms': longest.ms.toFixed(1),
			text: longest.text
		});
	}
	const widths = [];
	for (const [shape, fileOf] of Object.entries(WIDE)) {
		const [narrow, wide] = [await stepOf(fileOf(WIDTH)), await stepOf(fileOf(4 * WIDTH))];
		widths.push({
			shape,
			[`${WIDTH} ms`]: narrow.toFixed(1),
			[`${4 * WIDTH} ms`]: wide.toFixed(1),
			times: (wide / narrow).toFixed(1)
		});
	}
	rmSync(outDir, { recursive: true });
	console.log('\nThe longest step with 64 kB in one place');
	console.table(rows);
	console.log('\nThe longest step of a file that is wide, and of one four times as wide');
	console.table(widths);
}
