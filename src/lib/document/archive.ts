/**
 * A timeline with its media in one ZIP: which files of it are used, and where in it they are. The list at the end of
 * a ZIP says all of that, so nothing is unpacked before it is checked.
 * Pure. See ./SPEC.md §Z, and PKWARE's APPNOTE 6.3, §4.3.
 */
import { failure, problem, success, type Problem, type Result } from '$lib/base/result';
import { toMediaPath } from './media-path';

/** One file in a ZIP. Bytes. */
export interface ArchiveEntry {
	/** Where its own header begins. */
	readonly at: number;
	readonly isDeflated: boolean;
	readonly packed: number;
	/** Unpacked, as the ZIP says. */
	readonly bytes: number;
}

export interface Archive {
	/** `name.timeline.yaml` */
	readonly name: string;
	readonly timeline: ArchiveEntry;
	/** By path beside the timeline. */
	readonly media: ReadonlyMap<string, ArchiveEntry>;
}

export interface ListPlace {
	readonly at: number;
	readonly bytes: number;
}

/** The end of a ZIP is in its last bytes: it has 22, and a comment. */
export const END_BYTES = 22 + 0xffff;
const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LISTED_BYTES = 46;
export const LOCAL_BYTES = 30;
const LIST_MOST = 16 * 1024 * 1024;
const FILES_MOST = 5_000;
/** Pictures and recordings are packed already; texts become ten times as large. */
const TIMES_MOST = 100;
const SMALL = 16 * 1024 * 1024;
const TIMELINE = /^(?:([^/]+)\/)?([^/]+\.timeline\.(?:ya?ml|json))$/;
/** What systems add by themselves. */
const BY_SYSTEMS = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const DAMAGED = 'This ZIP is damaged, or a part of it is missing: pack it again.';

