/** `media FILE`: fetches the pictures and recordings of a timeline into the folder beside it. */
import { lookup } from 'node:dns';
import { basename, dirname, join } from 'node:path';
import { CommandError, isError, parseWords, readBytes, readFile } from './command.js';

const MB = 1024 ** 2;
const DEFAULT_MOST = 50;
const WHOLE_MS = 60_000;
const SILENT_MS = 15_000;

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(load, words) {
	const { plain, options } = parseWords(words, { most: 'value', recordings: 'flag' });
	const [file, ...rest] = plain;
	if (!file || rest.length > 0) throw new CommandError('“media” needs one FILE.');
	const [written = String(DEFAULT_MOST)] = options.get('most') ?? [];
	const most = Number(written);
	if (!/^\d{1,6}(?:\.\d+)?$/.test(written) || most === 0)
		throw new CommandError(`“${written}” is no number of megabytes: write --most 50.`);
	const stop = new AbortController();
	const onstop = () => stop.abort();
	process.once('SIGINT', onstop).once('SIGTERM', onstop);
	try {
		return await fetchMedia(load, file, {
			withRecordings: options.has('recordings'),
			limits: { mostBytes: most * MB, wholeMs: WHOLE_MS, silentMs: SILENT_MS },
			network: { find: lookup, trusted: new Set() },
			stopped: stop.signal,
			tell: (line) => console.log(line)
		});
	} finally {
		process.off('SIGINT', onstop).off('SIGTERM', onstop);
	}
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path - of the timeline
 * @param {import('../../lib/media/download.ts').DownloadOptions & {
 *   readonly withRecordings: boolean, readonly tell: (line: string) => void }} how
 * @returns {Promise<number>} the exit code
 */
export async function fetchMedia(load, path, { withRecordings, tell, ...options }) {
	const { MediaFetcher } = await load('media/fetch-media');
	const { planMedia } = await load('media/remote-media');
	const { formatPath } = await load('document/finding');
	const { showControls } = await load('base/result');
	const say = (/** @type {string} */ line) => tell(showControls(line));
	const folder = await folderOf(load, path);
	const { file } = await readOwn(load, path, tell);
	if (!file) return 1;
	const plans = planMedia(file, withRecordings);
	const fetcher = new MediaFetcher(join(dirname(path), folder), options, () => new Date());
	const refused = await fetcher.open();
	if (refused) {
		say(`${folder}: ${refused.why}.`);
		return 1;
	}
	/** @type {Map<string, string>} */
	const paths = new Map();
	const counts = { fetched: 0, kept: 0, failed: 0 };
	for (const plan of plans) {
		const place = formatPath(plan.keys);
		const got = plan.kind === 'fetch' ? await fetcher.fetch(plan) : plan;
		if ('name' in got) {
			paths.set(`${plan.type} ${plan.url}`, `${folder}/${got.name}`);
			counts.fetched++;
			say(`${place}: ${folder}/${got.name}, ${sizeOf(got)}${got.wasHere ? ', was here' : ''}`);
		} else if (got.kind === 'keep') {
			counts.kept++;
			say(`${place}: kept: ${got.why}`);
		} else {
			counts.failed++;
			say(`${place}: not fetched: ${got.why}${plan.kind === 'fetch' ? `: ${plan.url}` : ''}`);
		}
	}
	const isWritten = paths.size === 0 || (await writePaths(load, path, paths, tell));
	const { fetched, kept, failed } = counts;
	say(`${path}: ${fetched} fetched, ${kept} kept, ${failed} not fetched`);
	return failed > 0 || !isWritten ? 1 : 0;
}

/** @param {{ readonly bytes: number, readonly width?: number, readonly height?: number }} file */
function sizeOf({ bytes, width, height }) {
	const size = `${bytes} bytes`;
	return width === undefined ? size : `${size}, ${width} × ${height} px`;
}

/**
 * `russia.media` for `russia.timeline.yaml`.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 */
async function folderOf(load, path) {
	const { MEDIA_FOLDER, toMediaPath } = await load('document/media-path');
	const name = basename(path).replace(/(?:\.timeline)?\.(?:ya?ml|json)$/i, '');
	/** @type {string} */
	const folder = `${name}${MEDIA_FOLDER}`;
	if (toMediaPath(`${folder}/a.jpg`) !== `${folder}/a.jpg`)
		throw new CommandError(
			`“${name}” cannot be the name of a folder with media: rename the file without “:”, “\\” and spaces at its ends.`
		);
	return folder;
}

/**
 * A file of our own format as its author wrote it; says what is wrong with it.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @param {(line: string) => void} tell
 * @returns {Promise<{ file?: any, text: string }>}
 */
async function readOwn(load, path, tell) {
	const { formatProblem } = await load('base/result');
	const { dataOfText } = await load('formats/native/edit');
	const { isArchive } = await load('document/archive');
	if (isArchive(readBytes(path)))
		throw new CommandError(`${path} is a ZIP: unpack it, then “media” can change the file in it.`);
	const { format, encoding, timeline, problems } = await readFile(load, path);
	if (format !== undefined && format !== 'timeline')
		throw new CommandError(
			`${path} is no timeline file (${format}): “convert” writes one, with which “media” works.`
		);
	if (encoding !== undefined && encoding !== 'UTF-8')
		throw new CommandError(`${path} is ${encoding}: save it as UTF-8.`);
	const wrong = problems.filter(isError);
	for (const problem of wrong) tell(`${path}:${formatProblem(problem)}`);
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readBytes(path));
	return wrong.length > 0 || !timeline ? { text } : { file: dataOfText(text), text };
}

/**
 * Writes the paths into the file as it is now: its author may have changed it meanwhile.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @param {ReadonlyMap<string, string>} paths
 * @param {(line: string) => void} tell
 */
async function writePaths(load, path, paths, tell) {
	const { withFiles } = await load('media/remote-media');
	const { editTimelineText } = await load('formats/native/edit');
	const { writeWhole } = await load('media/write-whole');
	const { file, text } = await readOwn(load, path, tell);
	if (!file) return false;
	const changed = withFiles(file, (/** @type {string} */ url, /** @type {string} */ type) =>
		paths.get(`${type} ${url}`)
	);
	const edited = editTimelineText(text, changed);
	if (edited !== text) await writeWhole(path, new TextEncoder().encode(edited));
	return true;
}
