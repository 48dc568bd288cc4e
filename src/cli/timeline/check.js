/** `check FILE…`: what is wrong with files, for people or for machines. */
import {
	CommandError,
	isError,
	parseWords,
	readFile,
	READING,
	readingOf,
	withModules
} from './command.js';

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export function run(words) {
	const { plain, options } = parseWords(words, { json: 'flag', ...READING });
	if (plain.length === 0) throw new CommandError('“check” needs a file.');
	return withModules(async (load) => {
		const { formatProblem } = await load('base/result');
		const reading = await readingOf(load, options);
		const all = [];
		let failed = 0;
		for (const file of plain) {
			const { timeline, problems, format, encoding } = await readFile(load, file, reading);
			if (!timeline || problems.some(isError)) failed++;
			if (options.has('json'))
				all.push(...problems.map((/** @type {object} */ problem) => ({ file, ...problem })));
			else {
				for (const problem of problems) console.log(`${file}:${formatProblem(problem)}`);
				const count = timeline ? `${timeline.events.length} events` : 'no timeline';
				const what = [format ?? 'unknown', encoding].filter(Boolean).join(', ');
				console.log(`${file}: ${count}, ${problems.length} problems (${what})`);
			}
		}
		if (options.has('json')) console.log(JSON.stringify(all, undefined, '\t'));
		return failed > 0 ? 1 : 0;
	});
}
