/** `convert IN OUT`: converts a file of any known format to another. */
import { statSync, writeFileSync } from 'node:fs';
import { CommandError, isError, parseWords, readFile, READING, readingOf } from './command.js';
import { writePage } from './page.js';

/** Of the chart: a site draws them. */
const PICTURES = ['svg', 'png'];

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain, options } = parseWords(words, {
		json: 'flag',
		format: 'value',
		column: 'value',
		keep: 'flag',
		...READING
	});
	const [input, output, ...rest] = plain;
	if (!input || !output || rest.length > 0) throw new CommandError('“convert” needs IN and OUT.');
	const { FILE_FORMATS } = await load('document/file-formats');
	const known = [...Object.keys(FILE_FORMATS), 'report.csv'].filter(
		(name) => !PICTURES.includes(name)
	);
	const format = options.get('format')?.[0] ?? formatOf(output, known);
	if (!format || !known.includes(format))
		throw new CommandError(`“${format ?? output}” is none of: ${known.join(', ')}.`);
	const reading = await readingOf(load, options);
	const columns = await columnsOf(load, input, options.get('column') ?? [], reading);
	const keep = options.has('keep') ? await columnsIn(load, input, reading) : {};
	const read = await readFile(load, input, { ...reading, ...columns, ...keep });
	if (read.encoding !== undefined && !options.has('json'))
		console.error(`${input}: read as ${read.encoding}.`);
	const { text, leftOut } = await write(load, format, input, read);
	await tell(load, { input, output, options, problems: read.problems, leftOut });
	if (text === undefined) return 1;
	writeFileSync(output, text);
	return read.problems.some(isError) ? 1 : 0;
}

/**
 * @param {string} output
 * @param {readonly string[]} known
 */
function formatOf(output, known) {
	const name = output.toLowerCase();
	const found = known.filter((format) => name.endsWith(`.${format}`));
	return (
		found.sort((a, b) => b.length - a.length)[0] ??
		(name.endsWith('.html') ? 'page.html' : undefined)
	);
}

/**
 * What the columns of a table become, as they are found and as they are said.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} input
 * @param {readonly string[]} pairs - `HEADER=FIELD`
 * @param {{ readonly encoding?: string | undefined }} reading
 */
async function columnsOf(load, input, pairs, reading) {
	if (pairs.length === 0) return {};
	const { FIELDS } = await load('formats/table/columns');
	const { table } = await readFile(load, input, reading);
	if (!table) throw new CommandError(`${input} is no table: it has no columns.`);
	const columns = [...table.columns];
	for (const pair of pairs) {
		const [header, field] = [pair.slice(0, pair.lastIndexOf('=')), pair.split('=').at(-1) ?? ''];
		const at = table.headers.indexOf(header);
		if (!pair.includes('=') || at === -1)
			throw new CommandError(`“${pair}” names none of the columns ${table.headers.join(', ')}.`);
		if (field !== '' && !FIELDS.includes(field))
			throw new CommandError(`“${field}” is none of the fields ${FIELDS.join(', ')}.`);
		columns[at] = field === '' ? undefined : field;
	}
	return { columns };
}

/**
 * All columns of a table: those that no field is read from are kept as facts.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} input
 * @param {{ readonly encoding?: string | undefined }} reading
 */
async function columnsIn(load, input, reading) {
	const { table } = await readFile(load, input, reading);
	return { keep: Object.keys(table?.headers ?? []).map(Number) };
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} format
 * @param {string} input
 * @param {Awaited<ReturnType<typeof readFile>>} read
 */
async function write(load, format, input, read) {
	if (format === 'report.csv') {
		const { writeReport } = await load('formats/report');
		return { text: writeReport(read), leftOut: [] };
	}
	if (!read.timeline) return { text: undefined, leftOut: [] };
	const updated = statSync(input).mtimeMs;
	if (format === 'page.html') return writePage(load, { ...read, updated }, read.beside);
	const { writeFile } = await load('formats/write-file');
	const written = await writeFile(format, {
		timeline: read.timeline,
		file: read.file,
		text: read.format === 'timeline' ? read.text : undefined,
		url: undefined,
		updated
	});
	return { ...written, leftOut: [...written.leftOut, ...(await stayingIn(load, read))] };
}

/**
 * The media of a ZIP: only a page that is one file contains pictures.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {{ packedCount: number }} read
 */
async function stayingIn(load, { packedCount }) {
	const { problem } = await load('base/result');
	const message = `${packedCount} files of media stay in the ZIP: unpack it beside this file.`;
	return packedCount === 0 ? [] : [problem('archive-media', '', message, 'warning')];
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {{ input: string, output: string, options: Map<string, string[]>, problems: any[], leftOut: any[] }} told
 */
async function tell(load, { input, output, options, problems, leftOut }) {
	const { formatProblem } = await load('base/result');
	const all = [
		...problems.map((problem) => ({ file: input, ...problem })),
		...leftOut.map((problem) => ({ file: output, ...problem }))
	];
	if (options.has('json')) console.log(JSON.stringify(all, undefined, '\t'));
	else for (const problem of all) console.error(`${problem.file}:${formatProblem(problem)}`);
}
