/**
 * The media of a file that are somewhere else, and the file with paths in their place.
 * Pure.
 */
import { hostOf } from '$lib/document/address';
import type { Key } from '$lib/document/finding';
import { kindOf, playerOf } from '$lib/document/media-kind';
import type { TimelineFile } from '$lib/document/schema';
import type { MediaEntry } from '$lib/document/schema-media';
import type { Media } from '$lib/document/timeline';
import { toMedia } from '$lib/document/to-media';
import type { FileKind } from './kinds';

/** What the file of one place is to become. */
export type Plan =
	| { readonly kind: 'fetch'; readonly url: string; readonly type: FileKind['type'] }
	| { readonly kind: 'keep'; readonly why: string }
	| { readonly kind: 'refuse'; readonly why: string };

export type PlannedMedia = Plan & {
	/** Of the media, or of its poster. */
	readonly keys: readonly Key[];
	/** What to call the file, if its address says nothing. */
	readonly words: string;
};

/** All media of events and of quotes, and their posters, in the order of the file. */
export function planMedia(file: TimelineFile, withRecordings: boolean): readonly PlannedMedia[] {
	return file.events.flatMap(({ media, quotes }, i) => [
		...planList(media, ['events', i], withRecordings),
		...(quotes ?? []).flatMap((quote, k) =>
			planList(quote.media, ['events', i, 'quotes', k], withRecordings)
		)
	]);
}

function planList(
	entries: readonly MediaEntry[] = [],
	of: readonly Key[],
	withRecordings: boolean
): readonly PlannedMedia[] {
	return entries.flatMap((entry, j) => {
		const media = toMedia(entry);
		const keys = [...of, 'media', j];
		const words =
			[media.caption, media.alt].find((text) => text !== undefined && text !== '') ?? '';
		const poster =
			entry.poster === undefined
				? []
				: [{ ...planPoster(entry.poster, media), keys: [...keys, 'poster'], words }];
		return [{ ...planOne(media, withRecordings), keys, words }, ...poster];
	});
}

function planOne(media: Media, withRecordings: boolean): Plan {
	const { url, file, refused } = media;
	if (file !== undefined) return { kind: 'keep', why: file };
	if (url === undefined)
		return { kind: 'refuse', why: `“${refused ?? ''}” is no address of a web page` };
	const kind = kindOf(media);
	if (playerOf(url)) return { kind: 'keep', why: `it plays on ${hostOf(url)} only` };
	if (kind === 'image') return { kind: 'fetch', url, type: kind };
	if (kind !== 'video' && kind !== 'audio')
		return {
			kind: 'keep',
			why: `it stays on ${hostOf(url)}: only pictures and recordings are fetched`
		};
	if (withRecordings) return { kind: 'fetch', url, type: kind };
	return {
		kind: 'keep',
		why: `it stays on ${hostOf(url)}: --recordings fetches recordings as well`
	};
}

function planPoster(written: string, { poster }: Media): Plan {
	if (!poster) return { kind: 'refuse', why: `“${written}” is no address of a web page` };
	if ('file' in poster) return { kind: 'keep', why: poster.file };
	return { kind: 'fetch', url: poster.url, type: 'image' };
}

/**
 * The same file with paths: `file` beside its `url`, a path as `poster`.
 *
 * @param pathOf - undefined for an address whose file is not here
 */
export function withFiles(
	file: TimelineFile,
	pathOf: (url: string, type: FileKind['type']) => string | undefined
): TimelineFile {
	const plans = planMedia(file, true);
	const copy = structuredClone(file);
	for (const plan of plans) {
		if (plan.kind !== 'fetch') continue;
		const path = pathOf(plan.url, plan.type);
		const isPoster = plan.keys.at(-1) === 'poster';
		const entry = at(copy, isPoster ? plan.keys.slice(0, -1) : plan.keys);
		if (path !== undefined) entry[isPoster ? 'poster' : 'file'] = path;
	}
	return copy;
}

function at(file: unknown, keys: readonly Key[]): Record<string, string> {
	return keys.reduce<unknown>((value, key) => (value as Record<Key, unknown>)[key], file) as Record<
		string,
		string
	>;
}
