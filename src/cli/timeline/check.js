/** `check FILE…`: the problems of files, for people or programs. A folder is a corpus: ./corpus.js */
import { statSync } from 'node:fs';
import { CommandError, isError, parseWords, readFile, READING, readingOf } from './command.js';
import { checkFolder } from './corpus.js';
import { isSiteFile, readSite } from './site.js';

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain, options } = parseWords(words, { json: 'flag', ...READING });
	if (plain.length === 0) throw new CommandError('“check” needs a file.');
	const [folder, ...others] = plain.filter(isFolder);
	if (folder !== undefined && (others.length > 0 || plain.length > 1))
		throw new CommandError('“check” takes files, or one folder.');
	const reading = await readingOf(load, options);
	const isJson = options.has('json');
	if (folder !== undefined) return (await checkFolder(load, folder, { isJson, reading })) ? 0 : 1;
	const { formatProblem } = await load('base/result');
	const all = [];
	let failed = 0;
	for (const file of plain) {
		const { what, problems, holds } = await check(load, file, reading);
		if (!holds || problems.some(isError)) failed++;
		if (isJson)
			all.push(...problems.map((/** @type {object} */ problem) => ({ file, ...problem })));
		else {
			for (const problem of problems) console.log(`${file}:${formatProblem(problem)}`);
			console.log(`${file}: ${what(problems.length)}`);
		}
	}
	if (isJson) console.log(JSON.stringify(all, undefined, '\t'));
	return failed > 0 ? 1 : 0;
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} file
 * @param {object} reading
 * @returns {Promise<{ what: (problems: number) => string, problems: any[], holds: boolean }>}
 */
async function check(load, file, reading) {
	if (isSiteFile(file)) {
		const { name, problems } = await readSite(load, file);
		return { what: (count) => `the site “${name}”, ${counted(count)}`, problems, holds: true };
	}
	const { timeline, problems, format, encoding } = await readFile(load, file, reading);
	const events = timeline ? `${timeline.events.length} events` : 'no timeline';
	const how = [format ?? 'unknown', encoding].filter(Boolean).join(', ');
	return {
		what: (count) => `${events}, ${counted(count)} (${how})`,
		problems,
		holds: timeline !== undefined
	};
}

/** @param {number} count */
function counted(count) {
	return count === 1 ? '1 problem' : `${count} problems`;
}

/** @param {string} path */
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
