/** A timeline with its media in a ZIP, unpacked while a command runs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ name: string, bytes: Uint8Array<ArrayBuffer>, beside: string, media: ReadonlySet<string> }} Unpacked
 */

/** Removed when the command ends. @type {string[]} */
const folders = [];

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} path
 * @returns {Promise<{ unpacked?: Unpacked, problems: any[] } | undefined>} undefined: it is another kind of file
 */
export async function unpackInput(load, path) {
	const { unpackArchive } = await load('media/unpack');
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	folders.push(folder);
	const read = await unpackArchive(path, folder);
	if (!read?.ok) return read;
	const { name, media } = read.value;
	const bytes = new Uint8Array(readFileSync(join(folder, name)));
	const unpacked = { name, bytes, beside: folder, media: new Set(media.keys()) };
	return { unpacked, problems: read.problems };
}

/**
 * What a timeline needs and its ZIP does not have.
 *
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {any} timeline
 * @param {ReadonlySet<string>} media - in the ZIP
 * @returns {Promise<any[]>} problems
 */
export async function missingIn(load, timeline, media) {
	const { filesOfTimeline } = await load('document/to-media');
	const { problem } = await load('base/result');
	return filesOfTimeline(timeline)
		.filter((/** @type {string} */ path) => !media.has(path))
		.map((/** @type {string} */ path) =>
			problem('archive-missing', '', `“${path}” is not in this ZIP.`, 'warning')
		);
}

export function removeUnpacked() {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
