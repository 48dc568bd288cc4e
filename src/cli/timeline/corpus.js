/** `check FOLDER`: a line for every file below a folder, and a summary: how well people's files are read. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isError, readFile } from './command.js';
import { isSiteFile, readSite } from './site.js';

/**
 * @typedef {{ code: string, severity: string, outcome?: { kind: string } }} Problem
 * @typedef {Record<string, number>} Counts - by code
 * @typedef {{
 *   file: string, format: string, encoding?: string, outcome: 'read' | 'refused' | 'failed', events: number, quotes: number,
 *   changed: number, leftOut: number, codes: Counts
 * }} Line
 */

/** Folders that never contain timelines. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/**
 * @param {string} folder
 * @returns {string[]} paths of all files below it, in order
 */
function filesIn(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !SKIPPED.test(name))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesIn(path);
			return entry.isFile() ? [path] : [];
		});
}

/**
 * Prints the lines one by one, because a corpus may take long. A file that crashes its reader is a line as well.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} folder
 * @param {{ isJson: boolean, reading?: object }} options - how lines are printed, and how files are read
 * @returns {Promise<boolean>} whether all files were read
 */
export async function checkFolder(load, folder, { isJson, reading }) {
	const summary = emptySummary();
	const files = filesIn(folder);
	/** Logos and fonts of a site are no timelines. @type {Set<string>} */
	const beside = new Set();
	for (const path of files.filter(isSiteFile))
		for (const needed of (await readSite(load, path)).needs) beside.add(needed);
	for (const path of files.filter((file) => !beside.has(file))) {
		const line = { file: relative(folder, path), ...(await checkFile(load, path, reading)) };
		add(summary, line);
		console.log(isJson ? JSON.stringify(line) : inWords(line));
	}
	console.log(isJson ? JSON.stringify({ summary }) : summaryInWords(summary));
	return summary.read === summary.files;
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @param {object} [reading]
 * @returns {Promise<Omit<Line, 'file'>>}
 */
async function checkFile(load, path, reading) {
	const none = { format: 'unknown', events: 0, quotes: 0, changed: 0, leftOut: 0 };
	try {
		if (isSiteFile(path)) {
			const { problems } = await readSite(load, path);
			const outcome = problems.some(isError) ? 'refused' : 'read';
			const changed = problems.length;
			return { ...none, format: 'site', outcome, changed, codes: countCodes(problems) };
		}
		const { timeline, problems, format, encoding } = await readFile(load, path, reading);
		const isWhole = timeline && (format !== 'timeline' || !problems.some(isError));
		return {
			...none,
			format: format ?? 'unknown',
			...(encoding === undefined ? {} : { encoding }),
			outcome: isWhole ? 'read' : 'refused',
			events: timeline?.events.length ?? 0,
			quotes: countQuotes(timeline),
			changed: countOutcomes(problems, 'changed'),
			leftOut: countOutcomes(problems, 'left out'),
			codes: countCodes(problems)
		};
	} catch (error) {
		const codes = { [error instanceof Error ? error.message : String(error)]: 1 };
		return { ...none, outcome: 'failed', codes };
	}
}

/** @param {{ events: { quotes: unknown[] }[] } | undefined} timeline */
function countQuotes(timeline) {
	return timeline?.events.reduce((count, { quotes }) => count + quotes.length, 0) ?? 0;
}

/** @param {Problem[]} problems @param {string} kind */
function countOutcomes(problems, kind) {
	return problems.filter(({ outcome }) => outcome?.kind === kind).length;
}

/** @param {Problem[]} problems @returns {Counts} */
function countCodes(problems) {
	/** @type {Counts} */
	const codes = {};
	for (const { code } of problems) codes[code] = (codes[code] ?? 0) + 1;
	return codes;
}

function emptySummary() {
	return {
		files: 0,
		read: 0,
		refused: 0,
		failed: 0,
		events: 0,
		quotes: 0,
		changed: 0,
		leftOut: 0,
		/** @type {Counts} - files, by format */
		formats: {},
		/** @type {Counts} - of all files */
		codes: {},
		/** @type {Counts} - files that were refused, by each code that they have */
		refusedBy: {}
	};
}

/** @param {ReturnType<typeof emptySummary>} summary @param {Line} line */
function add(summary, line) {
	summary.files++;
	summary[line.outcome]++;
	for (const name of /** @type {const} */ (['events', 'quotes', 'changed', 'leftOut']))
		summary[name] += line[name];
	summary.formats[line.format] = (summary.formats[line.format] ?? 0) + 1;
	for (const [code, count] of Object.entries(line.codes)) {
		summary.codes[code] = (summary.codes[code] ?? 0) + count;
		if (line.outcome !== 'read') summary.refusedBy[code] = (summary.refusedBy[code] ?? 0) + 1;
	}
}

/** @param {Line} line */
function inWords({ file, format, outcome, events, changed, leftOut, codes }) {
	const why = outcome === 'read' ? '' : `: ${Object.keys(codes).join(', ')}`;
	return `${file}: ${outcome} (${format}), ${events} events, ${changed} changed, ${leftOut} left out${why}`;
}

/** @param {ReturnType<typeof emptySummary>} summary */
function summaryInWords({ files, read, refused, failed, events, changed, leftOut, refusedBy }) {
	const codes = Object.entries(refusedBy).sort(([, a], [, b]) => b - a);
	return [
		`${files} files: ${read} read, ${refused} refused, ${failed} failed`,
		`${events} events, ${changed} changed, ${leftOut} left out`,
		...codes.map(([code, count]) => `refused by ${code}: ${count}`)
	].join('\n');
}
