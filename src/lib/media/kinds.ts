/**
 * The kinds of media files: how each is recognized, and how it is served. A file is what its first bytes say;
 * its ending must agree.
 * Data and functions. Pure.
 */
import type { MediaType } from '$lib/document/timeline';

export interface FileKind {
	readonly type: Exclude<MediaType, 'embed'>;
	/** The ending of its address. */
	readonly ending: string;
	readonly mime: string;
	/** Its other endings, in small letters. */
	readonly also?: readonly string[];
	/** Whether the first bytes can be those of such a file; undefined: any text. */
	readonly begins?: (bytes: Uint8Array) => boolean;
}

const at = (place: number, ...signs: string[]) => {
	return (bytes: Uint8Array) =>
		signs.some((sign) =>
			Array.from(sign).every((letter, i) => bytes[place + i] === letter.charCodeAt(0))
		);
};
const both =
	(...rules: ((bytes: Uint8Array) => boolean)[]) =>
	(bytes: Uint8Array) =>
		rules.every((rule) => rule(bytes));
const either =
	(...rules: ((bytes: Uint8Array) => boolean)[]) =>
	(bytes: Uint8Array) =>
		rules.some((rule) => rule(bytes));
/** A frame of MPEG audio, or of AAC. */
const isFrame = (bytes: Uint8Array) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
const OGG = at(0, 'OggS');
const BOX = at(4, 'ftyp', 'moov', 'mdat', 'wide', 'free');
const WEBM = at(0, '\x1a\x45\xdf\xa3');

/** Pictures are served in sizes of other formats: their endings and types are those of the file only. */
const KINDS: readonly FileKind[] = [
	{
		type: 'image',
		ending: 'jpg',
		mime: 'image/jpeg',
		also: ['jpeg', 'jfif'],
		begins: at(0, '\xff\xd8\xff')
	},
	{ type: 'image', ending: 'png', mime: 'image/png', begins: at(0, '\x89PNG') },
	{ type: 'image', ending: 'gif', mime: 'image/gif', begins: at(0, 'GIF8') },
	{ type: 'image', ending: 'webp', mime: 'image/webp', begins: both(at(0, 'RIFF'), at(8, 'WEBP')) },
	{ type: 'image', ending: 'avif', mime: 'image/avif', begins: at(4, 'ftyp') },
	{
		type: 'image',
		ending: 'tiff',
		mime: 'image/tiff',
		also: ['tif'],
		begins: at(0, 'II*\0', 'MM\0*')
	},
	{ type: 'image', ending: 'svg', mime: 'image/svg+xml', begins: isMarkup },
	{ type: 'video', ending: 'mp4', mime: 'video/mp4', also: ['m4v', 'mov'], begins: BOX },
	{ type: 'video', ending: 'webm', mime: 'video/webm', begins: WEBM },
	{ type: 'video', ending: 'ogv', mime: 'video/ogg', begins: OGG },
	{ type: 'audio', ending: 'mp3', mime: 'audio/mpeg', begins: either(at(0, 'ID3'), isFrame) },
	{ type: 'audio', ending: 'm4a', mime: 'audio/mp4', begins: BOX },
	{ type: 'audio', ending: 'aac', mime: 'audio/aac', begins: isFrame },
	{ type: 'audio', ending: 'weba', mime: 'audio/webm', begins: WEBM },
	{ type: 'audio', ending: 'ogg', mime: 'audio/ogg', also: ['oga', 'opus'], begins: OGG },
	{ type: 'audio', ending: 'wav', mime: 'audio/wav', begins: both(at(0, 'RIFF'), at(8, 'WAVE')) },
	{ type: 'audio', ending: 'flac', mime: 'audio/flac', begins: at(0, 'fLaC') },
	{ type: 'document', ending: 'pdf', mime: 'application/pdf', begins: at(0, '%PDF-') },
	{
		type: 'document',
		ending: 'vtt',
		mime: 'text/vtt; charset=utf-8',
		begins: either(at(0, 'WEBVTT'), at(3, 'WEBVTT'))
	},
	{ type: 'document', ending: 'txt', mime: 'text/plain; charset=utf-8', begins: isText },
	{
		type: 'document',
		ending: 'docx',
		mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		begins: at(0, 'PK')
	},
	{
		type: 'document',
		ending: 'odt',
		mime: 'application/vnd.oasis.opendocument.text',
		begins: at(0, 'PK')
	},
	{ type: 'document', ending: 'epub', mime: 'application/epub+zip', begins: at(0, 'PK') }
];

/** The number of bytes by which a kind is recognized. */
export const FIRST_BYTES = 512;

/** By the ending of a name. */
export function kindOfName(name: string): FileKind | undefined {
	const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
	if (ending === undefined) return undefined;
	return KINDS.find((kind) => kind.ending === ending || kind.also?.includes(ending));
}

/** By the first bytes of a file. A picture with the ending of another kind of picture is read all the same. */
export function isOfKind(first: Uint8Array, { type, begins }: FileKind): boolean {
	if (type !== 'image') return begins?.(first) ?? true;
	return KINDS.some((kind) => kind.type === 'image' && kind.begins?.(first));
}

/**
 * What a file is by its first bytes, if it is of this type.
 *
 * @param name - whose ending decides between kinds that begin in the same way
 */
export function kindOfContent(
	first: Uint8Array,
	type: FileKind['type'],
	name: string
): FileKind | undefined {
	const isIt = (kind: FileKind | undefined) => kind?.type === type && kind.begins?.(first) === true;
	const named = kindOfName(name);
	return isIt(named) ? named : KINDS.find(isIt);
}

/** The type of a served file. @param ending - of its address */
export function mimeOf(ending: string): string {
	return KINDS.find((kind) => kind.ending === ending)?.mime ?? 'application/octet-stream';
}

/** What people call it. */
export function wordFor({ ending }: FileKind): string {
	return ending === 'jpg' ? 'JPEG' : ending.toUpperCase();
}

function isMarkup(first: Uint8Array): boolean {
	return /^(?:\uFEFF)?\s*<(?:\?xml|!DOCTYPE svg|!--|svg)/i.test(new TextDecoder().decode(first));
}

function isText(first: Uint8Array): boolean {
	return !first.includes(0);
}
