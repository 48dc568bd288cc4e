/** From media as an author writes them to media in memory. Pure. */
import { toSafeUrl } from './address';
import { isAddress, toMediaPath } from './media-path';
import type { MediaEntry } from './schema-media';
import { toArchived, toTiming } from './to-timing';
import type { Media, MediaPlace, Timeline, UndatedEvent } from './timeline';

/** @param zone - of the timeline, for clock times */
export function toMedia(entry: MediaEntry, zone?: string): Media {
	const url = entry.url === undefined ? undefined : toSafeUrl(entry.url);
	const file = entry.file === undefined ? undefined : toMediaPath(entry.file);
	return {
		url,
		file,
		refused: url === undefined && file === undefined ? (entry.url ?? entry.file) : undefined,
		type: entry.type,
		alt: entry.alt?.trim(),
		caption: entry.caption,
		credit: entry.credit,
		license: entry.license,
		source: entry.source,
		width: entry.width,
		height: entry.height,
		focus: entry.focus,
		poster: toPlace(entry.poster),
		transcript: toPlace(entry.transcript),
		cover: entry.cover,
		author: entry.author,
		date: toTiming(entry.date, zone),
		text: entry.text,
		archived: toArchived(entry.archived, zone),
		lead: entry.lead ?? false
	};
}

/** @returns undefined if it is neither an address nor a path beside the timeline */
export function toPlace(written: string | undefined): MediaPlace | undefined {
	if (written === undefined) return undefined;
	if (isAddress(written)) {
		const url = toSafeUrl(written);
		return url === undefined ? undefined : { url };
	}
	const file = toMediaPath(written);
	return file === undefined ? undefined : { file };
}

/** Of an event and of its quotes. */
export function allMedia({ media, quotes }: UndatedEvent): readonly Media[] {
	const ofQuotes = quotes.flatMap((quote) => quote.media);
	return ofQuotes.length === 0 ? media : [...media, ...ofQuotes];
}

/** The paths of all files that the media of a timeline need, each once. */
export function filesOfTimeline({
	events,
	undated
}: Pick<Timeline, 'events' | 'undated'>): readonly string[] {
	const files = new Set<string>();
	const collect = (event: UndatedEvent) => {
		for (const { file, poster, transcript } of allMedia(event)) {
			if (file !== undefined) files.add(file);
			for (const place of [poster, transcript]) if (place && 'file' in place) files.add(place.file);
		}
	};
	events.forEach(collect);
	undated.forEach(collect);
	return [...files];
}

/** What to call it: its caption, else what it shows, else who wrote it, else where it is. */
export function nameOfMedia({ caption, alt, author, url, file, refused }: Media): string {
	const said = [caption, alt, author].find((text) => text !== undefined && text !== '');
	return said ?? file?.split('/').at(-1) ?? url ?? refused ?? '';
}
