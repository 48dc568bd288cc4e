/** The media of an event or a quote as a page shows them: sizes, credits and places, in words. */
import { hostOf, toSafeUrl } from '$lib/document/address';
import {
	mediaName,
	type FindMedia,
	type MediaFacts,
	type SquareSize
} from '$lib/document/media-facts';
import { licenseName } from '$lib/document/license-name';
import { kindOf, playerOf } from '$lib/document/media-kind';
import type { ReadingSource } from '$lib/document/reading';
import type { MediaFile, ReadingMedia } from '$lib/document/reading-media';
import type { Media, MediaPlace, Timeline, UndatedEvent } from '$lib/document/timeline';
import { allMedia, nameOfMedia } from '$lib/document/to-media';
import type { EvidencePhrases } from '$lib/language/evidence-phrases';
import { fileWords } from '$lib/language/file-words';
import type { Words } from './words';

/** What turns media into words and files. */
export interface MediaContext {
	/** Undefined: files are beside the file of the timeline, and nothing is known of them. */
	readonly findMedia: FindMedia | undefined;
	readonly sourceOf: (id: string) => ReadingSource | undefined;
	readonly words: Words;
}

/** The shape of a box for media whose size nobody knows. */
const SHAPES = { image: [3, 2], video: [16, 9], audio: [6, 1] } as const;
const UNKNOWN = [3, 2] as const;

/** The one beside the text, and the others. Without a mark it is the first picture or video. */
export function toEventMedia(
	media: readonly Media[],
	context: MediaContext
): { readonly lead?: ReadingMedia; readonly media?: readonly ReadingMedia[] } {
	if (media.length === 0) return {};
	const read = media.map((one) => toReadingMedia(one, context));
	const canLead = (one: ReadingMedia) => one.kind === 'image' || one.kind === 'video';
	const marked = media.findIndex(({ lead }, i) => lead && read[i] && canLead(read[i]));
	const at = marked === -1 ? read.findIndex(canLead) : marked;
	const lead = read[at];
	const others = read.filter((_, i) => i !== at);
	return { ...(lead && { lead }), ...(others.length > 0 && { media: others }) };
}

export function toReadingMedia(media: Media, context: MediaContext): ReadingMedia {
	const { alt = '', caption, cover, file, url, focus } = media;
	const facts = file === undefined ? undefined : context.findMedia?.(file);
	const kind = kindOf(media);
	const shown = file === undefined ? undefined : toFile(file, facts, context);
	const player = shown === undefined && url !== undefined ? playerOf(url) : undefined;
	const poster = placed(media.poster, context);
	const transcript = toTranscript(media.transcript, context);
	const about = aboutFile(media, facts, context.words.evidence);
	const isPost = kind === 'embed';
	const credits = [
		...(isPost ? toByline(media, context) : []),
		...toCredits(media, context),
		...(isPost ? toPlaces(media, context) : [])
	];
	const [width, height] = sizeOf(media, facts, kind);
	return {
		kind,
		name: nameOfMedia(media),
		alt,
		width,
		height,
		...(caption !== undefined && { caption }),
		...(credits.length > 0 && { credits }),
		...(about !== undefined && { about }),
		...(focus && { focus: [percent(focus[0]), percent(focus[1])] as const }),
		...(cover !== undefined && { cover }),
		...(shown && { file: shown }),
		...(poster && { poster }),
		...(transcript && { transcript }),
		...(url !== undefined && { url, host: hostOf(url) }),
		...(player && { player }),
		...(isPost && media.text !== undefined && { post: media.text })
	};
}

/**
 * The picture beside the text of an event as a small square, for its label on the chart.
 *
 * @returns the last part of its address; undefined: it is elsewhere, hidden, or in one size alone
 */
export function squareOf(lead: ReadingMedia | undefined): string | undefined {
	const file = lead?.kind === 'image' && lead.cover === undefined ? lead.file : undefined;
	if (!lead || !file || !('hash' in file) || file.widths.length === 0) return undefined;
	const tenths = lead.focus?.map((share) => Math.min(9, Math.round(share / 10)));
	const size = tenths ? (`square-${tenths.join('')}` as SquareSize) : 'square';
	return mediaName(file.hash, 'webp', size);
}

