/** Makes the files that an author takes away, in their browser: written by the worker, or drawn here. */
import type { Problem } from '$lib/base/result';
import { isDrawn, type FileFormatName } from '$lib/document/file-formats';
import { FILE_TYPES } from '$lib/document/file-types';
import type { MakerState } from './maker-state.svelte';
import { instantAt } from '$lib/time/span';

export interface FileWanted {
	/** Ids of events; undefined: all. */
	readonly only: readonly string[] | undefined;
	/** Names the file. */
	readonly slug: string;
}

export interface MadeFile {
	readonly name: string;
	readonly content: Blob;
	/** What the format has no place for. */
	readonly leftOut: readonly Problem[];
}

export async function makeFile(
	maker: MakerState,
	format: FileFormatName,
	{ only, slug }: FileWanted
): Promise<MadeFile> {
	await maker.settled();
	const name = `${slug}.${format === 'yaml' || format === 'json' ? `timeline.${format}` : format}`;
	if (isDrawn(format)) {
		const { drawFile } = await import('./draw-file');
		return { name, content: await drawFile(maker, format, only), leftOut: [] };
	}
	const made = await maker.worker.host.write({ format, only, now: instantAt(Date.now()) });
	if (!made) throw new Error('There is nothing to write yet');
	const type = FILE_TYPES[format];
	return { name, content: new Blob([made.text], { type }), leftOut: made.leftOut };
}

/** The timeline with its pictures and recordings, for `/new`, or for a folder of timelines. */
export async function makeArchive(maker: MakerState, { only, slug }: FileWanted): Promise<Blob> {
	await maker.settled();
	const asked = { format: 'yaml', only, now: instantAt(Date.now()) } as const;
	const packed = await maker.worker.host.writeArchive(asked, `${slug}.timeline.yaml`);
	if (!packed) throw new Error('There is nothing to write yet');
	return new Blob([packed], { type: 'application/zip' });
}

/** All of a timeline, as it is published: a file, or an archive if it has pictures or recordings. */
export async function makeWhole(maker: MakerState, slug: string): Promise<Blob> {
	const wanted = { only: undefined, slug };
	if (maker.files.count > 0) return makeArchive(maker, wanted);
	return (await makeFile(maker, 'yaml', wanted)).content;
}
