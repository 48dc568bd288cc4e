/** Lays out a long timeline in a worker of the page: for sites without a server. */
import { expose } from 'comlink';
import type { KnownMedia } from '$lib/document/media-facts';
import type { LargeTimeline } from '$lib/story/large-timeline';
import { openLarge, partsOf } from '$lib/story/parts';

let opening: Promise<LargeTimeline> | undefined;

const host = {
	/** @param file - JSON. @param media - JSON */
	async open(file: Blob, media: Blob) {
		opening = openLarge(
			JSON.parse(await file.text()),
			JSON.parse(await media.text()) as KnownMedia
		);
		await opening;
	},
	...partsOf(() => opening ?? Promise.reject(new Error('No file was opened')))
};

export type PartsHost = typeof host;
expose(host);
