/** Pictures, recordings and documents as data of schema.org. Pure. See ./SPEC.md §M. */
import type {
	AudioObject,
	IdReference,
	ImageObject,
	MediaObject,
	QuantitativeValue,
	SocialMediaPosting,
	VideoObject
} from 'schema-dts';
import { toSafeUrl } from '$lib/document/address';
import { kindOf, playerOf } from '$lib/document/media-kind';
import type { Media } from '$lib/document/timeline';
import { nameOfMedia } from '$lib/document/to-media';
import { toExactText } from '../shared/dates/edtf-text';
import { withoutGaps } from '../shared/ids';
import { isPost } from '../shared/post';
import { mediaFile, mediaSize, mediaUrl, placeUrl } from '../shared/media-url';
import { toLine } from '../shared/sound-text';
import type { Names } from './names';

export type MediaData = ImageObject | VideoObject | AudioObject | MediaObject;

/** Pictures are apart: an event has them as its own, and is the subject of the others. */
export interface MediaOf {
	readonly images: readonly ImageObject[];
	readonly others: readonly MediaData[];
	readonly posts: readonly SocialMediaPosting[];
}

export function toMediaData(media: readonly Media[], names: Names): MediaOf {
	const isImage = (one: Media) => kindOf(one) === 'image';
	const hasPlace = (one: Media) => mediaUrl(one, names.places) !== undefined;
	const isOther = (one: Media) => !isImage(one) && !isPost(one);
	const placed = media.filter(hasPlace);
	return {
		images: placed
			.filter(isImage)
			.map((one) => ({ '@type': 'ImageObject', ...fieldsOf(one, names) })),
		others: placed.filter(isOther).map((one) => toOther(one, names)),
		posts: placed
			.filter(isPost)
			.map((one) => ({ '@type': 'SocialMediaPosting', ...postFields(one) }))
	};
}

function toOther(media: Media, names: Names): MediaData {
	const fields = { name: toLine(nameOfMedia(media)), ...fieldsOf(media, names) };
	const thumbnailUrl = media.poster && placeUrl(media.poster, names.places.url);
	const shown = withoutGaps({ thumbnailUrl });
	switch (kindOf(media)) {
		case 'video':
			return { '@type': 'VideoObject', ...fields, ...shown };
		case 'audio':
			return { '@type': 'AudioObject', ...fields, ...shown };
		default:
			// Without a kind of its own it has no place for a caption; that is its name.
			return { '@type': 'MediaObject', ...withoutGaps({ ...fields, caption: undefined }) };
	}
}

/** A post is a text with an address. */
function postFields(media: Media) {
	const { url, author, date, text, archived, credit, license } = media;
	return withoutGaps({
		url,
		name: toLine(nameOfMedia(media)),
		author:
			said(author) === undefined
				? undefined
				: ({ '@type': 'Person', name: toLine(author ?? '') } as const),
		datePublished: date && toExactText(date),
		text: said(text),
		archivedAt: archived?.url,
		creditText: said(credit),
		license: license === undefined ? undefined : toLicense(license)
	});
}

function fieldsOf(media: Media, { places, sourceId }: Names) {
	const { url, alt, caption, credit, license, source } = media;
	const size = mediaSize(media, places);
	const file = mediaFile(media, places);
	const player = file === undefined && url !== undefined ? playerOf(url) : undefined;
	const cameFrom = media.file === undefined ? undefined : url;
	const basis: (IdReference | string)[] = [
		...(source === undefined ? [] : [{ '@id': sourceId(source) }]),
		...(cameFrom === undefined || cameFrom === file?.url ? [] : [cameFrom])
	];
	return withoutGaps({
		contentUrl: file?.url,
		url: file === undefined ? url : undefined,
		embedUrl: player && quiet(player.url),
		encodingFormat: file?.mime,
		caption: said(caption),
		description: said(alt),
		creditText: said(credit),
		license: license === undefined ? undefined : toLicense(license),
		width: size && pixels(size.width),
		height: size && pixels(size.height),
		isBasedOn: basis.length === 0 ? undefined : basis
	});
}

/** A program that embeds it decides when it plays. */
function quiet(url: string): string {
	const player = new URL(url);
	player.searchParams.delete('autoplay');
	return player.href;
}

function said(text: string | undefined): string | undefined {
	return text === undefined || text === '' ? undefined : toLine(text);
}

/** Its address, or a work with its name. */
function toLicense(written: string) {
	return toSafeUrl(written) ?? ({ '@type': 'CreativeWork', name: toLine(written) } as const);
}

/** E37 is the pixel in the codes of UN/CEFACT. */
function pixels(value: number): QuantitativeValue {
	return { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
}