/** By the first bytes of a file. */
export function isArchive(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Where the list of files is.
 *
 * @param end - the last bytes of the ZIP: END_BYTES, or all
 * @param size - of the ZIP
 */
export function findList(end: Uint8Array, size: number): Result<ListPlace> {
	const view = viewOf(end);
	for (let i = end.length - 22; i >= 0; i--) {
		if (view.getUint32(i, true) !== END) continue;
		const [bytes, at] = [view.getUint32(i + 12, true), view.getUint32(i + 16, true)];
		if (at === 0xffffffff || view.getUint16(i + 10, true) === 0xffff)
			return refused('archive-large', 'This ZIP has more than 4 GB, or more than 65,534 files.');
		if (at + bytes > size || bytes > LIST_MOST) break;
		return success({ at, bytes });
	}
	return refused('archive-damaged', DAMAGED);
}

/**
 * The timeline and its media.
 *
 * @param list - its bytes
 * @param size - of the ZIP
 * @param mostBytes - of all files, unpacked
 * @returns undefined: it is another kind of file, such as a workbook
 */
export function readList(
	list: Uint8Array,
	size: number,
	mostBytes: number
): Result<Archive> | undefined {
	const files = filesIn(list);
	if (!files) return refused('archive-damaged', DAMAGED);
	if (files.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype'))
		return undefined;
	const timelines = files.filter(({ name }) => TIMELINE.test(name));
	const [timeline, other] = timelines;
	if (!timeline)
		return refused(
			'archive-no-timeline',
			'There is no timeline in this ZIP: it needs a file “name.timeline.yaml” or “name.timeline.json”, and may have a folder “name.media”.'
		);
	if (other)
		return refused(
			'archive-timelines',
			`There are ${timelines.length} timelines in this ZIP (${timelines.map(({ name }) => `“${name}”`).join(', ')}): put each into its own.`
		);
	const [, folder, name = ''] = TIMELINE.exec(timeline.name) ?? [];
	const used = new Map<string, File>([[name, timeline]]);
	const notes: Problem[] = [];
	for (const file of files) {
		if (file === timeline) continue;
		const inside = folder === undefined ? file.name : afterFolder(file.name, folder);
		const path = inside === undefined ? undefined : toMediaPath(inside);
		if (path === undefined) notes.push(unused(file.name));
		else if (used.has(path))
			return refused('archive-twice', `“${path}” is in this ZIP twice: pack it again.`);
		else used.set(path, file);
	}
	const unfit = unfitOf(used, { size, mostBytes });
	if (unfit) return failure(unfit);
	used.delete(name);
	return success({ name, timeline: timeline.entry, media: entriesOf(used) }, notes);
}

/** Where the content of a file begins. @param header - LOCAL_BYTES from its place. @returns undefined: it is damaged */
export function contentAt(header: Uint8Array, { at }: ArchiveEntry): number | undefined {
	if (header.length < LOCAL_BYTES) return undefined;
	const view = viewOf(header);
	if (view.getUint32(0, true) !== LOCAL) return undefined;
	return at + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

/** What is wrong with a file whose content is not what the list says. */
export function damaged(name: string): Problem {
	return problem('archive-damaged', '', `“${name}” in this ZIP is damaged: pack it again.`);
}

interface File {
	readonly name: string;
	readonly entry: ArchiveEntry;
	readonly isLink: boolean;
	readonly isLocked: boolean;
	/** 0: stored, 8: deflated. */
	readonly method: number;
}

/** Without folders. @returns undefined: the list is damaged */
function filesIn(list: Uint8Array): readonly File[] | undefined {
	const view = viewOf(list);
	const files: File[] = [];
	for (let i = 0; i < list.length;) {
		if (i + LISTED_BYTES > list.length || view.getUint32(i, true) !== LISTED) return undefined;
		const u16 = (from: number) => view.getUint16(i + from, true);
		const u32 = (from: number) => view.getUint32(i + from, true);
		const end = i + LISTED_BYTES + u16(28);
		// Windows may write “\”.
		const name = new TextDecoder()
			.decode(list.subarray(i + LISTED_BYTES, end))
			.replaceAll('\\', '/');
		const method = u16(10);
		if (!name.endsWith('/') && !BY_SYSTEMS.test(name))
			files.push({
				name,
				method,
				entry: { at: u32(42), isDeflated: method === 8, packed: u32(20), bytes: u32(24) },
				// Unix keeps the kind of a file in the upper half.
				isLink: u16(4) >> 8 === 3 && ((u32(38) >>> 28) & 0xf) === 0xa,
				isLocked: (u16(8) & 1) === 1
			});
		i = end + u16(30) + u16(32);
	}
	return files;
}

function unfitOf(
	used: ReadonlyMap<string, File>,
	{ size, mostBytes }: { readonly size: number; readonly mostBytes: number }
): Problem | undefined {
	const bytes = [...used.values()].reduce((sum, { entry }) => sum + entry.bytes, 0);
	if (used.size > FILES_MOST)
		return problem(
			'archive-many',
			'',
			`There are ${used.size} files in this ZIP: ${FILES_MOST} at most.`
		);
	if (bytes > mostBytes || (bytes > SMALL && bytes > size * TIMES_MOST))
		return problem(
			'archive-large',
			'',
			`Unpacked, this ZIP has ${inMegabytes(bytes)} MB: ${inMegabytes(Math.min(mostBytes, Math.max(SMALL, size * TIMES_MOST)))} MB at most.`
		);
	for (const [path, { isLink, isLocked, method }] of used) {
		if (isLink)
			return problem(
				'archive-link',
				'',
				`“${path}” in this ZIP is a link: put the file itself in it.`
			);
		if (isLocked)
			return problem(
				'archive-locked',
				'',
				`“${path}” in this ZIP has a password: pack it without one.`
			);
		if (method !== 0 && method !== 8)
			return problem(
				'archive-method',
				'',
				`“${path}” is packed in a way that is not read here (${method}): pack it as an ordinary ZIP.`
			);
	}
	return undefined;
}

function unused(name: string): Problem {
	const isOutside = /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name);
	const why = isOutside
		? 'its path leads out of the ZIP'
		: 'it is in no folder beside the timeline whose name ends with “.media”';
	return problem('archive-unused', '', `“${name}” is not used: ${why}.`, 'warning');
}

function afterFolder(name: string, folder: string): string | undefined {
	return name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : undefined;
}

function entriesOf(files: ReadonlyMap<string, File>): ReadonlyMap<string, ArchiveEntry> {
	return new Map([...files].map(([path, { entry }]) => [path, entry]));
}

function inMegabytes(bytes: number): number {
	return Math.ceil(bytes / 1024 ** 2);
}

function refused(code: string, message: string) {
	return failure(problem(code, '', message));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
	return new DataView(buffer, byteOffset, byteLength);
}
