/** A timeline as one HTML file, with its pictures inside. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from './command.js';

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {{ readonly timeline: any, readonly file: any, readonly updated: number }} read
 * @param {string} beside - the folder with the files of the timeline
 * @returns {Promise<{ text: string, leftOut: any[] }>}
 */
export async function writePage(load, { timeline, file, updated }, beside) {
	const { writeHtml } = await load('formats/html/write');
	const { inlinePictures } = await load('formats/html/inlined-pictures');
	const { writeJson } = await load('formats/native/write');
	const { localeOf } = await load('language/locale');
	const { MediaLibrary } = await load('media/media-library');
	const { makeInlined } = await load('media/make-inlined');
	const { filesOfTimeline } = await load('document/to-media');
	const { problem } = await load('base/result');
	const script = scriptFor(localeOf(timeline.lang));
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	try {
		const library = new MediaLibrary(folder);
		const known = new Map();
		const leftOut = [];
		for (const path of filesOfTimeline(timeline)) {
			const found = findBeside(beside, path);
			const facts =
				'why' in found ? found : await library.facts({ name: path, path: found.path, stamp: '' });
			if ('why' in facts)
				leftOut.push(
					problem('media-file', path, `“${path}” is not shown: ${facts.why}.`, 'warning')
				);
			else known.set(path, facts);
		}
		const never = new AbortController().signal;
		const pictures = await inlinePictures(
			timeline,
			(/** @type {string} */ path, /** @type {number} */ width) =>
				makeInlined(known.get(path), width, (/** @type {string} */ name) =>
					library.serve(name, never)
				)
		);
		const findMedia = (/** @type {string} */ path) => known.get(path);
		const published = { timeline, url: undefined, updated, findMedia };
		const scriptHash = createHash('sha256').update(script).digest('base64');
		const text = writeHtml(published, { file: writeJson(file), script, scriptHash, pictures });
		return { text, leftOut };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * A file in the folder of a timeline, also through links that stay in it.
 *
 * @param {string} folder
 * @param {string} path
 * @returns {{ path: string } | { why: string }}
 */
function findBeside(folder, path) {
	try {
		const found = realpathSync(join(folder, path));
		const isInside = found.startsWith(realpathSync(folder) + sep);
		return isInside ? { path: found } : { why: 'it leads outside of the folder' };
	} catch {
		return { why: 'there is no such file' };
	}
}

/** @param {string} locale */
function scriptFor(locale) {
	return [`words-${locale}`, 'standalone'].map(readScript).join('\n');
}

/** @param {string} name */
function readScript(name) {
	const path = fileURLToPath(new URL(`../../../static/embed/v1/${name}.js`, import.meta.url));
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new CommandError(
			`The script of the page is missing (${path}): run “npm run embed” first.`
		);
	}
}