const percent = (part: number) => Math.round(part * 100);

function toFile(
	path: string,
	facts: MediaFacts | undefined,
	{ findMedia }: MediaContext
): MediaFile | undefined {
	if (!findMedia) return { path };
	if (!facts) return undefined;
	const { hash, ending, widths, moving } = facts;
	return { hash, ending, widths, ...(moving !== undefined && { moving }) };
}

/** Of a picture on this site. One elsewhere is not asked for before its video plays. */
function placed(place: MediaPlace | undefined, context: MediaContext): MediaFile | undefined {
	if (!place || !('file' in place)) return undefined;
	return toFile(place.file, context.findMedia?.(place.file), context);
}

function toTranscript(
	place: MediaPlace | undefined,
	context: MediaContext
): ReadingMedia['transcript'] {
	const file = placed(place, context);
	if (file) return { file };
	return place && 'url' in place ? place : undefined;
}

/** Pixels, or only a proportion. */
function sizeOf(
	{ width, height }: Media,
	facts: MediaFacts | undefined,
	kind: ReadingMedia['kind']
): readonly [number, number] {
	if (facts?.width !== undefined && facts.height !== undefined) return [facts.width, facts.height];
	if (width !== undefined && height !== undefined) return [width, height];
	return kind === 'image' || kind === 'video' || kind === 'audio' ? SHAPES[kind] : UNKNOWN;
}

/** Kind and size of a document or a recording. */
function aboutFile(
	{ file, url }: Media,
	facts: MediaFacts | undefined,
	phrases: EvidencePhrases
): string | undefined {
	if (facts?.width !== undefined) return undefined;
	return fileWords(file ?? (url === undefined ? '' : new URL(url).pathname), facts, phrases);
}

type Credits = NonNullable<ReadingMedia['credits']>;

/** Who wrote a post, and when. */
function toByline({ author, date }: Media, { words }: MediaContext): Credits {
	return [
		...(author === undefined ? [] : [{ words: author }]),
		...(date ? [{ words: words(date, 'plain') }] : [])
	];
}

/** Where a post is. Without its words, its name is a link to it. */
function toPlaces({ url, text, archived }: Media, { words }: MediaContext): Credits {
	const copied = archived?.date && words(archived.date, 'plain');
	return [
		...(text === undefined || url === undefined ? [] : [{ words: hostOf(url), url }]),
		...(archived ? [{ words: words.evidence.archived(copied), url: archived.url }] : [])
	];
}

function toCredits({ credit, license, source }: Media, { sourceOf }: MediaContext): Credits {
	const cited = source === undefined ? undefined : sourceOf(source);
	const licenseUrl = license === undefined ? undefined : toSafeUrl(license);
	return [
		// A source with the same name says it, with its link.
		...(credit === undefined || credit === cited?.name ? [] : [{ words: credit }]),
		...(license === undefined
			? []
			: [
					licenseUrl === undefined
						? { words: license }
						: { words: licenseName(licenseUrl), url: licenseUrl }
				]),
		...(cited ? [{ words: cited.name, ...(cited.url !== undefined && { url: cited.url }) }] : [])
	];
}

/** The origins that media elsewhere are requested from when a reader wants to see them, each once. */
export function originsOf({
	events,
	undated
}: Pick<Timeline, 'events' | 'undated'>): readonly string[] {
	const origins = new Set<string>();
	const collect = (event: UndatedEvent) => {
		for (const media of allMedia(event)) {
			const { url, file } = media;
			if (file === undefined && url !== undefined && isShown(media))
				origins.add(new URL(playerOf(url)?.url ?? url).origin);
		}
	};
	events.forEach(collect);
	undated.forEach(collect);
	return [...origins];
}

/** Whether a page can show it, not only link it. */
function isShown(media: Media): boolean {
	const kind = kindOf(media);
	return kind === 'image' || kind === 'video' || kind === 'audio';
}
